// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/policy.h"
#include "doctor/finding.h"

namespace attache {

/// What the organisation's policy sets on this machine, and whether all of it can be obeyed.
class PolicyCheck final : public Check
{
public:
    explicit PolicyCheck(Result<Policy> policy);

    QStringList names() const override;
    bool needsServices() const override { return false; }
    Call run(Found found) override;

private:
    Finding judge() const;

    Result<Policy> m_policy;
};

} // namespace attache
