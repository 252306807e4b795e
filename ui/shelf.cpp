// SPDX-License-Identifier: Apache-2.0
#include "ui/shelf.h"

#include "ui/colours.h"
#include "ui/elidedlabel.h"
#include "ui/icons.h"
#include "ui/overallbar.h"
#include "ui/words.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int signSide = 24;

} // namespace

Shelf::Shelf(FileGatherer &gatherer, QWidget *parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_drag(gatherer)
    , m_title(new ElidedLabel(this))
    , m_line(new ElidedLabel(this))
    , m_bar(new OverallBar(this))
{
    setObjectName(u"shelf"_s);
    setWindowTitle(tr("Shelf"));
    setAccessibleName(tr("Shelf"));
    setAttribute(Qt::WA_ShowWithoutActivating); // nobody's typing is taken away
    setAcceptDrops(true);
    m_bar->setAccessibleName(tr("Progress of all, on the shelf"));
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_line->setForegroundRole(QPalette::PlaceholderText);

    const auto make = [this](QLatin1StringView sign, const QString &name, auto signal) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(sign));
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, signal);
        return button;
    };
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_title);
    texts->addWidget(m_line);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 6, 8);
    row->setSpacing(4);
    row->addSpacing(signSide + 8); // where the sign is painted
    row->addLayout(texts, 1);
    row->addWidget(make("open"_L1, tr("Show Attache"), &Shelf::openRequested));
    row->addWidget(make("close"_L1, tr("Close the shelf"), &Shelf::closeRequested));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_bar);
    setFixedWidth(fontMetrics().averageCharWidth() * 46);

    connect(&m_drag, &DragJudge::judged, this, &Shelf::say);
    say();
}

void Shelf::setTarget(const std::optional<Destination> &target, const Limits &limits)
{
    m_target = target;
    m_limits = limits;
    say();
}

void Shelf::showQueue(const QueueSummary &summary, QueueState state)
{
    m_queue = Words::summary(summary, state);
    const bool moving = !summary.isIdle() && summary.totalBytes > 0;
    m_bar->setPermille(moving ? int(summary.sentBytes * 1000 / summary.totalBytes) : -1);
    say();
}

void Shelf::say()
{
    m_title->setWholeText(m_target ? Words::name(*m_target) : tr("Choose where files go"));
    if (m_dragged && !m_drag.isTakeable())
        m_line->setWholeText(m_drag.refusal());
    else if (m_dragged)
        m_line->setWholeText(m_target && m_target->isChat() ? tr("Drop to send to this customer")
                                                            : tr("Drop to attach"));
    else
        m_line->setWholeText(m_queue.isEmpty() ? tr("Drop files here") : m_queue);
    update();
}

void Shelf::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && windowHandle())
        windowHandle()->startSystemMove();
}

void Shelf::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void Shelf::paintEvent(QPaintEvent *)
{
    const auto &c = Colours::of(palette());
    const bool refuses = m_dragged && !m_drag.isTakeable();
    QPainter painter(this);
    painter.fillRect(rect(), refuses ? c.badSoft : m_dragged ? c.accentSoft : c.surface);
    painter.setPen(refuses ? c.bad : m_dragged ? c.accentText : c.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect sign(13, (height() - signSide) / 2, signSide, signSide);
    paintIcon(painter, refuses ? "blocked"_L1 : "drop"_L1,
              QStyle::visualRect(layoutDirection(), rect(), sign), refuses ? c.bad : c.accentText);
}

void Shelf::dragEnterEvent(QDragEnterEvent *event)
{
    m_dragged = true;
    m_drag.begin(*event->mimeData(), m_limits);
    say();
    // Accepted in any case: a refusal says its reason, for which the moves must go on coming.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void Shelf::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_drag.isTakeable());
}

void Shelf::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dragged = false;
    m_drag.end();
    say();
}

void Shelf::dropEvent(QDropEvent *event)
{
    m_dragged = false;
    m_drag.end();
    say();
    event->setDropAction(Qt::CopyAction); // never let a file manager move the file away
    event->accept();
    emit dropped(*event->mimeData());
}

} // namespace attache
