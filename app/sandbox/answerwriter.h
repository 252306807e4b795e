// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http.h"

namespace attache {

/// Where an answer goes.
class AnswerSink
{
public:
    virtual ~AnswerSink() = default;

    /// False when nothing more can be written.
    virtual bool write(QByteArrayView data) = 0;
    /// Waits; false when the peer has gone meanwhile, or the sandbox ends.
    virtual bool stay(std::chrono::milliseconds duration) = 0;
    /// Closes so that the peer sees a reset.
    virtual void reset() = 0;
};

/// Writes an answer, as far as its disturbance lets it.
class AnswerWriter
{
public:
    /// @p totalBytes: of the whole answer, its head included.
    AnswerWriter(AnswerSink &sink, const std::optional<Disturbance> &disturbance, qint64 totalBytes);

    /// False when nothing more shall be written.
    bool write(QByteArrayView data);

private:
    bool plainly(QByteArrayView data);

    AnswerSink &m_sink;
    const Disturbance m_disturbance;
    const qint64 m_totalBytes;
    std::optional<qint64> m_mark; // where the disturbance is; absent: passed, or nowhere
    qint64 m_written = 0;
    double m_owed = 0; // milliseconds of spread not yet waited
};

} // namespace attache
