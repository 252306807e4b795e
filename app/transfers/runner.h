// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/clock.h"
#include "transfers/events.h"
#include "transfers/transfer.h"
#include "transfers/transferservice.h"

#include <functional>
#include <map>

namespace attache {

class Watcher;

/// Runs effects: turns them into Calls and their answers into events. Holds one Call a transfer,
/// whatever it waits for, so that a new effect abandons the one before and StopAll is an erase.
/// The caller has journaled the transfer.
class Runner
{
public:
    struct Listener {
        std::function<void(TransferId, Event)> happened;
        std::function<void(TransferId, qint64 sentBytes)> progressed;
        /// Which of the ids that Find found can only be the transfer's own.
        std::function<QStringList(const Transfer &, QStringList)> unaccounted;
    };

    Runner(TransferService &service, Watcher &watcher, Clock &clock, Listener listener);

    void run(const Transfer &transfer, const Effect &effect);
    void stop(TransferId id);
    void clear();
    /// A question is in flight, or a time is waited for. Not so for what is watched.
    bool isBusy(TransferId id) const { return m_calls.contains(id); }

private:
    void happened(TransferId id, Event event);
    template <typename T, typename ToEvent>
    Answered<T> handler(TransferId id, Question question, QString tag, ToEvent toEvent);

    TransferService &m_service;
    Watcher &m_watcher;
    Clock &m_clock;
    Listener m_listener;
    std::map<TransferId, Call> m_calls;
};

} // namespace attache
