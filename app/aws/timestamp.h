// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"

#include <QDateTime>

namespace attache {

/// The time that @p value stands for, UTC, to the millisecond: epoch seconds as a number or as text,
/// ISO 8601 with or without fraction and offset, or RFC 822. None: it is no time.
std::optional<QDateTime> timeOf(const QJsonValue &value);

/// @p time as JSON carries it: a number of seconds, with a fraction only where there is one, or text.
QJsonValue timestamp(const QDateTime &time, TimestampFormat format);

} // namespace attache
