// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// @p name as that of a new file in a folder: no path in it, no control or invisible characters, not
/// hidden, no option of a program, no device of Windows, at most 255 bytes. Never empty. The extension
/// stays; a name that is harmless stays as it is.
QString safeFileName(const QString &name);

/// @p name with " (@p number)" before its extension, still at most 255 bytes.
QString numberedFileName(const QString &name, int number);

} // namespace attache
