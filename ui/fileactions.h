// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "transfers/attachedfile.h"
#include "transfers/destination.h"
#include "transfers/transfer.h"
#include "ui/words.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <deque>
#include <vector>

namespace attache {

/// A file that the service has.
struct FileReference {
    Destination destination;
    QString fileId;
    QString name;
    TransferId transfer = 0; ///< the row of ours that brought it there; 0: none
};

/// What a person does with files that the service has: copy their links, open, save, delete them.
///
/// The service is asked for one file at a time, as a newer question to Lookup replaces an older one.
/// Links go to the clipboard and are kept nowhere. A deletion waits for a few seconds in which it can be
/// undone. To open a file means to download it, so that no address that is a key shows in the arguments
/// of a browser.
class FileActions : public QObject
{
    Q_OBJECT

public:
    /// @p openFolder: where files that are opened are put; emptied at the start and the end.
    explicit FileActions(QString openFolder, QObject *parent = nullptr);
    ~FileActions() override;

    void copyLinks(const std::vector<FileReference> &files);
    void open(const std::vector<FileReference> &files);
    void save(const FileReference &file, const QString &path);
    /// Fetches it, if it isn't here already, and tells previewReady().
    void preview(const FileReference &file);
    /// Fetches them, so that localCopies() has them.
    void fetch(const std::vector<FileReference> &files);
    /// The copies of @p files that are here; of those that aren't, none.
    QStringList localCopies(const std::vector<FileReference> &files) const;
    /// The same of one; empty: it isn't here.
    QString localCopy(const QString &fileId) const { return m_copies.value(fileId); }
    /// After the time to undo it.
    void remove(const std::vector<FileReference> &files);
    /// Deletions that can still be undone.
    const std::vector<FileReference> &removing() const { return m_removing; }
    void undoRemoval();
    /// Asks for the deletions that wait, now.
    void finishRemoval();
    /// Whether the service has been asked to delete, and hasn't answered.
    bool isDeleting() const { return !m_deletions.empty(); }

    /// Copies, opens and shows nothing more of what is still being fetched; what is being saved goes on.
    void hush();
    /// Whoever was asked is gone, and answers no more: says what was not done.
    void forget();

public slots:
    // Named after Lookup's signals.
    void linkReady(const attache::Destination &destination, const attache::DownloadLink &link);
    void downloaded(const QString &fileId, const QString &path);
    void deleted(const attache::Destination &destination, const QString &fileId);
    /// Answers whether the failure was of a question of this object's.
    bool failed(const QString &question, const QString &id, const attache::Error &error);

signals:
    // To Lookup.
    void linkWanted(const attache::Destination &destination, const QString &fileId);
    void downloadWanted(const attache::Destination &destination, const QString &fileId, const QString &path);
    void deletionWanted(const attache::Destination &destination, const QString &fileId);
    // To the window.
    void said(const attache::Phrase &phrase);
    /// @p path: a copy that stays until Attache ends.
    void previewReady(const QString &name, const QString &path);
    /// They are on the clipboard now; @p until: UTC, invalid where the service didn't say.
    void linksCopied(const std::vector<attache::FileReference> &files, const QDateTime &until);
    void removalChanged();
    /// The service has answered to all deletions it was asked for.
    void deletionsEnded();
    /// The service deleted the file of a row of ours.
    void rowDeleted(attache::TransferId transfer);

private:
    enum class Purpose { Open, Save, Preview, Drag };
    struct Download {
        FileReference file;
        QString path;
        Purpose purpose = Purpose::Save;
    };

    void download(const std::vector<FileReference> &files, Purpose purpose);
    void askLink();
    void askDownload();
    void askDeletion();

    QString m_openFolder;
    int m_opened = 0;
    std::deque<FileReference> m_links;
    std::vector<DownloadLink> m_ready;
    std::vector<FileReference> m_linked; ///< the files of m_ready
    std::deque<Download> m_downloads;
    QHash<QString, QString> m_copies; ///< paths of what was fetched to be looked at, by file id
    std::vector<FileReference> m_removing;
    std::deque<FileReference> m_deletions;
    QTimer m_undoTime;
};

} // namespace attache
