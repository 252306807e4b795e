// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/surroundings.h"

namespace attache {

/// What the program prints that a profile names as its `credential_process`. It runs without a shell, is
/// given two minutes, and does not see the chat tokens that our own variables hold.
/// Credentials, "CredentialProcessFailed".
class ProcessCredentials final : public CredentialsSource
{
public:
    ProcessCredentials(Surroundings surroundings, const QString &profile);

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    Surroundings m_surroundings;
    QString m_profile;
};

} // namespace attache
