// SPDX-License-Identifier: Apache-2.0
#include "instance/networkwatch.h"

#include <QDBusConnection>
#include <QNetworkInformation>

using namespace Qt::StringLiterals;

namespace attache {

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reachability) {
                    if (reachability != QNetworkInformation::Reachability::Disconnected)
                        emit changed();
                });
    }
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                         u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                                         SLOT(prepareForSleep(bool)));
}

void NetworkWatch::prepareForSleep(bool begins)
{
    if (!begins)
        emit changed();
}

} // namespace attache
