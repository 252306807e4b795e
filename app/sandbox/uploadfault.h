// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/faults.h"

#include <functional>

namespace attache {

/// Turns an upload's fault into what happens while its body comes in.
class UploadFault
{
public:
    /// @p status: the answer of a fault of that kind.
    UploadFault(std::optional<Fault> fault, RequestBody &body,
                std::function<ServedAnswer(const Fault &)> status);

    /// Called when @p received bytes of @p total are there, 0 at first; waits where the fault wants it. An
    /// answer: the upload ends with it.
    std::optional<ServedAnswer> at(qint64 received, qint64 total);

private:
    std::optional<ServedAnswer> slow(qint64 received, qint64 total);

    const std::optional<Fault> m_fault;
    RequestBody &m_body;
    const std::function<ServedAnswer(const Fault &)> m_status;
    qint64 m_mark; // -1: passed, or none
    std::chrono::milliseconds m_waited{0};
};

} // namespace attache
