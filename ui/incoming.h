// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/preflight.h"

#include <QImage>
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

class QMimeData;

namespace attache {

/// What a drag or the clipboard brings, as far as Attache can take it. Looks at names alone: no disk.
struct Incoming {
    QStringList paths = {}; ///< absolute, of local files and folders
    bool image = false; ///< picture data, to be taken as a PNG file
    bool webAddresses = false; ///< addresses of files that aren't on this computer

    bool isEmpty() const { return paths.isEmpty() && !image; }

    static Incoming of(const QMimeData &data);
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
    void expand(const QStringList &paths, int atMost,
                std::function<void(QStringList files, bool tooMany)> handler);
    /// Writes @p image as a PNG named by the time into @p folder; an empty path: it couldn't.
    void save(const QImage &image, const QString &folder, std::function<void(QString path)> handler);

private:
    struct Gate;

    template <typename Work, typename Handler>
    void inBackground(Work work, Handler handler);

    std::shared_ptr<Gate> m_gate;
};

} // namespace attache
