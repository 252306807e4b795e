// SPDX-License-Identifier: Apache-2.0
#include "ui/filespanel.h"

#include "ui/elidedlabel.h"
#include "ui/filesview.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attache {

FilesPanel::FilesPanel(AttachedFileListModel &files, QAction *refresh, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_table(files)
    , m_heading(new QLabel(this))
    , m_stale(new ElidedLabel(this))
    , m_offer(new QWidget(this))
    , m_view(new FilesView(this))
{
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    auto *again = new QToolButton(this);
    again->setDefaultAction(refresh);
    again->setAccessibleName(refresh->text());
    again->setToolTip(
        u"%1 (%2)"_s.arg(refresh->text(), refresh->shortcut().toString(QKeySequence::NativeText)));
    again->setToolButtonStyle(Qt::ToolButtonIconOnly);
    again->setAutoRaise(true);

    m_view->setObjectName(u"files"_s);
    m_view->setAccessibleName(tr("Files here"));
    m_view->setModel(&m_table);
    m_view->setHiddenWhereCompact({AttachedFileListModel::SizeColumn, AttachedFileListModel::AddedColumn});
    auto *columns = m_view->horizontalHeader();
    columns->setSectionResizeMode(AttachedFileListModel::FileColumn, QHeaderView::Stretch);
    columns->resizeSection(AttachedFileListModel::SizeColumn, FileDelegate::sizeColumnWidth(fontMetrics()));
    columns->resizeSection(AttachedFileListModel::StatusColumn, 180);
    columns->resizeSection(AttachedFileListModel::AddedColumn, 196);

    m_stale->setObjectName(u"stale"_s);
    m_stale->setForegroundRole(QPalette::PlaceholderText);
    m_stale->setContentsMargins(20, 0, 12, 2);
    m_stale->hide();
    auto *join = new QPushButton(tr("Show its files"), m_offer);
    join->setAccessibleName(join->text());
    join->setToolTip(tr("Attache joins the chat, and the customer sees that."));
    connect(join, &QPushButton::clicked, this, [this] {
        m_view->setFocus(); // else the filter has it when the button goes, and takes what is pasted
        emit joinRequested();
    });
    auto *offer = new QHBoxLayout(m_offer);
    offer->setContentsMargins(20, 4, 20, 14);
    offer->addStretch();
    offer->addWidget(join);
    offer->addStretch();
    m_offer->hide();

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(20, 2, 12, 0);
    heading->addWidget(m_heading, 1);
    heading->addWidget(again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(m_stale);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_offer);

    connect(&files, &AttachedFileListModel::answered, this, [this] {
        m_trouble.reset();
        showEmptyState();
    });
    setTarget(std::nullopt);
}

void FilesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < compactWidth;
    m_table.setCompact(compact);
    m_view->setCompact(compact);
    m_view->setShare(AttachedFileListModel::StatusColumn, compact ? 36 : 0);
}

void FilesPanel::setTarget(const std::optional<Destination> &target)
{
    m_target = target;
    m_trouble.reset();
    if (!target)
        m_heading->setText(tr("Files"));
    else if (target->isChat())
        m_heading->setText(tr("Files in this chat"));
    else if (target->kind == Destination::Kind::Case)
        m_heading->setText(tr("Files on this case"));
    else
        m_heading->setText(tr("Files on this contact"));
    showEmptyState();
}

void FilesPanel::setTrouble(const std::optional<Phrase> &trouble)
{
    m_trouble = trouble;
    showEmptyState();
}

void FilesPanel::setOutside(bool outside)
{
    m_outside = outside;
    showEmptyState();
}

void FilesPanel::showEmptyState()
{
    m_offer->setVisible(m_outside);
    const bool stale = m_trouble && m_files.rowCount() > 0;
    m_stale->setVisible(stale);
    if (stale)
        m_stale->setWholeText(tr("Not up to date: %1").arg(m_trouble->text));
    if (m_outside) {
        m_view->setEmptyText(tr("Attache isn't in this chat yet"),
                             tr("It joins with the first file that you send, and the customer sees that."));
    } else if (!m_target) {
        m_view->setEmptyText(tr("Nothing chosen yet"),
                             tr("The files of the chat or case you choose are listed here."));
    } else if (m_trouble) {
        m_view->setEmptyText(m_trouble->text, m_trouble->more);
    } else if (!m_files.isKnown()) {
        m_view->setEmptyText(tr("Looking…"), {});
    } else {
        m_view->setEmptyText(m_target->isChat() ? tr("No files in this chat yet")
                                 : m_target->kind == Destination::Kind::Case
                                 ? tr("No files on this case yet")
                                 : tr("No files on this contact yet"),
                             tr("Drop some above, or paste a screenshot with %1.")
                                 .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    }
}

} // namespace attache
