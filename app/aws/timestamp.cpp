// SPDX-License-Identifier: Apache-2.0
#include "aws/timestamp.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Years 1 to 9999, beyond which text cannot go.
constexpr double firstSecond = -62135596800.0;
constexpr double lastSecond = 253402300799.999;

std::optional<QDateTime> fromSeconds(double seconds)
{
    if (!(seconds >= firstSecond && seconds <= lastSecond)) // NaN too
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(qint64(std::llround(seconds * 1000)), Qt::UTC);
}

std::optional<QDateTime> fromIso(const QString &text)
{
    // A time without offset is UTC: QDateTime would take it for local time.
    static const QRegularExpression form(
        uR"(\A\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)?\z)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime time = QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (!match.hasCaptured(1))
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace

std::optional<QDateTime> timeOf(const QJsonValue &value)
{
    if (value.isDouble())
        return fromSeconds(value.toDouble());
    if (!value.isString())
        return std::nullopt;
    const QString text = value.toString();
    bool isNumber = false;
    if (const double seconds = text.toDouble(&isNumber); isNumber)
        return fromSeconds(seconds);
    if (auto time = fromIso(text))
        return time;
    // Qt knows offsets there but not the GMT that HTTP writes.
    const QString zoned = text.endsWith(" GMT"_L1) ? text.chopped(3) + "+0000"_L1 : text;
    const QDateTime time = QDateTime::fromString(zoned, Qt::RFC2822Date);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

QJsonValue timestamp(const QDateTime &time, TimestampFormat format)
{
    const qint64 ms = time.toMSecsSinceEpoch();
    const QDateTime utc = time.toUTC();
    switch (format) {
    case TimestampFormat::EpochSeconds:
        return ms % 1000 ? QJsonValue(double(ms) / 1000) : QJsonValue(ms / 1000);
    case TimestampFormat::Iso8601:
        return utc.toString(ms % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
    case TimestampFormat::Rfc822: {
        // Not by QLocale or format letters: HTTP's names are English wherever we run.
        static constexpr std::array days{"Mon"_L1, "Tue"_L1, "Wed"_L1, "Thu"_L1,
                                         "Fri"_L1, "Sat"_L1, "Sun"_L1};
        static constexpr std::array months{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1,
                                           "Jul"_L1, "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
        const QDate date = utc.date();
        return u"%1, %2 %3 %4 %5 GMT"_s.arg(days.at(size_t(date.dayOfWeek() - 1)))
            .arg(date.day(), 2, 10, QLatin1Char('0'))
            .arg(months.at(size_t(date.month() - 1)))
            .arg(date.year(), 4, 10, QLatin1Char('0'))
            .arg(utc.time().toString(u"HH:mm:ss"_s));
    }
    }
    return {};
}

} // namespace attache
