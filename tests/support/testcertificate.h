// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <chrono>

namespace attache {

/// A certificate with its key, made anew for each test.
struct TestCertificate {
    QByteArray certificatePem;
    QByteArray keyPem;
    QByteArray issuerPem; ///< whom to trust: itself, unless another signed it

    /// @p names as OpenSSL writes them. Valid from an hour ago until @p validFor from now, which may be past.
    static TestCertificate make(const QByteArray &names = "IP:127.0.0.1,DNS:localhost",
                                std::chrono::seconds validFor = std::chrono::hours(24),
                                const TestCertificate *issuer = nullptr);
};

} // namespace attache
