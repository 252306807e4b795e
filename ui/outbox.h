// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/destination.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <optional>
#include <vector>

namespace attache {

/// Files on their way to the engine: those for nowhere yet wait for a target, the first for a customer
/// in a chat for the person's yes. All others pass at once.
class Outbox : public QObject
{
    Q_OBJECT

public:
    struct Batch {
        QStringList paths;
        Destination destination;
    };

    /// @p asks: whether the first file to a customer in a chat waits for a yes.
    explicit Outbox(bool asks, QObject *parent = nullptr);

    void add(const QStringList &paths, const std::optional<Destination> &destination);

    /// Files that have no target yet.
    const QStringList &homeless() const { return m_homeless; }
    void place(const Destination &destination);
    void dropHomeless();

    /// The oldest batch that waits for a yes.
    const Batch *question() const { return m_questions.empty() ? nullptr : &m_questions.front(); }
    void answer(bool send);

signals:
    void ready(const QStringList &paths, const attache::Destination &destination);
    /// homeless() or question() is another than before.
    void changed();

private:
    bool m_asks;
    QSet<QString> m_allowed; ///< contact ids
    QStringList m_homeless;
    std::vector<Batch> m_questions;
};

} // namespace attache
