// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>
#include <functional>
#include <memory>

namespace attache {

/// The body of one request, which can be sent once: QNetworkAccessManager repeats a request by itself
/// when the connection breaks, unless it cannot go back to the body's start. So this refuses to.
///
/// Not sequential, because the manager reads a sequential body whole into memory first. Its size is
/// that of @p source when made and no byte more is read, whatever becomes of the file meanwhile. Where
/// @p source has no bytesAvailable() and is not atEnd(), its readyRead() is waited for.
class OnceBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(std::unique_ptr<QIODevice> source);
    ~OnceBody() override;

    qint64 size() const override { return m_size; }
    bool seek(qint64 position) override;

signals:
    /// @p source ended before its size, or could not be read: the request can't be completed.
    void broke(const QString &reason);

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_source;
    qint64 m_size;
};

} // namespace attache
