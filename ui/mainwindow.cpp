// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"

#include "ui/actionbar.h"
#include "ui/colours.h"
#include "ui/droparea.h"
#include "ui/filesview.h"
#include "ui/icons.h"
#include "ui/noticebar.h"
#include "ui/targetview.h"
#include "ui/tray.h"

#include <QAccessible>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr int narrowWidth = 600;
constexpr int mostFilesAtOnce = 500;

QFont resized(QFont font, qreal by, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() + by);
    font.setWeight(weight);
    return font;
}

bool isPausable(const TransferListModel::Row &row)
{
    const auto state = row.transfer.shownState();
    return !row.paused && (state == State::Queued || state == State::Starting || state == State::Uploading);
}

bool isRetryable(const TransferListModel::Row &row)
{
    const auto state = row.transfer.shownState();
    return state == State::Failed || state == State::Rejected || state == State::Cancelled;
}

bool isCancellable(const TransferListModel::Row &row)
{
    const auto state = row.transfer.shownState();
    if (isEnded(state))
        return false;
    // What a chat was given can't be taken back.
    return !row.transfer.destination.isChat() || (state != State::Completing && state != State::Scanning);
}

bool isDeletable(const TransferListModel::Row &row)
{
    const auto state = row.transfer.shownState();
    return isEnded(state) && !(state == State::Approved && row.transfer.destination.isChat());
}

std::vector<TransferId> idsOf(const std::vector<const TransferListModel::Row *> &rows,
                              bool (*wanted)(const TransferListModel::Row &))
{
    std::vector<TransferId> ids;
    for (const auto *row : rows) {
        if (wanted(*row))
            ids.push_back(row->transfer.id);
    }
    return ids;
}

} // namespace

MainWindow::MainWindow(Options options, QSettings &settings, AppearanceControl &appearance)
    : m_options(std::move(options))
    , m_settings(settings)
    , m_appearance(appearance)
    , m_transferTable(m_transfers)
    , m_targets(tr("Guest"), tr("Untitled case"))
    , m_fileTable(m_files)
    , m_outbox(m_options.asksBeforeSending)
    , m_fileActions(m_options.scratchFolder + u"/opened"_s)
{
    setObjectName(u"mainWindow"_s);
    setAccessibleName(u"Attache"_s); // whatever the title says
    setWindowTitle(u"Attache"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(340, 380);

    makeActions();

    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search cases"));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"_L1), QLineEdit::LeadingPosition);
    m_search->setAcceptDrops(false); // files dropped on it are meant for the target
    m_search->installEventFilter(this);
    m_search->setToolTip(m_find->shortcut().toString(QKeySequence::NativeText));

    m_targetView = new TargetView(this);
    m_targetView->setObjectName(u"targets"_s);
    m_targetView->setAccessibleName(tr("Attach to"));
    m_targetView->setModel(&m_targets);

    m_picker = new QComboBox(this);
    m_picker->setAccessibleName(tr("Attach to"));
    m_picker->setPlaceholderText(tr("Choose a chat or a case"));
    m_picker->setModel(&m_targets);
    m_picker->setItemDelegate(new TargetDelegate(m_picker));
    m_picker->setMaxVisibleItems(8);
    m_picker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_picker->setMinimumContentsLength(8);
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    m_sidebar = new QWidget(this);
    m_sidebar->setAutoFillBackground(true);
    m_sidebarLayout = new QVBoxLayout(m_sidebar);
    m_sidebarLayout->setContentsMargins(0, 0, 0, 0);
    m_sidebarLayout->setSpacing(6);
    m_sidebarLayout->addWidget(m_targetView, 1);
    m_sidebar->setFixedWidth(264);

    m_topBar = new QWidget(this);
    m_topBarLayout = new QVBoxLayout(m_topBar);
    m_topBarLayout->setContentsMargins(12, 12, 12, 0);
    m_topBarLayout->setSpacing(8);
    m_topBarLayout->addWidget(m_picker);

    m_queueBar = new NoticeBar(this);
    m_sendBar = new NoticeBar(this);
    m_homelessBar = new NoticeBar(this);
    m_undoBar = new NoticeBar(this);
    m_sendBar->setAnswerShortcut(Qt::CTRL | Qt::Key_Return);
    m_undoBar->setAnswerShortcut(QKeySequence::Undo);
    m_dropArea = new DropArea(this);
    m_dropArea->setAddAction(m_add);

    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeFilesPanel());
    m_splitter->addWidget(makeTransfersPanel());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({200, 300});

    auto *above = new QVBoxLayout;
    above->setContentsMargins(20, 14, 20, 6);
    above->setSpacing(10);
    above->addWidget(makeHeader());
    above->addWidget(m_queueBar);
    above->addWidget(m_homelessBar);
    above->addWidget(m_sendBar);
    above->addWidget(m_undoBar);
    above->addWidget(m_dropArea);

    auto *page = new QVBoxLayout;
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_topBar);
    page->addLayout(above);
    page->addWidget(m_splitter, 1);
    page->addWidget(makeStatusLine());

    auto *centre = new QWidget(this);
    auto *across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_sidebar);
    across->addLayout(page, 1);
    setCentralWidget(centre);

    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(300ms);
    m_filesDelay.setSingleShot(true);
    m_filesDelay.setInterval(500ms);
    m_statusTime.setSingleShot(true);
    m_statusTime.setInterval(10s);
    m_tick.setInterval(1s);

    if (m_options.tray)
        m_tray = std::make_unique<Tray>();

    connectParts();
    restore();
    layOut();
    showTarget();
    showEmptyStates();
    showSummary({});
    updateActions();
}

MainWindow::~MainWindow()
{
    m_fileActions.finishRemoval();
}

void MainWindow::makeActions()
{
    const auto make = [this](const QString &text, QLatin1StringView sign, const QKeySequence &keys) {
        auto *action = new QAction(icon(sign), text, this);
        action->setShortcut(keys);
        addAction(action);
        return action;
    };
    m_add = make(tr("Add files…"), "add"_L1, QKeySequence::Open);
    m_paste = make(tr("Paste"), "copy"_L1, QKeySequence::Paste);
    m_pause = make(tr("Pause"), "pause"_L1, Qt::CTRL | Qt::Key_P);
    m_resume = make(tr("Resume"), "resume"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_retry = make(tr("Retry"), "retry"_L1, Qt::CTRL | Qt::Key_R);
    m_cancel = make(tr("Cancel"), "cancel"_L1, Qt::CTRL | Qt::Key_Backspace);
    m_copyLink = make(tr("Copy link"), "link"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_open = make(tr("Open"), "open"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_save = make(tr("Save as…"), "save"_L1, QKeySequence::Save);
    m_delete = make(tr("Delete"), "delete"_L1, QKeySequence::Delete);
    m_clear = make(tr("Clear"), "clear"_L1, {});
    m_refresh = make(tr("Refresh"), "refresh"_L1, QKeySequence::Refresh);
    m_find = make(tr("Search cases"), "search"_L1, Qt::CTRL | Qt::Key_K);
    m_quit = make(tr("Quit"), "close"_L1, Qt::CTRL | Qt::Key_Q);
}

QWidget *MainWindow::makeHeader()
{
    auto *header = new QWidget(this);
    m_title = new QLabel(header);
    m_title->setFont(resized(font(), 5, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle = new QLabel(header);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_account = new QLabel(header);
    m_account->setForegroundRole(QPalette::PlaceholderText);
    m_account->setTextFormat(Qt::RichText);
    m_account->hide();

    m_menu = new QToolButton(header);
    m_menu->setIcon(icon("menu"_L1));
    m_menu->setIconSize({20, 20});
    m_menu->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    connect(m_menu, &QToolButton::clicked, this, [this] {
        // Made when it is wanted: a menu that is there always would repeat the buttons' names.
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto *looks = menu->addMenu(tr("Appearance"));
        auto *group = new QActionGroup(looks);
        const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("As the desktop")},
                                                          {Appearance::Light, tr("Light")},
                                                          {Appearance::Dark, tr("Dark")},
                                                          {Appearance::Contrast, tr("High contrast")}};
        for (const auto &[look, text] : choices) {
            auto *choice = looks->addAction(text);
            choice->setCheckable(true);
            choice->setChecked(m_appearance.appearance() == look);
            group->addAction(choice);
            connect(choice, &QAction::triggered, this, [this, look = look] {
                m_appearance.setAppearance(look);
                m_settings.setValue(u"appearance"_s, name(look));
            });
        }
        menu->addAction(m_refresh);
        menu->addSeparator();
        menu->addAction(m_quit);
        menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
    });

    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(texts, 1);
    layout->addWidget(m_account, 0, Qt::AlignTop);
    layout->addWidget(m_menu, 0, Qt::AlignTop);
    return header;
}

QWidget *MainWindow::makeFilesPanel()
{
    auto *panel = new QWidget(this);
    m_filesHeading = new QLabel(panel);
    m_filesHeading->setFont(resized(font(), 0, QFont::DemiBold));
    auto *again = new QToolButton(panel);
    again->setDefaultAction(m_refresh);
    again->setAccessibleName(tr("Refresh"));
    again->setToolButtonStyle(Qt::ToolButtonIconOnly);
    again->setAutoRaise(true);
    again->setFocusPolicy(Qt::TabFocus);

    m_filesView = new FilesView(panel);
    m_filesView->setObjectName(u"files"_s);
    m_filesView->setAccessibleName(tr("Files here"));
    m_filesView->setModel(&m_fileTable);
    auto *columns = m_filesView->horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(AttachedFileListModel::FileColumn, QHeaderView::Stretch);
    columns->resizeSection(AttachedFileListModel::SizeColumn, 92);
    columns->resizeSection(AttachedFileListModel::StatusColumn, 190);
    columns->resizeSection(AttachedFileListModel::AddedColumn, 130);

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(20, 4, 14, 2);
    heading->addWidget(m_filesHeading, 1);
    heading->addWidget(again);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(m_filesView, 1);
    return panel;
}

QWidget *MainWindow::makeTransfersPanel()
{
    auto *panel = new QWidget(this);
    m_transfersHeading = new QLabel(tr("Transfers"), panel);
    m_transfersHeading->setFont(resized(font(), 0, QFont::DemiBold));
    m_transfersHeading->setAccessibleName(tr("Heading of the transfers")); // the table alone is "Transfers"
    m_summary = new QLabel(panel);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_overall = new QProgressBar(panel);
    m_overall->setAccessibleName(tr("Overall progress"));
    m_overall->setTextVisible(false);
    m_overall->setFixedHeight(3);
    m_overall->setRange(0, 1000);

    auto *clear = new QToolButton(panel);
    clear->setDefaultAction(m_clear);
    clear->setAccessibleName(tr("Clear"));
    clear->setToolTip(tr("Take what has ended off the list"));
    clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    clear->setAutoRaise(true);
    clear->setFocusPolicy(Qt::TabFocus);

    m_actions = new ActionBar(panel);
    m_actions->add(m_pause, tr("Pause"));
    m_actions->add(m_resume, tr("Resume"));
    m_actions->addGap();
    m_actions->add(m_retry, tr("Retry"));
    m_actions->add(m_cancel, tr("Cancel"));
    m_actions->addGap();
    m_actions->add(m_copyLink, tr("Copy link"));
    m_actions->add(m_open, tr("Open"));
    m_actions->add(m_save, tr("Save as…"));
    m_actions->add(m_delete, tr("Delete"));

    m_transfersView = new FilesView(panel);
    m_transfersView->setObjectName(u"transfers"_s);
    m_transfersView->setAccessibleName(tr("Transfers"));
    m_transfersView->setModel(&m_transferTable);
    m_transfersView->setSortingEnabled(false);
    auto *columns = m_transfersView->horizontalHeader();
    columns->setSectionsClickable(true);
    columns->setSortIndicatorShown(true);
    columns->setSortIndicatorClearable(true);
    columns->setSortIndicator(-1, Qt::AscendingOrder);
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(TransferListModel::FileColumn, QHeaderView::Stretch);
    columns->resizeSection(TransferListModel::TargetColumn, 150);
    columns->resizeSection(TransferListModel::SizeColumn, 84);
    columns->resizeSection(TransferListModel::StatusColumn, 260);
    m_transfersView->setEmptyText(
        tr("No files sent yet"),
        tr("What you attach appears here, with its progress and what the scan says."));

    m_details = new QLabel(panel);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setContentsMargins(20, 8, 20, 8);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_details->setAccessibleName(tr("Details"));
    m_details->hide();

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(20, 6, 14, 0);
    heading->setSpacing(10);
    heading->addWidget(m_transfersHeading);
    heading->addWidget(m_summary, 1);
    heading->addWidget(clear);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 2, 12, 4);
    buttons->addWidget(m_actions);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addLayout(buttons);
    layout->addWidget(m_overall);
    layout->addWidget(m_transfersView, 1);
    layout->addWidget(m_details);
    return panel;
}

QWidget *MainWindow::makeStatusLine()
{
    auto *line = new QWidget(this);
    m_status = new QLabel(line);
    m_status->setTextFormat(Qt::RichText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_status->setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(20, 5, 20, 6);
    layout->addWidget(m_status);
    return line;
}

void MainWindow::connectParts()
{
    // Targets.
    connect(m_targetView->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::choose);
    connect(m_picker, &QComboBox::activated, this, [this](int row) { choose(m_targets.index(row)); });
    connect(m_targetView, &TargetView::chosen, this, [this](const QModelIndex &index) {
        choose(index);
        if (m_target)
            m_outbox.place(*m_target);
    });
    connect(&m_targets, &QAbstractItemModel::dataChanged, this, &MainWindow::showTarget);
    connect(&m_targets, &QAbstractItemModel::rowsInserted, this, &MainWindow::showEmptyStates);
    connect(&m_targets, &QAbstractItemModel::rowsRemoved, this, &MainWindow::showEmptyStates);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchDelay.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_chooseOnlyMatch = true;
        search();
    });
    connect(&m_searchDelay, &QTimer::timeout, this, &MainWindow::search);
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });

    // Files in.
    connect(m_add, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_paste, &QAction::triggered, this, &MainWindow::paste);
    connect(&m_outbox, &Outbox::changed, this, &MainWindow::showOutbox);
    connect(&m_outbox, &Outbox::ready, this,
            [this](const QStringList &paths, const Destination &destination) {
                if (const int row = m_targets.rowOf(destination); row >= 0)
                    m_targets.remember(m_targets.at(row));
                emit addRequested(paths, destination, {});
            });
    connect(m_sendBar, &NoticeBar::answered, this, [this] { m_outbox.answer(true); });
    connect(m_sendBar, &NoticeBar::dismissed, this, [this] { m_outbox.answer(false); });
    connect(m_homelessBar, &NoticeBar::answered, this, [this] {
        if (m_target)
            m_outbox.place(*m_target);
    });
    connect(m_homelessBar, &NoticeBar::dismissed, &m_outbox, &Outbox::dropHomeless);
    connect(m_queueBar, &NoticeBar::answered, this, [this] { emit signInRequested(); });

    // The queue.
    connect(&m_transfers, &TransferListModel::summaryChanged, this, &MainWindow::showSummary);
    connect(&m_transfers, &TransferListModel::queueStateChanged, this, &MainWindow::showQueueState);
    connect(&m_transfers, &QAbstractItemModel::dataChanged, this, [this] {
        updateActions();
        updateTicking();
    });
    connect(&m_transfers, &TransferListModel::ended, this, [this](const std::vector<Transfer> &ended) {
        for (const auto &transfer : ended) {
            m_last.insert(m_last.begin(), transfer);
            if (m_target && transfer.destination == *m_target)
                m_filesDelay.start();
            // A pasted picture has arrived: its copy here isn't needed any more.
            if (transfer.state == State::Approved
                && transfer.path.startsWith(m_options.scratchFolder + u"/pasted/"_s))
                QFile::remove(transfer.path);
        }
        if (m_last.size() > 5)
            m_last.resize(5);
        if (!isActiveWindow())
            m_batch.insert(m_batch.end(), ended.begin(), ended.end());
        if (m_tray) {
            QStringList lines;
            for (const auto &transfer : m_last) {
                const auto status = Words::status({.transfer = transfer}, QueueState::Running,
                                                  QDateTime::currentDateTimeUtc());
                lines.append(transfer.fileName + u" – "_s + status.text);
            }
            m_tray->setLastFiles(lines);
        }
    });
    connect(&m_transfers, &TransferListModel::runEnded, this, &MainWindow::batchEnded);
    connect(&m_transfers, &QAbstractItemModel::rowsInserted, this, [this] {
        updateActions();
        updateTicking();
    });
    connect(&m_transfers, &QAbstractItemModel::rowsRemoved, this, &MainWindow::updateActions);
    connect(&m_transfers, &QAbstractItemModel::modelReset, this, &MainWindow::updateActions);
    connect(&m_tick, &QTimer::timeout, &m_transferTable, &TransferTable::tick);
    connect(m_transfersView->horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_transferTable,
            [this](int column, Qt::SortOrder order) { m_transferTable.sort(column, order); });

    connect(m_pause, &QAction::triggered, this, [this] {
        const auto rows = selectedTransfers();
        if (const auto ids = idsOf(rows, isPausable); !ids.empty() || rows.empty())
            emit pauseRequested(ids);
    });
    connect(m_resume, &QAction::triggered, this, [this] {
        // Rows that only wait for the queue go on with it.
        emit resumeRequested(idsOf(selectedTransfers(), [](const auto &row) { return row.paused; }));
    });
    connect(m_retry, &QAction::triggered, this, [this] {
        if (const auto ids = idsOf(selectedTransfers(), isRetryable); !ids.empty())
            emit retryRequested(ids);
    });
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (const auto ids = idsOf(selectedTransfers(), isCancellable); !ids.empty())
            emit cancelRequested(ids);
    });
    connect(m_clear, &QAction::triggered, this, &MainWindow::clearEnded);

    // The files at the service.
    connect(&m_filesDelay, &QTimer::timeout, this, &MainWindow::refreshFiles);
    connect(m_refresh, &QAction::triggered, this, [this] {
        emit chatsWanted();
        emit casesWanted(m_search->text().trimmed());
        refreshFiles();
    });
    connect(m_copyLink, &QAction::triggered, this, [this] { m_fileActions.copyLinks(selectedFiles()); });
    connect(m_open, &QAction::triggered, this, [this] { m_fileActions.open(selectedFiles()); });
    connect(m_save, &QAction::triggered, this, &MainWindow::saveSelected);
    connect(m_delete, &QAction::triggered, this, &MainWindow::deleteSelected);
    connect(&m_fileActions, &FileActions::said, this, &MainWindow::say);
    connect(&m_fileActions, &FileActions::rowDeleted, this,
            [this](TransferId id) { emit removeRequested({id}); });
    connect(&m_fileActions, &FileActions::removalChanged, this, [this] {
        const auto &files = m_fileActions.removing();
        if (files.empty()) {
            m_undoBar->hide();
            return;
        }
        const auto text = files.size() == 1
            ? tr("Deleting %1 from %2").arg(files.front().name, files.front().destination.title)
            : tr("Deleting %n files", nullptr, int(files.size()));
        m_undoBar->ask({text, {}, Tone::Warn}, tr("Undo"), {});
    });
    connect(m_undoBar, &NoticeBar::answered, &m_fileActions, &FileActions::undoRemoval);

    // One selection at a time, in either table, so that it is plain what the buttons act on.
    for (auto *view : {m_transfersView, m_filesView}) {
        auto *other = view == m_transfersView ? m_filesView : m_transfersView;
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, view, other] {
            if (view->selectionModel()->hasSelection())
                other->clearSelection();
            updateActions();
            showDetails();
        });
        connect(view, &QTableView::activated, this, [this] {
            if (m_open->isEnabled())
                m_open->trigger();
        });
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint &position) { contextMenu(view, position); });
    }

    // The window.
    connect(&m_statusTime, &QTimer::timeout, m_status, &QLabel::clear);
    connect(m_quit, &QAction::triggered, this, [this] {
        m_quitting = true;
        close();
    });
    connect(&m_notifications, &Notifications::showRequested, this, &MainWindow::showBatch);
    connect(&m_notifications, &Notifications::openRequested, this,
            [this] { m_fileActions.open(references(m_batch)); });
    connect(&m_notifications, &Notifications::copyLinkRequested, this,
            [this] { m_fileActions.copyLinks(references(m_batch)); });
    if (m_tray) {
        connect(m_tray.get(), &Tray::openRequested, this, &MainWindow::raiseWindow);
        connect(m_tray.get(), &Tray::toggleRequested, this, [this] {
            if (isVisible() && !isMinimized() && m_tray->isVisible())
                hide();
            else
                raiseWindow();
        });
        connect(m_tray.get(), &Tray::pauseRequested, this, [this] { emit pauseRequested({}); });
        connect(m_tray.get(), &Tray::resumeRequested, this, [this] { emit resumeRequested({}); });
        connect(m_tray.get(), &Tray::quitRequested, m_quit, &QAction::trigger);
        connect(m_tray.get(), &Tray::fileRequested, this, [this](int line) {
            if (line < int(m_last.size())) {
                m_batch = {m_last[size_t(line)]};
                showBatch();
            }
        });
    }
}

// ---- the window itself

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray()))
        resize(1040, 720);
    m_splitter->restoreState(m_settings.value(u"window/splitter"_s).toByteArray());
    const auto columns = [&](const QString &key, FilesView *view, int stretched) {
        const auto widths = m_settings.value(key).toList();
        auto *header = view->horizontalHeader();
        for (int column = 0; column < std::min(int(widths.size()), header->count()); ++column) {
            if (column != stretched && widths[column].toInt() >= 40)
                header->resizeSection(column, std::min(widths[column].toInt(), 600));
        }
    };
    columns(u"window/transferColumns"_s, m_transfersView, TransferListModel::FileColumn);
    columns(u"window/fileColumns"_s, m_filesView, AttachedFileListModel::FileColumn);

    std::vector<CaseSummary> recent;
    const int count = m_settings.beginReadArray(u"recentCases"_s);
    for (int at = 0; at < count; ++at) {
        m_settings.setArrayIndex(at);
        recent.push_back({.caseId = m_settings.value(u"id"_s).toString(),
                          .caseArn = m_settings.value(u"arn"_s).toString(),
                          .title = m_settings.value(u"title"_s).toString(),
                          .status = {},
                          .reference = m_settings.value(u"reference"_s).toString(),
                          .created = m_settings.value(u"created"_s).toDateTime()});
    }
    m_settings.endArray();
    m_targets.setRecent(std::move(recent));
    // A case stays the target over a restart; a chat is over by then, and sending to a customer is no habit.
    if (const auto last = m_settings.value(u"lastCase"_s).toString(); !last.isEmpty())
        setTarget({Destination::Kind::Case, last, m_settings.value(u"lastCaseTitle"_s).toString()});
}

void MainWindow::save()
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    const auto columns = [&](const QString &key, FilesView *view) {
        if (m_narrow)
            return; // hidden columns have no width
        QVariantList widths;
        for (int column = 0; column < view->horizontalHeader()->count(); ++column)
            widths.append(view->horizontalHeader()->sectionSize(column));
        m_settings.setValue(key, widths);
    };
    columns(u"window/transferColumns"_s, m_transfersView);
    columns(u"window/fileColumns"_s, m_filesView);
    m_settings.beginWriteArray(u"recentCases"_s, int(m_targets.recent().size()));
    for (size_t at = 0; at < m_targets.recent().size(); ++at) {
        const auto &known = m_targets.recent()[at];
        m_settings.setArrayIndex(int(at));
        m_settings.setValue(u"id"_s, known.caseId);
        m_settings.setValue(u"arn"_s, known.caseArn);
        m_settings.setValue(u"title"_s, known.title);
        m_settings.setValue(u"reference"_s, known.reference);
        m_settings.setValue(u"created"_s, known.created);
    }
    m_settings.endArray();
    const bool isCase = m_target && m_target->kind == Destination::Kind::Case;
    m_settings.setValue(u"lastCase"_s, isCase ? m_target->id : QString());
    m_settings.setValue(u"lastCaseTitle"_s, isCase ? m_target->title : QString());
}

void MainWindow::layOut()
{
    const bool narrow = width() < narrowWidth;
    const bool searched = m_search->hasFocus();
    m_narrow = narrow;
    m_sidebar->setVisible(!narrow);
    m_topBar->setVisible(narrow);
    if (narrow && m_search->parentWidget() != m_topBar) {
        m_topBarLayout->insertWidget(0, m_search);
        m_sidebarLayout->setContentsMargins(0, 0, 0, 0);
    } else if (!narrow && m_search->parentWidget() != m_sidebar) {
        m_sidebarLayout->insertWidget(0, m_search);
        m_sidebarLayout->setContentsMargins(0, 0, 0, 0);
    }
    m_search->show();
    if (searched)
        m_search->setFocus();
    m_account->setVisible(!narrow && !m_account->text().isEmpty());
    m_filesView->setColumnHidden(AttachedFileListModel::SizeColumn, narrow);
    m_filesView->setColumnHidden(AttachedFileListModel::AddedColumn, narrow);
    m_fileTable.setCompact(narrow);
    m_transfersView->setColumnHidden(TransferListModel::TargetColumn, narrow);
    m_transfersView->setColumnHidden(TransferListModel::SizeColumn, narrow);
    m_transferTable.setCompact(narrow);
    const int status = narrow ? width() * 45 / 100 : 0;
    if (narrow) {
        m_transfersView->horizontalHeader()->resizeSection(TransferListModel::StatusColumn, status);
        m_filesView->horizontalHeader()->resizeSection(AttachedFileListModel::StatusColumn, status);
    }
    m_dropArea->setCompact(narrow || height() < 520);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    layOut();
    showTarget();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_shownBefore, true)) {
        emit casesWanted({});
        if (m_target)
            emit filesWanted(*m_target);
    }
    emit chatsWanted();
    updateTicking();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateTicking();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_batch.clear();
        m_notifications.withdraw();
        emit chatsWanted();
    } else if (event->type() == QEvent::PaletteChange) {
        showTarget();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_fileActions.finishRemoval();
    save();
    if (!m_quitting && m_tray && m_tray->isVisible() && event->spontaneous()) {
        hide();
        event->ignore();
        if (!m_settings.value(u"saidTray"_s).toBool()) {
            m_settings.setValue(u"saidTray"_s, true);
            m_notifications.notify({.title = tr("Attache is still here"),
                                    .body = tr("It goes on in the tray. Quit it from its menu there.")});
        }
        return;
    }
    event->accept();
    emit quitRequested();
}

void MainWindow::raiseWindow()
{
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::ShortcutOverride) {
        // A field takes Ctrl+V for itself even where the clipboard has no text for it.
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *held = QGuiApplication::clipboard()->mimeData();
        if (key->matches(QKeySequence::Paste) && held && !Incoming::of(*held).isEmpty()) {
            event->ignore();
            return true;
        }
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            search();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            if (m_narrow)
                m_picker->showPopup();
            else
                m_targetView->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

// ---- targets

void MainWindow::setTarget(const Destination &target)
{
    m_targets.keep(target);
    choose(m_targets.index(m_targets.rowOf(target)));
}

void MainWindow::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto target = m_targets.at(index.row()).destination;
    const bool same = m_target && *m_target == target;
    m_target = target;
    m_targets.keep(target);
    const int row = m_targets.rowOf(target);
    if (m_targetView->currentIndex().row() != row)
        m_targetView->setCurrentIndex(m_targets.index(row));
    if (m_picker->currentIndex() != row)
        m_picker->setCurrentIndex(row);
    if (!same) {
        m_filesTrouble.reset();
        m_files.setDestination(target);
        if (isVisible())
            emit filesWanted(target);
    }
    showTarget();
    showOutbox();
    showEmptyStates();
}

void MainWindow::showTarget()
{
    const auto elided = [](QLabel *label, const QString &text) {
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight, std::max(label->width(), 40)));
        label->setAccessibleName(text);
        label->setToolTip(label->text() == text ? QString() : text);
    };
    m_dropArea->setTarget(m_target);
    m_dropArea->setRules(rulesFor(m_target));
    if (!m_target) {
        elided(m_title, tr("Where do files go?"));
        elided(m_subtitle,
               m_narrow ? tr("Choose a chat or a case above.") : tr("Choose a chat or a case on the left."));
        m_filesHeading->setText(tr("Files"));
        setWindowTitle(u"Attache"_s);
        return;
    }
    const int row = m_targets.rowOf(*m_target);
    const auto now = QDateTime::currentDateTimeUtc();
    QStringList about;
    QString title = m_target->title;
    if (row >= 0) {
        const auto &target = m_targets.at(row);
        title = target.destination.title;
        if (target.destination.isChat()) {
            about.append(tr("Chat"));
            if (target.since.isValid())
                about.append(tr("since %1").arg(Words::moment(target.since, now)));
        } else if (target.destination.kind == Destination::Kind::Case) {
            about.append(target.reference.isEmpty() ? tr("Case") : tr("Case %1").arg(target.reference));
            if (!target.status.isEmpty())
                about.append(Words::caseStatus(target.status));
            if (target.since.isValid())
                about.append(tr("since %1").arg(Words::moment(target.since, now)));
        } else {
            about.append(tr("Contact"));
        }
    }
    elided(m_title, title);
    elided(m_subtitle, about.join(u" · "_s));
    m_filesHeading->setText(m_target->isChat()                              ? tr("Files in this chat")
                                : m_target->kind == Destination::Kind::Case ? tr("Files on this case")
                                                                            : tr("Files on this contact"));
    setWindowTitle(tr("%1 – Attache").arg(title));
}

void MainWindow::search()
{
    m_searchDelay.stop();
    const auto text = m_search->text().trimmed();
    m_targets.setSearch(text);
    m_casesKnown = false;
    m_casesTrouble.reset();
    emit casesWanted(text);
    showEmptyStates();
}

void MainWindow::casesFound(const QString &text, const std::vector<CaseSummary> &cases)
{
    m_targets.casesFound(text, cases);
    if (text != m_search->text().trimmed())
        return;
    m_casesKnown = true;
    m_casesTrouble.reset();
    showEmptyStates();
    if (std::exchange(m_chooseOnlyMatch, false) && !text.isEmpty()) {
        if (cases.size() == 1)
            setTarget({Destination::Kind::Case, cases.front().caseArn, cases.front().title});
        else if (m_narrow)
            m_picker->showPopup();
        else if (!cases.empty())
            m_targetView->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::chatsFound(const std::vector<ChatSummary> &chats)
{
    m_targets.chatsFound(chats);
}

void MainWindow::showAccount(const QString &person, const QString &place)
{
    const auto &c = Colours::of(palette());
    QStringList parts;
    for (const auto &part : {person, place}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    const auto text = parts.join(u" · "_s);
    m_account->setText(text.isEmpty() ? QString()
                                      : u"<span style='color:%1'>●</span>&nbsp; %2"_s.arg(
                                          c.good.name(), text.toHtmlEscaped()));
    m_account->setAccessibleName(text);
    m_account->setVisible(!m_narrow && !text.isEmpty());
}

void MainWindow::setRules(Destination::Kind kind, const FileRules &rules)
{
    (kind == Destination::Kind::Chat ? m_chatRules : m_caseRules) = rules;
    m_dropArea->setRules(rulesFor(m_target));
}

const FileRules &MainWindow::rulesFor(const std::optional<Destination> &target) const
{
    static const FileRules unknown;
    if (!target)
        return unknown;
    return target->isChat() ? m_chatRules : m_caseRules;
}

// ---- files in

void MainWindow::attach(const QStringList &paths, const std::optional<Destination> &target)
{
    const auto destination = target ? target : m_target;
    m_gatherer.expand(paths, mostFilesAtOnce, [this, destination](const QStringList &files, bool tooMany) {
        if (tooMany) {
            say({tr("That is more than %1 files at once.").arg(QLocale().toString(mostFilesAtOnce)),
                 tr("Choose the ones that matter, or a smaller folder."), Tone::Warn});
        } else if (files.isEmpty()) {
            say({tr("There is no file in that folder."), {}, Tone::Warn});
        } else {
            m_outbox.add(files, destination);
        }
    });
}

void MainWindow::take(const QMimeData &brought, const std::optional<Destination> &target)
{
    const auto incoming = Incoming::of(brought);
    if (!incoming.paths.isEmpty()) {
        attach(incoming.paths, target);
    } else if (incoming.image) {
        const auto image = qvariant_cast<QImage>(brought.imageData());
        if (image.isNull()) {
            say({tr("The picture can't be read."), tr("Save it as a file and drop that."), Tone::Warn});
            return;
        }
        m_gatherer.save(image, m_options.scratchFolder + u"/pasted"_s, [this, target](const QString &path) {
            if (path.isEmpty())
                say({tr("The picture couldn't be saved before sending."), tr("Is the disk full?"),
                     Tone::Bad});
            else
                attach({path}, target);
        });
    } else if (incoming.webAddresses) {
        say({tr("That is an address on the web, not a file."),
             tr("Save it first, or copy the picture itself and paste it here."), Tone::Warn});
    } else {
        say({tr("The clipboard has no file and no picture."),
             tr("Copy files in your file manager, or take a screenshot."), Tone::Warn});
    }
}

void MainWindow::paste()
{
    if (const auto *held = QGuiApplication::clipboard()->mimeData())
        take(*held, m_target);
}

void MainWindow::chooseFiles()
{
    if (m_addDialog) {
        m_addDialog->raise();
        m_addDialog->activateWindow();
        return;
    }
    m_addDialog =
        new QFileDialog(this, tr("Add files"), m_settings.value(u"addFolder"_s, QDir::homePath()).toString());
    m_addDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_addDialog->setFileMode(QFileDialog::ExistingFiles);
    m_addDialog->setLabelText(QFileDialog::Accept, tr("Add"));
    connect(m_addDialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            m_settings.setValue(u"addFolder"_s, QFileInfo(paths.front()).path());
        attach(paths, m_target);
    });
    m_addDialog->open();
}

void MainWindow::showOutbox()
{
    const auto number = [](qsizetype files) {
        return files == 1 ? tr("1 file") : tr("%n files", nullptr, int(files));
    };
    if (const auto *batch = m_outbox.question()) {
        const auto &paths = batch->paths;
        const auto what = paths.size() == 1 ? QFileInfo(paths.front()).fileName() : number(paths.size());
        m_sendBar->ask({tr("Send %1 to %2?").arg(what, batch->destination.title),
                        tr("The customer sees it in the chat. Attache asks once for each chat."),
                        Tone::Plain},
                       tr("Send"), tr("Don't send"));
    } else {
        m_sendBar->hide();
    }
    if (const auto &files = m_outbox.homeless(); !files.isEmpty()) {
        const auto what = files.size() == 1 ? QFileInfo(files.front()).fileName() : number(files.size());
        if (m_target) {
            m_homelessBar->ask({tr("Attach %1 to %2?").arg(what, m_target->title), {}, Tone::Plain},
                               tr("Attach here"), tr("Forget it"));
        } else {
            m_homelessBar->ask(
                {tr("Where shall %1 go?").arg(what), tr("Choose a chat or a case."), Tone::Plain}, {},
                tr("Forget it"));
        }
    } else {
        m_homelessBar->hide();
    }
}

// ---- drag and drop

std::optional<Destination> MainWindow::targetAt(const QPoint &position, QModelIndex *item) const
{
    *item = {};
    if (m_targetView->isVisible()) {
        const auto *viewport = m_targetView->viewport();
        const auto inside = viewport->mapFrom(this, position);
        if (viewport->rect().contains(inside)) {
            *item = m_targetView->indexAt(inside);
            if (item->isValid())
                return m_targets.at(item->row()).destination;
        }
    }
    return m_target;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    m_drag = {.incoming = Incoming::of(*event->mimeData()), .number = m_drag.number + 1};
    QModelIndex item;
    m_drag.over = targetAt(event->position().toPoint(), &item);
    const auto &rules = rulesFor(m_drag.over);
    if (m_drag.incoming.paths.isEmpty()) {
        m_drag.verdict.takeable = m_drag.incoming.image ? 1 : 0;
    } else {
        m_drag.verdict = judgeNames(m_drag.incoming.paths, rules);
        m_gatherer.judge(m_drag.incoming.paths, rules,
                         [this, number = m_drag.number](const Verdict &verdict) {
                             if (number != m_drag.number || m_drag.incoming.isEmpty())
                                 return;
                             m_drag.verdict = verdict;
                             describeDrag();
                         });
    }
    emit chatsWanted();
    describeDrag();
    // Accepted in any case: a refusal says its reason, for which the moves must go on coming.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    QModelIndex item;
    const auto over = targetAt(event->position().toPoint(), &item);
    m_targetView->setDropItem(item);
    const bool moved = over.has_value() != m_drag.over.has_value() || (over && !(*over == *m_drag.over));
    if (moved) {
        const bool otherRules = !(rulesFor(over) == rulesFor(m_drag.over));
        m_drag.over = over;
        if (otherRules && !m_drag.incoming.paths.isEmpty()) {
            m_drag.verdict = judgeNames(m_drag.incoming.paths, rulesFor(over));
            m_gatherer.judge(m_drag.incoming.paths, rulesFor(over),
                             [this, number = ++m_drag.number](const Verdict &verdict) {
                                 if (number != m_drag.number || m_drag.incoming.isEmpty())
                                     return;
                                 m_drag.verdict = verdict;
                                 describeDrag();
                             });
        }
        describeDrag();
    }
    event->setDropAction(Qt::CopyAction);
    if (m_drag.verdict.takeable > 0)
        event->accept();
    else
        event->ignore();
}

void MainWindow::describeDrag()
{
    if (m_drag.verdict.takeable > 0) {
        m_dropArea->showDrag(m_drag.verdict, m_drag.over);
    } else if (m_drag.incoming.paths.isEmpty()) {
        m_dropArea->showRefusal(
            m_drag.incoming.webAddresses
                ? tr("That is an address on the web, not a file. Save it first, or copy the picture.")
                : tr("There is no file in it."));
    } else {
        m_dropArea->showRefusal(DropArea::refusal(m_drag.verdict, rulesFor(m_drag.over)));
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drag = {.number = m_drag.number + 1};
    m_targetView->setDropItem({});
    m_dropArea->endDrag();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QModelIndex item;
    const auto over = targetAt(event->position().toPoint(), &item);
    m_drag = {.number = m_drag.number + 1};
    m_targetView->setDropItem({});
    m_dropArea->endDrag();
    event->setDropAction(Qt::CopyAction); // never let a file manager move the file away
    event->accept();
    take(*event->mimeData(), over);
}

// ---- the queue

void MainWindow::showQueueState()
{
    updateActions();
    showSummary(m_transfers.summary());
    if (m_trouble) {
        const auto why = Words::reason(*m_trouble, {});
        m_queueBar->ask({tr("Attache can't keep its journal, so nothing new is sent"),
                         why.more.isEmpty() ? m_trouble->message : why.more, Tone::Bad},
                        {}, {});
        return;
    }
    switch (m_transfers.queueState()) {
    case QueueState::SignedOut:
        m_queueBar->ask({tr("You are signed out"),
                         tr("Files wait, and go on by themselves once you are back."), Tone::Warn},
                        tr("Sign in"), {});
        break;
    case QueueState::Offline:
        m_queueBar->ask(
            {tr("No network"), tr("Files wait, and go on by themselves when it is back."), Tone::Warn}, {},
            {});
        break;
    case QueueState::Running:
    case QueueState::Paused:
        m_queueBar->hide();
        break;
    }
}

void MainWindow::troubled(const Error &error)
{
    m_trouble = error;
    showQueueState();
}

void MainWindow::showSummary(const QueueSummary &summary)
{
    const auto text = Words::summary(summary, m_transfers.queueState());
    m_summary->setText(text);
    m_summary->setVisible(true);
    const bool moving = !summary.isIdle();
    m_overall->setValue(moving && summary.totalBytes > 0 ? int(summary.sentBytes * 1000 / summary.totalBytes)
                                                         : 0);
    auto policy = m_overall->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_overall->setSizePolicy(policy);
    m_overall->setVisible(moving);
    if (m_tray)
        m_tray->setQueue(summary, m_transfers.queueState());
}

void MainWindow::updateTicking()
{
    const bool needed = isVisible() && m_transfers.hasTimedRows();
    if (needed && !m_tick.isActive())
        m_tick.start();
    else if (!needed)
        m_tick.stop();
}

std::vector<const TransferListModel::Row *> MainWindow::selectedTransfers() const
{
    std::vector<const TransferListModel::Row *> rows;
    for (const auto &index : m_transfersView->selectedRowsInOrder())
        rows.push_back(&m_transferTable.row(index));
    return rows;
}

std::vector<FileReference> MainWindow::selectedFiles() const
{
    std::vector<FileReference> files;
    for (const auto *row : selectedTransfers()) {
        const auto &transfer = row->transfer;
        if (transfer.state == State::Approved && !transfer.fileId.isEmpty())
            files.push_back({transfer.destination, transfer.fileId, transfer.fileName, transfer.id});
    }
    for (const auto &index : m_filesView->selectedRowsInOrder()) {
        const auto &file = m_files.at(index.row());
        if (file.status == "APPROVED"_L1)
            files.push_back({m_files.destination(), file.id, file.name, 0});
    }
    return files;
}

std::vector<FileReference> MainWindow::references(const std::vector<Transfer> &transfers) const
{
    std::vector<FileReference> files;
    for (const auto &transfer : transfers) {
        if (transfer.state == State::Approved && !transfer.fileId.isEmpty())
            files.push_back({transfer.destination, transfer.fileId, transfer.fileName, transfer.id});
    }
    return files;
}

void MainWindow::updateActions()
{
    const auto rows = selectedTransfers();
    const bool queuePaused = m_transfers.queueState() == QueueState::Paused;
    const auto any = [&](auto wanted) {
        return std::any_of(rows.begin(), rows.end(), [&](const auto *row) { return wanted(*row); });
    };
    bool anyPaused = queuePaused;
    for (int row = 0; !anyPaused && row < m_transfers.rowCount(); ++row)
        anyPaused = m_transfers.at(row).paused;

    m_pause->setEnabled(rows.empty() ? !queuePaused : !queuePaused && any(isPausable));
    m_resume->setEnabled(rows.empty() ? anyPaused : any([&](const auto &row) {
        return !isEnded(row.transfer.shownState()) && (row.paused || queuePaused);
    }));
    m_retry->setEnabled(any(isRetryable));
    m_cancel->setEnabled(any(isCancellable));
    const bool files = !selectedFiles().empty();
    m_copyLink->setEnabled(files);
    m_open->setEnabled(files);
    m_save->setEnabled(files);
    const bool filesHere = m_filesView->selectionModel()->hasSelection() && !m_files.destination().isChat();
    m_delete->setEnabled(any(isDeletable) || filesHere);
    const auto &summary = m_transfers.summary();
    m_clear->setEnabled(m_transfers.rowCount() > summary.active());
    showDetails();
}

void MainWindow::showDetails()
{
    const auto selected = m_transfersView->selectedRowsInOrder();
    if (selected.size() != 1) {
        m_details->hide();
        return;
    }
    const auto &row = m_transferTable.row(selected.front());
    const auto phrase = m_transferTable.status(selected.front());
    if (phrase.more.isEmpty()) {
        m_details->hide();
        return;
    }
    QStringList parts{phrase.text + u". "_s + phrase.more};
    if (row.transfer.error && !row.transfer.error->requestId.isEmpty())
        parts.append(tr("Request id: %1").arg(row.transfer.error->requestId));
    const auto text = parts.join(u'\n');
    if (m_details->text() != text)
        m_details->setText(text);
    m_details->show();
}

void MainWindow::clearEnded()
{
    std::vector<TransferId> ids;
    for (int row = 0; row < m_transfers.rowCount(); ++row) {
        if (isEnded(m_transfers.at(row).transfer.shownState()))
            ids.push_back(m_transfers.at(row).transfer.id);
    }
    if (!ids.empty())
        emit removeRequested(ids);
}

// ---- files at the service

void MainWindow::refreshFiles()
{
    m_filesDelay.stop();
    if (m_target)
        emit filesWanted(*m_target);
}

void MainWindow::filesFound(const Destination &destination, const std::vector<AttachedFile> &files)
{
    m_files.filesFound(destination, files);
    if (m_target && *m_target == destination)
        m_filesTrouble.reset();
    showEmptyStates();
    updateActions();
}

void MainWindow::deleted(const Destination &destination, const QString &fileId)
{
    m_files.deleted(destination, fileId);
    m_fileActions.deleted(destination, fileId);
    showEmptyStates();
}

void MainWindow::failed(const QString &question, const QString &id, const Error &error)
{
    if (m_fileActions.failed(question, id, error))
        return;
    const auto why = Words::reason(error, m_target.value_or(Destination()));
    if (question == "listFiles"_L1)
        m_filesTrouble = why;
    else if (question == "searchCases"_L1)
        m_casesTrouble = why;
    else if (error.code != "AgentNotFound"_L1) // who has no agent's account has no chats, and knows it
        say({why.text + u'.', why.more, Tone::Warn});
    showEmptyStates();
}

void MainWindow::saveSelected()
{
    const auto files = selectedFiles();
    if (files.empty())
        return;
    delete m_saveDialog;
    const auto folder =
        m_settings.value(u"saveFolder"_s, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
            .toString();
    m_saveDialog = new QFileDialog(this, tr("Save as"), folder);
    m_saveDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_saveDialog->setAcceptMode(QFileDialog::AcceptSave);
    // A file that is there already is never replaced: the new one gets a number.
    m_saveDialog->setOption(QFileDialog::DontConfirmOverwrite);
    if (files.size() == 1) {
        m_saveDialog->selectFile(files.front().name);
    } else {
        m_saveDialog->setAcceptMode(QFileDialog::AcceptOpen);
        m_saveDialog->setFileMode(QFileDialog::Directory);
        m_saveDialog->setOption(QFileDialog::ShowDirsOnly);
        m_saveDialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    }
    connect(m_saveDialog, &QFileDialog::fileSelected, this, [this, files](const QString &path) {
        if (path.isEmpty())
            return;
        m_settings.setValue(u"saveFolder"_s, files.size() == 1 ? QFileInfo(path).path() : path);
        for (const auto &file : files) {
            auto name = file.name;
            name.replace(u'/', u'_');
            m_fileActions.save(file, files.size() == 1 ? path : path + u'/' + name);
        }
    });
    m_saveDialog->open();
}

void MainWindow::deleteSelected()
{
    std::vector<TransferId> offTheList;
    std::vector<FileReference> atTheService;
    for (const auto *row : selectedTransfers()) {
        const auto &transfer = row->transfer;
        if (!isDeletable(*row))
            continue;
        const bool there = transfer.state == State::Approved || transfer.state == State::Rejected;
        if (there && !transfer.fileId.isEmpty() && !transfer.destination.isChat())
            atTheService.push_back({transfer.destination, transfer.fileId, transfer.fileName, transfer.id});
        else
            offTheList.push_back(transfer.id);
    }
    for (const auto &index : m_filesView->selectedRowsInOrder()) {
        const auto &file = m_files.at(index.row());
        if (m_files.destination().isChat())
            continue;
        FileReference reference{m_files.destination(), file.id, file.name, 0};
        for (int row = 0; row < m_transfers.rowCount(); ++row) {
            const auto &transfer = m_transfers.at(row).transfer;
            if (transfer.fileId == file.id && isEnded(transfer.shownState()))
                reference.transfer = transfer.id;
        }
        atTheService.push_back(reference);
    }
    if (!offTheList.empty())
        emit removeRequested(offTheList);
    if (!atTheService.empty())
        m_fileActions.remove(atTheService);
}

void MainWindow::contextMenu(FilesView *view, const QPoint &position)
{
    if (!view->indexAt(position).isValid() && !view->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_copyLink, m_save});
    menu->addSeparator();
    if (view == m_transfersView) {
        menu->addActions({m_pause, m_resume, m_retry, m_cancel});
        menu->addSeparator();
        const auto rows = selectedTransfers();
        if (rows.size() == 1) {
            const auto transfer = rows.front()->transfer;
            connect(menu->addAction(tr("Show in its folder")), &QAction::triggered, this, [transfer] {
                QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(transfer.path).path()));
            });
            if (transfer.error && !transfer.error->requestId.isEmpty()) {
                connect(menu->addAction(tr("Copy request id")), &QAction::triggered, this,
                        [id = transfer.error->requestId] { QGuiApplication::clipboard()->setText(id); });
            }
            menu->addSeparator();
        }
    }
    menu->addAction(m_delete);
    menu->popup(view->viewport()->mapToGlobal(position));
}

// ---- what there is to say

void MainWindow::say(const Phrase &phrase)
{
    const auto &c = Colours::of(palette());
    QColor colour = c.muted;
    if (phrase.tone == Tone::Bad)
        colour = c.bad;
    else if (phrase.tone == Tone::Warn)
        colour = c.warn;
    else if (phrase.tone == Tone::Good)
        colour = c.good;
    m_status->setText(u"<span style='color:%1'><b>%2</b> %3</span>"_s.arg(
        colour.name(), phrase.text.toHtmlEscaped(), phrase.more.toHtmlEscaped()));
    const auto spoken = phrase.more.isEmpty() ? phrase.text : phrase.text + u' ' + phrase.more;
    m_status->setAccessibleName(spoken);
    m_status->setToolTip(spoken);
    m_statusTime.start();
    QAccessibleEvent alert(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MainWindow::showEmptyStates()
{
    // The sidebar.
    const auto text = m_search->text().trimmed();
    if (m_casesTrouble)
        m_targetView->setEmptyText(m_casesTrouble->text + u".\n"_s + m_casesTrouble->more);
    else if (!m_casesKnown)
        m_targetView->setEmptyText(tr("Looking for cases…"));
    else if (text.isEmpty())
        m_targetView->setEmptyText(tr("No chats and no cases yet.\nThey appear here by themselves."));
    else
        m_targetView->setEmptyText(
            tr("No case has “%1” in it.\nTry its number or the customer's name.").arg(text));

    // The files of the target.
    if (!m_target)
        m_filesView->setEmptyText(tr("Nothing chosen yet"),
                                  tr("The files of the chat or case you choose are listed here."));
    else if (m_filesTrouble)
        m_filesView->setEmptyText(m_filesTrouble->text, m_filesTrouble->more);
    else if (!m_files.isKnown())
        m_filesView->setEmptyText(tr("Looking…"), {});
    else if (m_target->isChat())
        m_filesView->setEmptyText(tr("No files in this chat yet"),
                                  tr("Drop some above, or paste a screenshot with %1.")
                                      .arg(m_paste->shortcut().toString(QKeySequence::NativeText)));
    else
        m_filesView->setEmptyText(tr("No files on this case yet"),
                                  tr("Drop some above, or paste a screenshot with %1.")
                                      .arg(m_paste->shortcut().toString(QKeySequence::NativeText)));
}

void MainWindow::batchEnded(const QueueSummary &summary)
{
    if (m_batch.empty() || isActiveWindow()) {
        m_batch.clear();
        return;
    }
    Notifications::Message message{.title = Words::outcome(summary), .body = {}};
    const auto &first = m_batch.front();
    const bool sameTarget = std::all_of(m_batch.begin(), m_batch.end(), [&](const Transfer &transfer) {
        return transfer.destination == first.destination;
    });
    if (m_batch.size() == 1)
        message.body = first.fileName;
    else
        message.body = tr("%1 and %n more", nullptr, int(m_batch.size()) - 1).arg(first.fileName);
    if (sameTarget && !first.destination.title.isEmpty())
        message.body += u" → "_s + first.destination.title;
    if (references(m_batch).size() == 1 && m_batch.size() == 1) {
        message.open = tr("Open");
        message.copyLink = tr("Copy link");
    } else {
        message.show = tr("Show");
    }
    m_notifications.notify(message);
}

void MainWindow::showBatch()
{
    const auto batch = m_batch; // becoming active forgets it
    raiseWindow();
    m_transfersView->clearSelection();
    auto *selection = m_transfersView->selectionModel();
    for (const auto &transfer : batch) {
        const int row = m_transfers.rowOf(transfer.id);
        if (row < 0)
            continue;
        const auto index = m_transferTable.mapFromSource(m_transfers.index(row, 0));
        selection->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_transfersView->scrollTo(index);
    }
}

} // namespace attache
