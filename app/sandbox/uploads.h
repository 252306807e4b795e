// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/presigning.h"
#include "sandbox/world.h"

namespace attache {

/// Makes the addresses that files are sent to and fetched from. Under the world's mutex.
class Uploads
{
public:
    Uploads(const World &world, const Presigning &presigning, QByteArray scheme);

    /// The API's UploadUrlMetadata, UploadMetadata: Url, UrlExpiry, HeadersToInclude. @p metadata becomes
    /// x-amz-meta-….
    QJsonObject upload(const QByteArray &host, const QString &objectKey, const QString &fileName,
                       const QString &contentType, qint64 size, const HttpHeaders &metadata,
                       std::chrono::seconds expires) const;
    /// The API's DownloadUrlMetadata: Url, UrlExpiry.
    QJsonObject download(const QByteArray &host, const QString &objectKey,
                         std::chrono::seconds expires) const;
    /// The option's, or less if @p wish says so.
    std::chrono::seconds expiry(const QJsonValue &wish) const;
    /// By the extension of a file that is allowed.
    static QString contentTypeOf(const QString &fileName);

private:
    QString expiryText(std::chrono::seconds expires) const;

    const World &m_world;
    const Presigning &m_presigning;
    const QByteArray m_scheme;
};

} // namespace attache
