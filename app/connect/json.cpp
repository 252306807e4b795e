// SPDX-License-Identifier: Apache-2.0
#include "connect/json.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace attache {

InputJson &InputJson::set(QLatin1StringView member, const QString &value)
{
    if (!value.isEmpty())
        m_object.insert(member, value);
    return *this;
}

InputJson &InputJson::set(QLatin1StringView member, const Secret &value)
{
    return set(member, QString::fromUtf8(value.reveal()));
}

InputJson &InputJson::set(QLatin1StringView member, std::optional<int> value)
{
    if (value)
        m_object.insert(member, *value);
    return *this;
}

InputJson &InputJson::set(QLatin1StringView member, const QStringList &values)
{
    if (!values.isEmpty())
        m_object.insert(member, QJsonArray::fromStringList(values));
    return *this;
}

InputJson &InputJson::set(QLatin1StringView member, const QMap<QString, QString> &values)
{
    QJsonObject object;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        object.insert(value.key(), value.value());
    return set(member, object);
}

InputJson &InputJson::set(QLatin1StringView member, const QJsonObject &object)
{
    if (!object.isEmpty())
        m_object.insert(member, object);
    return *this;
}

InputJson &InputJson::setNumber(QLatin1StringView member, qint64 value)
{
    m_object.insert(member, value);
    return *this;
}

QDateTime timeOf(const QJsonValue &value)
{
    constexpr double latest = 253402300799.0; // the end of the year 9999
    if (value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= latest)
        return QDateTime::fromMSecsSinceEpoch(qint64(std::llround(value.toDouble() * 1000.0)), Qt::UTC);
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QMap<QString, QString> textsOf(const QJsonObject &object)
{
    QMap<QString, QString> texts;
    for (auto value = object.constBegin(); value != object.constEnd(); ++value)
        texts.insert(value.key(), value.value().toString());
    return texts;
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array)
        texts << value.toString();
    return texts;
}

Error answerLacks(QLatin1StringView member)
{
    return {.kind = ErrorKind::Service,
            .code = u"AnswerNotUnderstood"_s,
            .message =
                u"The service's answer lacks %1. Try again; if it stays so, tell your administrator."_s.arg(
                    member),
            .retryable = true};
}

Answered<QJsonObject> ignoring(Answered<void> answered)
{
    return [answered = std::move(answered)](const Result<QJsonObject> &answer) {
        answered(answer ? Result<void>() : Result<void>(failure(answer.error())));
    };
}

} // namespace attache
