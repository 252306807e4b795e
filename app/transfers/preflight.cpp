// SPDX-License-Identifier: Apache-2.0
#include "transfers/preflight.h"

#include "transfers/filesnapshot.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qsizetype maxNameLength = 256;

Error fileError(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::File, .code = code, .message = message};
}

QString inMebibytes(qint64 bytes)
{
    return QLocale::c().toString(double(bytes) / (1 << 20), 'f', bytes % (1 << 20) == 0 ? 0 : 1) + u" MiB"_s;
}

bool isForbidden(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return false; // Other_NotAssigned: the service's tables may be newer than ours
    }
}

} // namespace

Limits narrowed(const Limits &limits, const Limits &most)
{
    auto both = limits;
    both.maxBytes = std::min(limits.maxBytes, most.maxBytes);
    if (most.extensions && !limits.extensions)
        both.extensions = most.extensions;
    else if (most.extensions)
        both.extensions->removeIf([&](const QString &one) { return !most.extensions->contains(one); });
    return both;
}

Result<void> judgeName(const QString &fileName)
{
    if (fileName.isEmpty())
        return failure(fileError(u"FileNameInvalid"_s, u"The file has no name."_s));
    // UTF-16 units are never fewer than code points: the stricter count.
    if (fileName.size() > maxNameLength) {
        return failure(fileError(
            u"FileNameTooLong"_s,
            u"The file's name has %1 characters, and %2 are allowed. Shorten it."_s.arg(fileName.size())
                .arg(maxNameLength)));
    }
    if (!fileName.isValidUtf16()) {
        return failure(
            fileError(u"FileNameInvalid"_s, u"The file's name has half a character. Rename the file."_s));
    }
    for (const auto character : fileName.toUcs4()) {
        if (isForbidden(character)) {
            return failure(fileError(u"FileNameInvalid"_s,
                                     u"The file's name has a character that can't be sent (U+%1, invisible). "
                                     "Rename the file."_s.arg(uint(character), 4, 16, QChar(u'0'))));
        }
    }
    return {};
}

Result<void> judgeContent(const QString &fileName, qint64 sizeBytes, const Limits &limits)
{
    if (sizeBytes > limits.maxBytes) {
        return failure(fileError(
            u"FileTooLarge"_s,
            limits.known || limits.maxBytes < Limits::ceilingBytes
                ? u"The file has %1, and %2 are allowed here. An administrator can raise the limit."_s.arg(
                    inMebibytes(sizeBytes), inMebibytes(limits.maxBytes))
                : u"The file has %1, and Amazon Connect takes %2 at most."_s.arg(
                    inMebibytes(sizeBytes), inMebibytes(limits.maxBytes))));
    }
    if (!limits.extensions)
        return {};
    const auto dot = fileName.lastIndexOf(u'.');
    const auto extension = dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
    if (extension.isEmpty()) {
        return failure(
            fileError(u"FileTypeNotAllowed"_s,
                      u"The file's name has no extension that says its type. Rename it, as in name.pdf."_s));
    }
    if (!limits.extensions->contains(extension)) {
        return failure(fileError(
            u"FileTypeNotAllowed"_s,
            u".%1 files aren't allowed here. Allowed are: %2. An administrator can add types."_s.arg(
                extension, limits.extensions->join(u", "_s))));
    }
    return {};
}

Judged unseen(const QString &path)
{
    Judged judged;
    // Not made canonical: `..` after a link means another folder than its text says.
    judged.path = QDir::isAbsolutePath(path) ? path : QDir::currentPath() + u'/' + path;
    judged.fileName = judged.path.mid(judged.path.lastIndexOf(u'/') + 1);
    return judged;
}

Judged judge(const QString &path, const Limits &limits)
{
    auto judged = unseen(path);
    const auto snapshot = snapshotOf(judged.path);
    if (!snapshot) {
        judged.error = snapshot.error();
        return judged;
    }
    judged.snapshot = *snapshot;
    if (const auto name = judgeName(judged.fileName); !name)
        judged.error = name.error();
    else if (const auto content = judgeContent(judged.fileName, judged.snapshot.sizeBytes, limits); !content)
        judged.error = content.error();
    return judged;
}

} // namespace attache
