// SPDX-License-Identifier: Apache-2.0
#include "ui/dragjudge.h"

#include "ui/droparea.h"

namespace attache {

DragJudge::DragJudge(FileGatherer &gatherer, QObject *parent)
    : QObject(parent)
    , m_gatherer(gatherer)
{ }

void DragJudge::begin(const QMimeData &dragged, const Limits &limits)
{
    m_incoming = Incoming::of(dragged);
    m_limits = limits;
    judge();
}

void DragJudge::setLimits(const Limits &limits)
{
    if (m_limits == limits)
        return;
    m_limits = limits;
    judge();
}

void DragJudge::end()
{
    ++m_number;
    m_incoming = {};
    m_verdict = {};
}

void DragJudge::judge()
{
    ++m_number;
    m_verdict = {};
    if (m_incoming.paths.isEmpty()) {
        m_verdict.takeable = m_incoming.format.isEmpty() ? 0 : 1;
        return;
    }
    m_verdict = judgeNames(m_incoming.paths, m_limits);
    m_gatherer.judge(m_incoming.paths, m_limits, [this, number = m_number](const Verdict &verdict) {
        if (number != m_number || verdict == m_verdict)
            return;
        m_verdict = verdict;
        emit judged();
    });
}

QString DragJudge::refusal() const
{
    if (!m_incoming.paths.isEmpty())
        return DropArea::refusal(m_verdict, m_limits);
    return m_incoming.webAddresses
        ? tr("That is an address on the web, not a file. Save it first, or copy the picture and paste it.")
        : tr("There is no file in it");
}

} // namespace attache
