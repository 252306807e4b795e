// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attache {

/// How often this process has waited for data to be on the disk itself, by fdatasync(), as SQLite does. For
/// test programs whose target has ENABLE_EXPORTS: only then do libraries call ours.
int diskSyncs();

} // namespace attache
