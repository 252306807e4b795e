// SPDX-License-Identifier: Apache-2.0
#include "transfers/columnvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

} // namespace

QVariant fromTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime toTime(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant fromText(const QString &text)
{
    return text.isNull() ? u""_s : text; // a null string would be NULL
}

QVariant fromState(const std::optional<State> &state)
{
    return state ? QVariant(name(*state)) : QVariant();
}

std::optional<State> toState(const QVariant &value)
{
    return value.isNull() ? std::nullopt : stateNamed(value.toString());
}

QVariant fromTags(const QMap<QString, QString> &tags)
{
    QJsonObject json;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        json.insert(tag.key(), tag.value());
    return compact(QJsonDocument(json));
}

QMap<QString, QString> toTags(const QVariant &value)
{
    QMap<QString, QString> tags;
    const auto json = QJsonDocument::fromJson(value.toString().toUtf8()).object();
    for (auto tag = json.begin(); tag != json.end(); ++tag)
        tags.insert(tag.key(), tag->toString());
    return tags;
}

QVariant fromError(const std::optional<Error> &error)
{
    if (!error)
        return {};
    QJsonObject json{
        {u"kind"_s, name(error->kind)},       {u"code"_s, error->code},
        {u"message"_s, error->message},       {u"requestId"_s, error->requestId},
        {u"httpStatus"_s, error->httpStatus}, {u"retryable"_s, error->retryable},
    };
    if (error->retryAfter)
        json.insert(u"retryAfterMs"_s, qint64(error->retryAfter->count()));
    return compact(QJsonDocument(json));
}

std::optional<Error> toError(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    const auto json = QJsonDocument::fromJson(value.toString().toUtf8()).object();
    Error error{
        .kind = errorKind(json[u"kind"].toString()),
        .code = json[u"code"].toString(),
        .message = json[u"message"].toString(),
        .requestId = json[u"requestId"].toString(),
        .httpStatus = json[u"httpStatus"].toInt(),
        .retryable = json[u"retryable"].toBool(),
    };
    if (json.contains("retryAfterMs"_L1))
        error.retryAfter = std::chrono::milliseconds(json[u"retryAfterMs"].toInteger());
    return error;
}

QVariant fromKind(Destination::Kind kind)
{
    return name(kind);
}

Destination::Kind toKind(const QVariant &value)
{
    return kindNamed(value.toString()).value_or(Destination::Kind::Case);
}

QString toText(const QVariant &value)
{
    return value.toString();
}

QVariant fromNumber(qint64 value)
{
    return value;
}

qint64 toNumber(const QVariant &value)
{
    return value.toLongLong();
}

QVariant fromInt(int value)
{
    return value;
}

int toInt(const QVariant &value)
{
    return value.toInt();
}

QVariant fromBool(bool value)
{
    return int(value);
}

bool toBool(const QVariant &value)
{
    return value.toBool();
}

QVariant fromHex(const QByteArray &value)
{
    return fromText(QString::fromLatin1(value));
}

QByteArray toHex(const QVariant &value)
{
    return value.toString().toLatin1();
}

QVariant fromList(const QStringList &list)
{
    return compact(QJsonDocument(QJsonArray::fromStringList(list)));
}

QStringList toList(const QVariant &value)
{
    QStringList list;
    for (const auto item : QJsonDocument::fromJson(value.toString().toUtf8()).array())
        list.append(item.toString());
    return list;
}

QVariant fromCurrent(State value)
{
    return name(value);
}

State toCurrent(const QVariant &value)
{
    return stateNamed(value.toString()).value_or(State::Failed);
}

} // namespace attache
