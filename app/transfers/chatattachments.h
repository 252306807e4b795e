// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/secret.h"
#include "transfers/transferservice.h"

#include <functional>

namespace attache {

class Chats;
class ParticipantClient;

/// Where a chat's connection token comes from.
struct ChatTokens {
    std::function<Call(const QString &contactId, Answered<Secret>)> connectionToken;
    std::function<void(const QString &contactId, const Secret &)> reject;

    static ChatTokens of(Chats &chats);
};

/// The questions of a transfer to a chat. A token that is refused is replaced once, where it can be;
/// after that the answer is Credentials with httpStatus 403.
class ChatAttachments
{
public:
    ChatAttachments(ParticipantClient &participant, ChatTokens tokens);

    Call start(const Transfer &transfer, Answered<StartedUpload> answered);
    Call complete(const Transfer &transfer, Answered<void> answered);
    Call scans(const std::vector<Transfer> &transfers, Answered<QMap<QString, Scan>> answered);

private:
    class TranscriptSearch;
    template <typename T>
    using Ask = std::function<Call(const Secret &token, Answered<T>)>;
    template <typename T>
    class Session;
    template <typename T>
    Call withToken(const QString &contactId, Ask<T> ask, Answered<T> answered);

    ParticipantClient &m_participant;
    ChatTokens m_tokens;
};

} // namespace attache
