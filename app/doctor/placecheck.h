// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/finding.h"
#include "transfers/placefinder.h"

namespace attache {

/// Whether the Amazon Connect instance, its Cases domain, and the agent that the identity is there can
/// be found.
class PlaceCheck final : public Check
{
public:
    explicit PlaceCheck(PlaceFinder &places);

    QStringList names() const override;
    bool needsServices() const override { return true; }
    Call run(Found found) override;

private:
    void findDomain();
    void findAgent();
    void add(const QString &name, const Result<Place> &place, QString Place::*part, QStringView remedy);

    PlaceFinder &m_places;
    Outcome m_outcome;
    Found m_found;
    Call m_call;
};

} // namespace attache
