// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"

#include "ui/casedetails.h"
#include "ui/colours.h"
#include "ui/columnchoice.h"
#include "ui/disclosure.h"
#include "ui/divider.h"
#include "ui/droparea.h"
#include "ui/elidedlabel.h"
#include "ui/filecommands.h"
#include "ui/filespanel.h"
#include "ui/filesview.h"
#include "ui/frame.h"
#include "ui/guide.h"
#include "ui/icons.h"
#include "ui/linklife.h"
#include "ui/noticebar.h"
#include "ui/previewwindow.h"
#include "ui/secretbar.h"
#include "ui/shelf.h"
#include "ui/statusline.h"
#include "ui/targetchooser.h"
#include "ui/targetview.h"
#include "ui/transferspanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

/// Of an action that waits behind a page.
constexpr auto stilled = "stilled";
constexpr int narrowWidth = 600;
constexpr int lowHeight = 560;
constexpr int mostFilesAtOnce = 500;
constexpr auto listPause = 300ms; ///< between two lists of files, for who goes along the targets by keys
constexpr auto deletionPatience = 5s;
constexpr int dragEdge = 28; ///< of the list of targets, where a drag scrolls it

QString countOf(qsizetype files)
{
    return files == 1 ? MainWindow::tr("1 file") : MainWindow::tr("%n files", nullptr, int(files));
}

Phrase endedChat()
{
    return Words::reason({.kind = ErrorKind::Refused, .code = u"ChatEnded"_s}, {});
}

/// "receipt.pdf", or "3 files".
QString nameOrCount(const QStringList &paths)
{
    return paths.size() == 1 ? QFileInfo(paths.front()).fileName() : countOf(paths.size());
}

Phrase outcomeOf(const QueueSummary &summary)
{
    const bool missing = summary.rejected > 0 || summary.failed > 0;
    return {Words::outcome(summary),
            {},
            missing                    ? Tone::Warn
                : summary.attached > 0 ? Tone::Good
                                       : Tone::Plain};
}

/// Whether @p error says that who was signed in is no longer. A chat's own token is another thing.
bool endsSignIn(const Error &error)
{
    // AccessDeniedException: of a chat's token, as without a permission it is no matter of who is signed in.
    return error.kind == ErrorKind::Credentials && error.code != "TokenMissing"_L1
        && error.code != "TokenRefused"_L1 && error.code != "AccessDeniedException"_L1;
}

} // namespace

MainWindow::MainWindow(Options options, QSettings &settings, AppearanceControl &appearance,
                       QMainWindow &frame)
    : QWidget(&frame)
    , m_options(std::move(options))
    , m_settings(settings)
    , m_remembered(settings)
    , m_appearance(appearance)
    , m_transferTable(m_transfers)
    , m_targets(&Words::name)
    , m_outbox(m_options.asksBeforeSending)
    , m_fileActions(m_options.scratchFolder + u"/opened"_s)
    , m_drag(m_gatherer)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    window()->setAccessibleName(u"Attache"_s); // whatever the title says
    // At 300 % the screen has few.
    window()->setMinimumSize(QSize(340, 400).boundedTo(screen()->availableSize() * 9 / 10));

    m_tick.setInterval(1s);
    m_filesDelay.setSingleShot(true);
    m_filesDelay.setInterval(500ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(deletionPatience);
    m_dragScroll.setInterval(40ms);

    makeActions();
    assemble();
    m_announcer = new Announcer(m_transfers, m_fileActions, this);
    connectParts();
    restore();
    layOut();
    targetChanged();
    frame.installEventFilter(this);
    frame.setCentralWidget(this);
    show();
    // A frame that is active already looked for it when it had nothing in it.
    m_chooser->searchField()->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow()
{
    m_shelf.reset();
    m_fileActions.finishRemoval();
}

// ---- putting it together

void MainWindow::makeActions()
{
    const auto make = [this](const QString &text, QLatin1StringView sign, const QKeySequence &keys) {
        auto *action = new QAction(icon(sign), text, this);
        action->setShortcut(keys);
        addAction(action);
        return action;
    };
    m_add = make(tr("Add files…"), "add"_L1, QKeySequence::Open);
    m_addFolder = make(tr("Add folder…"), "folder"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_paste = make(tr("Paste"), "copy"_L1, QKeySequence::Paste);
    m_undo = make(tr("Undo"), "undo"_L1, QKeySequence::Undo);
    m_refresh = make(tr("Refresh"), "refresh"_L1, Qt::Key_F5); // the standard one is Ctrl+R on some desktops,
                                                               // as Retry
    m_find = make(tr("Search cases"), "search"_L1, Qt::CTRL | Qt::Key_K);
    m_pin = make(tr("Pin this case"), "pin"_L1, Qt::CTRL | Qt::Key_D);
    m_pin->setCheckable(true);
    m_shelfShown = make(tr("Shelf"), "drop"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_shelfShown->setCheckable(true);
    m_findTransfer = make(tr("Filter transfers"), "search"_L1, QKeySequence::Find);
    m_help = make(tr("Guide"), "info"_L1, QKeySequence::HelpContents);
    m_quit = make(tr("Quit"), "close"_L1, Qt::CTRL | Qt::Key_Q);
    m_commands = new FileCommands(m_transfers, m_transferTable, m_files, m_fileActions, m_settings, this);
}

QWidget *MainWindow::makeHeader()
{
    auto *header = new QWidget(m_page);
    m_title = new ElidedLabel(header);
    auto large = font();
    large.setPointSizeF(large.pointSizeF() + 5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_subtitle = new ElidedLabel(header);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_account = new QToolButton(header);
    m_account->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setAutoRaise(true);
    m_account->setIconSize({10, 10});
    connect(m_account, &QToolButton::clicked, this, &MainWindow::showAccountMenu);

    auto *menu = new QToolButton(header);
    menu->setIcon(icon("menu"_L1));
    menu->setIconSize({20, 20});
    menu->setToolButtonStyle(Qt::ToolButtonIconOnly);
    menu->setAutoRaise(true);
    menu->setAccessibleName(tr("Menu"));
    menu->setToolTip(tr("Menu"));
    connect(menu, &QToolButton::clicked, this, &MainWindow::showMenu);
    m_menu = menu;

    m_corner = new QHBoxLayout;
    m_corner->setSpacing(8);
    m_corner->addWidget(m_account);
    m_corner->addWidget(m_menu);
    m_details = new CaseDetails(m_card, m_page);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_title, 1);
    first->addLayout(m_corner);
    auto *second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_subtitle, 1);
    second->addWidget(m_details->button());
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(first);
    layout->addLayout(second);
    return header;
}

void MainWindow::assemble()
{
    auto *centre = new QWidget(this);
    m_chooser = new TargetChooser(m_targets, centre);
    m_chooser->searchField()->setToolTip(m_find->shortcut().toString(QKeySequence::NativeText));

    m_sidebar = new QWidget(centre);
    m_sidebarTop = new QHBoxLayout;
    m_sidebarTop->setContentsMargins(12, 14, 12, 2);
    m_sidebarLayout = new QVBoxLayout(m_sidebar);
    m_sidebarLayout->setContentsMargins(0, 0, 0, 0);
    m_sidebarLayout->setSpacing(4);
    m_sidebarLayout->addLayout(m_sidebarTop);

    m_page = new QWidget(centre);
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    m_topBar = new QWidget(m_page);
    m_topBarRow = new QHBoxLayout;
    m_topBarRow->setSpacing(8);
    m_topBarLayout = new QVBoxLayout(m_topBar);
    m_topBarLayout->setContentsMargins(20, 12, 20, 0);
    m_topBarLayout->setSpacing(8);
    m_topBarLayout->addLayout(m_topBarRow);

    m_queueBar = new NoticeBar(m_page);
    m_homelessBar = new NoticeBar(m_page);
    m_sendBar = new NoticeBar(m_page);
    m_sendBar->setAnswerShortcuts({Qt::CTRL | Qt::Key_Enter, Qt::CTRL | Qt::Key_Return});
    m_undoBar = new NoticeBar(m_page);
    m_quitBar = new NoticeBar(m_page);
    m_certificateBar = new NoticeBar(m_page);
    m_dropArea = new DropArea(m_page);
    m_dropArea->setAddActions(m_add, m_addFolder);

    m_filesPanel = new FilesPanel(m_files, m_refresh, m_page);
    m_transfersPanel = new TransfersPanel(m_transfers, m_transferTable, *m_commands, m_page);
    m_filesPanel->table().setLocalCopies([this](const QString &fileId) { return localCopy(fileId); });
    m_commands->setViews(m_transfersPanel->view(), m_filesPanel->view());
    m_splitter = new Divider(m_page);
    m_splitter->addWidget(m_filesPanel);
    m_splitter->addWidget(m_transfersPanel);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({200, 320});
    m_status = new StatusLine(m_page);
    m_linkLife = new LinkLife(m_page);

    auto *above = new QVBoxLayout;
    above->setContentsMargins(20, 14, 20, 10);
    above->setSpacing(12);
    m_header = makeHeader();
    above->addWidget(m_header);
    above->addWidget(m_details);
    for (auto *bar : {m_certificateBar, m_quitBar, m_queueBar, m_homelessBar, m_sendBar, m_undoBar})
        above->addWidget(bar);
    above->addWidget(m_dropArea);
    auto *pageLayout = new QVBoxLayout(m_page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addWidget(m_topBar);
    pageLayout->addLayout(above);
    pageLayout->addWidget(m_splitter, 1);
    auto *lastLine = new QHBoxLayout;
    lastLine->setSpacing(0);
    lastLine->addWidget(m_status, 1);
    lastLine->addWidget(m_linkLife);
    pageLayout->addLayout(lastLine);

    auto *across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_sidebar);
    across->addWidget(m_page, 1);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(centre);
    m_codeBar = new SecretBar({tr("Code of the MFA device"), tr("Continue"), tr("No code")}, 16, false, this);
    m_tokenBar = new SecretBar({tr("Token of the chat"), tr("Join"), tr("Don't join")}, 16384, true, this);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_codeBar);
    down->addWidget(m_tokenBar);
    down->addWidget(m_pages, 1);
    showAccount({}, {});
}

void MainWindow::connectParts()
{
    connect(m_chooser, &TargetChooser::currentChanged, this, &MainWindow::targetChanged);
    connect(m_chooser, &TargetChooser::committed, this, [this] {
        if (!hasEnded(m_chooser->current()))
            m_outbox.place(*m_chooser->current());
    });
    connect(&m_targets, &TargetListModel::listed, &m_transfers, &TransferListModel::learnTitles);
    connect(&m_targets, &QAbstractItemModel::dataChanged, this, &MainWindow::showTarget);
    connect(&m_targets, &TargetListModel::listed, this, &MainWindow::learnOtherLimits);
    connect(&m_targets, &TargetListModel::listed, this, &MainWindow::showWhetherInside);
    connect(&m_card, &CaseCardModel::changed, this, &MainWindow::showTarget);
    connect(m_details, &CaseDetails::opened, this,
            [this](bool open) { m_settings.setValue(u"window/details"_s, open); });
    connect(m_details, &CaseDetails::addressActivated, this,
            [](const QUrl &address) { QDesktopServices::openUrl(address); });
    connect(m_pin, &QAction::triggered, this, [this] {
        if (const int row = m_chooser->current() ? m_targets.rowOf(*m_chooser->current()) : -1; row >= 0)
            pin(TargetListModel::Target(m_targets.at(row)));
    });
    m_chooser->list()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_chooser->list(), &QWidget::customContextMenuRequested, this, &MainWindow::showTargetMenu);
    connect(m_find, &QAction::triggered, m_chooser, &TargetChooser::focusSearch);

    connect(m_add, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_addFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_paste, &QAction::triggered, this, &MainWindow::paste);
    connect(&m_drag, &DragJudge::judged, this, &MainWindow::describeDrag);
    connect(&m_outbox, &Outbox::changed, this, &MainWindow::showOutbox);
    connect(&m_outbox, &Outbox::ready, this,
            [this](const QStringList &paths, const Destination &destination) {
                if (const int row = m_targets.rowOf(destination); row >= 0)
                    m_targets.remember(TargetListModel::Target(m_targets.at(row)));
                m_again.reset();
                m_commands->rememberAdded(paths, destination);
                emit addRequested(paths, m_targets.named(destination), {});
                showUndo();
                m_status->say({tr("%1 for %2.").arg(nameOrCount(paths), nameOf(destination)),
                               tr("%1 takes back what was just added.")
                                   .arg(m_undo->shortcut().toString(QKeySequence::NativeText)),
                               Tone::Plain});
            });
    connect(m_sendBar, &NoticeBar::answered, this, [this] { m_outbox.answer(true); });
    connect(m_sendBar, &NoticeBar::dismissed, this, [this] {
        const auto refused = m_outbox.question() ? m_outbox.question()->paths : QStringList();
        m_outbox.answer(false);
        discardPasted(refused);
    });
    connect(m_homelessBar, &NoticeBar::answered, this, [this] { m_outbox.place(*m_chooser->current()); });
    connect(m_homelessBar, &NoticeBar::dismissed, this, [this] {
        const auto dropped = m_outbox.homeless();
        m_outbox.dropHomeless();
        discardPasted(dropped);
    });
    connect(m_queueBar, &NoticeBar::answered, this, &MainWindow::signInRequested);
    connect(m_tokenBar, &SecretBar::answered, this, [this](const Secret &token) {
        if (!token.isEmpty())
            emit chatTokenGiven(token);
    });
    connect(m_queueBar, &NoticeBar::dismissed, this, [this] {
        m_trouble.reset();
        m_signIn.reset();
        showQueueState();
    });

    connect(m_commands, &FileCommands::pauseRequested, this, &MainWindow::pauseRequested);
    connect(m_commands, &FileCommands::resumeRequested, this, &MainWindow::resumeRequested);
    connect(&m_transfers, &TransferListModel::queueStateChanged, this, [this](QueueState state) {
        if (state == QueueState::Running)
            m_signIn.reset();
        showQueueState();
    });
    connect(&m_transfers, &TransferListModel::ended, this, &MainWindow::tidyUp);
    connect(&m_transfers, &QAbstractItemModel::dataChanged, this, &MainWindow::updateTicking);
    connect(&m_transfers, &TransferListModel::ended, this, &MainWindow::showUndo);
    connect(&m_transfers, &QAbstractItemModel::rowsInserted, this, &MainWindow::showUndo);
    connect(&m_transfers, &QAbstractItemModel::rowsInserted, this, &MainWindow::updateTicking);
    connect(&m_transfers, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                QStringList leaving;
                for (int row = first; row <= last; ++row)
                    leaving.append(m_transfers.at(row).transfer.path);
                discardPasted(leaving);
            });
    connect(&m_tick, &QTimer::timeout, &m_transferTable, &TransferTable::tick);

    connect(&m_filesDelay, &QTimer::timeout, this, &MainWindow::look);
    connect(m_filesPanel, &FilesPanel::joinRequested, this, [this] {
        if (const auto &target = m_chooser->current())
            m_entered.insert(target->id);
        refreshFiles();
    });
    connect(&m_patience, &QTimer::timeout, this, &MainWindow::leave);
    connect(&m_fileActions, &FileActions::deletionsEnded, this, [this] {
        if (m_patience.isActive())
            leave();
    });
    connect(&m_dragScroll, &QTimer::timeout, this, &MainWindow::scrollTargets);
    connect(m_refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(&m_fileActions, &FileActions::said, m_status, &StatusLine::say);
    connect(&m_fileActions, &FileActions::previewReady, this,
            [this](const QString &name, const QString &path) {
                if (m_locked)
                    return;
                if (!m_preview)
                    m_preview = new PreviewWindow(this);
                m_preview->preview(name, path);
                m_preview->show();
                m_preview->raise();
            });
    connect(&m_fileActions, &FileActions::linksCopied, m_linkLife, &LinkLife::follow);
    connect(m_linkLife, &LinkLife::renewRequested, &m_fileActions, &FileActions::copyLinks);
    connect(m_shelfShown, &QAction::triggered, this, &MainWindow::showShelf);
    connect(&m_fileActions, &FileActions::removalChanged, this, &MainWindow::showUndo);
    connect(m_undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_undoBar, &NoticeBar::answered, this, &MainWindow::undo);
    connect(m_undoBar, &NoticeBar::dismissed, this, [this] {
        m_again.reset();
        showUndo();
    });

    connect(m_announcer, &Announcer::showRequested, this, &MainWindow::showRows);
    connect(m_announcer, &Announcer::retryRequested, m_commands, &FileCommands::retryRequested);
    connect(m_announcer, &Announcer::openRequested, this, &MainWindow::raiseWindow);
    connect(m_announcer, &Announcer::toggleRequested, this, [this] {
        if (isVisible() && !window()->isMinimized() && m_announcer->hasTray())
            window()->hide();
        else
            raiseWindow();
    });
    connect(m_announcer, &Announcer::pauseRequested, this, [this] { emit pauseRequested({}); });
    connect(m_announcer, &Announcer::resumeRequested, this, [this] { emit resumeRequested({}); });
    connect(m_announcer, &Announcer::quitRequested, m_quit, &QAction::trigger);
    connect(m_announcer, &Announcer::accountRequested, this, &MainWindow::accountRequested);
    connect(m_help, &QAction::triggered, this, &MainWindow::showGuide);
    connect(m_quit, &QAction::triggered, this, &MainWindow::askToQuit);
    connect(m_certificateBar, &NoticeBar::dismissed, m_certificateBar, &QWidget::hide);
    if (!m_options.checksCertificates) {
        m_certificateBar->ask({tr("Certificates are not checked"),
                               tr("Anyone on the way can read along. Start Attache without --no-verify-ssl."),
                               Tone::Warn},
                              {}, tr("Close"));
    }
    connect(m_quitBar, &NoticeBar::dismissed, this, &MainWindow::endNow);
    connect(m_quitBar, &NoticeBar::answered, this, [this] {
        m_quitBar->hide();
        if (!m_announcer->hasTray())
            return; // it stays
        m_quitsWhenDone = true;
        window()->hide();
    });
    connect(&m_transfers, &TransferListModel::runEnded, this, [this](const QueueSummary &summary) {
        m_status->say(outcomeOf(summary)); // in place of how much was sent
        m_quitBar->hide();
        if (m_quitsWhenDone)
            endNow();
    });
    connect(&m_transfers, &TransferListModel::summaryChanged, this, &MainWindow::showTitle);
    connect(&m_transfers, &TransferListModel::summaryChanged, this, &MainWindow::tellQuarters);
    connect(m_findTransfer, &QAction::triggered, this, [this] {
        auto *field = m_transfersPanel->filterField();
        field->show();
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    });
}

void MainWindow::showMenu()
{
    // Made when it is wanted: one that is always there would repeat the buttons' names.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *looks = menu->addMenu(tr("Appearance"));
    auto *lookGroup = new QActionGroup(looks);
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("As the desktop")},
                                                      {Appearance::Light, tr("Light")},
                                                      {Appearance::Dark, tr("Dark")},
                                                      {Appearance::Contrast, tr("High contrast")}};
    for (const auto &[look, text] : choices) {
        auto *choice = looks->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(m_appearance.appearance() == look);
        lookGroup->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, look = look] {
            m_appearance.setAppearance(look);
            m_settings.setValue(u"appearance"_s, name(look));
        });
    }
    auto *order = menu->addMenu(tr("Sort transfers"));
    auto *columns = m_transfersPanel->view()->horizontalHeader();
    auto *orders = new QActionGroup(order);
    const auto offer = [&](const QString &text, int column) {
        auto *choice = order->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(columns->sortIndicatorSection() == column
                           || (column < 0 && columns->sortIndicatorSection() >= columns->count()));
        orders->addAction(choice);
        connect(choice, &QAction::triggered, columns,
                [columns, column] { columns->setSortIndicator(column, Qt::AscendingOrder); });
    };
    offer(tr("The newest first"), -1);
    for (int column = 0; column < columns->count(); ++column)
        offer(m_transferTable.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column);
    order->addSeparator();
    auto *group = order->addAction(tr("Group by target"));
    group->setCheckable(true);
    group->setChecked(m_transferTable.isGrouped());
    connect(group, &QAction::toggled, this, [this](bool grouped) {
        m_transferTable.setGrouped(grouped);
        m_settings.setValue(u"window/grouped"_s, grouped);
    });
    m_columns->addActions(*menu->addMenu(tr("Columns")));
    menu->addActions({m_addFolder, m_undo, m_refresh, m_pin, m_shelfShown});
    menu->addSeparator();
    addAccountActions(*menu);
    menu->addSeparator();
    menu->addAction(m_help);
    menu->addAction(m_quit);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int x = rightToLeft ? 0 : m_menu->width() - menu->sizeHint().width();
    menu->popup(m_menu->mapToGlobal(QPoint(x, m_menu->height() + 2)));
}

void MainWindow::pin(const TargetListModel::Target &target)
{
    const bool pinned = !m_targets.isPinned(target.destination);
    m_targets.pin(target, pinned);
    showTarget();
}

void MainWindow::showTargetMenu(const QPoint &position)
{
    auto *list = m_chooser->list();
    // The menu key has no place of its own: the current item's.
    const auto index =
        list->viewport()->rect().contains(position) ? list->indexAt(position) : list->currentIndex();
    if (!index.isValid() || m_targets.at(index.row()).destination.kind != Destination::Kind::Case)
        return;
    const auto target = TargetListModel::Target(m_targets.at(index.row()));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool pinned = m_targets.isPinned(target.destination);
    connect(menu->addAction(icon("pin"_L1), pinned ? tr("Unpin this case") : tr("Pin this case")),
            &QAction::triggered, this, [this, target] { pin(target); });
    menu->popup(list->viewport()->mapToGlobal(position));
}

void MainWindow::showShelf(bool shown)
{
    m_shelfShown->setChecked(shown);
    m_settings.setValue(u"shelf/shown"_s, shown);
    if (!shown) {
        if (m_shelf)
            m_settings.setValue(u"shelf/position"_s, m_shelf->pos());
        // It may be what asked for this.
        if (auto *gone = m_shelf.release())
            gone->deleteLater();
        return;
    }
    m_shelf = std::make_unique<Shelf>(m_gatherer);
    connect(m_shelf.get(), &Shelf::openRequested, this, &MainWindow::raiseWindow);
    connect(m_shelf.get(), &Shelf::closeRequested, this, [this] { showShelf(false); });
    connect(m_shelf.get(), &Shelf::dropped, this, [this](const QMimeData &brought) {
        m_droppedOnShelf = true;
        take(brought, m_chooser->current());
    });
    m_shelf->setTarget(m_chooser->current(), limitsFor(m_chooser->current()));
    m_shelf->showQueue(m_transfers.summary(), m_transfers.queueState());
    const auto room = screen()->availableGeometry();
    m_shelf->adjustSize();
    const auto corner = room.bottomRight() - QPoint(m_shelf->width() + 24, m_shelf->height() + 24);
    const auto last = m_settings.value(u"shelf/position"_s, corner).toPoint();
    m_shelf->move(room.contains(last) ? last : corner); // the screen may be another by now
    m_shelf->show();
}

void MainWindow::addAccountActions(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (const auto &account : m_accounts) {
        auto *choice = menu.addAction(QString(account.name).replace(u'&', u"&&"_s));
        choice->setCheckable(true);
        choice->setChecked(account.id == m_accountId);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, id = account.id] { emit accountRequested(id); });
    }
    if (!m_accounts.empty())
        menu.addSeparator();
    connect(menu.addAction(tr("Add an account…")), &QAction::triggered, this,
            &MainWindow::newAccountRequested);
    connect(menu.addAction(tr("Join a chat by its token…")), &QAction::triggered, this, [this] {
        m_tokenBar->ask(tr("Paste the chat's token. It shows as dots, and is kept in the keychain alone."));
    });
    if (m_person.isEmpty() || isSignedOut())
        connect(menu.addAction(tr("Sign in")), &QAction::triggered, this, &MainWindow::signInRequested);
    else
        connect(menu.addAction(tr("Sign out")), &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(menu.addAction(tr("Settings…")), &QAction::triggered, this, &MainWindow::settingsRequested);
}

void MainWindow::showAccountMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addAccountActions(*menu);
    menu->popup(m_account->mapToGlobal(QPoint(0, m_account->height() + 2)));
}

void MainWindow::showPage(QWidget *page)
{
    if (m_pages->count() > 1)
        m_pages->widget(1)->deleteLater();
    m_pages->insertWidget(1, page);
    m_pages->setCurrentWidget(page);
    for (auto *action : actions()) {
        if (action->isEnabled() && action != m_quit && action != m_help) {
            action->setEnabled(false);
            action->setProperty(stilled, true);
        }
    }
    showTitle();
}

void MainWindow::showWork()
{
    if (m_pages->count() > 1) {
        auto *page = m_pages->widget(1);
        m_pages->removeWidget(page);
        page->deleteLater();
    }
    for (auto *action : actions()) {
        if (action->property(stilled).toBool()) {
            action->setEnabled(true);
            action->setProperty(stilled, {});
        }
    }
    m_commands->update(); // rows may have come and gone since
    showTitle();
    emit workShown();
}

bool MainWindow::showsWork() const
{
    return m_pages->currentIndex() == 0;
}

void MainWindow::setLocked(bool locked)
{
    m_locked = locked;
    m_announcer->setLocked(locked);
    if (m_shelf)
        m_shelf->setVisible(!locked);
    if (!locked)
        return;
    m_fileActions.hush();
    if (m_preview)
        m_preview->close();
}

void MainWindow::setAccounts(const std::vector<Choice> &accounts, const QString &current)
{
    m_accounts = accounts;
    m_announcer->setAccounts(accounts, current);
}

void MainWindow::setNotifies(bool notifies)
{
    m_announcer->setSilent(!notifies);
}

void MainWindow::changeAccount(const QString &id)
{
    saveTargets();
    // What asks waits with its account; what has no place yet waits here, for whichever is given to it.
    m_remembered.setWaiting(m_accountId, m_outbox.questions());
    m_outbox.dropQuestions();
    m_accountId = id;
    std::vector<TransferId> rows;
    for (int row = 0; row < m_transfers.rowCount(); ++row)
        rows.push_back(m_transfers.at(row).transfer.id);
    m_transfers.removed(rows);
    m_transfers.queueChanged(QueueState::Running, {});
    m_files.setDestination({});
    m_linkLife->follow({}, {});
    m_status->say({});
    m_fileActions.forget(); // may say something
    m_card.forget();
    m_caseLimits = {};
    m_chatLimits = {};
    m_trouble.reset();
    m_signIn.reset();
    m_chooser->forget();
    showAccount({}, {});
    showQueueState();
    restoreTargets();
    restoreOutbox();
    saveOutbox();
}

void MainWindow::forgetTargets()
{
    m_outbox.loseTargets();
}

void MainWindow::showGuide()
{
    if (!m_guide)
        m_guide = new Guide(this);
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

void MainWindow::restore()
{
    auto *columns = m_transfersPanel->view()->horizontalHeader();
    columns->setSortIndicator(m_settings.value(u"window/sortColumn"_s, -1).toInt(),
                              Qt::SortOrder(m_settings.value(u"window/sortOrder"_s).toInt()));
    m_transferTable.setGrouped(m_settings.value(u"window/grouped"_s).toBool());
    m_columns = new ColumnChoice(m_settings, this);
    auto *transfers = m_transfersPanel->view();
    auto *files = m_filesPanel->view();
    const auto titleOf = [](const FilesView *view, int column) {
        return view->model()->headerData(column, Qt::Horizontal).toString();
    };
    m_columns->offer(u"target"_s, titleOf(transfers, TransferListModel::TargetColumn),
                     {{transfers, TransferListModel::TargetColumn}});
    m_columns->offer(
        u"size"_s, titleOf(transfers, TransferListModel::SizeColumn),
        {{transfers, TransferListModel::SizeColumn}, {files, AttachedFileListModel::SizeColumn}});
    m_columns->offer(u"added"_s, titleOf(files, AttachedFileListModel::AddedColumn),
                     {{files, AttachedFileListModel::AddedColumn}});
    m_details->setOpen(m_settings.value(u"window/details"_s).toBool());
    m_splitter->restoreState(m_settings.value(u"window/splitter"_s).toByteArray());
    for (auto *view : {m_transfersPanel->view(), m_filesPanel->view()}) {
        const auto widths = m_settings.value(u"window/columns/"_s + view->objectName()).toList();
        auto *header = view->horizontalHeader();
        for (int column = 0; column < std::min(int(widths.size()), header->count()); ++column) {
            if (header->sectionResizeMode(column) == QHeaderView::Interactive && widths[column].toInt() >= 40)
                header->resizeSection(column, std::min(widths[column].toInt(), 480));
        }
    }
    restoreOutbox();
    restoreTargets();
}

void MainWindow::restoreTargets()
{
    const auto targets = m_remembered.targets(m_accountId);
    m_targets.setRecent(targets.recent);
    m_targets.setPinned(targets.pinned);
    // A case stays the target over a restart; a chat is over by then, and sending to a customer is no habit.
    if (targets.last)
        setTarget(*targets.last);
}

void MainWindow::save()
{
    Frame::keepPlace(*window(), m_settings);
    const auto *columns = m_transfersPanel->view()->horizontalHeader();
    m_settings.setValue(u"window/sortColumn"_s, columns->sortIndicatorSection());
    m_settings.setValue(u"window/sortOrder"_s, int(columns->sortIndicatorOrder()));
    m_settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    if (m_sidebar->isVisible()) { // hidden columns have no width
        for (auto *view : {m_transfersPanel->view(), m_filesPanel->view()}) {
            QVariantList widths;
            for (int column = 0; column < view->horizontalHeader()->count(); ++column)
                widths.append(view->horizontalHeader()->sectionSize(column));
            m_settings.setValue(u"window/columns/"_s + view->objectName(), widths);
        }
    }
    if (m_shelf)
        m_settings.setValue(u"shelf/position"_s, m_shelf->pos());
    saveOutbox();
    saveTargets();
}

void MainWindow::saveTargets()
{
    const auto &target = m_chooser->current();
    const bool isCase = target && target->kind == Destination::Kind::Case;
    m_remembered.setTargets(
        m_accountId,
        {m_targets.recent(), m_targets.pinned(), isCase ? target : std::optional<Destination>()});
}

void MainWindow::saveOutbox()
{
    // What still waits for an answer is asked about again at the next start: a drop is a promise.
    auto waiting = m_outbox.questions();
    if (!m_outbox.homeless().isEmpty())
        waiting.push_back({.paths = m_outbox.homeless(), .destination = {}});
    m_remembered.setWaiting(m_accountId, waiting);
}

void MainWindow::restoreOutbox()
{
    for (const auto &batch : m_remembered.waiting(m_accountId)) {
        if (batch.destination.id.isEmpty())
            m_outbox.add(batch.paths, std::nullopt);
        else
            m_outbox.ask(batch);
    }
}

void MainWindow::layOut()
{
    const bool narrow = width() < narrowWidth;
    if (m_narrow != narrow) {
        m_narrow = narrow;
        auto *search = m_chooser->searchField();
        auto *list = m_chooser->list();
        auto *focused = search->hasFocus() ? static_cast<QWidget *>(search)
            : list->hasFocus()             ? list
                                           : nullptr;
        if (narrow) {
            m_topBarRow->addWidget(search, 1);
            m_topBarRow->addWidget(m_menu);
            m_topBarLayout->addWidget(list);
        } else {
            m_sidebarTop->addWidget(search);
            m_corner->addWidget(m_menu);
            m_sidebarLayout->addWidget(list, 1);
        }
        m_sidebar->setVisible(!narrow);
        m_topBar->setVisible(narrow);
        list->setPicker(narrow);
        m_title->setVisible(!narrow); // the picker says it
        showTarget();
        if (focused)
            focused->setFocus();
    }
    m_sidebar->setFixedWidth(std::clamp(width() * 3 / 10, 196, 268));
    m_account->setVisible(width() >= 760);
    m_dropArea->setCompact(narrow || height() < lowHeight);
    m_details->setLow(narrow || height() < lowHeight);
}

void MainWindow::showHeader()
{
    const auto &target = m_chooser->current();
    m_header->setVisible(!m_narrow.value_or(false) || (target && target->kind == Destination::Kind::Case));
}

// ---- the window

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void MainWindow::refresh()
{
    emit chatsWanted();
    m_chooser->refresh();
    refreshFiles();
    if (const auto &target = m_chooser->current()) {
        emit limitsWanted(*target);
        if (target->kind == Destination::Kind::Case)
            emit caseWanted(*target, true);
    }
    m_caseDue = false;
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_shownBefore, true))
        refresh();
    else {
        emit chatsWanted();
        if (m_caseDue) // the target changed while nobody looked
            look();
    }
    updateTicking();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateTicking();
    emit lookedAway();
}

void MainWindow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    emit chatsWanted();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Close) {
        closing(*static_cast<QCloseEvent *>(event));
        return true;
    }
    if (watched == window() && event->type() == QEvent::ActivationChange) { // which only a window is told
        if (isActiveWindow()) {
            m_announcer->seen();
            emit chatsWanted();
        } else {
            emit lookedAway();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::closing(QCloseEvent &event)
{
    save();
    if (!m_quitting && m_announcer->hasTray()) {
        window()->hide();
        event.ignore();
        if (!m_settings.value(u"saidTray"_s).toBool()) {
            m_settings.setValue(u"saidTray"_s, true);
            m_announcer->tell(tr("Attache is still here"),
                              tr("It goes on in the tray. Quit it from its menu there."));
        }
        return;
    }
    if (!m_quitting && isMoving()) {
        event.ignore();
        return askToQuit();
    }
    event.accept();
    leave();
}

bool MainWindow::isMoving() const
{
    return !m_transfers.summary().isIdle() && m_transfers.queueState() == QueueState::Running;
}

void MainWindow::leave()
{
    // A deletion that the person saw begin is asked for before the end, and its answer waited for.
    m_fileActions.finishRemoval();
    if (m_fileActions.isDeleting() && !m_patience.isActive() && !m_left) {
        m_left = true;
        window()->hide();
        m_patience.start();
        return;
    }
    m_patience.stop();
    emit quitRequested();
}

void MainWindow::askToQuit()
{
    if (!isMoving() || m_quitBar->isVisible()) // asked twice, it means it
        return endNow();
    const int files = m_transfers.summary().active();
    // Without a tray there would be no way back to what goes on.
    const bool tray = m_announcer->hasTray();
    m_quitBar->ask(
        {files == 1 ? tr("1 file is still on its way")
                    : tr("%n files are still on their way", nullptr, files),
         tray ? tr("Attache can finish in the tray and end then. What you leave goes on at the next start.")
              : tr("What you leave goes on at the next start of Attache."),
         Tone::Warn},
        tray ? tr("Finish in the tray") : tr("Stay"), tr("Quit now"));
    raiseWindow();
}

void MainWindow::endNow()
{
    m_quitting = true;
    if (!window()->close()) // hidden in the tray it gets no close event
        leave();
}

void MainWindow::showTray()
{
    if (m_settings.value(u"shelf/shown"_s).toBool())
        showShelf(true);
    m_announcer->showTray();
}

void MainWindow::raiseWindow()
{
    m_quitsWhenDone = false; // who looks again stays
    window()->setWindowState(window()->windowState() & ~Qt::WindowMinimized);
    window()->show();
    window()->raise();
    window()->activateWindow();
}

void MainWindow::showRows(const std::vector<TransferId> &rows)
{
    raiseWindow();
    auto *view = m_transfersPanel->view();
    view->clearSelection();
    for (const auto id : rows) {
        const int row = m_transfers.rowOf(id);
        if (row < 0)
            continue;
        const auto index = m_transferTable.mapFromSource(m_transfers.index(row, 0));
        view->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view->scrollTo(index);
    }
}

void MainWindow::updateTicking()
{
    const bool needed = isVisible() && m_transfers.hasTimedRows();
    if (needed != m_tick.isActive())
        needed ? m_tick.start() : m_tick.stop();
}

// ---- targets

void MainWindow::setTarget(const Destination &target)
{
    m_chooser->choose(target);
}

QString MainWindow::nameOf(const Destination &destination) const
{
    return Words::name(m_targets.named(destination));
}

void MainWindow::targetChanged()
{
    const auto &target = m_chooser->current();
    m_filesPanel->setTarget(target);
    m_caseDue = target && target->kind == Destination::Kind::Case;
    m_card.setCase(m_caseDue ? target : std::nullopt);
    if (target) {
        m_files.setDestination(*target);
        m_filesPanel->setTarget(target);
        emit limitsWanted(*target);
        if (isVisible()) {
            if (m_sinceListed.isValid() && !m_sinceListed.hasExpired(listPause.count()))
                m_filesDelay.start();
            else
                look();
        }
    }
    showTarget();
    showOutbox();
}

void MainWindow::showTarget()
{
    const auto &target = m_chooser->current();
    showHeader();
    m_pin->setEnabled(target && target->kind == Destination::Kind::Case);
    m_pin->setChecked(target && m_targets.isPinned(*target));
    m_dropArea->setTarget(target);
    m_dropArea->setLimits(limitsFor(target));
    if (m_shelf)
        m_shelf->setTarget(target, limitsFor(target));
    if (!target) {
        m_title->setWholeText(tr("Where do files go?"));
        m_subtitle->setWholeText(m_sidebar->isHidden() ? tr("Choose a chat or a case above.")
                                                       : tr("Choose a chat or a case on the left."));
        showTitle();
        return;
    }
    QStringList about;
    const int row = m_targets.rowOf(*target);
    const auto known = row >= 0 ? m_targets.at(row) : TargetListModel::Target{.destination = *target};
    switch (target->kind) {
    case Destination::Kind::Chat:
        about.append(tr("Chat"));
        about.append(Words::chatStatus(known.status));
        about.removeAll(QString());
        break;
    case Destination::Kind::Case:
        if (m_narrow.value_or(false))
            break; // the picker says it
        about.append(known.reference.isEmpty() ? tr("Case") : tr("Case %1").arg(known.reference));
        if (!known.status.isEmpty())
            about.append(Words::caseStatus(known.status));
        break;
    case Destination::Kind::Resource:
        about.append(tr("Contact"));
        break;
    }
    if (known.since.isValid())
        about.append(tr("since %1").arg(Words::moment(known.since, QDateTime::currentDateTimeUtc())));
    if (!m_card.customer().isEmpty())
        about.append(m_card.customer());
    m_title->setWholeText(Words::name(known.destination));
    m_subtitle->setWholeText(about.join(u" · "_s));
    showTitle();
}

void MainWindow::showTitle()
{
    if (!showsWork())
        return window()->setWindowTitle(u"Attache"_s);
    QStringList parts;
    const auto &summary = m_transfers.summary();
    if (!summary.isIdle() && summary.totalBytes > 0)
        parts.append(Words::percent(summary.sentBytes, summary.totalBytes));
    if (const auto &target = m_chooser->current())
        parts.append(Words::name(*target));
    parts.append(u"Attache"_s);
    window()->setWindowTitle(parts.join(u" – "_s)); // the same title is not told again
}

void MainWindow::tellQuarters()
{
    // For who can't see the bar: often enough to know that it moves, and no chatter.
    const auto &summary = m_transfers.summary();
    const int quarter = summary.totalBytes > 0 ? summary.percent() / 25 : 0;
    if (quarter > m_quarter) {
        m_status->say({tr("%1 sent", "25 %").arg(Words::percent(quarter, 4)),
                       Words::summary(summary, m_transfers.queueState()), Tone::Plain});
    }
    m_quarter = quarter;
    if (m_shelf)
        m_shelf->showQueue(summary, m_transfers.queueState());
}

void MainWindow::showAccount(const QString &person, const QString &place)
{
    m_person = person;
    m_place = place;
    if (!person.isEmpty())
        m_signIn.reset();
    showQueueState();
}

bool MainWindow::isSignedOut() const
{
    return m_transfers.queueState() == QueueState::SignedOut || (m_signIn && endsSignIn(*m_signIn));
}

void MainWindow::showWho()
{
    QStringList parts{m_person, m_place};
    parts.removeAll(QString());
    const auto text = parts.join(u" · "_s);
    const bool known = !m_person.isEmpty();
    const auto &c = Colours::of(palette());
    QPixmap dot(QSize(10, 10) * devicePixelRatio());
    dot.setDevicePixelRatio(devicePixelRatio());
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Green means that the service has said who this is.
    painter.setBrush(!known ? c.disabled : isSignedOut() ? c.warn : c.good);
    painter.drawEllipse(QRectF(1, 1, 8, 8));
    m_account->setIcon(dot);
    m_account->setText(known ? QString(text).replace(u'&', u"&&"_s) : tr("Not signed in"));
    m_account->setAccessibleName(!known              ? tr("Account: not signed in")
                                     : isSignedOut() ? tr("Account: %1, signed out").arg(text)
                                                     : tr("Account: signed in as %1").arg(text));
    layOut();
}

void MainWindow::limitsLearned(Destination::Kind kind, const Limits &limits)
{
    (kind == Destination::Kind::Chat ? m_chatLimits : m_caseLimits) = limits;
    m_limitsAsked = false;
    learnOtherLimits();
    if (m_shelf)
        m_shelf->setTarget(m_chooser->current(), limitsFor(m_chooser->current()));
    m_dropArea->setLimits(limitsFor(m_chooser->current()));
}

void MainWindow::learnOtherLimits()
{
    // The first drag over a chat is judged as the later ones. A newer question replaces the one under way, so
    // one at a time, and the current target's is asked by targetChanged().
    if (m_limitsAsked || (m_chooser->current() && !limitsFor(m_chooser->current()).known))
        return;
    for (int row = 0; row < m_targets.rowCount(); ++row) {
        const auto &target = m_targets.at(row).destination;
        if (!limitsFor(target).known) {
            m_limitsAsked = true;
            emit limitsWanted(target);
            return;
        }
    }
}

const Limits &MainWindow::limitsFor(const std::optional<Destination> &target) const
{
    static const Limits unknown;
    if (!target)
        return unknown;
    return target->isChat() ? m_chatLimits : m_caseLimits;
}

// ---- files in

void MainWindow::gather(const QStringList &paths, std::function<void(const Gathered &)> handler)
{
    m_gatherer.expand(paths, mostFilesAtOnce, [this, handler = std::move(handler)](const Gathered &gathered) {
        if (gathered.tooMany) {
            m_status->say({tr("That is more than %1 files at once.").arg(QLocale().toString(mostFilesAtOnce)),
                           tr("Choose the ones that matter, or a smaller folder."), Tone::Warn});
        } else if (gathered.files.empty()) {
            m_status->say({tr("There is no file in that folder."), {}, Tone::Warn});
        } else {
            handler(gathered);
        }
    });
}

void MainWindow::attach(const QStringList &paths, const std::optional<Destination> &target)
{
    const auto destination = target ? target : m_chooser->current();
    if (hasEnded(destination))
        return offer(paths);
    gather(paths,
           [this, destination](const Gathered &gathered) { m_outbox.add(gathered.paths(), destination); });
}

void MainWindow::offer(const QStringList &paths)
{
    if (!paths.isEmpty())
        gather(paths, [this](const Gathered &gathered) { m_outbox.add(gathered.paths(), std::nullopt); });
}

void MainWindow::addHere(const Gathered &gathered, const std::optional<Destination> &target)
{
    if (hasEnded(target))
        return m_outbox.add(gathered.paths(), std::nullopt); // asks for a case instead
    // A drop is a promise: what is there already goes once more, and the person can take it back.
    QStringList there;
    if (target) {
        const auto known = m_transfers.pathsFor(*target);
        const bool listed = m_files.destination() == *target;
        for (const auto &file : gathered.files) {
            if (known.contains(file.path)
                || (listed && m_files.has(QFileInfo(file.path).fileName(), file.sizeBytes)))
                there.append(file.path);
        }
    }
    m_outbox.add(gathered.paths(), target);
    if (there.isEmpty() || m_outbox.question())
        return;
    const auto what = nameOrCount(there);
    const auto where = nameOf(*target);
    m_again = {there.size() == 1 ? tr("%1 was already on %2").arg(what, where)
                                 : tr("%1 were already on %2").arg(what, where),
               there.size() == 1
                   ? tr("It is attached once more. Undo takes back what you have just added.")
                   : tr("They are attached once more. Undo takes back what you have just added."),
               Tone::Warn};
    showUndo();
}

void MainWindow::take(const QMimeData &brought, const std::optional<Destination> &target)
{
    const auto incoming = Incoming::of(brought);
    if (!incoming.paths.isEmpty()) {
        gather(incoming.paths, [this, target](const Gathered &gathered) { addHere(gathered, target); });
        return;
    }
    if (incoming.isEmpty()) {
        m_status->say(incoming.webAddresses
                          ? Phrase{tr("That is an address on the web, not a file."),
                                   tr("Save it first, or copy the picture itself and paste it here."),
                                   Tone::Warn}
                          : Phrase{tr("The clipboard has no file and no picture."),
                                   tr("Copy files in your file manager, or take a screenshot."), Tone::Warn});
        return;
    }
    const auto folder = m_options.scratchFolder + u"/pasted"_s;
    const auto name = incoming.fileName.isEmpty() ? Incoming::newName(incoming.format) : incoming.fileName;
    const auto saved = [this, target](const QString &path) {
        if (path.isEmpty())
            m_status->say({tr("It couldn't be saved before sending."), tr("Is the disk full?"), Tone::Bad});
        else
            attach({path}, target);
    };
    const auto image =
        incoming.format == Incoming::picture ? qvariant_cast<QImage>(brought.imageData()) : QImage();
    const auto content = incoming.format == Incoming::picture ? QByteArray() : brought.data(incoming.format);
    if (!image.isNull())
        m_gatherer.save(image, name, folder, saved);
    else if (!content.isEmpty())
        m_gatherer.save(content, name, folder, saved);
    else
        m_status->say({tr("That can't be read."), tr("Save it as a file and drop that."), Tone::Warn});
}

void MainWindow::paste()
{
    if (const auto *held = QGuiApplication::clipboard()->mimeData())
        take(*held, m_chooser->current());
}

QFileDialog *MainWindow::askForPaths(const QString &title)
{
    if (m_addDialog)
        m_addDialog->close();
    m_addDialog = new QFileDialog(this, title, m_settings.value(u"addFolder"_s, QDir::homePath()).toString());
    m_addDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_addDialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            m_settings.setValue(u"addFolder"_s, QFileInfo(paths.front()).path());
    });
    return m_addDialog;
}

void MainWindow::chooseFiles()
{
    auto *dialog = askForPaths(tr("Add files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, target = m_chooser->current()](const QStringList &paths) {
                gather(paths, [this, target](const Gathered &gathered) { addHere(gathered, target); });
            });
    dialog->open();
}

void MainWindow::chooseFolder()
{
    auto *dialog = askForPaths(tr("Add a folder"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, target = m_chooser->current()](const QStringList &paths) {
                gather(paths, [this, target](const Gathered &gathered) {
                    if (target)
                        m_outbox.ask({.paths = gathered.paths(),
                                      .destination = *target,
                                      .reason = Outbox::Reason::Folder,
                                      .bytes = gathered.bytes()});
                    else
                        m_outbox.add(gathered.paths(), target); // asks where, with their count
                });
            });
    dialog->open();
}

void MainWindow::showOutbox()
{
    if ((m_outbox.question() || !m_outbox.homeless().isEmpty()) && std::exchange(m_droppedOnShelf, false))
        raiseWindow();
    if (const auto *batch = m_outbox.question()) {
        const auto what = nameOrCount(batch->paths);
        const auto where = nameOf(batch->destination);
        switch (batch->reason) {
        case Outbox::Reason::Customer:
            m_sendBar->ask({tr("Send %1 to %2?").arg(what, where),
                            tr("The customer sees it in the chat. Attache asks once for each chat."),
                            Tone::Plain},
                           tr("Send"), tr("Don't send"));
            break;
        case Outbox::Reason::Folder:
            m_sendBar->ask(
                {tr("Attach %1 to %2?").arg(what, where),
                 tr("That is all the folder has, with the folders in it: %1.").arg(Words::size(batch->bytes)),
                 Tone::Plain},
                tr("Attach"), tr("Not now"));
            break;
        }
    } else {
        m_sendBar->hide();
    }
    const auto &homeless = m_outbox.homeless();
    if (homeless.isEmpty()) {
        m_homelessBar->hide();
    } else if (const auto &target = m_chooser->current(); target && !hasEnded(target)) {
        m_homelessBar->ask(
            {tr("Attach %1 to %2?").arg(nameOrCount(homeless), Words::name(*target)), {}, Tone::Plain},
            tr("Attach here"), tr("Forget it"));
    } else {
        m_homelessBar->ask({tr("Where shall %1 go?").arg(nameOrCount(homeless)),
                            target ? tr("This chat has ended. Choose the customer's case, or another chat.")
                                   : tr("Choose a chat or a case."),
                            Tone::Plain},
                           {}, tr("Forget it"));
    }
}

void MainWindow::tidyUp(const std::vector<Transfer> &ended)
{
    for (const auto &transfer : ended) {
        if (m_chooser->current() == transfer.destination)
            m_filesDelay.start();
        if (transfer.state == State::Approved)
            discardPasted({transfer.path});
        // The chat may be over: then it goes from the list.
        if (transfer.state == State::Failed && transfer.destination.isChat() && isVisible())
            emit chatsWanted();
    }
}

void MainWindow::discardPasted(const QStringList &paths)
{
    // A picture that was pasted has arrived, or goes nowhere: its copy here isn't needed any more.
    const auto folder = m_options.scratchFolder + u"/pasted/"_s;
    for (const auto &path : paths) {
        if (path.startsWith(folder))
            QFile::remove(path);
    }
}

// ---- drag and drop

std::optional<Destination> MainWindow::targetAt(const QPoint &position, QModelIndex *item) const
{
    *item = m_chooser->itemAt(mapToGlobal(position));
    return item->isValid() ? std::optional(m_targets.at(item->row()).destination) : m_chooser->current();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!showsWork())
        return event->ignore();
    QModelIndex item;
    m_dragTarget = targetAt(event->position().toPoint(), &item);
    m_drag.begin(*event->mimeData(), limitsFor(m_dragTarget));
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
    m_chooser->list()->setDropItem(item);
    const auto *list = m_chooser->list()->viewport();
    const auto inside = list->mapFromGlobal(mapToGlobal(event->position().toPoint()));
    const bool along = list->isVisible() && list->rect().contains(inside);
    m_dragScrollStep = !along                    ? 0
        : inside.y() < dragEdge                  ? -12
        : inside.y() > list->height() - dragEdge ? 12
                                                 : 0;
    m_dragScrollStep == 0 ? m_dragScroll.stop() : m_dragScroll.start();
    if (over != m_dragTarget) {
        m_dragTarget = over;
        m_drag.setLimits(limitsFor(over));
        describeDrag();
    }
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_drag.isTakeable());
}

void MainWindow::describeDrag()
{
    m_dropArea->setLimits(limitsFor(m_dragTarget));
    if (m_drag.isTakeable())
        m_dropArea->showDrag(m_drag.verdict(), m_dragTarget);
    else
        m_dropArea->showRefusal(m_drag.refusal());
}

void MainWindow::scrollTargets()
{
    auto *bar = m_chooser->list()->verticalScrollBar();
    bar->setValue(bar->value() + m_dragScrollStep);
}

void MainWindow::endDrag()
{
    m_dragScroll.stop();
    m_drag.end();
    m_chooser->list()->setDropItem({});
    m_dropArea->endDrag();
    m_dropArea->setLimits(limitsFor(m_chooser->current()));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    endDrag();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    // To what lit up: the list under the pointer may have moved since.
    const auto target = m_dragTarget;
    endDrag();
    event->setDropAction(Qt::CopyAction); // never let a file manager move the file away
    event->accept();
    take(*event->mimeData(), target);
}

// ---- the queue

void MainWindow::showQueueState()
{
    showWho();
    if (m_trouble) {
        const bool damaged = m_trouble->code == "JournalDamaged"_L1;
        m_queueBar->ask({damaged ? tr("Attache's list of transfers was damaged, and a new one was begun")
                                 : tr("Attache can't write down what it does, so nothing new is sent"),
                         damaged ? tr("Look at the chat or case to see what was attached before.")
                                 : tr("Is the disk full? Attache tries again every few seconds."),
                         Tone::Bad},
                        {}, damaged ? tr("Close") : QString());
        return;
    }
    const auto state = m_transfers.queueState();
    if (state == QueueState::SignedOut) {
        // A keychain that is locked is no sign-in that has ended, and another thing to do.
        const bool byKeychain = m_signIn && m_signIn->code.startsWith("Keychain"_L1);
        const auto why = byKeychain ? Words::reason(*m_signIn, {}) : Phrase{tr("You are signed out"), {}};
        m_queueBar->ask({why.text,
                         byKeychain ? why.more : tr("Files wait, and go on by themselves once you are back."),
                         Tone::Warn},
                        tr("Sign in"), {});
    } else if (state == QueueState::Offline) {
        m_queueBar->ask(
            {tr("No network"), tr("Files wait, and go on by themselves when it is back."), Tone::Warn}, {},
            {});
    } else if (m_signIn) {
        const auto why = Words::reason(*m_signIn, {});
        m_queueBar->ask({why.text, why.more, Tone::Warn}, isSignedOut() ? tr("Sign in") : QString(),
                        tr("Close"));
    } else {
        m_queueBar->hide();
    }
}

void MainWindow::signInNeeded(const Error &error)
{
    m_signIn = error;
    showQueueState();
}

void MainWindow::chatJoined(const Destination &chat)
{
    setTarget(chat);
    m_status->say({tr("Files can go to %1 now.").arg(Words::name(chat)), {}, Tone::Good});
}

void MainWindow::chatNotJoined(const Error &error)
{
    if (error.code == "TokenRefused"_L1)
        return m_status->say(
            {tr("This is not the token of a chat that goes on."),
             tr("Copy it again. A chat's tokens end with the chat, and hold in its AWS Region alone."),
             Tone::Warn});
    const auto why = Words::reason(error, {});
    m_status->say({why.text, why.more, Tone::Warn});
}

void MainWindow::say(const Phrase &phrase)
{
    m_status->say(phrase);
}

void MainWindow::troubled(const Error &error)
{
    m_trouble = error;
    showQueueState();
}

void MainWindow::recovered()
{
    m_trouble.reset();
    showQueueState();
}

// ---- files at the service

void MainWindow::look()
{
    refreshFiles();
    if (std::exchange(m_caseDue, false)) // not each time that its files change
        emit caseWanted(*m_chooser->current(), false);
}

void MainWindow::refreshFiles()
{
    m_filesDelay.stop();
    const auto &target = m_chooser->current();
    m_waitsOutside = target && !mayListFiles(*target);
    showWhetherInside();
    if (!target || m_waitsOutside)
        return;
    m_sinceListed.start();
    emit filesWanted(*target);
}

void MainWindow::showWhetherInside()
{
    const auto &target = m_chooser->current();
    if (m_waitsOutside && target && mayListFiles(*target))
        return refreshFiles(); // the list of chats has come, and says so
    const bool ended = hasEnded(target);
    m_filesPanel->setOutside(m_waitsOutside && !ended && m_targets.knowsChats());
    if (m_waitsOutside && ended)
        m_filesPanel->setTrouble(endedChat());
}

LocalCopy MainWindow::localCopy(const QString &fileId) const
{
    if (const auto fetched = m_fileActions.localCopy(fileId); !fetched.isEmpty())
        return {fetched, -1};
    const int row = m_transfers.rowOfFile(fileId);
    if (row < 0)
        return {};
    const auto &transfer = m_transfers.at(row).transfer;
    return {transfer.path, transfer.snapshot.sizeBytes};
}

bool MainWindow::mayListFiles(const Destination &target) const
{
    // The transcript of a chat is for its participants: an agent's chat that Attache is not in yet would be
    // joined by the question, which the customer sees. A look is no reason for that.
    const int row = m_targets.rowOf(target);
    return !target.isChat() || (row >= 0 && m_targets.at(row).joined) || m_entered.contains(target.id)
        || m_transfers.hasReached(target);
}

bool MainWindow::hasEnded(const std::optional<Destination> &target) const
{
    const int row = target ? m_targets.rowOf(*target) : -1;
    return row >= 0 && m_targets.at(row).hasEnded();
}

void MainWindow::filesFound(const Destination &destination, const std::vector<AttachedFile> &files)
{
    m_files.filesFound(destination, files);
    m_commands->update();
}

void MainWindow::deleted(const Destination &destination, const QString &fileId)
{
    m_files.deleted(destination, fileId);
    m_fileActions.deleted(destination, fileId);
}

void MainWindow::failed(const QString &question, const QString &id, const Error &error)
{
    // A look finds out too, also where no file waits. Who has never been signed in has a page that asks.
    if (!m_person.isEmpty() && !m_signIn && endsSignIn(error))
        signInNeeded(error);
    if (m_fileActions.failed(question, id, error))
        return;
    if (question == "searchCases"_L1) {
        m_chooser->casesFailed(error);
    } else if (question == "listFiles"_L1) {
        const auto &target = m_chooser->current();
        m_filesPanel->setTrouble(hasEnded(target) ? endedChat()
                                                  : Words::unanswered(error, target.value_or(Destination())));
        if (target && target->isChat() && isVisible())
            emit chatsWanted(); // the chat may be over
    } else {
        const auto why = Words::unanswered(error, {});
        if (question == "listChats"_L1 && m_waitsOutside && !m_targets.knowsChats())
            m_filesPanel->setTrouble(why);
        // Who is no agent has no chats, and knows it; who isn't signed in is told so by a page or a bar.
        const bool known = question == "listChats"_L1
            && (error.code == "AgentNotFound"_L1 || error.code == "RegionMissing"_L1
                || error.kind == ErrorKind::Credentials);
        if (!known)
            m_status->say({why.text, why.more, Tone::Warn});
    }
}

void MainWindow::showUndo()
{
    const auto &files = m_fileActions.removing();
    if (!files.empty()) {
        const auto &first = files.front();
        m_undoBar->ask({files.size() == 1
                            ? tr("Deleting %1 from %2").arg(first.name, nameOf(first.destination))
                            : tr("Deleting %n files", nullptr, int(files.size())),
                        {},
                        Tone::Warn},
                       tr("Undo"), {});
    } else if (m_again && m_commands->canTakeBack()) {
        m_undoBar->ask(*m_again, tr("Undo"), tr("Close"));
    } else {
        m_undoBar->hide();
    }
}

void MainWindow::undo()
{
    m_again.reset();
    if (!m_fileActions.removing().empty())
        return m_fileActions.undoRemoval();
    if (m_commands->canTakeBack()) {
        m_commands->takeBack();
        m_status->say({tr("Taken back."), {}, Tone::Plain});
    } else {
        m_status->say({tr("There is nothing to undo."),
                       tr("What a customer has in the chat can't be taken back."), Tone::Warn});
    }
    showUndo();
}

} // namespace attache
