// SPDX-License-Identifier: Apache-2.0
#include "ui/transferspanel.h"

#include "ui/actionbar.h"
#include "ui/elidedlabel.h"
#include "ui/fieldpaste.h"
#include "ui/filecommands.h"
#include "ui/filesview.h"
#include "ui/overallbar.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attache {

TransfersPanel::TransfersPanel(TransferListModel &transfers, TransferTable &table, FileCommands &commands,
                               QWidget *parent)
    : QWidget(parent)
    , m_transfers(transfers)
    , m_table(table)
    , m_heading(new QLabel(tr("Transfers"), this))
    , m_summary(new ElidedLabel(this))
    , m_filter(new QLineEdit(this))
    , m_overall(new OverallBar(this))
    , m_actions(new ActionBar(this))
    , m_view(new FilesView(this))
    , m_details(new QLabel(this))
{
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    m_heading->setAccessibleName(tr("Heading of the transfers")); // the table alone is called "Transfers"
    m_summary->setForegroundRole(QPalette::PlaceholderText);

    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter transfers"));
    m_filter->setToolTip(tr("By name, target or status (%1)")
                             .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_filter->setClearButtonEnabled(true);
    m_filter->setTextMargins(4, 0, 4, 0);
    for (auto *button : m_filter->findChildren<QAbstractButton *>())
        button->setAccessibleName(tr("Empty the filter"));
    m_filter->setFixedWidth(150);
    m_filter->setAcceptDrops(false);
    new FieldPaste(m_filter);

    auto *clear = new QToolButton(this);
    clear->setDefaultAction(commands.action(FileCommands::Clear));
    clear->setAccessibleName(FileCommands::name(FileCommands::Clear));
    clear->setToolTip(tr("Take what is attached or cancelled off the list"));
    clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    clear->setAutoRaise(true);

    using enum FileCommands::Command;
    const auto add = [&](FileCommands::Command command, int telling) {
        m_actions->add(commands.action(command), FileCommands::name(command), telling);
    };
    add(Pause, 6);
    add(Resume, 5);
    m_actions->addGap();
    add(Retry, 2);
    add(Cancel, 4);
    m_actions->addGap();
    add(CopyLink, 0);
    add(Open, 1);
    add(SaveAs, 3);
    add(Delete, 7);

    m_view->setObjectName(u"transfers"_s);
    m_view->setAccessibleName(tr("Transfers"));
    m_view->setModel(&table);
    m_view->setHiddenWhereCompact({TransferListModel::TargetColumn, TransferListModel::SizeColumn});
    auto *columns = m_view->horizontalHeader();
    columns->setSectionsClickable(true);
    columns->setSortIndicatorShown(true);
    columns->setSortIndicatorClearable(true);
    columns->setSortIndicator(-1, Qt::AscendingOrder);
    columns->setSectionResizeMode(TransferListModel::FileColumn, QHeaderView::Stretch);
    columns->resizeSection(TransferListModel::TargetColumn, 150);
    columns->resizeSection(TransferListModel::SizeColumn, FileDelegate::sizeColumnWidth(fontMetrics()));
    columns->resizeSection(TransferListModel::StatusColumn, 270);

    m_details->setObjectName(u"details"_s);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setContentsMargins(20, 8, 20, 8);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_details->hide();

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(20, 4, 12, 0);
    heading->setSpacing(10);
    heading->addWidget(m_heading);
    heading->addWidget(m_summary, 1);
    heading->addWidget(m_filter);
    heading->addWidget(clear);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 5);
    buttons->addWidget(m_actions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addLayout(buttons);
    layout->addWidget(m_overall);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_details);

    connect(columns, &QHeaderView::sortIndicatorChanged, &table,
            [&table](int column, Qt::SortOrder order) { table.sort(column, order); });
    connect(&table, &TransferTable::groupsChanged, m_view, &FilesView::setHeadedRows);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table.setFilter(text);
        showEmptyState();
    });
    connect(&transfers, &TransferListModel::summaryChanged, this, &TransfersPanel::showSummary);
    connect(&transfers, &TransferListModel::queueStateChanged, this, &TransfersPanel::showSummary);
    connect(&commands, &FileCommands::selectionChanged, this, &TransfersPanel::showDetails);
    showSummary();
    showEmptyState();
}

void TransfersPanel::showEmptyState()
{
    if (m_filter->text().trimmed().isEmpty())
        m_view->setEmptyText(tr("No files sent yet"),
                             tr("What you attach appears here, with its progress and what the scan says."));
    else
        m_view->setEmptyText(tr("Nothing has “%1” in it").arg(m_filter->text().trimmed()),
                             tr("The filter looks at names, targets and states."));
}

void TransfersPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < compactWidth;
    m_table.setCompact(compact);
    m_filter->setFixedWidth(compact ? 110 : 150);
    m_filter->setVisible(width() >= 420 || !m_filter->text().isEmpty());
    m_view->setCompact(compact);
    m_view->setShare(TransferListModel::StatusColumn, compact ? 45 : 0);
}

void TransfersPanel::showSummary()
{
    const auto &summary = m_transfers.summary();
    m_summary->setWholeText(Words::summary(summary, m_transfers.queueState()));
    const bool moving = !summary.isIdle() && summary.totalBytes > 0;
    m_overall->setPermille(moving ? int(summary.sentBytes * 1000 / summary.totalBytes) : -1);
}

void TransfersPanel::showDetails()
{
    const auto selected = m_view->selectedRowsInOrder();
    const auto phrase = selected.size() == 1 ? m_table.status(selected.front()) : Phrase();
    if (phrase.more.isEmpty()) {
        m_details->hide();
        return;
    }
    auto text = Words::inFull(phrase);
    const auto &error = m_table.row(selected.front()).transfer.error;
    if (error && !error->requestId.isEmpty())
        text += u'\n' + tr("Request id: %1").arg(error->requestId);
    if (m_details->text() != text)
        m_details->setText(text);
    m_details->show();
}

} // namespace attache
