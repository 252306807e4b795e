// SPDX-License-Identifier: Apache-2.0
#include "instance/instancelock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qsizetype longestPath = 107; ///< of a Unix socket, in bytes
constexpr qsizetype temporaryBytes = 16; ///< QLocalServer binds in a folder of its own, then renames

Error untrusted(const QString &message)
{
    return {.kind = ErrorKind::Internal, .code = u"RuntimeFolder"_s, .message = message};
}

// A folder that nobody else can put a file into, or look into.
bool isPrivate(const QString &folder)
{
    struct stat status { };
    return lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode)
        && status.st_uid == geteuid() && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

bool holdsSocket(const QString &folder)
{
    const auto name = instanceName(folder); // all are of one length
    return QFile::encodeName(folder).size() + 1 + name.size() + temporaryBytes <= longestPath;
}

} // namespace

Result<QString> runtimeFolder()
{
    const auto given = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(given) && isPrivate(QDir::cleanPath(given)) && holdsSocket(given))
        return QDir::cleanPath(given);

    const auto own = u"%1/attache-%2"_s.arg(QDir::tempPath()).arg(geteuid());
    // mkdir() takes no existing file or link for the folder, and isPrivate() follows none.
    if (::mkdir(QFile::encodeName(own).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return failure(untrusted(u"The folder %1 can't be made."_s.arg(own)));
    if (!isPrivate(own))
        return failure(untrusted(u"The folder %1 is open to others. Remove it."_s.arg(own)));
    if (!holdsSocket(own))
        return failure(untrusted(u"The path %1 is too long for a socket."_s.arg(own)));
    return own;
}

QString instanceName(const QString &dataFolder)
{
    // Not by OpenSSL, which takes longer to load its algorithms than all else before the window.
    const auto folder = QDir::cleanPath(QDir(dataFolder).absolutePath()).toUtf8();
    const auto hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex();
    return u"attache-"_s + QString::fromLatin1(hash.first(12));
}

std::unique_ptr<QLockFile> instanceLock(const QString &folder, const QString &name)
{
    auto lock = std::make_unique<QLockFile>(folder + u'/' + name + u".lock"_s);
    lock->setStaleLockTime(0); // only a dead owner makes it stale, never its age
    return lock;
}

} // namespace attache
