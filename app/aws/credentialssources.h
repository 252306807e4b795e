// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/settings.h"

#include <memory>
#include <vector>

class QProcessEnvironment;

namespace attache {

/// All places where credentials for @p settings may stand, in AWS' own order: for a CredentialsChain.
std::vector<std::unique_ptr<CredentialsSource>> credentialsSources(const AwsSettings &settings,
                                                                   const QProcessEnvironment &environment);

} // namespace attache
