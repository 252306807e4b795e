// SPDX-License-Identifier: Apache-2.0
#include "aws/limiter.h"

#include <QPointer>
#include <algorithm>
#include <cmath>
#include <deque>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr Seconds penance = 60s; ///< at half the rate after a refusal
constexpr Seconds contentment = 600s; ///< without trying to go beyond the published rate
constexpr Seconds patience = 5s; ///< busy and not refused, before going beyond it
constexpr double growthPerSecond = 1.15;
constexpr double recoveryPerSecond = 1.03;
constexpr double lowestPerSecond = 0.2;
constexpr double margin = 0.1; ///< of a call: one may travel faster than the one before

} // namespace

Rate publishedRate(Service service, const QString &operation)
{
    struct Published {
        Service service;
        QLatin1StringView operation; ///< empty: all others of the service
        Rate rate;
    };
    // "Amazon Connect service quotas: API throttling quotas", and Cases' own page.
    static const Published table[] = {
        {Service::Connect, "DescribeContact"_L1, {10, 15}},
        {Service::Connect, "StopContact"_L1, {10, 15}},
        {Service::Connect, "ListIntegrationAssociations"_L1, {25, 50}},
        {Service::Connect, "StartChatContact"_L1, {5, 8}},
        {Service::Connect, "CreateParticipant"_L1, {5, 8}},
        {Service::Connect, {}, {2, 5}},
        {Service::ConnectParticipant, "GetAttachment"_L1, {8, 12}},
        {Service::ConnectParticipant, "GetTranscript"_L1, {8, 12}},
        {Service::ConnectParticipant, "CreateParticipantConnection"_L1, {6, 9}},
        {Service::ConnectParticipant, "DisconnectParticipant"_L1, {3, 5}},
        {Service::ConnectParticipant, "SendEvent"_L1, {10, 15}},
        {Service::ConnectParticipant, "SendMessage"_L1, {10, 15}},
        {Service::ConnectParticipant, {}, {2, 5}},
        {Service::ConnectCases, "GetCase"_L1, {4, 10}},
        {Service::ConnectCases, "ListCasesForContact"_L1, {2, 2}},
        {Service::ConnectCases, "ListFields"_L1, {2, 5}},
        {Service::ConnectCases, "ListDomains"_L1, {2, 5}},
        {Service::ConnectCases, "GetDomain"_L1, {2, 5}},
        {Service::ConnectCases, "BatchGetField"_L1, {8, 25}},
        {Service::ConnectCases, "ListFieldOptions"_L1, {6, 16}},
        {Service::ConnectCases, "GetTemplate"_L1, {6, 20}},
        {Service::ConnectCases, {}, {2, 10}},
    };
    for (const auto &row : table) {
        if (row.service == service && (row.operation.isEmpty() || row.operation == operation))
            return row.rate;
    }
    return {};
}

/// The calls of one operation: a token bucket and who waits for it.
class Limiter::Line
{
public:
    Line(Clock &clock, Rate published)
        : m_clock(clock)
        , m_published(published)
        , m_rate(published.perSecond)
        , m_tokens(published.burst)
        , m_seen(clock.elapsed())
    { }

    Call turn(std::function<void()> go)
    {
        if (m_published.perSecond <= 0)
            return later(std::move(go));
        auto ticket = std::make_unique<QObject>();
        m_waiting.push_back({ticket.get(), std::move(go)});
        // Not at once, even when there is a token: handlers run later.
        if (!m_next)
            serveAfter(0ms);
        return Call(std::move(ticket));
    }

    void throttled()
    {
        if (m_published.perSecond <= 0)
            return;
        pass();
        // The refusals of one volley say the same thing once.
        if (m_refused && Seconds(m_clock.elapsed() - *m_refused) < 1s)
            return;
        const bool beyond = m_rate > m_published.perSecond;
        m_rate = beyond ? m_published.perSecond : std::max(lowestPerSecond, m_rate / 2);
        m_tokens = std::min(m_tokens, 0.0);
        m_refused = m_clock.elapsed();
        m_busySince.reset();
        m_slow = !beyond;
    }

    Rate rate() const { return {m_rate, m_published.burst}; }

private:
    struct Ticket {
        QPointer<QObject> alive;
        std::function<void()> go;
    };

    // Lets the time since the last look count.
    void pass()
    {
        const auto now = m_clock.elapsed();
        const Seconds passed = now - m_seen;
        m_seen = now;
        m_tokens = std::min(m_published.burst, m_tokens + passed.count() * m_rate);
        if (m_slow && now - *m_refused > penance) {
            m_rate = std::min(m_published.perSecond, m_rate * std::pow(recoveryPerSecond, passed.count()));
            m_slow = m_rate < m_published.perSecond;
        } else if (!m_slow && m_busySince && now - *m_busySince > patience
                   && (!m_refused || now - *m_refused > contentment)) {
            m_rate *= std::pow(growthPerSecond, std::min(passed.count(), 1.0));
        }
    }

    void serveAfter(std::chrono::milliseconds delay)
    {
        m_next = m_clock.wait(delay, [this] { serve(); });
    }

    void serve()
    {
        m_next = {};
        pass();
        std::erase_if(m_waiting, [](const Ticket &ticket) { return !ticket.alive; });
        if (m_waiting.empty()) {
            m_busySince.reset();
            return;
        }
        if (m_tokens < 1) {
            if (!m_busySince)
                m_busySince = m_clock.elapsed();
            const auto missing = 1 + margin - m_tokens;
            serveAfter(std::chrono::milliseconds(std::llround(std::ceil(missing / m_rate * 1000))));
            return;
        }
        m_tokens -= 1;
        const auto go = std::move(m_waiting.front().go);
        m_waiting.pop_front();
        if (!m_waiting.empty())
            serveAfter(0ms);
        // Last: it may ask for another turn, or destroy who asked.
        go();
    }

    Clock &m_clock;
    const Rate m_published;
    double m_rate;
    double m_tokens;
    std::chrono::milliseconds m_seen;
    std::optional<std::chrono::milliseconds> m_refused;
    std::optional<std::chrono::milliseconds> m_busySince; ///< the line has not been empty since
    bool m_slow = false; ///< below the published rate
    std::deque<Ticket> m_waiting;
    Call m_next;
};

Limiter::Limiter(Clock &clock, Rates published)
    : m_clock(clock)
    , m_published(std::move(published))
{ }

Limiter::~Limiter() = default;

Limiter::Line &Limiter::line(Service service, const QString &operation)
{
    auto &line = m_lines[{service, operation}];
    if (!line)
        line = std::make_unique<Line>(m_clock, m_published(service, operation));
    return *line;
}

Call Limiter::turn(Service service, const QString &operation, std::function<void()> go)
{
    return line(service, operation).turn(std::move(go));
}

void Limiter::throttled(Service service, const QString &operation)
{
    line(service, operation).throttled();
}

Rate Limiter::rate(Service service, const QString &operation) const
{
    const auto found = m_lines.find({service, operation});
    return found == m_lines.end() ? m_published(service, operation) : found->second->rate();
}

} // namespace attache
