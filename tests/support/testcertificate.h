// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace attache {

/// A self-signed certificate for 127.0.0.1 and localhost with its key, made anew for each test.
struct TestCertificate {
    QByteArray certificatePem;
    QByteArray keyPem;

    static TestCertificate make();
};

} // namespace attache
