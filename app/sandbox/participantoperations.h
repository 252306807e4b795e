// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"

namespace attache {

class Scanner;
class Uploads;
class World;
struct Attachment;
struct Participant;
struct TranscriptItem;

/// Amazon Connect Participant: what those in a chat may do, each by a token of their own.
class ParticipantOperations
{
public:
    ParticipantOperations(World &world, const Uploads &uploads, Scanner &scanner);

    void addTo(ApiHandlers &handlers);

private:
    ApiResult createConnection(const ApiCall &call);
    ApiResult disconnect(const ApiCall &call);
    ApiResult startAttachment(const ApiCall &call);
    ApiResult completeAttachment(const ApiCall &call);
    ApiResult getAttachment(const ApiCall &call);
    ApiResult getTranscript(const ApiCall &call);
    ApiResult sendMessage(const ApiCall &call);
    ApiResult sendEvent(const ApiCall &call);

    /// Who holds the connection token of the call; absent: nobody that is in a chat which goes on.
    std::optional<Participant> sender(const ApiCall &call) const;
    QJsonObject startedAttachment(const Attachment &attachment, const ApiCall &call) const;
    ApiResult say(const ApiCall &call, const QString &type, const Participant &who);
    bool isFull(const QString &contactId) const;
    QJsonObject item(const TranscriptItem &item) const;
    bool mayFetch(const Participant &who, const Attachment &attachment) const;
    bool maySee(const Participant &who, const TranscriptItem &item) const;

    World &m_world;
    const Uploads &m_uploads;
    Scanner &m_scanner;
};

} // namespace attache
