// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/policy.h"
#include "cli/options.h"

namespace attache {

/// @p options with what @p policy sets in them. Not for `--sandbox`, whose instance is its own.
/// Validation, "SetByOrganisation": an option says otherwise.
Result<Options> bound(Options options, const Policy &policy);

} // namespace attache
