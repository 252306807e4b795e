// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

namespace attache {

/// A string, number, boolean, timestamp or blob as text: in a path, a query, a header, a form or XML.
/// @p format is what timestamps have there by default.
QString scalarText(const Shape &shape, const QJsonValue &value, TimestampFormat format);

/// The inverse, in JSON. None: the text is no such thing, as "12a" where an integer is expected.
std::optional<QJsonValue> scalarValue(const Shape &shape, const QString &text, TimestampFormat format);

/// A timestamp in its format, an integer that was written with a fraction or an exponent as an
/// integer, anything else unchanged.
QJsonValue scalarJson(const Shape &shape, const QJsonValue &value, TimestampFormat format);

/// Null or not there at all: the same, to the protocols.
bool isAbsent(const QJsonValue &value);

/// The integer that a JSON number is; none where it has a fraction or does not fit 64 bits.
std::optional<qint64> integerOf(const QJsonValue &value);

} // namespace attache
