// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/secret.h"
#include "connect/presigned.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace attache {

class AwsClient;

// Members are Amazon's, spelled as in the API. An empty string or an absent optional is not sent.
// Enumerations are the service's words: it may answer one that is new. Times are UTC, invalid when
// absent.

struct StartAttachedFileUploadRequest {
    QString instanceId = {};
    QString associatedResourceArn = {};
    QString fileName = {};
    qint64 fileSizeInBytes = 0;
    QString clientToken = {}; ///< the same for every repeat of one upload
    QString createdBy = {}; ///< the agent's ConnectUserArn; empty: the caller
    QMap<QString, QString> tags = {};
    std::optional<int> urlExpiryInSeconds = {}; ///< 5 to 300
};

struct StartAttachedFileUploadResponse {
    QString fileArn = {};
    QString fileId = {};
    QString fileStatus = {}; ///< PROCESSING
    QDateTime creationTime;
    UploadMetadata uploadUrlMetadata;
};

/// A file of a case or another resource, by its id.
struct AttachedFileRequest {
    QString instanceId = {};
    QString associatedResourceArn = {};
    QString fileId = {};
};

struct AttachedFileMetadata {
    QString fileArn = {};
    QString fileId = {};
    QString fileName = {};
    qint64 fileSizeInBytes = -1;
    QString fileStatus = {}; ///< APPROVED, REJECTED, PROCESSING, FAILED, …
    QDateTime creationTime;
    QString createdBy = {}; ///< ConnectUserArn or AWSIdentityArn
    QString fileUseCaseType = {};
    QString associatedResourceArn = {};
    QMap<QString, QString> tags = {};
};

struct GetAttachedFileRequest {
    QString instanceId = {};
    QString associatedResourceArn = {};
    QString fileId = {};
    std::optional<int> urlExpiryInSeconds = {}; ///< 5 to 300
};

struct GetAttachedFileResponse {
    AttachedFileMetadata file;
    std::optional<DownloadMetadata> downloadUrlMetadata = {}; ///< only when APPROVED
};

struct BatchGetAttachedFileMetadataRequest {
    QString instanceId = {};
    QString associatedResourceArn = {};
    QStringList fileIds = {}; ///< 1 to 100
};

struct BatchGetAttachedFileMetadataResponse {
    struct FileError {
        QString fileId = {};
        QString errorCode = {};
        QString errorMessage = {};
    };

    std::vector<AttachedFileMetadata> files = {};
    std::vector<FileError> errors = {}; ///< of single files; the call as a whole succeeded
};

struct DescribeAttachedFilesConfigurationRequest {
    QString instanceId = {};
    QString attachmentScope = {}; ///< CHAT, CASE, EMAIL, TASK
};

struct AttachedFilesConfiguration {
    QString instanceId = {};
    QString attachmentScope = {};
    qint64 maximumSizeLimitInBytes = -1; ///< -1: not said
    QStringList allowedExtensions = {}; ///< without the dot; empty: not said
};

struct ListInstancesRequest {
    std::optional<int> maxResults = {}; ///< 1 to 10
    QString nextToken = {};
};

struct ListInstancesResponse {
    struct InstanceSummary {
        QString id = {};
        QString arn = {};
        QString instanceAlias = {};
        QString instanceStatus = {};
        QString instanceAccessUrl = {};
    };

    std::vector<InstanceSummary> instanceSummaryList = {};
    QString nextToken = {}; ///< empty: this was the last page
};

struct ListIntegrationAssociationsRequest {
    QString instanceId = {};
    QString integrationType = {}; ///< CASES_DOMAIN, FILE_SCANNER, …
    std::optional<int> maxResults = {}; ///< 1 to 100
    QString nextToken = {};
};

struct ListIntegrationAssociationsResponse {
    struct IntegrationAssociationSummary {
        QString integrationAssociationId = {};
        QString integrationAssociationArn = {};
        QString instanceId = {};
        QString integrationType = {};
        QString integrationArn = {}; ///< of the Cases domain
    };

    std::vector<IntegrationAssociationSummary> integrationAssociationSummaryList = {};
    QString nextToken = {};
};

struct SearchUsersRequest {
    struct StringCondition {
        QString fieldName = {}; ///< "Username"
        QString value = {};
        QString comparisonType = {}; ///< EXACT, STARTS_WITH, CONTAINS
    };

    QString instanceId = {};
    std::optional<StringCondition> searchCriteria = {};
    std::optional<int> maxResults = {}; ///< 1 to 500
    QString nextToken = {};
};

/// What SearchUsers and DescribeUser say of an agent.
struct User {
    QString id = {};
    QString arn = {};
    QString username = {};
    QString firstName = {};
    QString lastName = {};
};

struct SearchUsersResponse {
    std::vector<User> users = {};
    QString nextToken = {};
};

struct DescribeUserRequest {
    QString instanceId = {};
    QString userId = {};
};

struct GetCurrentUserDataRequest {
    QString instanceId = {};
    QStringList agents = {}; ///< user ids, 1 to 100
    QStringList contactStates = {}; ///< CONNECTED, …; empty: any
    std::optional<int> maxResults = {}; ///< 1 to 100
    QString nextToken = {};
};

struct AgentContactReference {
    QString contactId = {};
    QString channel = {}; ///< CHAT, VOICE, …
    QString initiationMethod = {};
    QString agentContactState = {}; ///< CONNECTED, …
    QDateTime stateStartTimestamp;
    QDateTime connectedToAgentTimestamp;
};

struct GetCurrentUserDataResponse {
    struct UserData {
        QString userId = {};
        QString userArn = {};
        std::vector<AgentContactReference> contacts = {};
    };

    std::vector<UserData> userDataList = {};
    QString nextToken = {};
};

struct CreateParticipantRequest {
    QString instanceId = {};
    QString contactId = {};
    QString clientToken = {};
    QString participantRole = {}; ///< CUSTOM_BOT, …
    QString displayName = {};
};

struct CreateParticipantResponse {
    QString participantId = {};
    Secret participantToken = {};
    QDateTime expiry;
};

struct DescribeContactRequest {
    QString instanceId = {};
    QString contactId = {};
};

struct Contact {
    QString arn = {};
    QString id = {};
    QString initialContactId = {};
    QString channel = {};
    QString name = {};
    QString agentId = {}; ///< of AgentInfo
    QString customerDisplayName = {}; ///< of CustomerEndpoint
    QString subtype = {}; ///< segment attribute connect:Subtype ("connect:Chat", "connect:SMS"), where it is
                          ///< said
    QDateTime initiationTimestamp;
    QDateTime connectedToAgentTimestamp;
    QDateTime disconnectTimestamp; ///< valid: the contact has ended
};

struct ListContactReferencesRequest {
    QString instanceId = {};
    QString contactId = {};
    QStringList referenceTypes = {}; ///< ATTACHMENT, …
    QString nextToken = {};
};

/// Of the kinds of reference those alone that are attached files.
struct ListContactReferencesResponse {
    struct Attachment {
        QString name = {};
        QString value = {}; ///< where it is, in the service's own terms
        QString status = {};
        QString arn = {};
    };
    std::vector<Attachment> attachments = {};
    QString nextToken = {};
};

/// Amazon Connect, one method per operation. No state, no policy: one call is one AwsClient::ask().
/// Errors are AwsClient's, and Service "AnswerNotUnderstood" where an answer lacks what the API promises.
class ConnectClient
{
public:
    explicit ConnectClient(AwsClient &aws);

    Call startAttachedFileUpload(const StartAttachedFileUploadRequest &request,
                                 Answered<StartAttachedFileUploadResponse> answered);
    Call completeAttachedFileUpload(const AttachedFileRequest &request, Answered<void> answered);
    Call getAttachedFile(const GetAttachedFileRequest &request, Answered<GetAttachedFileResponse> answered);
    Call batchGetAttachedFileMetadata(const BatchGetAttachedFileMetadataRequest &request,
                                      Answered<BatchGetAttachedFileMetadataResponse> answered);
    Call deleteAttachedFile(const AttachedFileRequest &request, Answered<void> answered);
    /// The rules that hold, the instance's own or the defaults.
    Call describeAttachedFilesConfiguration(const DescribeAttachedFilesConfigurationRequest &request,
                                            Answered<AttachedFilesConfiguration> answered);

    Call listInstances(const ListInstancesRequest &request, Answered<ListInstancesResponse> answered);
    Call listIntegrationAssociations(const ListIntegrationAssociationsRequest &request,
                                     Answered<ListIntegrationAssociationsResponse> answered);
    Call searchUsers(const SearchUsersRequest &request, Answered<SearchUsersResponse> answered);
    Call describeUser(const DescribeUserRequest &request, Answered<User> answered);
    Call getCurrentUserData(const GetCurrentUserDataRequest &request,
                            Answered<GetCurrentUserDataResponse> answered);
    Call createParticipant(const CreateParticipantRequest &request,
                           Answered<CreateParticipantResponse> answered);
    Call describeContact(const DescribeContactRequest &request, Answered<Contact> answered);
    Call listContactReferences(const ListContactReferencesRequest &request,
                               Answered<ListContactReferencesResponse> answered);

private:
    AwsClient &m_aws;
};

} // namespace attache
