// SPDX-License-Identifier: Apache-2.0
#include "sandbox/answerwriter.h"

#include <algorithm>

namespace attache {

AnswerWriter::AnswerWriter(AnswerSink &sink, const std::optional<Disturbance> &disturbance, qint64 totalBytes)
    : m_sink(sink)
    , m_disturbance(disturbance.value_or(Disturbance{}))
    , m_totalBytes(std::max<qint64>(totalBytes, 1))
{
    if (disturbance)
        m_mark = disturbance->afterBytes.value_or(
            disturbance->ending == Disturbance::Ending::Close ? totalBytes / 2 : 0);
}

bool AnswerWriter::write(QByteArrayView data)
{
    if (m_mark && m_written + data.size() >= *m_mark) {
        const auto before = qsizetype(*m_mark - m_written);
        if (!plainly(data.first(before)))
            return false;
        m_mark.reset();
        data = data.sliced(before);
        if (m_disturbance.pause.count() > 0 && !m_sink.stay(m_disturbance.pause))
            return false;
        if (m_disturbance.ending == Disturbance::Ending::Reset)
            m_sink.reset();
        if (m_disturbance.ending != Disturbance::Ending::Whole)
            return false;
    }
    return plainly(data);
}

bool AnswerWriter::plainly(QByteArrayView data)
{
    if (m_disturbance.spread.count() == 0) {
        m_written += data.size();
        return data.isEmpty() || m_sink.write(data);
    }
    // In steps, so that a slow answer is slow all the way.
    const auto step = std::max<qsizetype>(qsizetype(m_totalBytes / 50), 1);
    while (!data.isEmpty()) {
        const auto part = data.first(std::min(step, data.size()));
        data = data.sliced(part.size());
        m_written += part.size();
        m_owed += double(m_disturbance.spread.count()) * double(part.size()) / double(m_totalBytes);
        const auto wait = std::chrono::milliseconds(qint64(m_owed));
        m_owed -= double(wait.count());
        if ((wait.count() > 0 && !m_sink.stay(wait)) || !m_sink.write(part))
            return false;
    }
    return true;
}

} // namespace attache
