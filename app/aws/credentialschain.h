// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "base/clock.h"

#include <QPointer>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace attache {

/// Asks sources in their order until one has credentials, and keeps what it got. One round of asking
/// serves all that wait for it.
///
/// Credentials that end are asked for again before they do: with 15 minutes left while the old ones still
/// serve, with 10 minutes left for good. Of those that last less than an hour, these are a quarter and a
/// sixth of their time.
///
/// Errors: Credentials: "CredentialsMissing" says where was looked; "CredentialsExpired"; a source's own,
/// of kind Credentials too unless no service could be reached.
class CredentialsChain final : public CredentialsProvider
{
public:
    /// @p known: what is at hand already, to begin with.
    CredentialsChain(std::vector<std::unique_ptr<CredentialsSource>> sources, Clock &clock,
                     const std::optional<Credentials> &known = {});
    ~CredentialsChain() override;

    Call credentials(Answered<Credentials> answered) override;
    void expire(const QString &accessKeyId) override;

private:
    class Waiting;
    struct Kept {
        Credentials credentials;
        std::chrono::milliseconds refreshAhead; ///< of the expiration
        std::chrono::milliseconds endAhead;
    };

    void keep(const Credentials &credentials);
    std::optional<std::chrono::milliseconds> left() const; ///< of what is kept; none: it does not end
    void startRound();
    void askSource(size_t index);
    void sourceAnswered(size_t index, Result<std::optional<Credentials>> found);
    void endRound(Result<Credentials> result);
    Error missing() const;

    std::vector<std::unique_ptr<CredentialsSource>> m_sources;
    Clock &m_clock;
    std::optional<Kept> m_kept;
    std::optional<std::chrono::milliseconds> m_notBefore; ///< Clock::elapsed() of the next early refresh
    std::vector<QPointer<Waiting>> m_waiting;
    bool m_isAsking = false;
    Call m_call; ///< to the source that is asked now; last, so that it goes first
};

} // namespace attache
