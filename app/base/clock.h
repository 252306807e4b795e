// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"

#include <QDateTime>
#include <chrono>

namespace attache {

/// Where time comes from; the only source of it below models. A simulation has its own.
class Clock
{
public:
    virtual ~Clock() = default;

    /// UTC. May jump: the person sets the clock, the laptop sleeps.
    virtual QDateTime now() const = 0;
    /// Never goes back; its zero means nothing.
    virtual std::chrono::milliseconds elapsed() const = 0;
    /// A wait is a Call too: @p handler runs once, @p duration from now, from the event loop.
    virtual Call wait(std::chrono::milliseconds duration, std::function<void()> handler) = 0;
};

/// The machine's own. Waits belong to the thread that asks for them.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds elapsed() const override;
    Call wait(std::chrono::milliseconds duration, std::function<void()> handler) override;
};

} // namespace attache
