// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "transfers/casecard.h"

#include <QHash>
#include <chrono>
#include <optional>

namespace attache {

class CasesClient;
class Clock;
class PlaceFinder;

/// What cases say of themselves. Frugal, as a whole company shares the quotas: a case is asked for once in a
/// minute, and which fields there are, with the names of what is chosen from a list, once in a quarter of
/// an hour. Asks when it is asked, and never by itself.
class CaseCards
{
public:
    CaseCards(CasesClient &client, PlaceFinder &places, Clock &clock);

    enum class Freshness {
        Kept, ///< an answer of the last minute will do
        Anew, ///< the person wants to see what is new
    };

    /// The case @p caseId, an id and no ARN. Who may not list the fields gets the summary alone, and isn't
    /// told so: a case is as good without. Refused, "ResourceNotFoundException".
    Call look(const QString &caseId, Freshness freshness, Answered<CaseCard> answered);
    /// Whether look() would answer from memory, if that will do.
    bool isKept(const QString &caseId) const { return kept(caseId) != nullptr; }

private:
    class Look;

    struct Field {
        QString id;
        QString name;
        QString type;
        bool isCustom = false;
    };
    struct Kept {
        CaseCard card;
        std::chrono::milliseconds since;
    };

    const Kept *kept(const QString &caseId) const;
    void keep(const QString &caseId, const CaseCard &card);
    bool knowsFields() const;
    void forgetFields();

    CasesClient &m_client;
    PlaceFinder &m_places;
    Clock &m_clock;
    std::vector<Field> m_fields; ///< of the domain
    bool m_mayList = true;
    std::optional<std::chrono::milliseconds> m_fieldsSince; ///< none: not asked for yet
    QHash<QString, QHash<QString, QString>> m_options; ///< names by value, by the field's id; as old as that
    QHash<QString, Kept> m_cards; ///< by the case's id
};

} // namespace attache
