// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayList>
#include <QString>

namespace attache {

/// A file that gets its name only when it is whole: until then it is a hidden one beside it,
/// ".attache-….part". One that can be gone on with, because the version of its content is known, stays when
/// this goes, and the next PartFile of the same path and @p source opens it. One at a time has it: another
/// process gets a hidden file of its own. What nobody came back for within a week is removed by the next.
/// Errors: File ("FolderMissing", "FolderNotWritable", "DiskFull", "FileNotWritable", "TargetNotRegular").
class PartFile
{
public:
    /// @p path: where it shall be in the end, absolute. @p source: what it is downloaded from; not stored.
    PartFile(QString path, const QString &source);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    /// Opens what an earlier one left, or makes the hidden file. Again: nothing.
    Result<void> open();
    qint64 writtenBytes() const { return m_writtenBytes; }
    /// Of which content they are; empty: not known, so that nothing can be added to them.
    QByteArray version() const { return m_version; }

    /// Empties it, for content of @p version (a strong ETag; empty: it will not be gone on with).
    Result<void> begin(const QByteArray &version);
    /// Keeps the first @p bytes alone.
    Result<void> cut(qint64 bytes);
    Result<void> write(QByteArrayView piece);
    /// Notes in the file where it came from, as other programs look for it; not every file system can.
    /// @p url: without a path or query that others should not read.
    void markOrigin(const QByteArray &url);

    /// Gives it its name; answers the path. With @p replace a regular file of that name is replaced, at
    /// one stroke. Else the next free name is taken, "name (1).pdf", without a moment in which somebody
    /// else's new file could be lost.
    Result<QString> publish(bool replace);
    /// Removes it: nobody will come back for it.
    void discard();

private:
    QByteArray partName(const QByteArray &version) const;
    QByteArrayList parts(const QByteArray &key) const; ///< hidden files in the folder, whose key begins so
    int make(const QByteArray &part); ///< 0, or errno
    void adopt();
    void sweep();

    QString m_path;
    QByteArray m_folder; ///< encoded, as all here that is given to the system
    QByteArray m_key; ///< stands for path and source in the hidden file's name
    QByteArray m_part; ///< the hidden file; empty: none
    QByteArray m_version;
    bool m_isShared = false; ///< another process has the hidden file of this key; ours has a name of its own
    int m_descriptor = -1;
    qint64 m_writtenBytes = 0;
};

} // namespace attache
