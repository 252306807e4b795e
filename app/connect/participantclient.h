// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/secret.h"
#include "connect/presigned.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace attache {

class AwsClient;

// Members are Amazon's, spelled as in the API; see connectclient.h for how absent ones are said.
// Mind the two tokens: CreateParticipantConnection takes the participant's, all others the connection's.

struct CreateParticipantConnectionRequest {
    Secret participantToken = {};
    bool connectParticipant = false; ///< marks the participant as connected, as custom participants need
};

struct CreateParticipantConnectionResponse {
    Secret connectionToken = {};
    QDateTime expiry; ///< UTC; a day from now
};

struct StartAttachmentUploadRequest {
    Secret connectionToken = {};
    QString contentType = {}; ///< "application/pdf"
    qint64 attachmentSizeInBytes = 0;
    QString attachmentName = {};
    QString clientToken = {}; ///< the same for every repeat of one upload
};

struct StartAttachmentUploadResponse {
    QString attachmentId = {};
    UploadMetadata uploadMetadata;
};

struct CompleteAttachmentUploadRequest {
    Secret connectionToken = {};
    QString attachmentId = {};
    QString clientToken = {}; ///< its own, not that of Start
};

struct GetAttachmentRequest {
    Secret connectionToken = {};
    QString attachmentId = {};
    std::optional<int> urlExpiryInSeconds = {}; ///< 5 to 300
};

struct GetAttachmentResponse {
    DownloadMetadata download;
    qint64 attachmentSizeInBytes = -1;
};

struct GetTranscriptRequest {
    Secret connectionToken = {};
    QString contactId = {}; ///< empty: the token's own
    QString scanDirection = {}; ///< BACKWARD (default), FORWARD
    QString sortOrder = {}; ///< DESCENDING (default), ASCENDING
    std::optional<int> maxResults = {}; ///< 0 to 100
    QString nextToken = {};
};

/// A line of a chat. Every member may be absent.
struct TranscriptItem {
    struct Attachment {
        QString attachmentId = {};
        QString attachmentName = {};
        QString contentType = {};
        QString status = {}; ///< APPROVED, REJECTED, IN_PROGRESS, …
    };

    QString id = {};
    QString type = {}; ///< ATTACHMENT, MESSAGE, CHAT_ENDED, …
    QDateTime absoluteTime; ///< UTC
    QString contentType = {};
    QString participantId = {};
    QString participantRole = {}; ///< AGENT, CUSTOMER, …
    QString displayName = {};
    QString contactId = {};
    std::vector<Attachment> attachments = {}; ///< match by these: content and contentType of an attachment
                                              ///< are null
};

struct GetTranscriptResponse {
    QString initialContactId = {};
    std::vector<TranscriptItem> transcript = {};
    QString nextToken = {};
};

/// The Amazon Connect Participant Service, one method per operation, by token, without AWS
/// credentials. No state, no policy: one call is one AwsClient::ask(). Errors are AwsClient's
/// (Credentials for a refused token), and Service "AnswerNotUnderstood".
class ParticipantClient
{
public:
    explicit ParticipantClient(AwsClient &aws);

    /// Asks for connection credentials only: no websocket, which the agent's workspace has.
    Call createParticipantConnection(const CreateParticipantConnectionRequest &request,
                                     Answered<CreateParticipantConnectionResponse> answered);
    Call startAttachmentUpload(const StartAttachmentUploadRequest &request,
                               Answered<StartAttachmentUploadResponse> answered);
    /// Refused, "ConflictException": it is being completed already.
    Call completeAttachmentUpload(const CompleteAttachmentUploadRequest &request, Answered<void> answered);
    Call getAttachment(const GetAttachmentRequest &request, Answered<GetAttachmentResponse> answered);
    Call getTranscript(const GetTranscriptRequest &request, Answered<GetTranscriptResponse> answered);

private:
    AwsClient &m_aws;
};

} // namespace attache
