// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>
#include <utility>
#include <vector>

class QJsonObject;

namespace attache {

/// Where and how to PUT a file. The URL is a key: in memory only, never stored, logged or shown.
struct UploadMetadata {
    QUrl url; ///< byte for byte what the service signed; send it by toEncoded(), never rebuild it
    QDateTime urlExpiry; ///< UTC; invalid: the service didn't say
    /// What the PUT carries, all of it and nothing else that S3 signs; Content-Length is among them.
    std::vector<std::pair<QByteArray, QByteArray>> headersToInclude;
};

/// Where to GET a file. The same care as with UploadMetadata.
struct DownloadMetadata {
    QUrl url;
    QDateTime urlExpiry; ///< UTC; invalid: the service didn't say
};

/// @p text as a URL that QNetworkAccessManager sends exactly as it was signed: https, or http to a
/// loopback host. Service, "AnswerNotUnderstood" for anything else; the message doesn't hold the URL.
Result<QUrl> presignedUrl(const QString &text);

/// `UploadMetadata` (chats) and `UploadUrlMetadata` (attached files). Service, "AnswerNotUnderstood".
Result<UploadMetadata> uploadMetadata(const QJsonObject &json);

} // namespace attache
