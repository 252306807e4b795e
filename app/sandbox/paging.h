// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

namespace attache {

/// Which items of a list an answer brings, and the token for those after.
struct Page {
    qsizetype first = 0;
    qsizetype end = 0; ///< one past the last
    QString nextToken; ///< empty: there are no more
};

/// Absent: @p token is none of ours. @p operation: a token of one serves no other.
std::optional<Page> pageOf(const QString &operation, qsizetype total, qsizetype size, const QString &token);

} // namespace attache
