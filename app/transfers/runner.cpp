// SPDX-License-Identifier: Apache-2.0
#include "transfers/runner.h"

#include "transfers/overloaded.h"
#include "transfers/watcher.h"

#include <algorithm>

namespace attache {

Runner::Runner(TransferService &service, Watcher &watcher, Clock &clock, Listener listener)
    : m_service(service)
    , m_watcher(watcher)
    , m_clock(clock)
    , m_listener(std::move(listener))
{ }

void Runner::happened(TransferId id, Event event)
{
    m_calls.erase(id); // and with it the closure that called
    m_listener.happened(id, std::move(event));
}

/// What takes the answer to a question: on success the event that @p toEvent makes of it, else Failed,
/// tagged with what was asked (R3).
template <typename T, typename ToEvent>
Answered<T> Runner::handler(TransferId id, Question question, QString tag, ToEvent toEvent)
{
    return [this, id, question, tag = std::move(tag), toEvent = std::move(toEvent)](const Result<T> &answer) {
        happened(id, answer ? Event(toEvent(answer)) : Event(event::Failed{question, tag, answer.error()}));
    };
}

void Runner::run(const Transfer &transfer, const Effect &effect)
{
    const auto id = transfer.id;
    const Overloaded handlers{
        [&](const effect::Start &start) {
            m_calls[id] = m_service.start(
                transfer,
                handler<StartedUpload>(id, Question::Start, start.token,
                                       [token = start.token](const auto &answer) {
                                           return event::Started{token, answer->id, answer->upload};
                                       }));
        },
        [&](const effect::Put &put) {
            const auto fileId = transfer.fileId;
            m_calls[id] = m_service.put(
                transfer, put.upload, [this, id](qint64 sentBytes) { m_listener.progressed(id, sentBytes); },
                handler<QByteArray>(id, Question::Put, fileId, [fileId](const auto &answer) {
                    return event::Sent{fileId, *answer};
                }));
        },
        [&](const effect::Complete &complete) {
            m_calls[id] = m_service.complete(
                transfer,
                handler<void>(id, Question::Complete, complete.id,
                              [fileId = complete.id](const auto &) { return event::Completed{fileId}; }));
        },
        [&](const effect::Watch &) {
            m_calls.erase(id);
            m_watcher.watch(transfer);
        },
        [&](const effect::Discard &discard) {
            m_calls[id] = m_service.discard(
                transfer, discard.id,
                handler<void>(id, Question::Discard, discard.id,
                              [fileId = discard.id](const auto &) { return event::Discarded{fileId}; }));
        },
        [&](const effect::Find &find) {
            // Rows may have begun and heard of their ids while it looked: it is now that they count.
            m_calls[id] = m_service.find(
                transfer,
                handler<QStringList>(
                    id, Question::Find, find.token, [this, transfer, token = find.token](const auto &answer) {
                        return event::Found{token, m_listener.unaccounted(transfer, *answer)};
                    }));
        },
        [&](const effect::Wake &wake) {
            const auto pause = std::chrono::milliseconds(std::max<qint64>(m_clock.now().msecsTo(wake.at), 0));
            m_calls[id] = m_clock.wait(pause, [this, id] { happened(id, event::Turn{}); });
        },
        [&](const effect::StopAll &) { stop(id); },
    };
    std::visit(handlers, effect);
}

void Runner::stop(TransferId id)
{
    m_calls.erase(id);
    m_watcher.forget(id);
}

void Runner::clear()
{
    m_calls.clear();
    m_watcher.clear();
}

} // namespace attache
