// SPDX-License-Identifier: Apache-2.0
#include "ui/filecommands.h"

#include "models/attachedfilelistmodel.h"
#include "ui/filesview.h"
#include "ui/icons.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr std::chrono::seconds undoTime = std::chrono::minutes(2); ///< to take back what is attached already

using Row = TransferListModel::Row;

bool isPausable(const Row &row)
{
    const auto state = row.transfer.shownState();
    return !row.paused && (state == State::Queued || state == State::Starting || state == State::Uploading);
}

bool isPaused(const Row &row)
{
    return row.paused && !isEnded(row.transfer.shownState());
}

bool isRetryable(const Row &row)
{
    const auto state = row.transfer.shownState();
    return state == State::Failed || state == State::Rejected || state == State::Cancelled;
}

bool isCancellable(const Row &row)
{
    const auto state = row.transfer.shownState();
    if (isEnded(state) || (row.transfer.state == State::Discarding && row.transfer.then == State::Cancelled))
        return false;
    // What a chat was given can't be taken back.
    return !row.transfer.destination.isChat() || (state != State::Completing && state != State::Scanning);
}

bool isDeletable(const Row &row)
{
    const auto state = row.transfer.shownState();
    return isEnded(state) && !(state == State::Approved && row.transfer.destination.isChat());
}

/// Whether undoing the addition may delete the file from the case: Ctrl+Z an hour later means something else.
bool isFresh(const Transfer &transfer)
{
    return transfer.state == State::Approved && !transfer.destination.isChat()
        && transfer.changed.secsTo(QDateTime::currentDateTimeUtc()) < undoTime.count();
}

std::vector<TransferId> idsOf(const std::vector<const Row *> &rows, bool (*wanted)(const Row &))
{
    std::vector<TransferId> ids;
    for (const auto *row : rows) {
        if (wanted(*row))
            ids.push_back(row->transfer.id);
    }
    return ids;
}

} // namespace

FileCommands::FileCommands(TransferListModel &transfers, TransferTable &table, AttachedFileListModel &files,
                           FileActions &fileActions, QSettings &settings, QWidget *window)
    : QObject(window)
    , m_transfers(transfers)
    , m_table(table)
    , m_files(files)
    , m_fileActions(fileActions)
    , m_settings(settings)
    , m_window(window)
{
    const auto make = [&](Command command, QLatin1StringView sign, const QKeySequence &keys) {
        auto *action = new QAction(icon(sign), name(command), this);
        action->setShortcut(keys);
        window->addAction(action);
        m_actions[command] = action;
        return action;
    };
    connect(make(Pause, "pause"_L1, Qt::CTRL | Qt::Key_P), &QAction::triggered, this, [this] {
        const auto rows = selectedTransfers();
        if (const auto ids = idsOf(rows, isPausable); !ids.empty() || rows.empty())
            emit pauseRequested(ids);
    });
    connect(make(Resume, "resume"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_P), &QAction::triggered, this, [this] {
        // Rows that only wait for the queue go on with it.
        emit resumeRequested(idsOf(selectedTransfers(), isPaused));
    });
    connect(make(Retry, "retry"_L1, Qt::CTRL | Qt::Key_R), &QAction::triggered, this, [this] {
        if (const auto ids = idsOf(selectedTransfers(), isRetryable); !ids.empty())
            emit retryRequested(ids);
    });
    connect(make(Cancel, "cancel"_L1, Qt::CTRL | Qt::Key_Backspace), &QAction::triggered, this, [this] {
        if (const auto ids = idsOf(selectedTransfers(), isCancellable); !ids.empty())
            emit cancelRequested(ids);
    });
    connect(make(CopyLink, "link"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_C), &QAction::triggered, this,
            [this] { m_fileActions.copyLinks(selectedFiles()); });
    connect(make(Open, "open"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_O), &QAction::triggered, this,
            [this] { m_fileActions.open(selectedFiles()); });
    connect(make(SaveAs, "save"_L1, QKeySequence::Save), &QAction::triggered, this,
            &FileCommands::saveSelected);
    connect(make(Delete, "delete"_L1, QKeySequence::Delete), &QAction::triggered, this,
            &FileCommands::deleteSelected);
    connect(make(Clear, "clear"_L1, {}), &QAction::triggered, this, &FileCommands::clearEnded);

    connect(&m_fileActions, &FileActions::rowDeleted, this,
            [this](TransferId id) { emit removeRequested({id}); });
    connect(&m_transfers, &TransferListModel::queueStateChanged, this, &FileCommands::update);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_transfers, change, this, &FileCommands::update);
    for (auto *model : std::initializer_list<QAbstractItemModel *>{&m_transfers, &m_files}) {
        connect(model, &QAbstractItemModel::dataChanged, this, &FileCommands::update);
        connect(model, &QAbstractItemModel::modelReset, this, &FileCommands::update);
    }
}

QString FileCommands::name(Command command)
{
    switch (command) {
    case Pause:
        return tr("Pause");
    case Resume:
        return tr("Resume");
    case Retry:
        return tr("Retry");
    case Cancel:
        return tr("Cancel");
    case CopyLink:
        return tr("Copy link");
    case Open:
        return tr("Open");
    case SaveAs:
        return tr("Save as…");
    case Delete:
        return tr("Delete");
    case Clear:
        return tr("Clear");
    case CommandCount:
        break;
    }
    return {};
}

void FileCommands::setViews(FilesView *transfers, FilesView *files)
{
    m_transfersView = transfers;
    m_filesView = files;
    follow(transfers, files);
    follow(files, transfers);
    update();
}

void FileCommands::follow(FilesView *view, FilesView *other)
{
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, view, other] {
        if (view->selectionModel()->hasSelection())
            other->clearSelection();
        update();
    });
    connect(view, &FilesView::previewRequested, this, &FileCommands::previewSelected);
    connect(view, &FilesView::dragRequested, this, &FileCommands::dragSelected);
    connect(view, &QTableView::activated, this, [this] { m_actions[Open]->trigger(); });
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint &position) { showMenu(view, position); });
}

std::vector<const Row *> FileCommands::selectedTransfers() const
{
    std::vector<const Row *> rows;
    for (const auto &index : m_transfersView->selectedRowsInOrder())
        rows.push_back(&m_table.row(index));
    return rows;
}

std::vector<FileReference> FileCommands::references(const std::vector<Transfer> &transfers)
{
    std::vector<FileReference> files;
    for (const auto &transfer : transfers) {
        if (transfer.state == State::Approved && !transfer.fileId.isEmpty())
            files.push_back({transfer.destination, transfer.fileId, transfer.fileName, transfer.id});
    }
    return files;
}

std::vector<FileReference> FileCommands::selectedFiles() const
{
    std::vector<Transfer> transfers;
    for (const auto *row : selectedTransfers())
        transfers.push_back(row->transfer);
    auto files = references(transfers);
    for (const auto &index : m_filesView->selectedRowsInOrder()) {
        const auto &file = m_files.at(index.row());
        if (file.status == "APPROVED"_L1)
            files.push_back({m_files.destination(), file.id, file.name, 0});
    }
    return files;
}

void FileCommands::update()
{
    if (!m_transfersView)
        return;
    const auto rows = selectedTransfers();
    const auto any = [&](auto wanted) {
        return std::any_of(rows.begin(), rows.end(), [&](const Row *row) { return wanted(*row); });
    };
    const bool queuePaused = m_transfers.queueState() == QueueState::Paused;
    const bool somethingPaused = queuePaused || m_transfers.hasPausedRows();
    const auto set = [&](Command command, bool enabled) { m_actions[command]->setEnabled(enabled); };

    set(Pause, !queuePaused && (rows.empty() || any(isPausable)));
    set(Resume, rows.empty() ? somethingPaused : any([&](const Row &row) {
            return isPaused(row) || (queuePaused && !isEnded(row.transfer.shownState()));
        }));
    set(Retry, any(isRetryable));
    set(Cancel, any(isCancellable));
    const bool atTheService = !selectedFiles().empty();
    set(CopyLink, atTheService);
    set(Open, atTheService);
    set(SaveAs, atTheService);
    const bool listed = m_filesView->selectionModel()->hasSelection();
    set(Delete, any(isDeletable) || (listed && !m_files.destination().isChat()));
    set(Clear, m_transfers.hasDoneRows());
    emit selectionChanged();
}

void FileCommands::rememberAdded(const QStringList &paths, const Destination &destination)
{
    m_added = {{paths.begin(), paths.end()}, destination, 0};
    for (int row = 0; row < m_transfers.rowCount(); ++row)
        m_added.after = std::max(m_added.after, m_transfers.at(row).transfer.id);
}

std::vector<const Row *> FileCommands::addedLast() const
{
    std::vector<const Row *> rows;
    for (int row = 0; row < m_transfers.rowCount(); ++row) {
        const auto &transfer = m_transfers.at(row).transfer;
        if (transfer.id > m_added.after && transfer.destination == m_added.destination
            && m_added.paths.contains(transfer.path))
            rows.push_back(&m_transfers.at(row));
    }
    return rows;
}

bool FileCommands::canTakeBack() const
{
    const auto rows = addedLast();
    return std::any_of(rows.begin(), rows.end(),
                       [](const Row *row) { return isCancellable(*row) || isFresh(row->transfer); });
}

void FileCommands::takeBack()
{
    const auto rows = addedLast();
    m_added = {};
    if (const auto ids = idsOf(rows, isCancellable); !ids.empty())
        emit cancelRequested(ids);
    std::vector<FileReference> arrived;
    for (const auto *row : rows) {
        const auto &transfer = row->transfer;
        if (isFresh(transfer))
            arrived.push_back({transfer.destination, transfer.fileId, transfer.fileName, transfer.id});
    }
    if (arrived.empty())
        return;
    m_fileActions.remove(arrived);
    m_fileActions.finishRemoval(); // this is the undo already
}

void FileCommands::clearEnded()
{
    std::vector<TransferId> ids;
    for (int row = 0; row < m_transfers.rowCount(); ++row) {
        const auto &transfer = m_transfers.at(row).transfer;
        if (TransferListModel::isDone(transfer)) // what failed waits for somebody to look at it
            ids.push_back(transfer.id);
    }
    if (!ids.empty())
        emit removeRequested(ids);
}

void FileCommands::saveSelected()
{
    const auto files = selectedFiles();
    if (files.empty())
        return;
    delete m_saveDialog;
    const auto folder =
        m_settings.value(u"saveFolder"_s, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
            .toString();
    m_saveDialog = new QFileDialog(m_window, tr("Save as"), folder);
    m_saveDialog->setAttribute(Qt::WA_DeleteOnClose);
    // A file that is there already is never replaced: the new one gets a number.
    m_saveDialog->setOption(QFileDialog::DontConfirmOverwrite);
    if (files.size() == 1) {
        m_saveDialog->setAcceptMode(QFileDialog::AcceptSave);
        m_saveDialog->selectFile(files.front().name);
    } else {
        m_saveDialog->setFileMode(QFileDialog::Directory);
        m_saveDialog->setOption(QFileDialog::ShowDirsOnly);
        m_saveDialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    }
    connect(m_saveDialog, &QFileDialog::fileSelected, this, [this, files](const QString &path) {
        if (path.isEmpty())
            return;
        m_settings.setValue(u"saveFolder"_s, files.size() == 1 ? QFileInfo(path).path() : path);
        for (const auto &file : files) {
            auto fileName = file.name;
            fileName.replace(u'/', u'_');
            m_fileActions.save(file, files.size() == 1 ? path : path + u'/' + fileName);
        }
    });
    m_saveDialog->open();
}

void FileCommands::previewSelected()
{
    if (const auto files = selectedFiles(); !files.empty())
        m_fileActions.preview(files.front());
}

void FileCommands::dragSelected()
{
    const auto files = selectedFiles();
    if (files.empty())
        return;
    // A file manager and a mail program take files that are there, no promises: so it is fetched first.
    const auto copies = m_fileActions.localCopies(files);
    if (copies.size() < qsizetype(files.size()))
        return m_fileActions.fetch(files);
    QList<QUrl> urls;
    for (const auto &path : copies)
        urls.append(QUrl::fromLocalFile(path));
    auto *data = new QMimeData;
    data->setUrls(urls);
    auto *drag = new QDrag(m_window);
    drag->setMimeData(data);
    drag->setPixmap(icon(fileIconName(files.front().name)).pixmap(32, 32));
    drag->exec(Qt::CopyAction); // Qt offers no drag without a loop of its own
}

void FileCommands::deleteSelected()
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

void FileCommands::showMenu(FilesView *view, const QPoint &position)
{
    if (!view->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto files = selectedFiles(); files.size() == 1) {
        auto *look = menu->addAction(tr("Preview"), this, &FileCommands::previewSelected);
        look->setShortcut(Qt::Key_Space); // the table hears it
        look->setShortcutContext(Qt::WidgetShortcut);
    }
    menu->addActions({m_actions[Open], m_actions[CopyLink], m_actions[SaveAs]});
    menu->addSeparator();
    if (view == m_transfersView) {
        menu->addActions({m_actions[Pause], m_actions[Resume], m_actions[Retry], m_actions[Cancel]});
        menu->addSeparator();
        if (const auto rows = selectedTransfers(); rows.size() == 1) {
            const auto &transfer = rows.front()->transfer;
            connect(menu->addAction(tr("Show in its folder")), &QAction::triggered, this,
                    [path = transfer.path] {
                        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path()));
                    });
            if (transfer.error && !transfer.error->requestId.isEmpty()) {
                connect(menu->addAction(tr("Copy request id")), &QAction::triggered, this,
                        [id = transfer.error->requestId] { QGuiApplication::clipboard()->setText(id); });
            }
            menu->addSeparator();
        }
    }
    menu->addAction(m_actions[Delete]);
    // The menu key has no place of its own: the current row's.
    const auto at =
        view->rect().contains(position) ? position : view->visualRect(view->currentIndex()).center();
    menu->popup(view->viewport()->mapToGlobal(at));
}

} // namespace attache
