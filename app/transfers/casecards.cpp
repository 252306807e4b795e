// SPDX-License-Identifier: Apache-2.0
#include "transfers/casecards.h"

#include "base/clock.h"
#include "connect/casesclient.h"
#include "transfers/cases.h"
#include "transfers/placefinder.h"

#include <QObject>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

/// Whether the service says no, and would say so the next time. A proxy's no is the network's.
bool isRefused(const Error &error)
{
    return error.kind == ErrorKind::Refused && error.code != "GatewayRefused"_L1;
}

constexpr auto cardKept = 60s; ///< to and fro between cases
constexpr auto fieldsKept = 15min; ///< administrators change them now and then
constexpr qsizetype mostCards = 50;
constexpr qsizetype fieldsOfACall = 220; ///< of GetCase
constexpr int page = 100; ///< the largest
constexpr int mostPages = 10; ///< of what a domain has; more is a service that never ends

/// That has a name in every language.
bool isPlainStatus(const QString &value)
{
    return value.compare("open"_L1, Qt::CaseInsensitive) == 0
        || value.compare("closed"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

/// The questions one after the other, with what each has learnt.
class CaseCards::Look final : public QObject
{
public:
    Look(CaseCards &cards, const QString &caseId, Answered<CaseCard> done)
        : m_cards(cards)
        , m_caseId(caseId)
        , m_done(std::move(done))
    {
        m_call = m_cards.m_places.domain([this](const Result<Place> &place) {
            if (!place)
                return answer(failure(place.error()));
            m_place = *place;
            learnFields();
        });
    }

private:
    void learnFields()
    {
        if (m_cards.knowsFields())
            return askCase();
        m_listed.clear();
        listFields({}, mostPages);
    }

    void listFields(const QString &nextToken, int pagesLeft)
    {
        m_call = m_cards.m_client.listFields(
            {.domainId = m_place.domainId, .maxResults = page, .nextToken = nextToken},
            [this, pagesLeft](const Result<ListFieldsResponse> &response) {
                if (!response)
                    return fieldsRefused(response.error());
                for (const auto &field : response->fields)
                    m_listed.push_back(
                        {field.fieldId, field.name, field.type, field.fieldNamespace == u"Custom"});
                if (!response->nextToken.isEmpty() && pagesLeft > 1)
                    return listFields(QString(response->nextToken), pagesLeft - 1);
                m_cards.m_fields = std::move(m_listed);
                m_cards.m_mayList = true;
                m_cards.m_fieldsSince = m_cards.m_clock.elapsed();
                m_cards.m_options.clear();
                askCase();
            });
    }

    void fieldsRefused(const Error &error)
    {
        if (isRefused(error)) {
            m_cards.forgetFields();
            m_cards.m_mayList = false;
            m_cards.m_fieldsSince = m_cards.m_clock.elapsed();
        }
        askCase();
    }

    /// Every field where they are known: the service refuses those that there are not.
    void askCase()
    {
        const bool whole = m_cards.knowsFields() && m_cards.m_mayList && !m_cards.m_fields.empty();
        m_card.extent = whole       ? CaseCard::Extent::Whole
            : m_cards.knowsFields() ? CaseCard::Extent::Short
                                    : CaseCard::Extent::Unknown;
        m_wanted.clear();
        m_values.clear();
        if (whole) {
            for (const auto &field : m_cards.m_fields)
                m_wanted.append(field.id);
        } else {
            m_wanted = summaryFields();
        }
        ask({}, mostPages);
    }

    void ask(const QString &nextToken, int pagesLeft)
    {
        const GetCaseRequest request{.domainId = m_place.domainId,
                                     .caseId = m_caseId,
                                     .fields = m_wanted.mid(0, fieldsOfACall),
                                     .nextToken = nextToken};
        m_call =
            m_cards.m_client.getCase(request, [this, pagesLeft](const Result<GetCaseResponse> &response) {
                if (!response)
                    return caseRefused(response.error());
                m_values.insert(m_values.end(), response->fields.begin(), response->fields.end());
                if (!response->nextToken.isEmpty() && pagesLeft > 1)
                    return ask(QString(response->nextToken), pagesLeft - 1);
                m_wanted.remove(0, std::min(fieldsOfACall, m_wanted.size()));
                if (!m_wanted.isEmpty())
                    return ask({}, mostPages);
                understand();
            });
    }

    void caseRefused(const Error &error)
    {
        // A field that was known is gone since: they are listed once more.
        if (error.kind == ErrorKind::Validation && m_card.extent == CaseCard::Extent::Whole && !m_again) {
            m_again = true;
            m_cards.forgetFields();
            return learnFields();
        }
        answer(failure(error));
    }

    void understand()
    {
        m_card.summary = caseSummary(m_place, m_caseId, m_values);
        if (m_card.extent == CaseCard::Extent::Whole) {
            for (const auto &value : m_values) {
                const auto &known = m_cards.m_fields;
                const auto field =
                    std::ranges::find_if(known, [&](const Field &one) { return one.id == value.id; });
                if (field != known.end() && !value.value.isNull() && !value.text().isEmpty())
                    m_card.fields.push_back(
                        {field->id, field->name, field->type, field->isCustom, value.value});
            }
        }
        nameOptions();
    }

    /// What is chosen from a list is a value that only its name says something of.
    void nameOptions()
    {
        for (; m_at < m_card.fields.size(); ++m_at) {
            auto &field = m_card.fields[m_at];
            const auto value = field.value.toString();
            if (field.type != "SingleSelect"_L1 || (field.id == "status"_L1 && isPlainStatus(value)))
                continue;
            if (!m_cards.m_options.contains(field.id) && !m_unanswered.contains(field.id))
                return listOptions(field.id, {}, {}, mostPages);
            if (const auto name = m_cards.m_options.value(field.id).value(value); !name.isEmpty())
                field.value = name;
            if (field.id == "status"_L1)
                m_card.summary.status = field.value.toString();
        }
        if (m_card.extent != CaseCard::Extent::Unknown && m_unanswered.isEmpty())
            m_cards.keep(m_caseId, m_card);
        answer(std::move(m_card));
    }

    void listOptions(const QString &fieldId, const QString &nextToken, const QHash<QString, QString> &before,
                     int pagesLeft)
    {
        m_call = m_cards.m_client.listFieldOptions(
            {.domainId = m_place.domainId, .fieldId = fieldId, .maxResults = page, .nextToken = nextToken},
            [this, fieldId, names = before,
             pagesLeft](const Result<ListFieldOptionsResponse> &response) mutable {
                if (response) {
                    for (const auto &option : response->options)
                        names.insert(option.value, option.name);
                    if (!response->nextToken.isEmpty() && pagesLeft > 1)
                        return listOptions(QString(fieldId), QString(response->nextToken),
                                           QHash<QString, QString>(names), pagesLeft - 1);
                    m_cards.m_options.insert(fieldId, names);
                } else if (isRefused(response.error())) {
                    m_cards.m_options.insert(fieldId, {});
                } else {
                    m_unanswered.append(fieldId);
                }
                nameOptions();
            });
    }

    void answer(Result<CaseCard> result)
    {
        const auto done = std::move(m_done); // may destroy this
        done(std::move(result));
    }

    CaseCards &m_cards;
    QString m_caseId;
    Answered<CaseCard> m_done;
    Place m_place;
    std::vector<Field> m_listed;
    QStringList m_wanted;
    std::vector<FieldValue> m_values;
    CaseCard m_card;
    size_t m_at = 0; ///< of its fields, the next that may need a name
    QStringList m_unanswered; ///< fields whose options can't be told now
    bool m_again = false;
    Call m_call;
};

CaseCards::CaseCards(CasesClient &client, PlaceFinder &places, Clock &clock)
    : m_client(client)
    , m_places(places)
    , m_clock(clock)
{ }

Call CaseCards::look(const QString &caseId, Freshness freshness, Answered<CaseCard> answered)
{
    if (const auto *known = freshness == Freshness::Kept ? kept(caseId) : nullptr)
        return later([card = known->card, answered = std::move(answered)] { answered(card); });
    return Call(std::make_unique<Look>(*this, caseId, std::move(answered)));
}

const CaseCards::Kept *CaseCards::kept(const QString &caseId) const
{
    const auto found = m_cards.constFind(caseId);
    return found != m_cards.constEnd() && m_clock.elapsed() - found->since < cardKept ? &*found : nullptr;
}

void CaseCards::keep(const QString &caseId, const CaseCard &card)
{
    const auto now = m_clock.elapsed();
    if (m_cards.size() >= mostCards)
        m_cards.removeIf([now](const auto &one) { return now - one.value().since >= cardKept; });
    if (m_cards.size() >= mostCards)
        m_cards.clear(); // somebody looks at very many
    m_cards.insert(caseId, {card, now});
}

bool CaseCards::knowsFields() const
{
    return m_fieldsSince && m_clock.elapsed() - *m_fieldsSince < fieldsKept;
}

void CaseCards::forgetFields()
{
    m_fields.clear();
    m_options.clear();
    m_fieldsSince.reset();
}

} // namespace attache
