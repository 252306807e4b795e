// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/sha256.h"

#include <QFile>
#include <QIODevice>
#include <deque>
#include <memory>

namespace attache {

class Bandwidth;
class DiskPool;

/// A file that is being read by one thread after the other, and hashed as it is read.
struct ReadFile {
    explicit ReadFile(const QString &path)
        : file(path)
    { }

    QFile file;
    Sha256 hash;
};

/// Opens @p path as work of @p disks. File: "FileUnreadable", "FileChanged" if it isn't @p sizeBytes long,
/// and as snapshotOf().
Call openFile(DiskPool &disks, const QString &path, qint64 sizeBytes,
              Answered<std::shared_ptr<ReadFile>> answered);

/// The body of an upload: reads ahead in a thread of the pool, so that a hung network drive holds up
/// nothing but its own file, and gives out no more than the bandwidth allows. Where nothing is there yet
/// it reads nothing, and says readyRead() when there is.
///
/// Not sequential, because Qt reads a sequential body whole into memory first.
class FileBody final : public QIODevice
{
    Q_OBJECT

public:
    /// @p file stays whole with whoever wants its hash after the last byte is read.
    FileBody(std::shared_ptr<ReadFile> file, qint64 sizeBytes, Bandwidth &bandwidth, DiskPool &disks);
    ~FileBody() override;

    qint64 size() const override { return m_sizeBytes; }
    qint64 bytesAvailable() const override
    {
        return m_pieces.empty() ? 0 : m_pieces.front().size() - m_given;
    }
    bool atEnd() const override { return m_ended && m_pieces.empty(); }

    static constexpr qint64 pieceBytes = 128LL * 1024;
    static constexpr size_t mostPieces = 4; ///< read ahead

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Piece {
        QByteArray bytes; ///< empty: the end
        QString error; ///< empty: none
    };
    void readAhead();
    void arrived(const Piece &piece);

    std::shared_ptr<ReadFile> m_file;
    qint64 m_sizeBytes;
    Bandwidth &m_bandwidth;
    DiskPool &m_disks;
    std::deque<QByteArray> m_pieces;
    qint64 m_readBytes = 0;
    qsizetype m_given = 0; ///< bytes of the first piece
    bool m_ended = false;
    bool m_failed = false;
    Call m_work; ///< reading, or waiting for its turn
};

} // namespace attache
