// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "sandbox/http.h"

#include <QDateTime>
#include <chrono>
#include <optional>

namespace attache {

/// A refusal in S3's own form.
struct S3Error {
    int status = 403;
    QByteArray code;
    QByteArray message;
    std::vector<std::pair<QByteArray, QByteArray>> elements = {}; ///< beside code, message, request id and
                                                                  ///< host id

    QByteArray xml(const QByteArray &requestId) const;
};

/// Makes presigned URLs of a bucket, and judges requests that come by one, as S3 does.
class Presigning
{
public:
    Presigning(Credentials credentials, QByteArray region, QByteArray bucket);

    /// The target (path and query) of a presigned URL. @p headers must be sent with it, value for value.
    QByteArray presign(const QByteArray &method, const QByteArray &host, const QByteArray &objectKey,
                       const HttpHeaders &headers, const QDateTime &now, std::chrono::seconds expires) const;

    /// Absent: @p request may do what it asks, by the service's clock at @p now.
    std::optional<S3Error> judge(const ServedRequest &request, const QDateTime &now) const;

    /// The key of the object that @p rawPath names; absent when it is no path of the bucket.
    std::optional<QString> objectKey(const QByteArray &rawPath) const;

    /// The decoded parameters of a raw query.
    static HttpHeaders parameters(const QByteArray &rawQuery);

private:
    const Credentials m_credentials;
    const QByteArray m_region;
    const QByteArray m_bucket;
};

} // namespace attache
