// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace attache {

class World;
struct CaseRecord;

/// What a new instance holds: agents, cases with their fields, an e-mail, a task, and chats that go on.
/// Begun again with the ids of the last time, it brings the same things about.
class FirstDay
{
public:
    FirstDay(World &world, QStringList ids);

    void begin();
    /// All ids and tokens given out, in order.
    QStringList ids() const { return m_given; }

private:
    QString id();
    QString token();
    QString next(const QString &fresh);
    void addUsers();
    void addCases();
    void addChats();
    void addMail();

    World &m_world;
    QStringList m_kept;
    QStringList m_given;
    QStringList m_caseIds;
    qint64 m_now;
};

} // namespace attache
