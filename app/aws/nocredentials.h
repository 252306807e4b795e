// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"

namespace attache {

/// Credentials without a key, with which nothing is signed: `--no-sign-request`.
class NoCredentials final : public CredentialsSource
{
public:
    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;
};

} // namespace attache
