// SPDX-License-Identifier: Apache-2.0
#include "sandbox/uploadfault.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace attache {

UploadFault::UploadFault(std::optional<Fault> fault, RequestBody &body,
                         std::function<ServedAnswer(const Fault &)> status)
    : m_fault(std::move(fault))
    , m_body(body)
    , m_status(std::move(status))
    , m_mark(m_fault ? m_fault->afterBytes.value_or(0) : -1)
{ }

std::optional<ServedAnswer> UploadFault::at(qint64 received, qint64 total)
{
    if (!m_fault)
        return std::nullopt;
    if (m_fault->action == Fault::Action::Slow)
        return slow(received, total);
    if (m_mark < 0 || received < std::min(m_mark, total))
        return std::nullopt;
    m_mark = -1;
    switch (m_fault->action) {
    case Fault::Action::Status:
        return m_status(*m_fault);
    case Fault::Action::Reset:
        return ServedAnswer::none();
    case Fault::Action::Truncate: {
        auto cut = ServedAnswer::none();
        cut.disturbance->ending = Disturbance::Ending::Close;
        return cut;
    }
    case Fault::Action::Hang:
        if (!m_body.stay(m_fault->delay.value_or(24h)))
            return ServedAnswer::none();
        break;
    case Fault::Action::Slow:
        break;
    }
    return std::nullopt;
}

std::optional<ServedAnswer> UploadFault::slow(qint64 received, qint64 total)
{
    const auto after = std::min(m_fault->afterBytes.value_or(0), total);
    if (received < after)
        return std::nullopt;
    // The delay is spread over what comes after the mark.
    const auto share = total > after ? double(received - after) / double(total - after) : 1.0;
    const auto due = std::chrono::milliseconds(qint64(double(m_fault->delay.value_or(1s).count()) * share));
    if (due > m_waited) {
        const auto wait = due - m_waited;
        m_waited = due;
        if (!m_body.stay(wait))
            return ServedAnswer::none();
    }
    return std::nullopt;
}

} // namespace attache
