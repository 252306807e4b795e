// SPDX-License-Identifier: Apache-2.0
#include "ui/fileactions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

FileActions::FileActions(QString openFolder, QObject *parent)
    : QObject(parent)
    , m_openFolder(std::move(openFolder))
{
    QDir(m_openFolder).removeRecursively();
    m_undoTime.setSingleShot(true);
    m_undoTime.setInterval(4s);
    connect(&m_undoTime, &QTimer::timeout, this, &FileActions::finishRemoval);
}

FileActions::~FileActions()
{
    QDir(m_openFolder).removeRecursively();
}

void FileActions::copyLinks(const std::vector<FileReference> &files)
{
    const bool idle = m_links.empty();
    if (idle) {
        m_ready.clear();
        m_linked.clear();
    }
    m_links.insert(m_links.end(), files.begin(), files.end());
    if (idle)
        askLink();
}

void FileActions::askLink()
{
    if (!m_links.empty()) {
        emit linkWanted(m_links.front().destination, m_links.front().fileId);
        return;
    }
    if (m_ready.empty())
        return;
    QStringList addresses;
    auto until = m_ready.front().expires;
    for (const auto &link : std::exchange(m_ready, {})) {
        addresses.append(QString::fromLatin1(link.url.toEncoded()));
        until = std::min(until, link.expires);
    }
    auto *data = new QMimeData;
    data->setText(addresses.join(u'\n'));
    // Clipboard histories that know this keep no copy of a key.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    emit linksCopied(m_linked, until);
    const auto time = Words::moment(until, QDateTime::currentDateTimeUtc());
    const auto left = std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(until));
    const auto what =
        addresses.size() == 1 ? tr("Link copied.") : tr("%n links copied.", nullptr, int(addresses.size()));
    emit said({what,
               until.isValid()
                   ? tr("Whoever has it can download until %1 (%2).").arg(time, Words::duration(left))
                   : QString(),
               Tone::Good});
}

void FileActions::linkReady(const Destination &, const DownloadLink &link)
{
    if (m_links.empty() || m_links.front().fileId != link.fileId)
        return;
    m_linked.push_back(m_links.front());
    m_links.pop_front();
    m_ready.push_back(link);
    askLink();
}

void FileActions::open(const std::vector<FileReference> &files)
{
    download(files, Purpose::Open);
}

void FileActions::preview(const FileReference &file)
{
    if (const auto copies = localCopies({file}); !copies.isEmpty())
        emit previewReady(file.name, copies.front());
    else
        download({file}, Purpose::Preview);
}

void FileActions::fetch(const std::vector<FileReference> &files)
{
    std::vector<FileReference> missing;
    for (const auto &file : files) {
        if (localCopies({file}).isEmpty())
            missing.push_back(file);
    }
    download(missing, Purpose::Drag);
}

QStringList FileActions::localCopies(const std::vector<FileReference> &files) const
{
    QStringList paths;
    for (const auto &file : files) {
        if (const auto path = m_copies.value(file.fileId); !path.isEmpty() && QFile::exists(path))
            paths.append(path);
    }
    return paths;
}

void FileActions::download(const std::vector<FileReference> &files, Purpose purpose)
{
    const bool idle = m_downloads.empty();
    for (const auto &file : files) {
        // A folder each, so that the file keeps its name.
        const auto folder = u"%1/%2"_s.arg(m_openFolder).arg(++m_opened);
        QDir().mkpath(folder);
        QFile::setPermissions(m_openFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto name = file.name;
        name.replace(u'/', u'_');
        if (name.isEmpty() || name.startsWith(u'.'))
            name.prepend(u"file"_s);
        m_downloads.push_back({file, folder + u'/' + name, purpose});
    }
    if (idle)
        askDownload();
}

void FileActions::save(const FileReference &file, const QString &path)
{
    m_downloads.push_back({file, path, Purpose::Save});
    if (m_downloads.size() == 1)
        askDownload();
}

void FileActions::askDownload()
{
    if (m_downloads.empty())
        return;
    const auto &next = m_downloads.front();
    const auto sentence = [&] {
        switch (next.purpose) {
        case Purpose::Open:
            return tr("Opening %1…").arg(next.file.name);
        case Purpose::Save:
            return tr("Saving %1…").arg(next.file.name);
        case Purpose::Preview:
        case Purpose::Drag:
            break;
        }
        return tr("Fetching %1…").arg(next.file.name);
    };
    emit said({sentence(),
               next.purpose == Purpose::Drag ? tr("Drag it once more when it is here.") : QString(),
               Tone::Plain});
    emit downloadWanted(next.file.destination, next.file.fileId, next.path);
}

void FileActions::downloaded(const QString &fileId, const QString &path)
{
    if (m_downloads.empty() || m_downloads.front().file.fileId != fileId)
        return;
    const auto done = m_downloads.front();
    m_downloads.pop_front();
    if (done.purpose != Purpose::Save) {
        // What is opened is a copy that goes when Attache ends: changes to it would be lost, so none can be
        // made.
        QFile::setPermissions(path, QFile::ReadOwner);
        m_copies[fileId] = path;
    }
    switch (done.purpose) {
    case Purpose::Save: {
        const QFileInfo file(path);
        emit said({tr("Saved as %1 in %2.").arg(file.fileName(), QDir::toNativeSeparators(file.path())),
                   {},
                   Tone::Good});
        break;
    }
    case Purpose::Open:
        if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            emit said(
                {tr("%1 is open, as a copy that can't be changed.").arg(done.file.name), {}, Tone::Good});
        else
            emit said({tr("No program opens %1.").arg(done.file.name),
                       tr("Save it instead, and open it from there."), Tone::Warn});
        break;
    case Purpose::Preview:
        emit said({});
        emit previewReady(done.file.name, path);
        break;
    case Purpose::Drag:
        emit said({tr("%1 is here.").arg(done.file.name), tr("Drag it where you want it."), Tone::Good});
        break;
    }
    askDownload();
}

void FileActions::hush()
{
    m_links.clear();
    m_ready.clear();
    m_linked.clear();
    const bool asked = !m_downloads.empty() && m_downloads.front().purpose != Purpose::Save;
    std::erase_if(m_downloads, [](const Download &download) { return download.purpose != Purpose::Save; });
    if (asked)
        askDownload(); // the next that is saved
}

void FileActions::forget()
{
    for (const auto &download : std::exchange(m_downloads, {})) {
        if (download.purpose == Purpose::Save)
            emit said({tr("%1 couldn't be saved.").arg(download.file.name), {}, Tone::Warn});
    }
    hush();
    m_undoTime.stop();
    for (const auto &files :
         {std::exchange(m_removing, {}), std::vector(m_deletions.begin(), m_deletions.end())}) {
        for (const auto &file : files)
            emit said({tr("%1 couldn't be deleted.").arg(file.name), {}, Tone::Warn});
    }
    m_deletions.clear();
    emit removalChanged();
}

void FileActions::remove(const std::vector<FileReference> &files)
{
    finishRemoval();
    m_removing = files;
    m_undoTime.start();
    emit removalChanged();
}

void FileActions::undoRemoval()
{
    m_undoTime.stop();
    m_removing.clear();
    emit removalChanged();
}

void FileActions::finishRemoval()
{
    m_undoTime.stop();
    if (m_removing.empty())
        return;
    const bool idle = m_deletions.empty();
    for (auto &file : std::exchange(m_removing, {}))
        m_deletions.push_back(std::move(file));
    emit removalChanged();
    if (idle)
        askDeletion();
}

void FileActions::askDeletion()
{
    if (m_deletions.empty())
        emit deletionsEnded();
    else
        emit deletionWanted(m_deletions.front().destination, m_deletions.front().fileId);
}

void FileActions::deleted(const Destination &, const QString &fileId)
{
    if (m_deletions.empty() || m_deletions.front().fileId != fileId)
        return;
    const auto gone = m_deletions.front();
    m_deletions.pop_front();
    emit said({tr("%1 was deleted.").arg(gone.name), {}, Tone::Plain});
    if (gone.transfer != 0)
        emit rowDeleted(gone.transfer);
    askDeletion();
}

bool FileActions::failed(const QString &question, const QString &id, const Error &error)
{
    const auto complain = [&](const QString &sentence, const Destination &destination) {
        emit said({sentence, Words::inFull(Words::unanswered(error, destination)), Tone::Bad});
    };
    if (question == "link"_L1 && !m_links.empty() && m_links.front().fileId == id) {
        const auto file = m_links.front();
        m_links.pop_front();
        complain(tr("There is no link to %1.").arg(file.name), file.destination);
        askLink();
        return true;
    }
    if (question == "download"_L1 && !m_downloads.empty() && m_downloads.front().file.fileId == id) {
        const auto download = m_downloads.front();
        m_downloads.pop_front();
        complain(download.purpose == Purpose::Open ? tr("%1 couldn't be opened.").arg(download.file.name)
                     : download.purpose == Purpose::Save
                     ? tr("%1 couldn't be saved.").arg(download.file.name)
                     : tr("%1 couldn't be fetched.").arg(download.file.name),
                 download.file.destination);
        askDownload();
        return true;
    }
    if (question == "remove"_L1 && !m_deletions.empty() && m_deletions.front().fileId == id) {
        const auto file = m_deletions.front();
        m_deletions.pop_front();
        complain(tr("%1 couldn't be deleted.").arg(file.name), file.destination);
        askDeletion();
        return true;
    }
    return false;
}

} // namespace attache
