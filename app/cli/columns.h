// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// How many columns of a terminal @p text takes: two for a wide character, none for one that joins another.
int columnsOf(const QString &text);

/// @p text in exactly @p columns (1 or more): filled with blanks, or cut, with "…" for what is gone.
QString fitted(const QString &text, int columns);

} // namespace attache
