// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace attache {

/// A file that gets its name only when it is whole: until then it is a hidden one beside it, which goes
/// when this goes. Errors: File ("FolderMissing", "FolderNotWritable", "DiskFull", "FileNotWritable",
/// "TargetNotRegular").
class PartFile
{
public:
    /// @p path: where it shall be in the end, absolute.
    explicit PartFile(QString path);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    /// Makes the hidden file, or empties it: to be called before each try.
    Result<void> start();
    Result<void> write(QByteArrayView piece);
    qint64 writtenBytes() const { return m_writtenBytes; }

    /// Gives it its name; answers the path. With @p replace a regular file of that name is replaced, at
    /// one stroke. Else the next free name is taken, "name (1).pdf", without a moment in which somebody
    /// else's new file could be lost.
    Result<QString> publish(bool replace);

private:
    QString m_path;
    QByteArray m_part; ///< the hidden file, encoded; empty: none
    int m_descriptor = -1;
    qint64 m_writtenBytes = 0;
};

} // namespace attache
