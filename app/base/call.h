// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <functional>
#include <memory>

namespace attache {

/// Work in flight, usually one HTTP exchange. Whoever holds the Call owns the work: destroying the
/// Call, or assigning over it, abandons the work at once and its handler never runs. So keep it in
/// a member of the object whose `this` the handler captures, and lifetime takes care of itself.
class [[nodiscard]] Call
{
public:
    Call() = default;
    explicit Call(std::unique_ptr<QObject> work)
        : m_work(std::move(work))
    { }

    /// There is work, or there was: a Call does not notice its own end.
    explicit operator bool() const { return m_work != nullptr; }

private:
    std::unique_ptr<QObject> m_work;
};

/// Runs @p handler from the event loop of the current thread, unless the Call goes first: for answers
/// that are known at once, which must not come inside the function that was asked.
Call later(std::function<void()> handler);

} // namespace attache
