// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <map>
#include <mutex>

namespace attache {

/// Counts calls by the operation's name. Thread-safe.
class Tally
{
public:
    void add(const QString &operation)
    {
        const std::lock_guard lock(m_mutex);
        ++m_counts[operation];
    }

    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_counts.clear();
    }

    QJsonObject toJson() const
    {
        const std::lock_guard lock(m_mutex);
        QJsonObject object;
        for (const auto &[operation, count] : m_counts)
            object.insert(operation, count);
        return object;
    }

private:
    mutable std::mutex m_mutex;
    std::map<QString, qint64> m_counts;
};

/// Every call that came, and those of them that were throttled.
struct Tallies {
    Tally calls;
    Tally throttled;
};

} // namespace attache
