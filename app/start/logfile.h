// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attache {

/// From here on the log's lines go to logFile() also, and to standard error only those that went there
/// before: warnings, and everything with @p debug. A file that can't be written is done without.
void keepLog(bool debug);

} // namespace attache
