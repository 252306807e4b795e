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
/// in a chat for the person's yes, a whole folder's until the person has heard how many they are. All
/// others pass at once.
class Outbox : public QObject
{
    Q_OBJECT

public:
    /// Why it is asked.
    enum class Reason {
        Customer, ///< the first files to this customer
        Folder, ///< how many files are in a folder is seen only now
    };
    struct Batch {
        QStringList paths;
        Destination destination;
        Reason reason = Reason::Customer;
        qint64 bytes = 0; ///< of a folder's files
    };

    /// @p asks: whether the first file to a customer in a chat waits for a yes.
    explicit Outbox(bool asks, QObject *parent = nullptr);

    void add(const QStringList &paths, const std::optional<Destination> &destination);

    /// Asks before it goes on as add() does.
    void ask(const Batch &batch);

    /// Files that have no target yet.
    const QStringList &homeless() const { return m_homeless; }
    void place(const Destination &destination);
    void dropHomeless();

    const std::vector<Batch> &questions() const { return m_questions; }
    /// Leaves none: whoever they are for is not at work now.
    void dropQuestions();
    /// What they are about has no target any more.
    void loseTargets();
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
