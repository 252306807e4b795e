// SPDX-License-Identifier: Apache-2.0
#include "net/oncebody.h"

#include <algorithm>

namespace attache {

OnceBody::OnceBody(std::unique_ptr<QIODevice> source)
    : m_source(std::move(source))
    , m_size(m_source->size() - m_source->pos())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    connect(m_source.get(), &QIODevice::readyRead, this, &QIODevice::readyRead);
}

OnceBody::~OnceBody() = default;

bool OnceBody::seek(qint64 position)
{
    return position == pos() && position > 0;
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const auto wanted = std::min(maxSize, m_size - pos());
    if (wanted <= 0)
        return m_size == pos() ? -1 : 0;
    const auto count = m_source->read(data, wanted);
    const bool waits = m_source->bytesAvailable() == 0 && !m_source->atEnd();
    if (count > 0 || (count == 0 && waits))
        return count;
    emit broke(count < 0 ? m_source->errorString() : QString());
    // Not -1, at which Qt would report an error of its own beside ours.
    return 0;
}

} // namespace attache
