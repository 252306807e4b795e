// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// The log of the last runs, for the support bundle: `attache.log` in the person's state folder, a megabyte
/// at most and as much again of before.
QString logFile();

/// From here on the log's lines go to logFile() also, and to standard error only those that went there
/// before: warnings, and everything with @p debug. A file that can't be written is done without.
void keepLog(bool debug);

} // namespace attache
