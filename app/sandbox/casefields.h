// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/records.h"

#include <vector>

namespace attache {

/// What a SingleSelect lets choose: @p value stands in the case, and people know it by @p name.
struct CaseFieldOption {
    QString value;
    QString name;
};

/// A field that cases of the domain may have.
struct CaseField {
    QString fieldId;
    QString name;
    QString type; ///< "Text", "Number", "Boolean", "DateTime", "SingleSelect", "User", "Url"
    bool isSystem = true;
    QString description = {};
    std::vector<CaseFieldOption> options = {}; ///< of a SingleSelect
    bool isMultiline = false;
};

/// The id of the field of ours that is called @p name; the customer's name has one of its own.
QString customFieldId(const Identity &identity, const QString &name);

/// The domain's fields, the system's own first.
std::vector<CaseField> caseFields(const Identity &identity);

/// Whether @p record fits a CaseFilter of the API. A field that is unknown is added to @p unknown.
bool fitsFilter(const CaseRecord &record, const QJsonObject &filter, const std::vector<CaseField> &fields,
                QStringList &unknown);
/// Whether all words of @p term stand in some text of @p record.
bool fitsTerm(const CaseRecord &record, const QString &term);
/// A field's value as text that sorts.
QString sortText(const CaseRecord &record, const QString &fieldId);

} // namespace attache
