// SPDX-License-Identifier: Apache-2.0
#include "transfers/partfile.h"

#include "base/sha256.h"
#include "transfers/safefilename.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostNames = 10'000;

Error fileError(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::File, .code = code, .message = message};
}

// By the text alone: made tidy, ".." after a symbolic link would lead elsewhere.
QString folderOf(const QString &path)
{
    return path.first(std::max<qsizetype>(1, path.lastIndexOf(u'/')));
}

QString nameOf(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

Error failed(int number, const QString &path)
{
    const auto folder = folderOf(path);
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return fileError(u"FolderMissing"_s, u"The folder %1 is not there."_s.arg(folder));
    case EACCES:
    case EPERM:
    case EROFS:
        return fileError(u"FolderNotWritable"_s, u"The folder %1 can't be written."_s.arg(folder));
    case ENOSPC:
    case EDQUOT:
        return fileError(u"DiskFull"_s, u"There is no space left for %1."_s.arg(path));
    default:
        return fileError(
            u"FileNotWritable"_s,
            u"%1 can't be written: %2."_s.arg(path, QString::fromLocal8Bit(std::strerror(number))));
    }
}

// Gives @p part the name @p target unless that is taken: 0, or errno.
int nameIfFree(const char *part, const char *target)
{
    if (renameat2(AT_FDCWD, part, AT_FDCWD, target, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
        return errno;
    // A file system without that: a second name for the same file, or where there is none of these
    // either, an empty file of our own that is then replaced.
    if (link(part, target) == 0) {
        unlink(part);
        return 0;
    }
    if (errno == EEXIST)
        return errno;
    const auto place = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (place < 0)
        return errno;
    close(place);
    return rename(part, target) == 0 ? 0 : errno;
}

const QByteArray prefix = ".attache-"_ba;
const QByteArray suffix = ".part"_ba;
constexpr qsizetype longestVersionBytes = 100; ///< of an ETag; S3's have 34 to 40
constexpr qint64 keptSeconds = 7LL * 24 * 3600;

/// A file of this person's, under no second name, that nobody else holds: its descriptor, locked; or -1.
int lockOwn(const QByteArray &part)
{
    const auto descriptor = open(part.constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    struct stat held { };
    struct stat named { };
    // The name is looked at after the lock: who held it before may have given the file its own name.
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &held) == 0
        && lstat(part.constData(), &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev
        && S_ISREG(held.st_mode) && held.st_nlink == 1 && held.st_uid == geteuid())
        return descriptor;
    close(descriptor);
    return -1;
}

} // namespace

PartFile::PartFile(QString path, const QString &source)
    : m_path(std::move(path))
    , m_folder(QFile::encodeName(folderOf(m_path)))
{
    Sha256 hash;
    hash.add((source + u'\n' + nameOf(m_path)).toUtf8());
    m_key = hash.hex().first(16);
}

PartFile::~PartFile()
{
    if (m_descriptor < 0)
        return;
    if (m_version.isEmpty() || m_isShared || m_writtenBytes == 0)
        discard();
    else
        close(m_descriptor);
}

QByteArray PartFile::partName(const QByteArray &version) const
{
    auto name = m_folder + '/' + prefix + m_key;
    if (!version.isEmpty())
        name += '-' + version.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return name + suffix;
}

Result<void> PartFile::open()
{
    if (m_descriptor >= 0)
        return {};
    adopt();
    if (m_descriptor >= 0)
        return {};
    auto error = m_isShared ? EEXIST : make(partName({}));
    if (error == EEXIST) {
        m_isShared = true;
        const auto random = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
        error = make(m_folder + '/' + prefix + random.rightJustified(16, '0') + suffix);
    }
    if (error != 0)
        return failure(failed(error, m_path));
    sweep();
    return {};
}

int PartFile::make(const QByteArray &part)
{
    m_descriptor = ::open(part.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (m_descriptor < 0)
        return errno;
    m_part = part;
    // Where there are no locks two could go on with the same: so none does.
    if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        m_isShared = true;
    return 0;
}

QByteArrayList PartFile::parts(const QByteArray &key) const
{
    const auto names =
        QDir(QFile::decodeName(m_folder))
            .entryList({QString::fromLatin1(prefix + key + '*' + suffix)}, QDir::Files | QDir::Hidden);
    QByteArrayList paths;
    for (const auto &name : names)
        paths.append(m_folder + '/' + QFile::encodeName(name));
    return paths;
}

void PartFile::adopt()
{
    const auto bare = partName({});
    const auto stem = bare.size() - qsizetype(suffix.size());
    for (const auto &part : parts(m_key)) {
        const auto descriptor = lockOwn(part);
        if (descriptor < 0) {
            m_isShared = true;
            continue;
        }
        const auto encoded = part.sliced(stem).chopped(qsizetype(suffix.size())).mid(1);
        const auto version = QByteArray::fromBase64(encoded, QByteArray::Base64UrlEncoding);
        if (m_descriptor < 0 && !version.isEmpty() && partName(version) == part) {
            m_descriptor = descriptor;
            m_part = part;
            m_version = version;
            m_writtenBytes = lseek(descriptor, 0, SEEK_END);
        } else {
            unlink(part.constData()); // another version, or nothing that could be gone on with
            close(descriptor);
        }
    }
}

void PartFile::sweep()
{
    // The time by the clock that gave the others theirs, which may be a server's.
    struct stat own { };
    if (fstat(m_descriptor, &own) != 0)
        return;
    for (const auto &part : parts({})) {
        struct stat status { };
        if (lstat(part.constData(), &status) != 0 || own.st_mtime - status.st_mtime < keptSeconds)
            continue;
        if (const auto descriptor = lockOwn(part); descriptor >= 0) {
            unlink(part.constData());
            close(descriptor);
        }
    }
}

Result<void> PartFile::begin(const QByteArray &version)
{
    m_version.clear();
    if (const auto emptied = cut(0); !emptied)
        return emptied;
    // A weak one says that two contents are as good as each other, not that their bytes are the same.
    if (m_isShared || version.size() > longestVersionBytes || !version.startsWith('"'))
        return {};
    const auto part = partName(version);
    if (part != m_part && nameIfFree(m_part.constData(), part.constData()) != 0)
        return {};
    m_part = part;
    m_version = version;
    return {};
}

Result<void> PartFile::cut(qint64 bytes)
{
    if (ftruncate(m_descriptor, bytes) != 0 || lseek(m_descriptor, bytes, SEEK_SET) != bytes)
        return failure(failed(errno, m_path));
    m_writtenBytes = bytes;
    return {};
}

void PartFile::markOrigin(const QByteArray &url)
{
    fsetxattr(m_descriptor, "user.xdg.origin.url", url.constData(), size_t(url.size()), 0);
}

void PartFile::discard()
{
    if (m_descriptor < 0)
        return;
    unlink(m_part.constData());
    close(std::exchange(m_descriptor, -1));
    m_part.clear();
}

Result<void> PartFile::write(QByteArrayView piece)
{
    while (!piece.isEmpty()) {
        const auto written = ::write(m_descriptor, piece.data(), size_t(piece.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failure(failed(written == 0 ? ENOSPC : errno, m_path));
        m_writtenBytes += written;
        piece = piece.sliced(written);
    }
    return {};
}

Result<QString> PartFile::publish(bool replace)
{
    // Network drives tell at a close that they could not keep what they took. Of a second descriptor: with
    // the first goes the lock, and another process would write into what has its name.
    if (const auto second = dup(m_descriptor); second < 0 || (close(second) != 0 && errno != EINTR))
        return failure(failed(errno, m_path));

    if (replace) {
        const auto target = QFile::encodeName(m_path);
        struct stat status { };
        if (stat(target.constData(), &status) == 0 && !S_ISREG(status.st_mode))
            return failure(fileError(u"TargetNotRegular"_s,
                                     u"%1 is no regular file, so it is not replaced."_s.arg(m_path)));
        if (rename(m_part.constData(), target.constData()) != 0)
            return failure(failed(errno, m_path));
        close(std::exchange(m_descriptor, -1));
        return m_path;
    }

    for (int number = 0; number < mostNames; ++number) {
        const auto path =
            number == 0 ? m_path : folderOf(m_path) + u'/' + numberedFileName(nameOf(m_path), number);
        const auto error = nameIfFree(m_part.constData(), QFile::encodeName(path).constData());
        if (error == 0) {
            close(std::exchange(m_descriptor, -1));
            return path;
        }
        if (error != EEXIST)
            return failure(failed(error, m_path));
    }
    return failure(failed(EEXIST, m_path));
}

} // namespace attache
