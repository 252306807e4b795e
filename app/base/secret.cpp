// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <cstring>

namespace attache {

Secret::Secret(QByteArray value)
    : m_bytes(std::make_shared<const Bytes>(Bytes{std::move(value)}))
{ }

Secret::Bytes::~Bytes()
{
    // Another QByteArray may share the buffer; wiping it under that one's feet would be worse than
    // leaving it, so only the sole owner wipes.
    if (value.isDetached() && !value.isEmpty())
        ::explicit_bzero(value.data(), size_t(value.size()));
}

bool Secret::isEmpty() const
{
    return !m_bytes || m_bytes->value.isEmpty();
}

const QByteArray &Secret::reveal() const
{
    static const QByteArray nothing;
    return m_bytes ? m_bytes->value : nothing;
}

bool operator==(const Secret &a, const Secret &b)
{
    const auto &left = a.reveal();
    const auto &right = b.reveal();
    if (left.size() != right.size())
        return false;
    // To the end, whatever differs where: how long it takes tells nothing. By hand, as OpenSSL has the same
    // but takes longer to load than the window to open.
    unsigned char different = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        different |= static_cast<unsigned char>(left[i] ^ right[i]);
    return *const_cast<volatile unsigned char *>(&different) == 0;
}

QDebug operator<<(QDebug debug, const Secret &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << QStringLiteral("‹secret›");
    return debug;
}

} // namespace attache
