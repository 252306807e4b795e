// SPDX-License-Identifier: Apache-2.0
#include "ui/incoming.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QMutex>
#include <QSaveFile>
#include <QSysInfo>
#include <QThreadPool>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

void refuse(Verdict &verdict, const Error &reason, const QString &fileName)
{
    if (verdict.refused++ == 0) {
        verdict.reason = reason;
        verdict.refusedName = fileName;
    }
}

Verdict judgeFiles(const QStringList &paths, const Limits &limits)
{
    Verdict verdict;
    for (const auto &path : paths) {
        if (QFileInfo(path).isDir()) {
            ++verdict.takeable;
            continue;
        }
        const auto judged = judge(path, limits);
        if (judged.error) {
            refuse(verdict, *judged.error, judged.fileName);
        } else {
            ++verdict.takeable;
            verdict.bytes += judged.snapshot.sizeBytes;
        }
    }
    return verdict;
}

/// @p write fills the device and answers whether it could.
template <typename Write>
QString saveAs(const QString &fileName, const QString &folder, Write write)
{
    if (!QDir().mkpath(folder))
        return {};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QFileInfo wanted(folder + u'/' + fileName);
    auto path = wanted.filePath();
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1/%2 (%3).%4"_s.arg(folder, wanted.completeBaseName()).arg(number).arg(wanted.suffix());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !write(file) || !file.commit())
        return {};
    return path;
}

/// The data that is a file, or can be made one.
QString fileFormat(const QMimeData &data)
{
    const auto formats = data.formats();
    // As they are, before a picture that would have to be encoded anew.
    for (const auto &format : {u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s}) {
        if (formats.contains(format))
            return format;
    }
    if (data.hasImage())
        return Incoming::picture;
    if (data.hasText() || data.hasHtml())
        return {}; // a passage of a document, in whatever formats its program has for it
    for (const auto &format : formats) {
        const bool file = format == "application/pdf"_L1 || format == "application/zip"_L1
            || format == "application/msword"_L1 || format == "application/rtf"_L1
            || format == "message/rfc822"_L1 || format.startsWith("application/vnd."_L1)
            || format.startsWith("audio/"_L1) || format.startsWith("video/"_L1);
        if (file && !QMimeDatabase().mimeTypeForName(format).preferredSuffix().isEmpty())
            return format;
    }
    return {};
}

/// "photo.jpg" of https://example.com/photo.jpg, if that is what a file of @p format is called.
QString nameIn(const QList<QUrl> &addresses, const QString &format)
{
    for (const auto &address : addresses) {
        const auto name = address.fileName(QUrl::FullyDecoded);
        const auto suffix = name.section(u'.', -1).toLower();
        if (!name.contains(u'/') && !name.startsWith(u'.')
            && QMimeDatabase().mimeTypeForName(format).suffixes().contains(suffix))
            return name;
    }
    return {};
}

} // namespace

Incoming Incoming::of(const QMimeData &data)
{
    Incoming incoming;
    const auto here = QSysInfo::machineHostName();
    const auto urls = data.urls();
    for (const auto &url : urls) {
        if (!url.isLocalFile()) {
            incoming.webAddresses = true;
            continue;
        }
        // Some file managers name this computer: file://desk42/home/…
        const bool ours = url.host().isEmpty() || url.host() == "localhost"_L1
            || url.host().compare(here, Qt::CaseInsensitive) == 0;
        const auto path =
            ours ? QUrl::fromLocalFile(url.path(QUrl::FullyDecoded)).toLocalFile() : url.toLocalFile();
        if (!path.isEmpty() && !incoming.paths.contains(path))
            incoming.paths.append(path);
    }
    // A file manager may add a picture of what it copies; the files are meant then.
    if (incoming.paths.isEmpty())
        incoming.format = fileFormat(data);
    if (!incoming.format.isEmpty() && incoming.format != picture)
        incoming.fileName = nameIn(urls, incoming.format);
    return incoming;
}

QString Incoming::newName(const QString &format)
{
    const auto suffix =
        format == picture ? u"png"_s : QMimeDatabase().mimeTypeForName(format).preferredSuffix();
    return tr("Pasted %1", "the beginning of a file's name")
               .arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s))
        + u'.' + suffix;
}

QStringList Gathered::paths() const
{
    QStringList all;
    for (const auto &file : files)
        all.append(file.path);
    return all;
}

qint64 Gathered::bytes() const
{
    qint64 sum = 0;
    for (const auto &file : files)
        sum += file.sizeBytes;
    return sum;
}

Verdict judgeNames(const QStringList &paths, const Limits &limits)
{
    Verdict verdict;
    for (const auto &path : paths) {
        const auto fileName = path.section(u'/', -1);
        const auto judged = judgeContent(fileName, 1, limits);
        // Without a dot it may be a folder, which only the disk can tell.
        if (judged || !fileName.contains(u'.'))
            ++verdict.takeable;
        else
            refuse(verdict, judged.error(), fileName);
    }
    return verdict;
}

/// What work on the pool may still reach: the gatherer, or nothing once it is gone.
struct FileGatherer::Gate {
    QMutex mutex;
    FileGatherer *owner;
};

FileGatherer::FileGatherer(QObject *parent)
    : QObject(parent)
    , m_gate(new Gate{.mutex = {}, .owner = this})
{ }

FileGatherer::~FileGatherer()
{
    const QMutexLocker lock(&m_gate->mutex);
    m_gate->owner = nullptr;
}

template <typename Work, typename Handler>
void FileGatherer::inBackground(Work work, Handler handler)
{
    QThreadPool::globalInstance()->start(
        [gate = m_gate, work = std::move(work), handler = std::move(handler)] {
            auto answer = work();
            const QMutexLocker lock(&gate->mutex);
            if (gate->owner) {
                QMetaObject::invokeMethod(
                    gate->owner, [handler, answer = std::move(answer)] { handler(answer); },
                    Qt::QueuedConnection);
            }
        });
}

void FileGatherer::judge(const QStringList &paths, const Limits &limits, std::function<void(Verdict)> handler)
{
    inBackground([paths, limits] { return judgeFiles(paths, limits); }, std::move(handler));
}

void FileGatherer::expand(const QStringList &paths, int atMost, std::function<void(Gathered)> handler)
{
    inBackground(
        [paths, atMost] {
            QStringList files;
            for (const auto &path : paths) {
                if (!QFileInfo(path).isDir()) {
                    files.append(path);
                    continue;
                }
                QStringList inside;
                QDirIterator folder(path, QDir::Files, QDirIterator::Subdirectories);
                while (folder.hasNext() && files.size() + inside.size() <= atMost)
                    inside.append(folder.next());
                inside.sort();
                files += inside;
            }
            Gathered gathered{.files = {}, .tooMany = files.size() > atMost};
            for (const auto &path : files) {
                if (!gathered.tooMany)
                    gathered.files.push_back({path, QFileInfo(path).size()});
            }
            return gathered;
        },
        std::move(handler));
}

void FileGatherer::save(const QByteArray &content, const QString &fileName, const QString &folder,
                        std::function<void(QString)> handler)
{
    inBackground(
        [content, fileName, folder] {
            return saveAs(fileName, folder,
                          [&](QIODevice &file) { return file.write(content) == content.size(); });
        },
        std::move(handler));
}

void FileGatherer::save(const QImage &image, const QString &fileName, const QString &folder,
                        std::function<void(QString)> handler)
{
    inBackground(
        [image, fileName, folder] {
            return saveAs(fileName, folder, [&](QIODevice &file) { return image.save(&file, "PNG"); });
        },
        std::move(handler));
}

} // namespace attache
