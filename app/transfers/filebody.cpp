// SPDX-License-Identifier: Apache-2.0
#include "transfers/filebody.h"

#include "transfers/bandwidth.h"
#include "transfers/diskpool.h"
#include "transfers/filesnapshot.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace attache {

Call openFile(DiskPool &disks, const QString &path, qint64 sizeBytes,
              Answered<std::shared_ptr<ReadFile>> answered)
{
    using Opened = Result<std::shared_ptr<ReadFile>>;
    return disks.run<Opened>(
        [read = std::make_shared<ReadFile>(path), sizeBytes](const std::atomic_bool &) -> Opened {
            auto &file = read->file;
            if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
                const auto snapshot = snapshotOf(file.fileName());
                return failure(
                    snapshot ? Error{.kind = ErrorKind::File,
                                     .code = u"FileUnreadable"_s,
                                     .message = u"The file can't be read: %1."_s.arg(file.errorString())}
                             : snapshot.error());
            }
            if (file.size() != sizeBytes) {
                return failure({.kind = ErrorKind::File,
                                .code = u"FileChanged"_s,
                                .message = u"The file changed while it was being sent."_s});
            }
            return read;
        },
        std::move(answered));
}

FileBody::FileBody(std::shared_ptr<ReadFile> file, qint64 sizeBytes, Bandwidth &bandwidth, DiskPool &disks)
    : m_file(std::move(file))
    , m_sizeBytes(sizeBytes)
    , m_bandwidth(bandwidth)
    , m_disks(disks)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    readAhead();
}

FileBody::~FileBody() = default;

void FileBody::readAhead()
{
    m_work = m_disks.run<Piece>(
        [file = m_file,
         wanted = std::min(pieceBytes, m_sizeBytes - m_readBytes)](const std::atomic_bool &) -> Piece {
            Piece piece{.bytes = QByteArray(pieceBytes, Qt::Uninitialized), .error = {}};
            const auto count = file->file.read(piece.bytes.data(), wanted);
            piece.bytes.truncate(std::max<qint64>(count, 0));
            if (count < 0)
                piece.error = file->file.errorString();
            file->hash.add(piece.bytes);
            return piece;
        },
        [this](const Piece &piece) {
            m_work = m_bandwidth.take(piece.bytes.size(), [this, piece] { arrived(piece); });
        });
}

void FileBody::arrived(const Piece &piece)
{
    const auto bytes = piece.bytes; // the closure goes with its Call
    m_work = {};
    m_failed = !piece.error.isEmpty();
    if (m_failed)
        setErrorString(piece.error);
    m_readBytes += bytes.size();
    m_ended = bytes.isEmpty() || m_readBytes >= m_sizeBytes;
    if (!bytes.isEmpty())
        m_pieces.push_back(bytes);
    if (!m_ended && m_pieces.size() < mostPieces)
        readAhead();
    emit readyRead();
}

qint64 FileBody::readData(char *data, qint64 maxSize)
{
    if (m_pieces.empty())
        return m_failed ? -1 : 0;
    const auto &first = m_pieces.front();
    const auto count = std::min<qint64>(maxSize, first.size() - m_given);
    std::memcpy(data, first.constData() + m_given, size_t(count));
    m_given += count;
    if (m_given == first.size()) {
        m_pieces.pop_front();
        m_given = 0;
        if (!m_work && !m_ended && !m_failed)
            readAhead();
    }
    return count;
}

} // namespace attache
