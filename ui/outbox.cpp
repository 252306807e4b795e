// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox.h"

#include <algorithm>

namespace attache {

Outbox::Outbox(bool asks, QObject *parent)
    : QObject(parent)
    , m_asks(asks)
{ }

void Outbox::add(const QStringList &paths, const std::optional<Destination> &destination)
{
    if (paths.isEmpty())
        return;
    if (!destination) {
        m_homeless += paths;
        emit changed();
        return;
    }
    if (!m_asks || !destination->isChat() || m_allowed.contains(destination->id)) {
        emit ready(paths, *destination);
        return;
    }
    const auto same = std::find_if(m_questions.begin(), m_questions.end(), [&](const Batch &batch) {
        return batch.reason == Reason::Customer && batch.destination == *destination;
    });
    if (same == m_questions.end())
        m_questions.push_back({.paths = paths, .destination = *destination});
    else
        same->paths += paths;
    emit changed();
}

void Outbox::ask(const Batch &batch)
{
    if (batch.paths.isEmpty())
        return;
    m_questions.push_back(batch);
    emit changed();
}

void Outbox::place(const Destination &destination)
{
    const auto paths = std::exchange(m_homeless, {});
    if (paths.isEmpty())
        return;
    emit changed();
    add(paths, destination);
}

void Outbox::dropHomeless()
{
    m_homeless.clear();
    emit changed();
}

void Outbox::dropQuestions()
{
    m_questions.clear();
    emit changed();
}

void Outbox::loseTargets()
{
    for (const auto &batch : std::exchange(m_questions, {}))
        m_homeless += batch.paths;
    emit changed();
}

void Outbox::answer(bool send)
{
    if (m_questions.empty())
        return;
    const auto batch = m_questions.front();
    m_questions.erase(m_questions.begin());
    if (send && batch.reason == Reason::Customer)
        m_allowed.insert(batch.destination.id);
    emit changed();
    if (send)
        add(batch.paths, batch.destination);
}

} // namespace attache
