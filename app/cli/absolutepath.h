// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// @p path from the root on, and still the file that the shell would open: ".." after a symbolic link means
/// another folder than its text says, so it goes only where it makes no difference.
QString absolutePath(const QString &path);

} // namespace attache
