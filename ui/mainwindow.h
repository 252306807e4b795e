// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "base/secret.h"
#include "models/attachedfilelistmodel.h"
#include "models/casecardmodel.h"
#include "models/targetlistmodel.h"
#include "models/transferlistmodel.h"
#include "ui/announcer.h"
#include "ui/appearancecontrol.h"
#include "ui/attachedfiletable.h"
#include "ui/dragjudge.h"
#include "ui/fileactions.h"
#include "ui/incoming.h"
#include "ui/outbox.h"
#include "ui/transfertable.h"
#include "ui/windowsettings.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <optional>

class QAction;
class QBoxLayout;
class QFileDialog;
class QLabel;
class QMainWindow;
class QMenu;
class QMimeData;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace attache {

class CaseDetails;
class ColumnChoice;
class Divider;
class DropArea;
class ElidedLabel;
class FileCommands;
class FilesPanel;
class Guide;
class LinkLife;
class NoticeBar;
class PreviewWindow;
class SecretBar;
class Shelf;
class StatusLine;
class TargetChooser;
class TransfersPanel;

/// What is in the window. It talks to the engine's thread by signals and slots alone, all of them values:
/// wire() (ui/wiring.h) connects them. Besides, main connects signInRequested() and quitRequested(), and
/// tells showAccount() when it knows who is signed in.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    struct Options {
        bool asksBeforeSending = true; ///< before the first file to a customer in a chat; off for the sandbox
        bool checksCertificates = true; ///< if not, the window says what that means
        QString scratchFolder; ///< for pasted pictures and opened files; private to the person, need not
                               ///< exist
    };

    /// @p settings: the window's columns, the last case, recent cases, the appearance. @p frame: the window
    /// that this fills; it may be on the screen already.
    MainWindow(Options options, QSettings &settings, AppearanceControl &appearance, QMainWindow &frame);
    ~MainWindow() override;

    // What wire() connects.
    TransferListModel &transfers() { return m_transfers; }
    TargetListModel &targets() { return m_targets; }
    AttachedFileListModel &files() { return m_files; }
    CaseCardModel &caseCard() { return m_card; }
    FileActions &fileActions() { return m_fileActions; }
    FileCommands &commands() { return *m_commands; }
    TargetChooser &targetChooser() { return *m_chooser; }
    SecretBar &codeBar() { return *m_codeBar; }

    /// Shows @p page in place of the work, which goes on behind it. A page that was there is deleted.
    void showPage(QWidget *page);
    /// The work again; the page is deleted.
    void showWork();
    bool showsWork() const;
    /// Nothing of the work shows outside the window: no preview, no shelf, no name in a message or the tray.
    void setLocked(bool locked);
    /// The accounts to switch between; @p current: the id of one of them, or empty.
    void setAccounts(const std::vector<Choice> &accounts, const QString &current);
    /// Works with another account from now on (its id; empty: what the machine gives): nothing of the last
    /// one is shown any more.
    void changeAccount(const QString &id);
    /// The account goes: what asks whether it may go to one of its targets asks where it shall go.
    void forgetTargets();
    /// Whether the person hears of a batch that has ended while they look elsewhere.
    void setNotifies(bool notifies);

public slots:
    /// Makes @p target the current one.
    void setTarget(const attache::Destination &target);
    /// From the command line or another instance: nothing is asked of what was said so plainly, but for a
    /// customer. Without @p target: to the current one.
    void attach(const QStringList &paths, const std::optional<attache::Destination> &target = std::nullopt);
    /// Asks where @p paths shall go: the target that they came with could not be found.
    void offer(const QStringList &paths);
    /// Keeps the window's place, columns and recent cases; closing does it too.
    void save();
    /// An icon in the desktop's tray, where there is one; it takes longer than the window itself.
    void showTray();
    /// Shows the window, in front.
    void raiseWindow();
    /// Asks anew for chats, cases and the target's files: as main does when the engine has come up.
    void refresh();
    /// Who is signed in, and where: "Maria Jensen", "Contoso". Both empty: that isn't known.
    void showAccount(const QString &person, const QString &place);

    // Named after the signals of Engine and Lookup that no part takes for itself.
    void limitsLearned(attache::Destination::Kind kind, const attache::Limits &limits);
    /// A bar says why, until somebody closes it or the queue goes on.
    void signInNeeded(const attache::Error &error);
    void chatJoined(const attache::Destination &chat);
    void chatNotJoined(const attache::Error &error);
    /// A word in the status line.
    void say(const attache::Phrase &phrase);
    void troubled(const attache::Error &error);
    void recovered();
    void filesFound(const attache::Destination &destination, const std::vector<attache::AttachedFile> &files);
    void deleted(const attache::Destination &destination, const QString &fileId);
    void failed(const QString &question, const QString &id, const attache::Error &error);

signals:
    // To the Engine. An empty list of ids means the whole queue.
    void addRequested(const QStringList &paths, const attache::Destination &destination,
                      const QMap<QString, QString> &tags);
    void pauseRequested(const std::vector<attache::TransferId> &ids);
    void resumeRequested(const std::vector<attache::TransferId> &ids);
    void limitsWanted(const attache::Destination &destination);

    // To Lookup.
    /// The person looks at the chats, or is about to.
    void chatsWanted();
    void lookedAway();
    void filesWanted(const attache::Destination &destination);
    /// The person looks at a case; @p anew: and wants to see what is new.
    void caseWanted(const attache::Destination &destination, bool anew);

    // To main.
    /// The work stands in its place again.
    void workShown();
    void signInRequested();
    void signOutRequested();
    void accountRequested(const QString &id);
    void newAccountRequested();
    void settingsRequested();
    /// The person has a chat's own token, of either kind; answered by chatJoined() or chatNotJoined().
    void chatTokenGiven(const attache::Secret &token);
    /// The person wants Attache to end, or closed the window where there is no tray.
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    QWidget *makeHeader();
    void assemble();
    void connectParts();
    void restore();
    void restoreTargets();
    void saveTargets();
    void addAccountActions(QMenu &menu);
    void showAccountMenu();
    void layOut();
    void showHeader();
    void showMenu();
    void showTargetMenu(const QPoint &position);
    void pin(const TargetListModel::Target &target);
    void showShelf(bool shown);
    void showGuide();

    QString nameOf(const Destination &destination) const;
    void targetChanged();
    void showTarget();
    void showWho();
    bool isSignedOut() const;
    void showOutbox();
    void showQueueState();
    void showTitle();
    void tellQuarters();
    void askToQuit();
    void endNow();
    void closing(QCloseEvent &event);
    void leave();
    bool isMoving() const;
    void showUndo();
    void undo();
    void showRows(const std::vector<TransferId> &rows);
    void look();
    void refreshFiles();
    void showWhetherInside();
    LocalCopy localCopy(const QString &fileId) const;
    bool mayListFiles(const Destination &target) const;
    bool hasEnded(const std::optional<Destination> &target) const;
    void learnOtherLimits();
    void updateTicking();
    void tidyUp(const std::vector<Transfer> &ended);
    void discardPasted(const QStringList &paths);
    void saveOutbox();
    void restoreOutbox();

    void take(const QMimeData &brought, const std::optional<Destination> &target);
    void gather(const QStringList &paths, std::function<void(const Gathered &)> handler);
    void addHere(const Gathered &gathered, const std::optional<Destination> &target);
    void paste();
    void chooseFiles();
    void chooseFolder();
    QFileDialog *askForPaths(const QString &title);
    void describeDrag();
    void endDrag();
    void scrollTargets();
    std::optional<Destination> targetAt(const QPoint &position, QModelIndex *item) const;
    const Limits &limitsFor(const std::optional<Destination> &target) const;

    Options m_options;
    QSettings &m_settings;
    WindowSettings m_remembered;
    AppearanceControl &m_appearance;

    TransferListModel m_transfers;
    TransferTable m_transferTable;
    TargetListModel m_targets;
    AttachedFileListModel m_files;
    CaseCardModel m_card;
    Outbox m_outbox;
    FileActions m_fileActions;
    FileGatherer m_gatherer;
    DragJudge m_drag;
    std::optional<Destination> m_dragTarget;
    std::optional<Phrase> m_again; ///< what was attached though it was there already

    Limits m_caseLimits;
    Limits m_chatLimits;
    std::optional<Error> m_trouble; ///< of the journal
    std::optional<Error> m_signIn;
    QSet<QString> m_entered; ///< contact ids of chats whose files the person wants to see though that joins
    QElapsedTimer m_sinceListed;
    bool m_caseDue = false; ///< the case that was chosen is to be looked at yet
    bool m_shownBefore = false;
    bool m_waitsOutside = false; ///< of the target's chat, as far as is known, so its files are not asked for
    std::optional<bool> m_narrow; ///< how it is laid out
    bool m_quitting = false;
    bool m_quitsWhenDone = false;
    bool m_left = false;
    QTimer m_patience; ///< with deletions that are under way when the person quits
    QTimer m_dragScroll;
    int m_dragScrollStep = 0; ///< pixels
    int m_quarter = 0; ///< of the run's bytes, told last
    bool m_limitsAsked = false; ///< of targets that are not the current one
    QTimer m_tick;
    QTimer m_filesDelay;
    QPointer<QFileDialog> m_addDialog;
    QPointer<Guide> m_guide;
    QPointer<PreviewWindow> m_preview;
    bool m_locked = false;
    std::unique_ptr<Shelf> m_shelf; ///< while it is shown
    bool m_droppedOnShelf = false; ///< what it leads to is asked in this window

    FileCommands *m_commands = nullptr;
    ColumnChoice *m_columns = nullptr;
    TargetChooser *m_chooser = nullptr;
    Announcer *m_announcer = nullptr;
    QAction *m_add = nullptr;
    QAction *m_addFolder = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_find = nullptr;
    QAction *m_pin = nullptr;
    QAction *m_shelfShown = nullptr;
    QAction *m_findTransfer = nullptr;
    QAction *m_help = nullptr;
    QAction *m_quit = nullptr;

    QWidget *m_sidebar = nullptr;
    QWidget *m_page = nullptr;
    QBoxLayout *m_sidebarTop = nullptr;
    QBoxLayout *m_sidebarLayout = nullptr;
    QWidget *m_topBar = nullptr; ///< in place of the sidebar in a narrow window
    QBoxLayout *m_topBarRow = nullptr;
    QBoxLayout *m_topBarLayout = nullptr;
    QBoxLayout *m_corner = nullptr; ///< of the header, where there is one
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    CaseDetails *m_details = nullptr;
    QToolButton *m_account = nullptr;
    SecretBar *m_codeBar = nullptr; ///< of an MFA device
    SecretBar *m_tokenBar = nullptr; ///< of a chat
    QStackedWidget *m_pages = nullptr; ///< the work, and a page in its place
    std::vector<Choice> m_accounts;
    QString m_accountId;
    QString m_person;
    QString m_place;
    QWidget *m_header = nullptr;
    QWidget *m_menu = nullptr;
    NoticeBar *m_queueBar = nullptr;
    NoticeBar *m_sendBar = nullptr;
    NoticeBar *m_homelessBar = nullptr;
    NoticeBar *m_undoBar = nullptr;
    NoticeBar *m_quitBar = nullptr;
    NoticeBar *m_certificateBar = nullptr;
    DropArea *m_dropArea = nullptr;
    Divider *m_splitter = nullptr;
    FilesPanel *m_filesPanel = nullptr;
    TransfersPanel *m_transfersPanel = nullptr;
    StatusLine *m_status = nullptr;
    LinkLife *m_linkLife = nullptr;
};

} // namespace attache
