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

    enum class Extent {
        FirstPage, ///< up to 50: what a person looks through
        All, ///< page after page, up to the 10,000 that the service lets a search go through
    };

    /// Newest first; free text over all searchable fields, or a reference number.
    Call search(const QString &text, Answered<std::vector<CaseSummary>> answered,
                Extent extent = Extent::FirstPage);
    /// One case by id, as a summary. Refused, "ResourceNotFoundException".
    Call find(const QString &caseId, Answered<CaseSummary> answered);

private:
    CasesClient &m_client;
    PlaceFinder &m_places;
};

} // namespace attache
