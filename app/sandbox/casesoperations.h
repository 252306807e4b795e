// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"

#include <optional>

namespace attache {

class World;
struct CaseRecord;
struct RelatedItem;

/// Amazon Connect Cases: finding and making cases, and what hangs on them.
class CasesOperations
{
public:
    explicit CasesOperations(World &world);

    void addTo(ApiHandlers &handlers);

private:
    ApiResult listDomains(const ApiCall &call);
    ApiResult getDomain(const ApiCall &call);
    ApiResult searchCases(const ApiCall &call);
    ApiResult getCase(const ApiCall &call);
    ApiResult createCase(const ApiCall &call);
    ApiResult listCasesForContact(const ApiCall &call);
    ApiResult searchRelatedItems(const ApiCall &call);
    ApiResult createRelatedItem(const ApiCall &call);

    /// The refusal of a call that names no domain of ours.
    std::optional<ApiError> wrongDomain(const ApiCall &call) const;
    QJsonArray fieldsOf(const CaseRecord &record, const QJsonArray &wanted) const;
    /// Ids of @p wanted (or of @p values) that are no fields; empty: all are.
    QString unknownField(const QJsonArray &wanted) const;
    bool isFound(qint64 since) const;
    QJsonObject shown(const RelatedItem &item) const;
    /// Why an item of this content can't be made.
    std::optional<ApiError> wrongContent(const QString &caseId, const QString &type,
                                         QJsonObject &content) const;

    World &m_world;
};

} // namespace attache
