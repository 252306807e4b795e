// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/attachedfilelistmodel.h"
#include "models/targetlistmodel.h"
#include "models/transferlistmodel.h"
#include "ui/appearance.h"
#include "ui/attachedfiletable.h"
#include "ui/fileactions.h"
#include "ui/filerules.h"
#include "ui/incoming.h"
#include "ui/notifications.h"
#include "ui/outbox.h"
#include "ui/transfertable.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <optional>

class QAction;
class QBoxLayout;
class QComboBox;
class QFileDialog;
class QLabel;
class QLineEdit;
class QMimeData;
class QProgressBar;
class QSettings;
class QSplitter;
class QToolButton;

namespace attache {

class ActionBar;
class DropArea;
class FilesView;
class NoticeBar;
class TargetView;
class Tray;

/// The window. It talks to the engine's thread by signals and slots alone, all of them values: connect
/// them with wire() (ui/wiring.h). Besides, main connects signInRequested(), quitRequested() and
/// concurrency, and tells showAccount() and setRules() when it knows them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Options {
        bool asksBeforeSending = true; ///< before the first file to a customer in a chat; off for the sandbox
        bool tray = true;
        QString
            scratchFolder; ///< for pasted pictures and opened files; private to the person, need not exist
    };

    /// @p settings: the window's place and columns, the last target, recent cases, the appearance.
    MainWindow(Options options, QSettings &settings, AppearanceControl &appearance);
    ~MainWindow() override;

    TransferListModel &transfers() { return m_transfers; }
    TargetListModel &targets() { return m_targets; }
    AttachedFileListModel &files() { return m_files; }
    FileActions &fileActions() { return m_fileActions; }

    std::optional<Destination> target() const { return m_target; }

public slots:
    /// Makes @p target the current one.
    void setTarget(const attache::Destination &target);
    /// As if dropped: from the command line or another instance. Without @p target: the current one.
    void attach(const QStringList &paths, const std::optional<attache::Destination> &target = std::nullopt);
    void raiseWindow();
    /// Who is signed in, and where: "Maria Jensen", "Contoso · eu-central-1". Both empty: nobody.
    void showAccount(const QString &person, const QString &place);
    void setRules(attache::Destination::Kind kind, const attache::FileRules &rules);
    /// A sentence in the status line.
    void say(const attache::Phrase &phrase);

    // Named after the signals of Engine and Lookup that no model takes.
    void troubled(const attache::Error &error);
    void casesFound(const QString &text, const std::vector<attache::CaseSummary> &cases);
    void chatsFound(const std::vector<attache::ChatSummary> &chats);
    void filesFound(const attache::Destination &destination, const std::vector<attache::AttachedFile> &files);
    void deleted(const attache::Destination &destination, const QString &fileId);
    void failed(const QString &question, const QString &id, const attache::Error &error);

signals:
    // To the Engine. An empty list of ids means the whole queue.
    void addRequested(const QStringList &paths, const attache::Destination &destination,
                      const QMap<QString, QString> &tags);
    void pauseRequested(const std::vector<attache::TransferId> &ids);
    void resumeRequested(const std::vector<attache::TransferId> &ids);
    void retryRequested(const std::vector<attache::TransferId> &ids);
    void cancelRequested(const std::vector<attache::TransferId> &ids);
    void removeRequested(const std::vector<attache::TransferId> &ids);

    // To Lookup.
    void casesWanted(const QString &text);
    void chatsWanted();
    void filesWanted(const attache::Destination &destination);

    // To main.
    void signInRequested();
    /// The person wants Attache to end, or closed the window where there is no tray.
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Drag {
        Incoming incoming = {};
        Verdict verdict = {};
        int number = 0; ///< to tell a late verdict on an earlier drag
        std::optional<Destination> over = {};
    };

    void makeActions();
    QWidget *makeHeader();
    QWidget *makeFilesPanel();
    QWidget *makeTransfersPanel();
    QWidget *makeStatusLine();
    void connectParts();
    void restore();
    void save();
    void layOut();

    void choose(const QModelIndex &index);
    void showTarget();
    void search();
    void showOutbox();
    void showQueueState();
    void showSummary(const QueueSummary &summary);
    void showEmptyStates();
    void showDetails();
    void refreshFiles();
    void updateActions();
    void updateTicking();

    void take(const QMimeData &brought, const std::optional<Destination> &target);
    void paste();
    void chooseFiles();
    void saveSelected();
    void deleteSelected();
    void clearEnded();
    void contextMenu(FilesView *view, const QPoint &position);
    void describeDrag();
    std::optional<Destination> targetAt(const QPoint &position, QModelIndex *item) const;
    const FileRules &rulesFor(const std::optional<Destination> &target) const;

    std::vector<const TransferListModel::Row *> selectedTransfers() const;
    /// The files at the service that the selection means, in whichever table it is.
    std::vector<FileReference> selectedFiles() const;
    std::vector<FileReference> references(const std::vector<Transfer> &transfers) const;
    void batchEnded(const QueueSummary &summary);
    void showBatch();

    Options m_options;
    QSettings &m_settings;
    AppearanceControl &m_appearance;

    TransferListModel m_transfers;
    TransferTable m_transferTable;
    TargetListModel m_targets;
    AttachedFileListModel m_files;
    AttachedFileTable m_fileTable;
    Outbox m_outbox;
    FileActions m_fileActions;
    FileGatherer m_gatherer;
    Notifications m_notifications;
    std::unique_ptr<Tray> m_tray;

    std::optional<Destination> m_target;
    FileRules m_caseRules;
    FileRules m_chatRules;
    Drag m_drag;
    std::optional<Phrase> m_filesTrouble;
    std::optional<Phrase> m_casesTrouble;
    std::optional<Error> m_trouble;
    bool m_casesKnown = false;
    bool m_chooseOnlyMatch = false;
    bool m_narrow = false;
    bool m_shownBefore = false;
    bool m_quitting = false;
    std::vector<Transfer> m_batch; ///< ended while the window was not in front
    std::vector<Transfer> m_last; ///< ended, newest first, for the tray
    QTimer m_searchDelay;
    QTimer m_tick;
    QTimer m_filesDelay;
    QTimer m_statusTime;
    QPointer<QFileDialog> m_addDialog;
    QPointer<QFileDialog> m_saveDialog;

    QAction *m_add = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_copyLink = nullptr;
    QAction *m_open = nullptr;
    QAction *m_save = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_find = nullptr;
    QAction *m_quit = nullptr;

    QWidget *m_sidebar = nullptr;
    QBoxLayout *m_sidebarLayout = nullptr;
    QWidget *m_topBar = nullptr;
    QBoxLayout *m_topBarLayout = nullptr;
    QLineEdit *m_search = nullptr;
    TargetView *m_targetView = nullptr;
    QComboBox *m_picker = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_account = nullptr;
    QToolButton *m_menu = nullptr;
    NoticeBar *m_queueBar = nullptr;
    NoticeBar *m_sendBar = nullptr;
    NoticeBar *m_homelessBar = nullptr;
    NoticeBar *m_undoBar = nullptr;
    DropArea *m_dropArea = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_filesHeading = nullptr;
    FilesView *m_filesView = nullptr;
    QLabel *m_transfersHeading = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_overall = nullptr;
    ActionBar *m_actions = nullptr;
    FilesView *m_transfersView = nullptr;
    QLabel *m_details = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace attache
