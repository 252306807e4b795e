// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/awsclient.h"
#include "doctor/finding.h"
#include "transfers/placefinder.h"

namespace attache {

/// Whether the identity may make the calls that Attache makes. It makes each, about a case, a file and a
/// chat that can't exist: AWS looks at the permission first, so that "not found" and "not valid" mean
/// allowed, and nothing changes anywhere.
class PermissionsCheck final : public Check
{
public:
    PermissionsCheck(AwsClient &aws, PlaceFinder &places);

    QStringList names() const override;
    bool needsServices() const override { return true; }
    Call run(Found found) override;

private:
    void findPlace();
    void askNext();

    AwsClient &m_aws;
    PlaceFinder &m_places;
    Place m_place;
    size_t m_at = 0;
    Outcome m_outcome;
    Found m_found;
    Call m_call;
};

} // namespace attache
