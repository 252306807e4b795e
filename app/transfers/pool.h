// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"

#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace attache {

/// Runs @p work in a thread of the pool and hands what it returns to @p answered, from the event loop
/// of the current thread. Abandoning the Call sets the flag that @p work is given; its answer is dropped
/// then. @p work sees only values, never an object that may go before it ends.
template <typename T>
Call inPool(std::function<T(const std::atomic_bool &abandoned)> work, std::function<void(T)> answered)
{
    struct Shared {
        std::atomic_bool abandoned = false;
        std::mutex mutex;
        QObject *context = nullptr; ///< gone: nobody waits
    };
    class Context final : public QObject
    {
    public:
        explicit Context(std::shared_ptr<Shared> shared)
            : m_shared(std::move(shared))
        {
            m_shared->context = this;
        }
        ~Context() override
        {
            m_shared->abandoned = true;
            const std::scoped_lock lock(m_shared->mutex);
            m_shared->context = nullptr;
        }
        Context(const Context &) = delete;
        Context &operator=(const Context &) = delete;

    private:
        std::shared_ptr<Shared> m_shared;
    };

    auto shared = std::make_shared<Shared>();
    auto context = std::make_unique<Context>(shared);
    QThreadPool::globalInstance()->start([shared, work = std::move(work), answered = std::move(answered)] {
        auto result = std::make_shared<T>(work(shared->abandoned));
        const std::scoped_lock lock(shared->mutex);
        if (!shared->context)
            return;
        QMetaObject::invokeMethod(
            shared->context,
            [answered, result] {
                // The handler may destroy the Call, and with it the context and this closure: run a copy.
                const auto run = answered;
                const auto value = result; // NOLINT(performance-unnecessary-copy-initialization)
                run(std::move(*value));
            },
            Qt::QueuedConnection);
    });
    return Call(std::move(context));
}

} // namespace attache
