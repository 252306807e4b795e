// SPDX-License-Identifier: Apache-2.0
#include "transfers/transfer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

struct Word {
    State state;
    QLatin1StringView text;
};

constexpr std::array words{
    Word{State::Queued, "queued"_L1},       Word{State::Starting, "starting"_L1},
    Word{State::Uploading, "uploading"_L1}, Word{State::Completing, "completing"_L1},
    Word{State::Scanning, "scanning"_L1},   Word{State::Discarding, "discarding"_L1},
    Word{State::Approved, "approved"_L1},   Word{State::Rejected, "rejected"_L1},
    Word{State::Failed, "failed"_L1},       Word{State::Cancelled, "cancelled"_L1},
};

} // namespace

QString name(State state)
{
    for (const auto &word : words) {
        if (word.state == state)
            return word.text;
    }
    return {};
}

std::optional<State> stateNamed(const QString &name)
{
    for (const auto &word : words) {
        if (word.text == name)
            return word.state;
    }
    return std::nullopt;
}

bool isEnded(State state)
{
    return state == State::Approved || state == State::Rejected || state == State::Failed
        || state == State::Cancelled;
}

bool Snapshot::agrees(const Snapshot &other) const
{
    return sizeBytes == other.sizeBytes && modified == other.modified
        && (sha256.isEmpty() || other.sha256.isEmpty() || sha256 == other.sha256);
}

State Transfer::shownState() const
{
    if (state != State::Discarding)
        return state;
    // A Discarding that Retry brought back has no state before it: show what is true of the file.
    return from.value_or(handedOver ? State::Scanning : State::Uploading);
}

bool Transfer::mayBeAttached() const
{
    return handedOver && state != State::Approved && state != State::Rejected && state != State::Cancelled;
}

bool Transfer::isActive() const
{
    return state == State::Starting || state == State::Uploading || state == State::Completing
        || (state == State::Discarding && then == State::Starting);
}

} // namespace attache
