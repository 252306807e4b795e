// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <optional>

namespace attache {

/// An operation's input, member by member; what is empty or absent is not sent.
class InputJson
{
public:
    InputJson &set(QLatin1StringView member, const QString &value);
    InputJson &set(QLatin1StringView member, const Secret &value);
    InputJson &set(QLatin1StringView member, std::optional<int> value);
    InputJson &set(QLatin1StringView member, const QStringList &values);
    InputJson &set(QLatin1StringView member, const QMap<QString, QString> &values);
    InputJson &set(QLatin1StringView member, const QJsonObject &object);
    InputJson &setNumber(QLatin1StringView member, qint64 value); ///< also 0

    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// The time that @p value stands for, UTC; invalid if it is none.
QDateTime timeIn(const QJsonValue &value);
QMap<QString, QString> textsOf(const QJsonObject &object);
QStringList textsOf(const QJsonArray &array);

/// The error for an answer that lacks what the API promises.
Error answerLacks(QLatin1StringView member);

/// Hands the answer of AwsClient::ask() on, read by @p read: QJsonObject → Result<Response>.
template <typename Response, typename Read>
Answered<QJsonObject> readBy(Read read, Answered<Response> answered)
{
    return [read = std::move(read), answered = std::move(answered)](const Result<QJsonObject> &answer) {
        answered(answer ? read(*answer) : Result<Response>(failure(answer.error())));
    };
}

/// The same for an operation whose answer is empty.
Answered<QJsonObject> ignoring(Answered<void> answered);

} // namespace attache
