// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace attache {

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

    /// The file at @p path in small, at the resolution of the screens. Null where it isn't read yet, which
    /// changed() tells the end of; and where it is no picture, too large, or has not @p sizeBytes bytes any
    /// more (-1: any).
    QPixmap of(const QString &path, qint64 sizeBytes);

signals:
    void changed();

private:
    void learn(const QString &key, const QImage &picture);

    QCache<QString, QPixmap> m_known; ///< by path and size; null: it can't be had
    QSet<QString> m_asked;
    QThreadPool m_pool; // last, so that it has ended before what it tells goes
};

} // namespace attache
