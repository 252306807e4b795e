// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "aws/credentialssource.h"
#include "aws/settings.h"
#include "aws/surroundings.h"
#include "base/secretstore.h"

#include <memory>
#include <vector>

namespace attache {

/// All places where credentials for @p settings may stand, in AWS' own order: for a CredentialsChain.
/// Where requests are not to be signed it is one that has none.
std::vector<std::unique_ptr<CredentialsSource>> credentialsSources(const AwsSettings &settings,
                                                                   const QProcessEnvironment &environment,
                                                                   IdentityCalls &calls, MfaPrompt &mfa,
                                                                   Clock &clock);

/// Those of @p account alone, whatever else stands anywhere; @p secrets, in which
/// its own are kept, outlive them.
std::vector<std::unique_ptr<CredentialsSource>>
credentialsSources(const Account &account, const Surroundings &surroundings, SecretStore &secrets);

/// Those of @p profile alone, which need no role: what a role is assumed with.
std::vector<std::unique_ptr<CredentialsSource>> sourcesWithoutRole(const Surroundings &surroundings,
                                                                   const QString &profile);

} // namespace attache
