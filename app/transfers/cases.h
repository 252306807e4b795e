// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "transfers/attachedfile.h"
#include "transfers/destination.h"

#include <QStringList>
#include <vector>

namespace attache {

class CasesClient;
class PlaceFinder;
struct FieldValue;
struct Place;

/// The ids of the fields that a summary is made of; every domain has them.
const QStringList &summaryFields();
/// What @p fields say of the case @p caseId. A case may lack any of them.
CaseSummary caseSummary(const Place &place, const QString &caseId, const std::vector<FieldValue> &fields);

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

private:
    CasesClient &m_client;
    PlaceFinder &m_places;
};

} // namespace attache
