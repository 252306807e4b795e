// SPDX-License-Identifier: Apache-2.0
#include "transfers/filesnapshot.h"

#include "base/sha256.h"
#include "transfers/diskpool.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

Error fileError(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::File, .code = code, .message = message};
}

Error unreadable(const QString &why)
{
    return fileError(
        u"FileUnreadable"_s,
        u"The file can't be read (%1). Check its permissions, or whether a program keeps it locked."_s.arg(
            why));
}

Error changed()
{
    return fileError(u"FileChanged"_s, u"The file is being written to. Send it when that has ended."_s);
}

} // namespace

Result<Snapshot> snapshotOf(const QString &path)
{
    const QFileInfo info(path);
    // What the shell gave was bytes that are no text: Qt has put this in their place, and finds nothing.
    if (!info.exists() && path.contains(QChar::ReplacementCharacter))
        return failure(fileError(u"FileNameInvalid"_s,
                                 u"The file's name, or its folder's, is not in UTF-8. Rename it."_s));
    if (!info.exists()) {
        return failure(info.isSymLink()
                           ? fileError(u"FileMissing"_s, u"The link points to a file that isn't there."_s)
                           : fileError(u"FileMissing"_s,
                                       u"The file isn't there any more, or never was: check its name."_s));
    }
    if (info.isDir())
        return failure(fileError(u"FileNotRegular"_s, u"This is a folder. Choose the files in it."_s));
    if (!info.isFile())
        return failure(fileError(u"FileNotRegular"_s, u"This is not a file with content of its own."_s));
    if (!info.isReadable())
        return failure(unreadable(u"permission denied"_s));
    if (info.size() == 0)
        return failure(fileError(u"FileEmpty"_s, u"The file is empty, and empty files can't be attached."_s));
    return Snapshot{.sizeBytes = info.size(), .modified = info.lastModified().toUTC()};
}

Result<Snapshot> hashedSnapshotOf(const QString &path, const std::atomic_bool &abandoned)
{
    auto before = snapshotOf(path);
    if (!before)
        return before;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(unreadable(file.errorString()));

    const auto release = qScopeGuard([] { Sha256::releaseThread(); });
    Sha256 hash;
    QByteArray piece(1 << 20, Qt::Uninitialized);
    qint64 done = 0;
    while (!abandoned) {
        const auto length = file.read(piece.data(), piece.size());
        if (length < 0)
            return failure(unreadable(file.errorString()));
        if (length == 0)
            break;
        hash.add(QByteArrayView(piece.constData(), length));
        done += length;
    }
    before->sha256 = hash.hex();
    const auto after = snapshotOf(path);
    if (!after)
        return after;
    if (done != before->sizeBytes || !after->agrees(*before))
        return failure(changed());
    return before;
}

Call lookAtFile(DiskPool &disks, const QString &path, bool withHash, Answered<Snapshot> answered)
{
    return disks.run<Result<Snapshot>>(
        [path, withHash](const std::atomic_bool &abandoned) {
            return withHash ? hashedSnapshotOf(path, abandoned) : snapshotOf(path);
        },
        std::move(answered));
}

} // namespace attache
