// SPDX-License-Identifier: Apache-2.0
#include "ui/incoming.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMimeData>
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

QString saveImage(const QImage &image, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto stem =
        folder + u"/Pasted "_s + QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s);
    auto path = stem + u".png"_s;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1 (%2).png"_s.arg(stem).arg(number);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return {};
    return path;
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
    incoming.image = incoming.paths.isEmpty() && data.hasImage();
    return incoming;
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

void FileGatherer::expand(const QStringList &paths, int atMost,
                          std::function<void(QStringList files, bool tooMany)> handler)
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
            return files;
        },
        [atMost, handler = std::move(handler)](const QStringList &files) {
            const bool tooMany = files.size() > atMost;
            handler(tooMany ? QStringList() : files, tooMany);
        });
}

void FileGatherer::save(const QImage &image, const QString &folder, std::function<void(QString)> handler)
{
    inBackground([image, folder] { return saveImage(image, folder); }, std::move(handler));
}

} // namespace attache
