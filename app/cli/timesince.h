// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace attache {

/// What a person means by @p text: "2026-11-21" and "2026-11-21T07:30" in local time unless they say another,
/// "90m", "12h" and "7d" before @p now. UTC; nothing if it is neither, whatever @p now is.
std::optional<QDateTime> timeSince(const QString &text, const QDateTime &now);

} // namespace attache
