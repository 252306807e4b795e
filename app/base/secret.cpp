// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <openssl/crypto.h>

namespace attache {

Secret::Secret(QByteArray value)
    : m_bytes(std::make_shared<const Bytes>(Bytes{std::move(value)}))
{ }

Secret::Bytes::~Bytes()
{
    // Another QByteArray may share the buffer; wiping it under that one's feet would be worse than
    // leaving it, so only the sole owner wipes.
    if (value.isDetached() && !value.isEmpty())
        OPENSSL_cleanse(value.data(), size_t(value.size()));
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
    return left.size() == right.size()
        && CRYPTO_memcmp(left.constData(), right.constData(), size_t(left.size())) == 0;
}

QDebug operator<<(QDebug debug, const Secret &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << QStringLiteral("‹secret›");
    return debug;
}

} // namespace attache
