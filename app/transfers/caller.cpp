// SPDX-License-Identifier: Apache-2.0
#include "transfers/caller.h"

#include "base/clock.h"
#include "connect/stsclient.h"

namespace attache {

namespace {

constexpr std::chrono::seconds patience{3};

/// The answer or the end of the patience, whichever comes first.
class Race final : public QObject
{
public:
    Call answer;
    Call patience;
};

} // namespace

Caller::Caller(StsClient &sts, Clock &clock)
    : m_sts(sts)
    , m_clock(clock)
{ }

Call Caller::identify(std::function<void(const Actor &)> known)
{
    if (!m_actor.arn.isEmpty())
        return later([this, known = std::move(known)] { known(m_actor); });
    auto race = std::make_unique<Race>();
    auto *const both = race.get();
    race->answer = m_sts.getCallerIdentity([this, both, known](const Result<GetCallerIdentityResponse> &who) {
        if (who)
            m_actor = {.account = who->account, .arn = who->arn};
        both->patience = {};
        known(m_actor);
    });
    race->patience = m_clock.wait(patience, [this, both, known] {
        both->answer = {};
        const auto tell = known; // the closure goes with its Call
        tell(m_actor);
    });
    return Call(std::move(race));
}

} // namespace attache
