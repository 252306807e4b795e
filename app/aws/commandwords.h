// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <optional>

namespace attache {

/// The words of @p command, split at blanks as a shell would, with its quotes and backslashes and nothing
/// else of it: no variables, wildcards or pipes. On Windows a backslash is one, but before a double quote.
/// None: a quote is not closed.
std::optional<QStringList> commandWords(const QString &command);

} // namespace attache
