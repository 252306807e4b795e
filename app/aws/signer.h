// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"

#include <QByteArray>
#include <QDateTime>
#include <chrono>
#include <utility>
#include <vector>

namespace attache {

/// A request as it goes over the wire, for the signer: everything already encoded.
struct WireRequest {
    QByteArray method; ///< "PUT"
    QByteArray target; ///< path and query as sent, percent-encoded once: "/a%2Fb?x=1"
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< names in any case; repeats allowed; with Host
    QByteArray payloadHash; ///< hex SHA-256 of the body, or "UNSIGNED-PAYLOAD"
};

/// What a signature is for.
struct SigningScope {
    QByteArray region;
    QByteArray service; ///< the signing name: "connect", "cases", "sts", "s3"
    QDateTime time; ///< UTC
    bool doubleEncodePath = true; ///< false for S3 alone, which also keeps dots and double slashes
};

/// AWS Signature Version 4: signs requests (client) and recomputes signatures (sandbox).
/// Pure: no clock, no I/O. Source: "AWS Signature Version 4 for API requests" in the IAM user guide.
namespace sigv4 {

QByteArray canonicalRequest(const WireRequest &request, const std::vector<QByteArray> &signedHeaders,
                            bool doubleEncodePath);
QByteArray stringToSign(const QByteArray &canonicalRequest, const SigningScope &scope);
/// Lower-case hex.
QByteArray signature(const QByteArray &stringToSign, const Secret &secretAccessKey,
                     const SigningScope &scope);

/// The headers to add: X-Amz-Date, X-Amz-Security-Token (with temporary credentials), Authorization.
/// Every header that @p request has is signed.
std::vector<std::pair<QByteArray, QByteArray>> sign(WireRequest request, const Credentials &credentials,
                                                    const SigningScope &scope);

/// The target (path and query) of a presigned S3 URL. @p request has Host and every header that the
/// holder must send; its payloadHash is "UNSIGNED-PAYLOAD".
QByteArray presign(WireRequest request, const Credentials &credentials, const SigningScope &scope,
                   std::chrono::seconds expires);

/// RFC 3986: keeps A-Z a-z 0-9 - _ . ~ and, if asked, '/'; upper-case hex.
QByteArray percentEncode(QByteArrayView text, bool keepSlash = false);

} // namespace sigv4

} // namespace attache
