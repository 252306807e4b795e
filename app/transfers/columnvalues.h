// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "transfers/destination.h"
#include "transfers/transfer.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace attache {

// How a value stands in a column of the journal's file, and back. Times are milliseconds since 1970, UTC;
// what has members is JSON; an invalid time and an absent optional are NULL.

QVariant fromTime(const QDateTime &time);
QDateTime toTime(const QVariant &value);
QVariant fromText(const QString &text);
QVariant fromState(const std::optional<State> &state);
std::optional<State> toState(const QVariant &value);
QVariant fromTags(const QMap<QString, QString> &tags);
QMap<QString, QString> toTags(const QVariant &value);
QVariant fromError(const std::optional<Error> &error);
std::optional<Error> toError(const QVariant &value);
QVariant fromKind(Destination::Kind kind);
Destination::Kind toKind(const QVariant &value);
QString toText(const QVariant &value);
QVariant fromNumber(qint64 value);
qint64 toNumber(const QVariant &value);
QVariant fromInt(int value);
int toInt(const QVariant &value);
QVariant fromBool(bool value);
bool toBool(const QVariant &value);
QVariant fromHex(const QByteArray &value);
QByteArray toHex(const QVariant &value);
QVariant fromList(const QStringList &list);
QStringList toList(const QVariant &value);
QVariant fromCurrent(State value);
State toCurrent(const QVariant &value);

} // namespace attache
