// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/incoming.h"

#include <QObject>

namespace attache {

/// Judges what is being dragged over the window: by names at once, then, when the disk has answered, by
/// sizes and the rest.
class DragJudge : public QObject
{
    Q_OBJECT

public:
    explicit DragJudge(FileGatherer &gatherer, QObject *parent = nullptr);

    void begin(const QMimeData &dragged, const Limits &limits);
    /// The drag moved to a place with other limits.
    void setLimits(const Limits &limits);
    void end();

    const Verdict &verdict() const { return m_verdict; }
    bool isTakeable() const { return m_verdict.takeable > 0; }
    /// Why nothing of it can be taken, for people.
    QString refusal() const;

signals:
    /// The verdict is another than before.
    void judged();

private:
    void judge();

    FileGatherer &m_gatherer;
    Incoming m_incoming;
    Limits m_limits;
    Verdict m_verdict;
    int m_number = 0; ///< to tell a late answer about an earlier drag
};

} // namespace attache
