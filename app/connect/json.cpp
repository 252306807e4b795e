// SPDX-License-Identifier: Apache-2.0
#include "connect/json.h"

#include "aws/timestamp.h"

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

QDateTime timeIn(const QJsonValue &value)
{
    return timeOf(value).value_or(QDateTime());
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
