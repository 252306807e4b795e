// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>
#include <memory>

namespace attache {

/// A token, key or password. Prints as ‹secret›, has no conversion to text, compares in constant
/// time, and its last copy wipes the bytes. Copies share one buffer.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value);

    bool isEmpty() const;
    /// The bytes themselves. Every use of this name is a place where a secret leaves: keep them few.
    const QByteArray &reveal() const;

    friend bool operator==(const Secret &a, const Secret &b);
    friend QDebug operator<<(QDebug debug, const Secret &);

private:
    struct Bytes {
        QByteArray value;
        ~Bytes();
    };
    std::shared_ptr<const Bytes> m_bytes;
};

} // namespace attache
