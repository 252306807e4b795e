// SPDX-License-Identifier: Apache-2.0
#include "transfers/progressmeter.h"

namespace attache {

void ProgressMeter::report(TransferId id, qint64 sentBytes, qint64 totalBytes, std::chrono::milliseconds now)
{
    auto &course = m_courses[id];
    if (!course.samples.empty() && sentBytes < course.samples.back().sentBytes)
        course.samples.clear(); // sent once more from the beginning
    course.totalBytes = totalBytes;
    course.samples.push_back({now, sentBytes});
    while (course.samples.size() > 2 && course.samples.front().at < now - window)
        course.samples.pop_front();
    m_news.insert(id);
}

void ProgressMeter::forget(TransferId id)
{
    m_courses.erase(id);
    m_news.erase(id);
}

std::vector<TransferProgress> ProgressMeter::take()
{
    std::vector<TransferProgress> all;
    for (const auto id : m_news) {
        const auto &[samples, totalBytes] = m_courses[id];
        const auto span = samples.back().at - samples.front().at;
        const auto bytes = samples.back().sentBytes - samples.front().sentBytes;
        all.push_back({.id = id,
                       .sentBytes = samples.back().sentBytes,
                       .totalBytes = totalBytes,
                       .bytesPerSecond = span.count() > 0 ? bytes * 1000 / qint64(span.count()) : 0});
    }
    m_news.clear();
    return all;
}

} // namespace attache
