// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "transfers/attachedfile.h"
#include "transfers/destination.h"

#include <vector>

namespace attache {

class CasesClient;
class PlaceFinder;

/// Finds cases. No state.
class Cases
{
public:
    Cases(CasesClient &client, PlaceFinder &places);

    /// Newest first; free text over all searchable fields, or a reference number. One page of up to 50.
    Call search(const QString &text, Answered<std::vector<CaseSummary>> answered);
    /// One case by id, as a summary. Refused, "ResourceNotFoundException".
    Call find(const QString &caseId, Answered<CaseSummary> answered);

private:
    CasesClient &m_client;
    PlaceFinder &m_places;
};

} // namespace attache
