// SPDX-License-Identifier: Apache-2.0
#include "ui/droparea.h"

#include "ui/colours.h"
#include "ui/icons.h"
#include "ui/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// The types that people ask for come before those that they look up.
QStringList usualFirst(QStringList extensions)
{
    static const QStringList usual{u"pdf"_s, u"docx"_s, u"png"_s, u"jpg"_s, u"xlsx"_s, u"txt"_s, u"csv"_s};
    const auto rank = [](const QString &extension) {
        const auto at = usual.indexOf(extension);
        return at < 0 ? usual.size() : at;
    };
    std::stable_sort(extensions.begin(), extensions.end(),
                     [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
    return extensions;
}

} // namespace

DropArea::DropArea(QWidget *parent)
    : QFrame(parent)
    , m_invitation(new QLabel(this))
    , m_limits(new QLabel(this))
    , m_add(new QPushButton(tr("Add files…"), this))
    , m_addFolder(new QToolButton(this))
{
    setObjectName(u"dropArea"_s);
    setAccessibleName(tr("Drop area"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_add->setObjectName(u"addFiles"_s);
    m_add->setAccessibleName(tr("Add files…"));
    m_add->setIcon(icon("add"_L1));
    m_add->setDefault(true);
    m_addFolder->setObjectName(u"addFolder"_s);
    m_addFolder->setAutoRaise(true);
    m_addFolder->setFocusPolicy(Qt::TabFocus);
    m_addFolder->setIconSize({18, 18});
    for (auto *label : {m_invitation, m_limits}) { // what they say may hold a customer's name
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_limits->setForegroundRole(QPalette::PlaceholderText);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_invitation);
    texts->addWidget(m_limits);
    texts->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addLayout(texts, 1);
    layout->addWidget(m_addFolder, 0, Qt::AlignVCenter);
    layout->addWidget(m_add, 0, Qt::AlignVCenter);

    setMargins();
    say();
}

void DropArea::setAddActions(QAction *files, QAction *folder)
{
    connect(m_add, &QPushButton::clicked, files, &QAction::trigger);
    m_add->setToolTip(files->shortcut().toString(QKeySequence::NativeText));
    connect(m_addFolder, &QToolButton::clicked, folder, &QAction::trigger);
    m_addFolder->setIcon(folder->icon());
    m_addFolder->setAccessibleName(folder->text());
    m_addFolder->setToolTip(
        u"%1 (%2)"_s.arg(folder->text(), folder->shortcut().toString(QKeySequence::NativeText)));
}

void DropArea::setTarget(const std::optional<Destination> &target)
{
    m_target = target;
    say();
}

void DropArea::setLimits(const Limits &limits)
{
    m_limitsHere = limits;
    say();
}

void DropArea::showDrag(const Verdict &verdict, const std::optional<Destination> &target)
{
    m_mood = Mood::Welcome;
    const auto title = target ? Words::name(*target) : QString();
    const int files = verdict.takeable;
    if (!target)
        m_sentence = tr("Drop, then choose where they go");
    else if (target->isChat())
        m_sentence = tr("Drop to send to %1").arg(title);
    else
        m_sentence = tr("Drop to attach to %1").arg(title);
    m_detail = files == 1 ? tr("1 file") : tr("%n files", nullptr, files);
    if (verdict.bytes > 0)
        m_detail += u" · "_s + Words::size(verdict.bytes);
    if (verdict.refused > 0)
        m_detail += u" · "_s
            + Words::about(verdict.refused == 1 ? tr("1 can't be taken")
                                                : tr("%n can't be taken", nullptr, verdict.refused),
                           refusal(verdict, m_limitsHere));
    say();
}

void DropArea::showRefusal(const QString &sentence)
{
    m_mood = Mood::Refusing;
    m_sentence = sentence;
    m_detail.clear();
    say();
}

void DropArea::endDrag()
{
    m_mood = Mood::Idle;
    say();
}

QString DropArea::refusal(const Verdict &verdict, const Limits &limits)
{
    if (!verdict.reason)
        return tr("There is no file in it");
    const auto &fileName = verdict.refusedName;
    const auto &code = verdict.reason->code;
    if (code == "FileTypeNotAllowed"_L1) {
        const auto dot = fileName.lastIndexOf(u'.');
        return dot < 0 ? tr("%1 has no type that is allowed here").arg(fileName)
                       : tr("%1 files aren't allowed here").arg(fileName.mid(dot));
    }
    if (code == "FileTooLarge"_L1)
        return tr("%1 is larger than %2").arg(fileName, Words::size(limits.maxBytes));
    if (code == "FileEmpty"_L1)
        return tr("%1 is empty").arg(fileName);
    return Words::about(fileName, Words::reason(*verdict.reason, {}).text);
}

void DropArea::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    setMargins();
    say();
    updateGeometry();
}

void DropArea::setMargins()
{
    // The sign stands in the margin, which layouts don't mirror.
    int left = m_compact ? 44 : 68;
    int right = m_compact ? 8 : 18;
    if (layoutDirection() == Qt::RightToLeft)
        std::swap(left, right);
    layout()->setContentsMargins(left, m_compact ? 6 : 10, right, m_compact ? 6 : 10);
}

void DropArea::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        setMargins();
}

int DropArea::heightForWidth(int width) const
{
    return std::max(QFrame::heightForWidth(width), m_compact ? 46 : fontMetrics().height() * 2 + 44);
}

void DropArea::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void DropArea::fitHeight()
{
    // A splitter above doesn't ask for the height that goes with a width.
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void DropArea::say()
{
    QString first;
    QString second;
    if (m_mood != Mood::Idle) {
        first = m_sentence;
        second = m_detail;
    } else if (!m_target) {
        first = tr("Choose a chat or a case first");
        second = tr("Then drop files anywhere in this window.");
    } else {
        first = tr("Drop files here, or paste them");
        QStringList limits;
        if (m_limitsHere.known)
            limits.append(tr("up to %1", "file size").arg(Words::size(m_limitsHere.maxBytes)));
        if (const auto types = usualFirst(m_limitsHere.extensions.value_or(QStringList())); types.size() > 4)
            limits.append(
                tr("%1 and %n more", "file types", int(types.size()) - 3).arg(types.mid(0, 3).join(u", "_s)));
        else if (!types.isEmpty())
            limits.append(types.join(u", "_s));
        second = limits.join(u" · "_s);
        if (!second.isEmpty())
            second[0] = second[0].toUpper();
        else
            second = tr("Anywhere in this window, as many as you like.");
    }
    m_invitation->setText(first);
    auto font = this->font();
    font.setWeight(QFont::DemiBold);
    m_invitation->setFont(font);
    m_limits->setText(second);
    m_limits->setVisible(!second.isEmpty() && !(m_compact && m_mood == Mood::Idle));
    fitHeight();
    update();
}

void DropArea::paintEvent(QPaintEvent *)
{
    const auto &c = Colours::of(palette());
    QColor ground = c.surface;
    QColor line = c.outline;
    QColor sign = c.accentText;
    if (m_mood == Mood::Welcome) {
        ground = c.accentSoft;
        line = c.accentText;
    } else if (m_mood == Mood::Refusing) {
        ground = c.badSoft;
        line = sign = c.bad;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(line, m_mood == Mood::Idle ? 1.2 : 2);
    if (m_mood == Mood::Idle)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    const int side = m_compact ? 20 : 30;
    const QRect icon(m_compact ? 13 : 20, (height() - side) / 2, side, side);
    paintIcon(painter, m_mood == Mood::Refusing ? "blocked"_L1 : "drop"_L1,
              QStyle::visualRect(layoutDirection(), rect(), icon), sign);
}

} // namespace attache
