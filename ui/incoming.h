// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/preflight.h"

#include <QCoreApplication>
#include <QImage>
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace attache {

/// What a drag or the clipboard brings, as far as Attache can take it. Looks at names alone: no disk.
struct Incoming {
    Q_DECLARE_TR_FUNCTIONS(attache::Incoming)

public:
    /// The format of a picture that is no file yet, to be taken as a PNG.
    static constexpr QLatin1StringView picture{"application/x-qt-image"};

    QStringList paths = {}; ///< absolute, of local files and folders
    /// Without paths: the MIME type of data to be made a file, as browsers give pictures and mail programs
    /// attachments, or `picture`; empty: there is none.
    QString format = {};
    QString fileName = {}; ///< of that data, as far as the source names it
    bool webAddresses = false; ///< addresses of files that aren't on this computer

    bool isEmpty() const { return paths.isEmpty() && format.isEmpty(); }

    static Incoming of(const QMimeData &data);
    /// "Pasted 2024-11-03 10.22.07.png": for data of @p format that nobody has named.
    static QString newName(const QString &format);
};

/// How many of some files can be taken, and why the others can't.
struct Verdict {
    int takeable = 0;
    int refused = 0;
    qint64 bytes = 0; ///< of the takeable; 0 before the disk was looked at
    std::optional<Error> reason = {}; ///< of the first refused
    QString refusedName = {};

    bool operator==(const Verdict &) const = default;
};

/// By names alone: at once, without a look at the disk.
Verdict judgeNames(const QStringList &paths, const Limits &limits);

/// The files that a drop, a choice or a folder turned out to be.
struct Gathered {
    struct File {
        QString path;
        qint64 sizeBytes = 0;
    };

    std::vector<File> files = {};
    bool tooMany = false; ///< more than were allowed; then there are none

    QStringList paths() const;
    qint64 bytes() const;
};

/// Looks at files on the thread pool, for a hung network drive must not freeze the window. Handlers run
/// in this object's thread, and never once it is gone.
class FileGatherer : public QObject
{
    Q_OBJECT

public:
    explicit FileGatherer(QObject *parent = nullptr);
    ~FileGatherer() override;

    /// As the engine will judge them; what is in folders is judged when they were dropped.
    void judge(const QStringList &paths, const Limits &limits, std::function<void(Verdict)> handler);
    /// Folders become the files in them, all the way down, in order of names; hidden ones and links to
    /// folders are left out. What is no folder stays as it is. More than @p atMost: none, and @c tooMany.
    void expand(const QStringList &paths, int atMost, std::function<void(Gathered)> handler);
    /// Writes @p content into @p folder under @p fileName, made one that is free there; an empty path: it
    /// couldn't.
    void save(const QByteArray &content, const QString &fileName, const QString &folder,
              std::function<void(QString path)> handler);
    /// The same with a picture, as a PNG.
    void save(const QImage &image, const QString &fileName, const QString &folder,
              std::function<void(QString path)> handler);

private:
    struct Gate;

    template <typename Work, typename Handler>
    void inBackground(Work work, Handler handler);

    std::shared_ptr<Gate> m_gate;
};

} // namespace attache
