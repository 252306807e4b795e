// SPDX-License-Identifier: Apache-2.0
#include "cli/timesince.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attache {

std::optional<QDateTime> timeSince(const QString &text, const QDateTime &now)
{
    static const QRegularExpression ago(u"^(\\d{1,5})([mhd])$"_s);
    if (const auto match = ago.match(text); match.hasMatch()) {
        const auto unit = match.captured(2);
        const qint64 seconds = unit == u"m" ? 60 : unit == u"h" ? 3600 : 86400;
        return now.addSecs(-match.captured(1).toLongLong() * seconds);
    }
    const auto time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return {};
    return time.toUTC();
}

} // namespace attache
