// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "base/clock.h"
#include "connect/stsclient.h"
#include "doctor/finding.h"

namespace attache {

/// Whether there are credentials, where from and for how long, and whose they are.
class IdentityCheck final : public Check
{
public:
    IdentityCheck(CredentialsProvider &credentials, StsClient &sts, const Clock &clock);

    QStringList names() const override;
    bool needsServices() const override { return true; }
    Call run(Found found) override;

private:
    void identify(const Credentials &credentials);

    CredentialsProvider &m_credentials;
    StsClient &m_sts;
    const Clock &m_clock;
    Found m_found;
    Call m_call;
};

} // namespace attache
