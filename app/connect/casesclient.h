// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace attache {

class AwsClient;

// Members are Amazon's, spelled as in the API; see connectclient.h for how absent ones are said.

/// A field of a case: "title", "status", "reference_number", …
struct FieldValue {
    QString id = {};
    QJsonValue value = {}; ///< string, number or bool; null: empty

    /// The value in words; empty for null.
    QString text() const;
};

/// The value in words of the field @p id among @p fields; empty when absent.
QString textOfField(const std::vector<FieldValue> &fields, QStringView id);

struct SearchCasesRequest {
    struct Sort {
        QString fieldId = {};
        QString sortOrder = {}; ///< Asc, Desc
    };

    QString domainId = {};
    QString searchTerm = {}; ///< up to 255
    QJsonObject filter = {}; ///< a CaseFilter as the API's JSON, see fieldEqualTo(); empty: none
    std::vector<Sort> sorts = {}; ///< up to 2
    QStringList fields = {}; ///< ids to answer, up to 25
    std::optional<int> maxResults = {}; ///< 1 to 100
    QString nextToken = {};
};

/// The filter for cases whose field @p id is @p value.
QJsonObject fieldEqualTo(const QString &id, const QString &value);

struct SearchCasesResponse {
    struct Case {
        QString caseId = {};
        QString templateId = {};
        std::vector<FieldValue> fields = {};
    };

    std::vector<Case> cases = {};
    QString nextToken = {};
    std::optional<qint64> totalCount = {};
};

struct GetCaseRequest {
    QString domainId = {};
    QString caseId = {}; ///< the plain id, not an ARN
    QStringList fields = {}; ///< ids to answer, 1 to 220
    QString nextToken = {};
};

struct GetCaseResponse {
    QString templateId = {};
    std::vector<FieldValue> fields = {};
    QString nextToken = {};
};

struct SearchRelatedItemsRequest {
    QString domainId = {};
    QString caseId = {};
    bool files = true; ///< only items of type File
    QString fileArn = {}; ///< only this file
    std::optional<int> maxResults = {}; ///< 1 to 25
    QString nextToken = {};
};

struct SearchRelatedItemsResponse {
    struct RelatedItem {
        QString relatedItemId = {};
        QString type = {}; ///< File, Contact, Comment, …
        QDateTime associationTime; ///< UTC
        QString fileArn = {}; ///< of a File; empty otherwise
        QString performedBy = {}; ///< userArn or customEntity
        QMap<QString, QString> tags = {};
    };

    std::vector<RelatedItem> relatedItems = {};
    QString nextToken = {};
};

struct ListDomainsRequest {
    std::optional<int> maxResults = {}; ///< 1 to 10
    QString nextToken = {};
};

struct ListDomainsResponse {
    struct Domain {
        QString domainId = {};
        QString domainArn = {};
        QString name = {};
    };

    std::vector<Domain> domains = {};
    QString nextToken = {};
};

struct ListFieldsRequest {
    QString domainId = {};
    std::optional<int> maxResults = {}; ///< 1 to 100
    QString nextToken = {};
};

struct ListFieldsResponse {
    struct FieldSummary {
        QString fieldId = {}; ///< of a system's own a word, as in FieldValue
        QString name = {}; ///< for people
        QString type = {}; ///< Text, Number, Boolean, DateTime, SingleSelect, Url, User, or one yet unknown
        QString fieldNamespace = {}; ///< `namespace`, which C++ keeps for itself: System, Custom
    };

    std::vector<FieldSummary> fields = {};
    QString nextToken = {};
};

struct ListFieldOptionsRequest {
    QString domainId = {};
    QString fieldId = {}; ///< of a SingleSelect
    std::optional<int> maxResults = {}; ///< 1 to 100
    QString nextToken = {};
};

struct ListFieldOptionsResponse {
    struct FieldOption {
        QString name = {}; ///< for people
        QString value = {}; ///< what stands in a case
        bool active = true; ///< can be chosen yet; old cases may hold one that can't
    };

    std::vector<FieldOption> options = {};
    QString nextToken = {};
};

/// Amazon Connect Cases, one method per operation. No state, no policy: one call is one
/// AwsClient::ask(). Errors are AwsClient's, and Service "AnswerNotUnderstood".
class CasesClient
{
public:
    explicit CasesClient(AwsClient &aws);

    Call searchCases(const SearchCasesRequest &request, Answered<SearchCasesResponse> answered);
    Call getCase(const GetCaseRequest &request, Answered<GetCaseResponse> answered);
    Call searchRelatedItems(const SearchRelatedItemsRequest &request,
                            Answered<SearchRelatedItemsResponse> answered);
    Call listDomains(const ListDomainsRequest &request, Answered<ListDomainsResponse> answered);
    Call listFields(const ListFieldsRequest &request, Answered<ListFieldsResponse> answered);
    Call listFieldOptions(const ListFieldOptionsRequest &request,
                          Answered<ListFieldOptionsResponse> answered);

private:
    AwsClient &m_aws;
};

} // namespace attache
