// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/finding.h"

#include <memory>

namespace attache {

/// All checks, one after the other. Those that need the services are left out, and say so, once a check
/// has found that no service can be reached: each would wait for its time limit to say the same.
class Examination
{
public:
    explicit Examination(std::vector<std::unique_ptr<Check>> checks);

    /// @p found hears each finding as it is there, then @p done once, as its last act.
    void run(std::function<void(const Finding &)> found, std::function<void()> done);

private:
    void next();

    std::vector<std::unique_ptr<Check>> m_checks;
    size_t m_at = 0;
    bool m_servicesReachable = true;
    std::function<void(const Finding &)> m_found;
    std::function<void()> m_done;
    Call m_call;
};

} // namespace attache
