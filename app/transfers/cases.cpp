// SPDX-License-Identifier: Apache-2.0
#include "transfers/cases.h"

#include "connect/casesclient.h"
#include "transfers/arn.h"
#include "transfers/placefinder.h"

#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int pageSize = 50;
constexpr int largestPage = 100;
constexpr size_t mostCases = 10'000;
constexpr qsizetype longestTerm = 255; ///< of SearchCases, in code points; UTF-16 units are no fewer

bool isReference(const QString &text)
{
    static const QRegularExpression form(uR"(^\d{8}$)"_s);
    return form.match(text).hasMatch();
}

// The id that is meant by an ARN or an id as a person copies it; empty: these are words.
QString caseIdIn(const QString &text)
{
    if (const auto arn = Arn::parse(text))
        return arn->part(u"case");
    return QUuid::fromString(text).isNull() || text.startsWith(u'{') ? QString() : text;
}

// The questions one after the other, with what each has learnt.
class Search final : public QObject
{
public:
    using Done = Answered<std::vector<CaseSummary>>;

    Search(CasesClient &client, PlaceFinder &places, const QString &text, Cases::Extent extent, Done done)
        : m_client(client)
        , m_text(text.trimmed())
        , m_all(extent == Cases::Extent::All)
        , m_done(std::move(done))
    {
        m_call = places.domain([this](const Result<Place> &place) {
            if (!place)
                return answer(failure(place.error()));
            m_place = *place;
            if (const auto id = caseIdIn(m_text); !id.isEmpty())
                find(id);
            else
                search({});
        });
    }

private:
    void find(const QString &caseId)
    {
        m_call = m_client.getCase(
            {.domainId = m_place.domainId, .caseId = caseId, .fields = summaryFields(), .nextToken = {}},
            [this, caseId](const Result<GetCaseResponse> &response) {
                if (response)
                    return answer(std::vector{caseSummary(m_place, caseId, response->fields)});
                if (response.error().code == "ResourceNotFoundException"_L1)
                    return answer(std::vector<CaseSummary>());
                answer(failure(response.error()));
            });
    }

    void search(const QString &nextToken)
    {
        auto text = m_text;
        if (text.startsWith(u'#')) // as people write a number
            text.remove(0, 1);
        SearchCasesRequest request{.domainId = m_place.domainId,
                                   .searchTerm = {},
                                   .filter = {},
                                   .sorts = {{u"created_datetime"_s, u"Desc"_s}},
                                   .fields = summaryFields(),
                                   .maxResults = m_all ? largestPage : pageSize,
                                   .nextToken = nextToken};
        if (isReference(text))
            request.filter = fieldEqualTo(u"reference_number"_s, text);
        else
            request.searchTerm = m_text.left(longestTerm);
        m_call =
            m_client.searchCases(request, [this, nextToken](const Result<SearchCasesResponse> &response) {
                if (!response)
                    return answer(failure(response.error()));
                for (const auto &one : response->cases)
                    m_cases.push_back(caseSummary(m_place, one.caseId, one.fields));
                const bool isLast = response->nextToken.isEmpty() || response->nextToken == nextToken;
                if (!m_all || isLast || m_cases.size() >= mostCases)
                    return answer(std::move(m_cases));
                search(QString(response->nextToken));
            });
    }

    void answer(Result<std::vector<CaseSummary>> result)
    {
        const auto done = std::move(m_done); // may destroy this
        done(std::move(result));
    }

    CasesClient &m_client;
    QString m_text;
    bool m_all;
    Done m_done;
    Place m_place;
    std::vector<CaseSummary> m_cases;
    Call m_call;
};

} // namespace

const QStringList &summaryFields()
{
    static const QStringList fields{u"title"_s, u"status"_s, u"reference_number"_s, u"created_datetime"_s};
    return fields;
}

CaseSummary caseSummary(const Place &place, const QString &caseId, const std::vector<FieldValue> &fields)
{
    const auto text = [&fields](QStringView id) { return textOfField(fields, id); };
    return {.caseId = caseId,
            .caseArn = place.caseArn(caseId),
            .title = text(u"title"),
            .status = text(u"status"),
            .reference = text(u"reference_number"),
            .created = QDateTime::fromString(text(u"created_datetime"), Qt::ISODateWithMs).toUTC()};
}

Cases::Cases(CasesClient &client, PlaceFinder &places)
    : m_client(client)
    , m_places(places)
{ }

Call Cases::search(const QString &text, Answered<std::vector<CaseSummary>> answered, Extent extent)
{
    return Call(std::make_unique<Search>(m_client, m_places, text, extent, std::move(answered)));
}

} // namespace attache
