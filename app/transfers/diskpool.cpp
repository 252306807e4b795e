// SPDX-License-Identifier: Apache-2.0
#include "transfers/diskpool.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <thread>
#include <vector>

namespace attache {

namespace {

constexpr std::chrono::seconds atTheEnd{1};

} // namespace

// Not QThreadPool: its destructor waits for every thread, however long that hangs.
struct DiskPool::Queue {
    std::mutex mutex;
    std::condition_variable comes; ///< a job, or the end
    std::condition_variable gone; ///< a thread
    std::deque<std::function<void()>> jobs;
    std::vector<std::thread> all;
    int mostThreads = 0;
    int serving = 0;
    int idle = 0;
    bool ended = false;

    void serve()
    {
        std::unique_lock lock(mutex);
        while (!ended) {
            if (jobs.empty()) {
                ++idle;
                comes.wait(lock, [this] { return ended || !jobs.empty(); });
                --idle;
                continue;
            }
            {
                const auto job = std::move(jobs.front());
                jobs.pop_front();
                lock.unlock();
                job();
            } // what it holds goes without the lock
            lock.lock();
        }
        --serving;
        gone.notify_all();
    }
};

DiskPool::DiskPool(int mostThreads)
    : m_queue(std::make_shared<Queue>())
{
    m_queue->mostThreads = mostThreads;
}

DiskPool::~DiskPool()
{
    std::deque<std::function<void()>> jobs; // what they hold goes without the lock
    std::unique_lock lock(m_queue->mutex);
    m_queue->ended = true;
    jobs.swap(m_queue->jobs);
    m_queue->comes.notify_all();
    const bool ended = m_queue->gone.wait_for(lock, atTheEnd, [this] { return m_queue->serving == 0; });
    lock.unlock();
    for (auto &thread : m_queue->all) {
        if (ended)
            thread.join();
        else
            thread.detach();
    }
}

void DiskPool::start(std::function<void()> job)
{
    const std::scoped_lock lock(m_queue->mutex);
    m_queue->jobs.push_back(std::move(job));
    if (m_queue->idle >= std::ssize(m_queue->jobs) || m_queue->serving == m_queue->mostThreads) {
        m_queue->comes.notify_one();
        return;
    }
    ++m_queue->serving;
    m_queue->all.emplace_back([queue = m_queue] { queue->serve(); });
}

} // namespace attache
