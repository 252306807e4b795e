// SPDX-License-Identifier: Apache-2.0
#include "transfers/recorder.h"

#include "base/log.h"
#include "transfers/engine.h"
#include "transfers/journal.h"

#include <algorithm>

namespace attache {

Recorder::Recorder(Journal &journal, Caller caller, Origin origin, bool signs)
    : m_journal(journal)
    , m_caller(std::move(caller))
    , m_origin(std::move(origin))
    , m_signs(signs)
{ }

void Recorder::follow(Engine &engine)
{
    QObject::connect(&engine, &Engine::moved, &engine, [this](const std::vector<Transfer> &transfers) {
        const auto isSigned = [](const Transfer &t) {
            return t.state == State::Starting && !t.destination.isChat();
        };
        if (std::any_of(transfers.begin(), transfers.end(), isSigned))
            learn();
    });
}

void Recorder::learn()
{
    if (!m_signs || m_learning)
        return;
    m_learning = true;
    m_question = m_caller.identify([this](const Actor &actor) {
        m_journal.setActor(actor);
        m_learning = !actor.arn.isEmpty();
    });
}

Call Recorder::record(Activity activity, std::function<void()> then)
{
    activity.origin = m_origin;
    activity.destination.title.clear();
    const auto write = [this, activity, then = std::move(then)] {
        if (const auto recorded = m_journal.record(activity); !recorded)
            qCWarning(log::journal).noquote() << "not recorded:" << recorded.error().message;
        then();
    };
    if (!m_signs || activity.destination.isChat())
        return later(write);
    return m_caller.identify([this, write](const Actor &actor) {
        m_journal.setActor(actor);
        // The closure goes with its Call.
        const auto run = write; // NOLINT(performance-unnecessary-copy-initialization)
        run();
    });
}

} // namespace attache
