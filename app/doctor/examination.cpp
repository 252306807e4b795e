// SPDX-License-Identifier: Apache-2.0
#include "doctor/examination.h"

using namespace Qt::StringLiterals;

namespace attache {

Examination::Examination(std::vector<std::unique_ptr<Check>> checks)
    : m_checks(std::move(checks))
{ }

void Examination::run(std::function<void(const Finding &)> found, std::function<void()> done)
{
    m_found = std::move(found);
    m_done = std::move(done);
    m_call = later([this] { next(); });
}

void Examination::next()
{
    if (m_at == m_checks.size()) {
        const auto done = std::move(m_done); // may destroy this
        return done();
    }
    auto &check = *m_checks[m_at++];
    if (check.needsServices() && !m_servicesReachable) {
        for (const auto &name : check.names())
            m_found(unknown(name, u"the services can't be asked"_s));
        return next();
    }
    m_call = check.run([this](const Check::Outcome &outcome) {
        for (const auto &finding : outcome.findings)
            m_found(finding);
        m_servicesReachable = m_servicesReachable && outcome.servicesReachable;
        next();
    });
}

} // namespace attache
