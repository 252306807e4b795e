// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "cli/options.h"
#include "transfers/destination.h"

namespace attache {

class Chats;
class PlaceFinder;

/// Turns the target that a person named into a destination: asks for the Cases domain of a plain case
/// id, and for the chat that a token belongs to.
/// Errors: Validation "Usage" for an ARN of the wrong form; Credentials "TokenMissing".
class TargetResolver
{
public:
    /// @p options: with the token of --participant-token-file already read, see readParticipantToken().
    TargetResolver(const Options &options, PlaceFinder &places, Chats &chats);

    Call resolve(Answered<Destination> answered);
    /// Has the chat's token ready, if one is given, for a transfer that turns out to need it. Asks nothing.
    void offerToken();

private:
    Call resolveCase(Answered<Destination> answered);
    Call resolveChat(Answered<Destination> answered);

    const Options &m_options;
    PlaceFinder &m_places;
    Chats &m_chats;
};

/// @p options with the token that --participant-token-file names, from the file or standard input.
/// Credentials, "TokenMissing".
Result<Options> readParticipantToken(Options options);

} // namespace attache
