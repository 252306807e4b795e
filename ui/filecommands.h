// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fileactions.h"
#include "ui/transfertable.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <array>

class QAction;
class QFileDialog;
class QMenu;
class QSettings;

namespace attache {

class AttachedFileListModel;
class FilesView;

/// What can be done with the files that are selected, in the table of transfers or in the list of files:
/// the actions, when each can be used, and what it does. One of the two has a selection at a time, so it is
/// plain what is meant.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    enum Command { Pause, Resume, Retry, Cancel, CopyLink, Open, SaveAs, Delete, Clear, CommandCount };

    /// @p window: the parent of dialogs, and where the shortcuts hold.
    FileCommands(TransferListModel &transfers, TransferTable &table, AttachedFileListModel &files,
                 FileActions &fileActions, QSettings &settings, QWidget *window);

    /// To be called once, when the views have their models.
    void setViews(FilesView *transfers, FilesView *files);

    QAction *action(Command command) const { return m_actions[command]; }
    /// The name of its button, which is exact: assistive technology and tests find it by that.
    static QString name(Command command);

    /// Those of @p transfers that the service has.
    static std::vector<FileReference> references(const std::vector<Transfer> &transfers);

    /// The files that are about to be added, so that they can be taken back.
    void rememberAdded(const QStringList &paths, const Destination &destination);
    /// Whether something of what was added last is still under way, or on a case.
    bool canTakeBack() const;
    /// Cancels what was added last, and deletes what of it has reached a case.
    void takeBack();

    /// Looks again at what can be done.
    void update();

signals:
    // To the Engine. Pause and Resume with no ids mean the whole queue; the others always have some.
    void pauseRequested(const std::vector<attache::TransferId> &ids);
    void resumeRequested(const std::vector<attache::TransferId> &ids);
    void retryRequested(const std::vector<attache::TransferId> &ids);
    void cancelRequested(const std::vector<attache::TransferId> &ids);
    void removeRequested(const std::vector<attache::TransferId> &ids);
    /// Another selection, or its rows changed.
    void selectionChanged();

private:
    std::vector<const TransferListModel::Row *> selectedTransfers() const;
    std::vector<const TransferListModel::Row *> addedLast() const;
    /// The files at the service that the selection means, in whichever table it is.
    std::vector<FileReference> selectedFiles() const;
    void follow(FilesView *view, FilesView *other);
    void saveSelected();
    void previewSelected();
    void dragSelected();
    void deleteSelected();
    void clearEnded();
    void showMenu(FilesView *view, const QPoint &position);

    TransferListModel &m_transfers;
    TransferTable &m_table;
    AttachedFileListModel &m_files;
    FileActions &m_fileActions;
    QSettings &m_settings;
    QWidget *m_window;
    FilesView *m_transfersView = nullptr;
    FilesView *m_filesView = nullptr;
    std::array<QAction *, CommandCount> m_actions{};
    QPointer<QFileDialog> m_saveDialog;

    struct Added {
        QSet<QString> paths;
        Destination destination;
        TransferId after = 0; ///< ids grow: rows up to this one were there before
    };
    Added m_added;
};

} // namespace attache
