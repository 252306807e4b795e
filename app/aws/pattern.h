// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>

namespace attache {

/// Compiles a pattern of Amazon's models, which are Java's and match the whole value whether they say
/// so or not: `[\w]*` refuses "a b". Code points that PCRE's tables don't know (Unicode grows) pass
/// where \p{C} is forbidden: the service may know them.
QRegularExpression wholeMatch(const QString &pattern);

} // namespace attache
