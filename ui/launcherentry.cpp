// SPDX-License-Identifier: Apache-2.0
#include "ui/launcherentry.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace attache {

void LauncherEntry::show(const QueueSummary &summary)
{
    const Shown now{.percent = summary.percent(), .files = summary.active()};
    if (now == m_shown)
        return;
    m_shown = now;
    const bool moving = now.files > 0;
    auto update = QDBusMessage::createSignal(u"/org/attache/Attache"_s,
                                             u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://org.attache.Attache.desktop"_s
           << QVariantMap{{u"progress"_s, double(now.percent) / 100},
                          {u"progress-visible"_s, moving},
                          {u"count"_s, qlonglong(now.files)},
                          {u"count-visible"_s, moving}};
    QDBusConnection::sessionBus().send(update);
}

} // namespace attache
