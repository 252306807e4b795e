// SPDX-License-Identifier: Apache-2.0
#include "connect/connectclient.h"

#include "aws/awsclient.h"
#include "connect/json.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// CreatedByInfo is a union: one of its members is set.
QString creator(const QJsonObject &createdBy)
{
    const auto user = createdBy[u"ConnectUserArn"_s].toString();
    return user.isEmpty() ? createdBy[u"AWSIdentityArn"_s].toString() : user;
}

AttachedFileMetadata attachedFile(const QJsonObject &json)
{
    return {
        .fileArn = json[u"FileArn"_s].toString(),
        .fileId = json[u"FileId"_s].toString(),
        .fileName = json[u"FileName"_s].toString(),
        .fileSizeInBytes = json[u"FileSizeInBytes"_s].toInteger(-1),
        .fileStatus = json[u"FileStatus"_s].toString(),
        .creationTime = timeIn(json[u"CreationTime"_s]),
        .createdBy = creator(json[u"CreatedBy"_s].toObject()),
        .fileUseCaseType = json[u"FileUseCaseType"_s].toString(),
        .associatedResourceArn = json[u"AssociatedResourceArn"_s].toString(),
        .tags = textsOf(json[u"Tags"_s].toObject()),
    };
}

InputJson inputFor(const AttachedFileRequest &request)
{
    return InputJson()
        .set("InstanceId"_L1, request.instanceId)
        .set("AssociatedResourceArn"_L1, request.associatedResourceArn)
        .set("FileId"_L1, request.fileId);
}

User user(const QJsonObject &json)
{
    const auto identity = json[u"IdentityInfo"_s].toObject();
    return {
        .id = json[u"Id"_s].toString(),
        .arn = json[u"Arn"_s].toString(),
        .username = json[u"Username"_s].toString(),
        .firstName = identity[u"FirstName"_s].toString(),
        .lastName = identity[u"LastName"_s].toString(),
    };
}

} // namespace

ConnectClient::ConnectClient(AwsClient &aws)
    : m_aws(aws)
{ }

Call ConnectClient::startAttachedFileUpload(const StartAttachedFileUploadRequest &request,
                                            Answered<StartAttachedFileUploadResponse> answered)
{
    const auto createdBy = InputJson().set("ConnectUserArn"_L1, request.createdBy).object();
    const auto input = InputJson()
                           .set("InstanceId"_L1, request.instanceId)
                           .set("AssociatedResourceArn"_L1, request.associatedResourceArn)
                           .set("FileName"_L1, request.fileName)
                           .setNumber("FileSizeInBytes"_L1, request.fileSizeInBytes)
                           .set("FileUseCaseType"_L1, u"ATTACHMENT"_s)
                           .set("ClientToken"_L1, request.clientToken)
                           .set("CreatedBy"_L1, createdBy)
                           .set("Tags"_L1, request.tags)
                           .set("UrlExpiryInSeconds"_L1, request.urlExpiryInSeconds)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<StartAttachedFileUploadResponse> {
        if (answer[u"FileId"_s].toString().isEmpty())
            return failure(answerLacks("FileId"_L1));
        return uploadMetadata(answer[u"UploadUrlMetadata"_s].toObject())
            .map([&](const UploadMetadata &upload) {
                return StartAttachedFileUploadResponse{
                    .fileArn = answer[u"FileArn"_s].toString(),
                    .fileId = answer[u"FileId"_s].toString(),
                    .fileStatus = answer[u"FileStatus"_s].toString(),
                    .creationTime = timeIn(answer[u"CreationTime"_s]),
                    .uploadUrlMetadata = upload,
                };
            });
    };
    return m_aws.ask(Service::Connect, u"StartAttachedFileUpload", input,
                     readBy<StartAttachedFileUploadResponse>(read, std::move(answered)));
}

Call ConnectClient::completeAttachedFileUpload(const AttachedFileRequest &request, Answered<void> answered)
{
    return m_aws.ask(Service::Connect, u"CompleteAttachedFileUpload", inputFor(request).object(),
                     ignoring(std::move(answered)));
}

Call ConnectClient::getAttachedFile(const GetAttachedFileRequest &request,
                                    Answered<GetAttachedFileResponse> answered)
{
    const auto input = inputFor({request.instanceId, request.associatedResourceArn, request.fileId})
                           .set("UrlExpiryInSeconds"_L1, request.urlExpiryInSeconds)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<GetAttachedFileResponse> {
        GetAttachedFileResponse response{.file = attachedFile(answer), .downloadUrlMetadata = {}};
        const auto download = answer[u"DownloadUrlMetadata"_s].toObject();
        if (download.isEmpty())
            return response;
        return presignedUrl(download[u"Url"_s].toString()).map([&](const QUrl &url) {
            response.downloadUrlMetadata =
                DownloadMetadata{.url = url, .urlExpiry = timeIn(download[u"UrlExpiry"_s])};
            return response;
        });
    };
    return m_aws.ask(Service::Connect, u"GetAttachedFile", input,
                     readBy<GetAttachedFileResponse>(read, std::move(answered)));
}

Call ConnectClient::batchGetAttachedFileMetadata(const BatchGetAttachedFileMetadataRequest &request,
                                                 Answered<BatchGetAttachedFileMetadataResponse> answered)
{
    const auto input = InputJson()
                           .set("InstanceId"_L1, request.instanceId)
                           .set("AssociatedResourceArn"_L1, request.associatedResourceArn)
                           .set("FileIds"_L1, request.fileIds)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<BatchGetAttachedFileMetadataResponse> {
        BatchGetAttachedFileMetadataResponse response;
        for (const auto &value : answer[u"Files"_s].toArray())
            response.files.push_back(attachedFile(value.toObject()));
        for (const auto &value : answer[u"Errors"_s].toArray()) {
            const auto json = value.toObject();
            response.errors.push_back({
                .fileId = json[u"FileId"_s].toString(),
                .errorCode = json[u"ErrorCode"_s].toString(),
                .errorMessage = json[u"ErrorMessage"_s].toString(),
            });
        }
        return response;
    };
    return m_aws.ask(Service::Connect, u"BatchGetAttachedFileMetadata", input,
                     readBy<BatchGetAttachedFileMetadataResponse>(read, std::move(answered)));
}

Call ConnectClient::deleteAttachedFile(const AttachedFileRequest &request, Answered<void> answered)
{
    return m_aws.ask(Service::Connect, u"DeleteAttachedFile", inputFor(request).object(),
                     ignoring(std::move(answered)));
}

Call ConnectClient::describeAttachedFilesConfiguration(
    const DescribeAttachedFilesConfigurationRequest &request, Answered<AttachedFilesConfiguration> answered)
{
    const auto input = InputJson()
                           .set("InstanceId"_L1, request.instanceId)
                           .set("AttachmentScope"_L1, request.attachmentScope)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<AttachedFilesConfiguration> {
        const auto json = answer[u"AttachedFilesConfiguration"_s].toObject();
        AttachedFilesConfiguration configuration{
            .instanceId = json[u"InstanceId"_s].toString(),
            .attachmentScope = json[u"AttachmentScope"_s].toString(),
            .maximumSizeLimitInBytes = json[u"MaximumSizeLimitInBytes"_s].toInteger(-1),
            .allowedExtensions = {},
        };
        const auto extensions =
            json[u"ExtensionConfiguration"_s].toObject()[u"AllowedExtensions"_s].toArray();
        for (const auto &value : extensions)
            configuration.allowedExtensions << value.toObject()[u"Extension"_s].toString();
        return configuration;
    };
    return m_aws.ask(Service::Connect, u"DescribeAttachedFilesConfiguration", input,
                     readBy<AttachedFilesConfiguration>(read, std::move(answered)));
}

Call ConnectClient::listInstances(const ListInstancesRequest &request,
                                  Answered<ListInstancesResponse> answered)
{
    const auto input =
        InputJson().set("MaxResults"_L1, request.maxResults).set("NextToken"_L1, request.nextToken).object();
    const auto read = [](const QJsonObject &answer) -> Result<ListInstancesResponse> {
        ListInstancesResponse response{.instanceSummaryList = {},
                                       .nextToken = answer[u"NextToken"_s].toString()};
        for (const auto &value : answer[u"InstanceSummaryList"_s].toArray()) {
            const auto json = value.toObject();
            response.instanceSummaryList.push_back({
                .id = json[u"Id"_s].toString(),
                .arn = json[u"Arn"_s].toString(),
                .instanceAlias = json[u"InstanceAlias"_s].toString(),
                .instanceStatus = json[u"InstanceStatus"_s].toString(),
                .instanceAccessUrl = json[u"InstanceAccessUrl"_s].toString(),
            });
        }
        return response;
    };
    return m_aws.ask(Service::Connect, u"ListInstances", input,
                     readBy<ListInstancesResponse>(read, std::move(answered)));
}

Call ConnectClient::listIntegrationAssociations(const ListIntegrationAssociationsRequest &request,
                                                Answered<ListIntegrationAssociationsResponse> answered)
{
    const auto input = InputJson()
                           .set("InstanceId"_L1, request.instanceId)
                           .set("IntegrationType"_L1, request.integrationType)
                           .set("MaxResults"_L1, request.maxResults)
                           .set("NextToken"_L1, request.nextToken)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<ListIntegrationAssociationsResponse> {
        ListIntegrationAssociationsResponse response{.integrationAssociationSummaryList = {},
                                                     .nextToken = answer[u"NextToken"_s].toString()};
        for (const auto &value : answer[u"IntegrationAssociationSummaryList"_s].toArray()) {
            const auto json = value.toObject();
            response.integrationAssociationSummaryList.push_back({
                .integrationAssociationId = json[u"IntegrationAssociationId"_s].toString(),
                .integrationAssociationArn = json[u"IntegrationAssociationArn"_s].toString(),
                .instanceId = json[u"InstanceId"_s].toString(),
                .integrationType = json[u"IntegrationType"_s].toString(),
                .integrationArn = json[u"IntegrationArn"_s].toString(),
            });
        }
        return response;
    };
    return m_aws.ask(Service::Connect, u"ListIntegrationAssociations", input,
                     readBy<ListIntegrationAssociationsResponse>(read, std::move(answered)));
}

Call ConnectClient::searchUsers(const SearchUsersRequest &request, Answered<SearchUsersResponse> answered)
{
    auto input = InputJson()
                     .set("InstanceId"_L1, request.instanceId)
                     .set("MaxResults"_L1, request.maxResults)
                     .set("NextToken"_L1, request.nextToken)
                     .object();
    if (request.searchCriteria) {
        const auto condition = InputJson()
                                   .set("FieldName"_L1, request.searchCriteria->fieldName)
                                   .set("Value"_L1, request.searchCriteria->value)
                                   .set("ComparisonType"_L1, request.searchCriteria->comparisonType)
                                   .object();
        input.insert("SearchCriteria"_L1, QJsonObject{{u"StringCondition"_s, condition}});
    }
    const auto read = [](const QJsonObject &answer) -> Result<SearchUsersResponse> {
        SearchUsersResponse response{.users = {}, .nextToken = answer[u"NextToken"_s].toString()};
        for (const auto &value : answer[u"Users"_s].toArray())
            response.users.push_back(user(value.toObject()));
        return response;
    };
    return m_aws.ask(Service::Connect, u"SearchUsers", input,
                     readBy<SearchUsersResponse>(read, std::move(answered)));
}

Call ConnectClient::describeUser(const DescribeUserRequest &request, Answered<User> answered)
{
    const auto input =
        InputJson().set("InstanceId"_L1, request.instanceId).set("UserId"_L1, request.userId).object();
    const auto read = [](const QJsonObject &answer) -> Result<User> {
        return user(answer[u"User"_s].toObject());
    };
    return m_aws.ask(Service::Connect, u"DescribeUser", input, readBy<User>(read, std::move(answered)));
}

Call ConnectClient::getCurrentUserData(const GetCurrentUserDataRequest &request,
                                       Answered<GetCurrentUserDataResponse> answered)
{
    const auto contacts = InputJson().set("ContactStates"_L1, request.contactStates).object();
    const auto filters =
        InputJson().set("Agents"_L1, request.agents).set("ContactFilter"_L1, contacts).object();
    const auto input = InputJson()
                           .set("InstanceId"_L1, request.instanceId)
                           .set("Filters"_L1, filters)
                           .set("MaxResults"_L1, request.maxResults)
                           .set("NextToken"_L1, request.nextToken)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<GetCurrentUserDataResponse> {
        GetCurrentUserDataResponse response{.userDataList = {},
                                            .nextToken = answer[u"NextToken"_s].toString()};
        for (const auto &value : answer[u"UserDataList"_s].toArray()) {
            const auto json = value.toObject();
            const auto who = json[u"User"_s].toObject();
            GetCurrentUserDataResponse::UserData data{
                .userId = who[u"Id"_s].toString(), .userArn = who[u"Arn"_s].toString(), .contacts = {}};
            for (const auto &each : json[u"Contacts"_s].toArray()) {
                const auto contact = each.toObject();
                data.contacts.push_back({
                    .contactId = contact[u"ContactId"_s].toString(),
                    .channel = contact[u"Channel"_s].toString(),
                    .initiationMethod = contact[u"InitiationMethod"_s].toString(),
                    .agentContactState = contact[u"AgentContactState"_s].toString(),
                    .stateStartTimestamp = timeIn(contact[u"StateStartTimestamp"_s]),
                    .connectedToAgentTimestamp = timeIn(contact[u"ConnectedToAgentTimestamp"_s]),
                });
            }
            response.userDataList.push_back(std::move(data));
        }
        return response;
    };
    return m_aws.ask(Service::Connect, u"GetCurrentUserData", input,
                     readBy<GetCurrentUserDataResponse>(read, std::move(answered)));
}

Call ConnectClient::createParticipant(const CreateParticipantRequest &request,
                                      Answered<CreateParticipantResponse> answered)
{
    const auto details = InputJson()
                             .set("ParticipantRole"_L1, request.participantRole)
                             .set("DisplayName"_L1, request.displayName)
                             .object();
    const auto input = InputJson()
                           .set("InstanceId"_L1, request.instanceId)
                           .set("ContactId"_L1, request.contactId)
                           .set("ClientToken"_L1, request.clientToken)
                           .set("ParticipantDetails"_L1, details)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<CreateParticipantResponse> {
        const auto credentials = answer[u"ParticipantCredentials"_s].toObject();
        if (credentials[u"ParticipantToken"_s].toString().isEmpty())
            return failure(answerLacks("ParticipantToken"_L1));
        return CreateParticipantResponse{
            .participantId = answer[u"ParticipantId"_s].toString(),
            .participantToken = Secret(credentials[u"ParticipantToken"_s].toString().toUtf8()),
            .expiry = timeIn(credentials[u"Expiry"_s]),
        };
    };
    return m_aws.ask(Service::Connect, u"CreateParticipant", input,
                     readBy<CreateParticipantResponse>(read, std::move(answered)));
}

Call ConnectClient::describeContact(const DescribeContactRequest &request, Answered<Contact> answered)
{
    const auto input =
        InputJson().set("InstanceId"_L1, request.instanceId).set("ContactId"_L1, request.contactId).object();
    const auto read = [](const QJsonObject &answer) -> Result<Contact> {
        const auto json = answer[u"Contact"_s].toObject();
        const auto agent = json[u"AgentInfo"_s].toObject();
        const auto segment = json[u"SegmentAttributes"_s].toObject()[u"connect:Subtype"_s].toObject();
        return Contact{
            .arn = json[u"Arn"_s].toString(),
            .id = json[u"Id"_s].toString(),
            .initialContactId = json[u"InitialContactId"_s].toString(),
            .channel = json[u"Channel"_s].toString(),
            .name = json[u"Name"_s].toString(),
            .agentId = agent[u"Id"_s].toString(),
            .customerDisplayName = json[u"CustomerEndpoint"_s].toObject()[u"DisplayName"_s].toString(),
            .subtype = segment[u"ValueString"_s].toString(),
            .initiationTimestamp = timeIn(json[u"InitiationTimestamp"_s]),
            .connectedToAgentTimestamp = timeIn(agent[u"ConnectedToAgentTimestamp"_s]),
            .disconnectTimestamp = timeIn(json[u"DisconnectTimestamp"_s]),
        };
    };
    return m_aws.ask(Service::Connect, u"DescribeContact", input, readBy<Contact>(read, std::move(answered)));
}

Call ConnectClient::listContactReferences(const ListContactReferencesRequest &request,
                                          Answered<ListContactReferencesResponse> answered)
{
    const auto input = InputJson()
                           .set("InstanceId"_L1, request.instanceId)
                           .set("ContactId"_L1, request.contactId)
                           .set("ReferenceTypes"_L1, request.referenceTypes)
                           .set("NextToken"_L1, request.nextToken)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<ListContactReferencesResponse> {
        ListContactReferencesResponse response{.nextToken = answer[u"NextToken"_s].toString()};
        const auto references = answer[u"ReferenceSummaryList"_s].toArray();
        for (const auto &reference : references) {
            const auto attachment = reference[u"Attachment"_s];
            if (!attachment.isObject())
                continue;
            response.attachments.push_back({.name = attachment[u"Name"_s].toString(),
                                            .value = attachment[u"Value"_s].toString(),
                                            .status = attachment[u"Status"_s].toString(),
                                            .arn = attachment[u"Arn"_s].toString()});
        }
        return response;
    };
    return m_aws.ask(Service::Connect, u"ListContactReferences", input,
                     readBy<ListContactReferencesResponse>(read, std::move(answered)));
}

} // namespace attache
