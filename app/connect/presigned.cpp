// SPDX-License-Identifier: Apache-2.0
#include "connect/presigned.h"

#include "connect/json.h"
#include "net/loopback.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Unescapes what needs no escape, which Qt may do and a signature doesn't mind.
QByteArray withoutNeedlessEscapes(const QByteArray &url)
{
    constexpr QByteArrayView unreserved("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");
    QByteArray result;
    result.reserve(url.size());
    for (qsizetype i = 0; i < url.size(); ++i) {
        const auto byte = url[i] == '%' ? QByteArray::fromHex(url.mid(i + 1, 2)) : QByteArray();
        if (byte.size() == 1 && unreserved.contains(byte[0])) {
            result += byte;
            i += 2;
        } else {
            result += url[i];
        }
    }
    return result;
}

} // namespace

Result<QUrl> presignedUrl(const QString &text)
{
    const auto bytes = text.toUtf8();
    const auto url = QUrl::fromEncoded(bytes, QUrl::StrictMode);
    const bool mayBeUsed = url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()));
    if (url.isValid() && !url.host().isEmpty() && mayBeUsed
        && withoutNeedlessEscapes(url.toEncoded()) == withoutNeedlessEscapes(bytes))
        return url;
    return failure({.kind = ErrorKind::Service,
                    .code = u"AnswerNotUnderstood"_s,
                    .message = u"The service answered an address that can't be used. Try again; if it stays "
                               "so, tell your administrator."_s,
                    .retryable = true});
}

Result<UploadMetadata> uploadMetadata(const QJsonObject &json)
{
    const auto url = presignedUrl(json[u"Url"_s].toString());
    if (!url)
        return failure(url.error());
    UploadMetadata upload{.url = *url, .urlExpiry = timeIn(json[u"UrlExpiry"_s]), .headersToInclude = {}};
    const auto headers = json[u"HeadersToInclude"_s].toObject();
    for (auto header = headers.constBegin(); header != headers.constEnd(); ++header)
        upload.headersToInclude.emplace_back(header.key().toUtf8(), header.value().toString().toUtf8());
    return upload;
}

} // namespace attache
