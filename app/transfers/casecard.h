// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/attachedfile.h"

#include <QJsonValue>
#include <vector>

namespace attache {

/// A field of a case that says something, under the name that people know it by.
struct CardField {
    QString id = {}; ///< of a system's own a word: "summary"
    QString name = {};
    QString type = {}; ///< the service's word: Text, Number, Boolean, DateTime, SingleSelect, Url, User, …
    bool isCustom = false; ///< made by the administrator
    QJsonValue value = {}; ///< string, number or bool; of a SingleSelect the option's name, as far as known

    bool operator==(const CardField &) const = default;
};

/// What a case says of itself.
struct CaseCard {
    enum class Extent {
        Whole, ///< with every field that says something
        Short, ///< the person may not know which fields there are: the summary alone
        Unknown, ///< it can't be told now, and a later look may fare better; the summary may be empty
    };

    Extent extent = Extent::Unknown;
    CaseSummary summary = {};
    std::vector<CardField> fields = {}; ///< in the service's order
};

} // namespace attache

Q_DECLARE_METATYPE(attache::CaseCard)
