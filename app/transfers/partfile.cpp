// SPDX-License-Identifier: Apache-2.0
#include "transfers/partfile.h"

#include "transfers/safefilename.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostNames = 10'000;

Error fileError(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::File, .code = code, .message = message};
}

Error failed(int number, const QString &path)
{
    const auto folder = QFileInfo(path).absolutePath();
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

} // namespace

PartFile::PartFile(QString path)
    : m_path(std::move(path))
{ }

PartFile::~PartFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (!m_part.isEmpty())
        unlink(m_part.constData());
}

Result<void> PartFile::start()
{
    m_writtenBytes = 0;
    if (m_descriptor >= 0) {
        if (ftruncate(m_descriptor, 0) != 0 || lseek(m_descriptor, 0, SEEK_SET) != 0)
            return failure(failed(errno, m_path));
        return {};
    }
    const auto folder = QFileInfo(m_path).absolutePath();
    for (int tries = 0; tries < 100; ++tries) {
        const auto part = QFile::encodeName(u"%1/.attache-%2.part"_s.arg(folder).arg(
            qulonglong(QRandomGenerator::system()->generate64()), 16, 16, QLatin1Char('0')));
        m_descriptor = open(part.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (m_descriptor >= 0) {
            m_part = part;
            return {};
        }
        if (errno != EEXIST)
            break;
    }
    return failure(failed(errno, m_path));
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
    // Network drives tell here that they could not keep what they took.
    const auto descriptor = std::exchange(m_descriptor, -1);
    if (close(descriptor) != 0 && errno != EINTR)
        return failure(failed(errno, m_path));

    if (replace) {
        const auto target = QFile::encodeName(m_path);
        struct stat status { };
        if (stat(target.constData(), &status) == 0 && !S_ISREG(status.st_mode))
            return failure(fileError(u"TargetNotRegular"_s,
                                     u"%1 is no regular file, so it is not replaced."_s.arg(m_path)));
        if (rename(m_part.constData(), target.constData()) != 0)
            return failure(failed(errno, m_path));
        m_part.clear();
        return m_path;
    }

    const QFileInfo wanted(m_path);
    for (int number = 0; number < mostNames; ++number) {
        const auto path =
            number == 0 ? m_path : wanted.absolutePath() + u'/' + numberedFileName(wanted.fileName(), number);
        const auto error = nameIfFree(m_part.constData(), QFile::encodeName(path).constData());
        if (error == 0) {
            m_part.clear();
            return path;
        }
        if (error != EEXIST)
            return failure(failed(error, m_path));
    }
    return failure(failed(EEXIST, m_path));
}

} // namespace attache
