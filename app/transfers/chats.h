// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/secret.h"
#include "transfers/attachedfile.h"

#include <memory>
#include <vector>

namespace attache {

class Clock;
class ConnectClient;
class ParticipantClient;
class PlaceFinder;

/// The chats that files can go to, and the connection token of each: given by the person, or got with
/// AWS credentials (CreateParticipant, then CreateParticipantConnection). Tokens live in memory alone.
class Chats
{
public:
    Chats(ConnectClient &connect, ParticipantClient &participant, PlaceFinder &places, Clock &clock);
    ~Chats();

    /// A token from outside. Asks the transcript which chat it is for; answers that chat.
    /// Credentials: "TokenRefused" with the kind of token that is needed.
    Call addParticipantToken(const Secret &token, Answered<ChatSummary> answered);
    Call addConnectionToken(const Secret &token, Answered<ChatSummary> answered);

    /// A token from outside for whichever chat it is for: asked about only when a connection token is
    /// needed for a chat that none is known for.
    void offerParticipantToken(const Secret &token);
    void offerConnectionToken(const Secret &token);

    /// The chats of the tokens given, then those of the signed-in agent (GetCurrentUserData).
    /// Within 15 s of the last answer the agent's are answered from memory: the quota is shared by a whole
    /// company.
    Call list(Answered<std::vector<ChatSummary>> answered);
    /// The same from the service, as soon as it may be asked again.
    Call listAnew(Answered<std::vector<ChatSummary>> answered);
    /// Whether list() would answer from memory.
    bool isListKnown() const;

    /// A connection token that is valid for minutes yet; one renewal serves all that wait.
    /// Credentials: "TokenMissing", "TokenRefused".
    Call connectionToken(const QString &contactId, Answered<Secret> answered);
    /// The service refused the token: the next connectionToken() shall not answer it again.
    void reject(const QString &contactId, const Secret &token);

    /// Whether files of the chat may be downloaded: with a token from outside. A participant that joined
    /// with AWS credentials may send them only, so it need not join to be told so.
    bool mayDownload(const QString &contactId) const;

private:
    struct Parts;
    Call add(const Secret &token, bool isParticipantToken, Answered<ChatSummary> answered);

    std::unique_ptr<Parts> m_parts;
};

} // namespace attache
