// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace attache {

/// Where a file is on this machine, if it is: it is sent from here, or was looked at.
struct LocalCopy {
    QString path;
    qint64 sizeBytes = -1; ///< what it has to have; -1: any
};

/// Small pictures of the pictures on this machine, for lists. They are read on a thread of their own, as
/// another program's file may be on a drive that hangs, and within limits; as many are kept as a person
/// looks through.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr int edge = 32; ///< of the square that a thumbnail fits in, device-independent pixels

    explicit Thumbnails(QObject *parent = nullptr);
    ~Thumbnails() override;

    /// The file in small, at the resolution of the screens. Null where it isn't read yet, which changed()
    /// tells the end of; and where it is no picture, too large, or has not its bytes any more.
    QPixmap of(const LocalCopy &file);

signals:
    void changed();

private:
    void learn(const QString &key, const QImage &picture);

    QCache<QString, QPixmap> m_known; ///< by path and size; null: it can't be had
    QSet<QString> m_asked;
    QThreadPool m_pool; // last, so that it has ended before what it tells goes
};

} // namespace attache

Q_DECLARE_METATYPE(attache::LocalCopy)
