// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace attache {

/// Where a pool's thread leaves its answer for the thread that asked. All that both touch is touched
/// under one mutex; Qt's event brings no more than the word that there is something.
class DiskAnswer : public QObject
{
    Q_OBJECT

public slots:
    virtual void arrived() = 0;
};

/// Threads for what blocks on a disk. There are many, as a drive that is gone may keep a thread for good,
/// and nobody waits for such a one at the end.
class DiskPool
{
public:
    explicit DiskPool(int mostThreads = 128);
    /// Gives threads that are about to end a moment to do so, and leaves those that hang behind.
    ~DiskPool();
    DiskPool(const DiskPool &) = delete;
    DiskPool &operator=(const DiskPool &) = delete;

    /// Runs @p work in a thread of the pool and hands what it returns to @p answered, from the event loop
    /// of the current thread. Abandoning the Call sets the flag that @p work is given; its answer is
    /// dropped then. @p work sees only values, never an object that may go before it ends.
    template <typename T>
    Call run(std::function<T(const std::atomic_bool &abandoned)> work, std::function<void(T)> answered);

private:
    struct Queue;
    void start(std::function<void()> job);

    std::shared_ptr<Queue> m_queue; ///< the threads' too: it goes with the last of them
};

template <typename T>
Call DiskPool::run(std::function<T(const std::atomic_bool &abandoned)> work, std::function<void(T)> answered)
{
    struct Shared {
        std::atomic_bool abandoned = false;
        std::mutex mutex;
        DiskAnswer *asker = nullptr; ///< gone: nobody waits
        std::optional<T> result;
    };
    class Asker final : public DiskAnswer
    {
    public:
        Asker(std::shared_ptr<Shared> shared, std::function<void(T)> answered)
            : m_shared(std::move(shared))
            , m_answered(std::move(answered))
        {
            m_shared->asker = this;
        }
        ~Asker() override
        {
            m_shared->abandoned = true;
            const std::scoped_lock lock(m_shared->mutex);
            m_shared->asker = nullptr;
        }
        Asker(const Asker &) = delete;
        Asker &operator=(const Asker &) = delete;

        void arrived() override
        {
            // The handler may destroy the Call, and with it this: run a copy.
            const auto answered = m_answered;
            auto result = take();
            answered(std::move(result));
        }

    private:
        T take() const
        {
            const std::scoped_lock lock(m_shared->mutex);
            return std::move(*m_shared->result);
        }

        std::shared_ptr<Shared> m_shared;
        std::function<void(T)> m_answered;
    };

    auto shared = std::make_shared<Shared>();
    auto asker = std::make_unique<Asker>(shared, std::move(answered));
    start([shared, work = std::move(work)] {
        auto result = work(shared->abandoned);
        const std::scoped_lock lock(shared->mutex);
        if (!shared->asker)
            return;
        shared->result = std::move(result);
        QMetaObject::invokeMethod(shared->asker, "arrived", Qt::QueuedConnection);
    });
    return Call(std::move(asker));
}

} // namespace attache
