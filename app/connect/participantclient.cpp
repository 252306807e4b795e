// SPDX-License-Identifier: Apache-2.0
#include "connect/participantclient.h"

#include "aws/awsclient.h"
#include "connect/json.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

TranscriptItem transcriptItem(const QJsonObject &json)
{
    TranscriptItem item{
        .id = json[u"Id"_s].toString(),
        .type = json[u"Type"_s].toString(),
        .absoluteTime = timeIn(json[u"AbsoluteTime"_s]),
        .contentType = json[u"ContentType"_s].toString(),
        .participantId = json[u"ParticipantId"_s].toString(),
        .participantRole = json[u"ParticipantRole"_s].toString(),
        .displayName = json[u"DisplayName"_s].toString(),
        .contactId = json[u"ContactId"_s].toString(),
        .attachments = {},
    };
    for (const auto &value : json[u"Attachments"_s].toArray()) {
        const auto attachment = value.toObject();
        item.attachments.push_back({
            .attachmentId = attachment[u"AttachmentId"_s].toString(),
            .attachmentName = attachment[u"AttachmentName"_s].toString(),
            .contentType = attachment[u"ContentType"_s].toString(),
            .status = attachment[u"Status"_s].toString(),
        });
    }
    return item;
}

} // namespace

ParticipantClient::ParticipantClient(AwsClient &aws)
    : m_aws(aws)
{ }

Call ParticipantClient::createParticipantConnection(const CreateParticipantConnectionRequest &request,
                                                    Answered<CreateParticipantConnectionResponse> answered)
{
    auto input = InputJson()
                     .set("ParticipantToken"_L1, request.participantToken)
                     .set("Type"_L1, QStringList{u"CONNECTION_CREDENTIALS"_s})
                     .object();
    if (request.connectParticipant)
        input.insert("ConnectParticipant"_L1, true);
    const auto read = [](const QJsonObject &answer) -> Result<CreateParticipantConnectionResponse> {
        const auto credentials = answer[u"ConnectionCredentials"_s].toObject();
        if (credentials[u"ConnectionToken"_s].toString().isEmpty())
            return failure(answerLacks("ConnectionToken"_L1));
        return CreateParticipantConnectionResponse{
            .connectionToken = Secret(credentials[u"ConnectionToken"_s].toString().toUtf8()),
            .expiry = timeIn(credentials[u"Expiry"_s]),
        };
    };
    return m_aws.ask(Service::ConnectParticipant, u"CreateParticipantConnection", input,
                     readBy<CreateParticipantConnectionResponse>(read, std::move(answered)));
}

Call ParticipantClient::startAttachmentUpload(const StartAttachmentUploadRequest &request,
                                              Answered<StartAttachmentUploadResponse> answered)
{
    const auto input = InputJson()
                           .set("ConnectionToken"_L1, request.connectionToken)
                           .set("ContentType"_L1, request.contentType)
                           .setNumber("AttachmentSizeInBytes"_L1, request.attachmentSizeInBytes)
                           .set("AttachmentName"_L1, request.attachmentName)
                           .set("ClientToken"_L1, request.clientToken)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<StartAttachmentUploadResponse> {
        const auto id = answer[u"AttachmentId"_s].toString();
        if (id.isEmpty())
            return failure(answerLacks("AttachmentId"_L1));
        return uploadMetadata(answer[u"UploadMetadata"_s].toObject()).map([&](const UploadMetadata &upload) {
            return StartAttachmentUploadResponse{.attachmentId = id, .uploadMetadata = upload};
        });
    };
    return m_aws.ask(Service::ConnectParticipant, u"StartAttachmentUpload", input,
                     readBy<StartAttachmentUploadResponse>(read, std::move(answered)));
}

Call ParticipantClient::completeAttachmentUpload(const CompleteAttachmentUploadRequest &request,
                                                 Answered<void> answered)
{
    const auto input = InputJson()
                           .set("ConnectionToken"_L1, request.connectionToken)
                           .set("AttachmentIds"_L1, QStringList{request.attachmentId})
                           .set("ClientToken"_L1, request.clientToken)
                           .object();
    return m_aws.ask(Service::ConnectParticipant, u"CompleteAttachmentUpload", input,
                     ignoring(std::move(answered)));
}

Call ParticipantClient::getAttachment(const GetAttachmentRequest &request,
                                      Answered<GetAttachmentResponse> answered)
{
    const auto input = InputJson()
                           .set("ConnectionToken"_L1, request.connectionToken)
                           .set("AttachmentId"_L1, request.attachmentId)
                           .set("UrlExpiryInSeconds"_L1, request.urlExpiryInSeconds)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<GetAttachmentResponse> {
        return presignedUrl(answer[u"Url"_s].toString()).map([&](const QUrl &url) {
            return GetAttachmentResponse{
                .download = {.url = url, .urlExpiry = timeIn(answer[u"UrlExpiry"_s])},
                .attachmentSizeInBytes = answer[u"AttachmentSizeInBytes"_s].toInteger(-1),
            };
        });
    };
    return m_aws.ask(Service::ConnectParticipant, u"GetAttachment", input,
                     readBy<GetAttachmentResponse>(read, std::move(answered)));
}

Call ParticipantClient::getTranscript(const GetTranscriptRequest &request,
                                      Answered<GetTranscriptResponse> answered)
{
    const auto input = InputJson()
                           .set("ConnectionToken"_L1, request.connectionToken)
                           .set("ContactId"_L1, request.contactId)
                           .set("ScanDirection"_L1, request.scanDirection)
                           .set("SortOrder"_L1, request.sortOrder)
                           .set("MaxResults"_L1, request.maxResults)
                           .set("NextToken"_L1, request.nextToken)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<GetTranscriptResponse> {
        GetTranscriptResponse response{
            .initialContactId = answer[u"InitialContactId"_s].toString(),
            .transcript = {},
            .nextToken = answer[u"NextToken"_s].toString(),
        };
        for (const auto &value : answer[u"Transcript"_s].toArray())
            response.transcript.push_back(transcriptItem(value.toObject()));
        return response;
    };
    return m_aws.ask(Service::ConnectParticipant, u"GetTranscript", input,
                     readBy<GetTranscriptResponse>(read, std::move(answered)));
}

} // namespace attache
