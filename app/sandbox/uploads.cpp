// SPDX-License-Identifier: Apache-2.0
#include "sandbox/uploads.h"

#include "aws/signer.h"

#include <QFileInfo>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qsizetype longestHeader = 256; // of HeadersToInclude, by the API

/// The name for a Content-Disposition: as it is where that is plain ASCII, else in RFC 5987's form beside a
/// plain one. Where that gets too long only the name's end is told.
QByteArray disposition(const QString &fileName)
{
    QByteArray plain;
    bool isPlain = true;
    for (const QChar c : fileName) {
        const bool keeps = c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\';
        plain += keeps ? c.toLatin1() : '_';
        isPlain = isPlain && keeps;
    }
    const auto header = [](const QByteArray &name) -> QByteArray {
        return "attachment; filename=\"" + name + '"';
    };
    const auto value = isPlain
        ? header(plain)
        : header(plain) + "; filename*=UTF-8''" + sigv4::percentEncode(fileName.toUtf8());
    if (value.size() <= longestHeader)
        return value;
    return header(plain.right(longestHeader - header({}).size()));
}

} // namespace

Uploads::Uploads(const World &world, const Presigning &presigning, QByteArray scheme)
    : m_world(world)
    , m_presigning(presigning)
    , m_scheme(std::move(scheme))
{ }

QString Uploads::contentTypeOf(const QString &fileName)
{
    static const std::map<QString, QString> types{
        {u"csv"_s, u"text/csv"_s},
        {u"doc"_s, u"application/msword"_s},
        {u"docx"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s},
        {u"heic"_s, u"image/heic"_s},
        {u"jfif"_s, u"image/jpeg"_s},
        {u"jpeg"_s, u"image/jpeg"_s},
        {u"jpg"_s, u"image/jpeg"_s},
        {u"mov"_s, u"video/quicktime"_s},
        {u"mp4"_s, u"video/mp4"_s},
        {u"pdf"_s, u"application/pdf"_s},
        {u"png"_s, u"image/png"_s},
        {u"ppt"_s, u"application/vnd.ms-powerpoint"_s},
        {u"pptx"_s, u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s},
        {u"rtf"_s, u"application/rtf"_s},
        {u"txt"_s, u"text/plain"_s},
        {u"wav"_s, u"audio/wav"_s},
        {u"xls"_s, u"application/vnd.ms-excel"_s},
        {u"xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s},
    };
    const auto found = types.find(QFileInfo(fileName).suffix().toLower());
    return found == types.end() ? u"application/octet-stream"_s : found->second;
}

std::chrono::seconds Uploads::expiry(const QJsonValue &wish) const
{
    const auto longest = m_world.options().urlExpiry;
    return wish.isDouble() ? std::min(longest, std::chrono::seconds(wish.toInteger())) : longest;
}

QString Uploads::expiryText(std::chrono::seconds expires) const
{
    // Without milliseconds, as the service is seen to write it; the URL's own date has none either.
    return m_world.clock().now().addSecs(expires.count()).toString(Qt::ISODate);
}

QJsonObject Uploads::upload(const QByteArray &host, const QString &objectKey, const QString &fileName,
                            const QString &contentType, qint64 size, const HttpHeaders &metadata,
                            std::chrono::seconds expires) const
{
    HttpHeaders headers{{"Content-Type", contentType.toUtf8()},
                        {"Content-Length", QByteArray::number(size)},
                        {"Content-Disposition", disposition(fileName)},
                        {"x-amz-acl", "bucket-owner-full-control"},
                        {"x-amz-meta-account_id", m_world.identity().account.toLatin1()},
                        {"x-amz-meta-organization_id", m_world.identity().instanceId.toLatin1()}};
    for (const auto &[name, value] : metadata)
        headers.emplace_back("x-amz-meta-" + name, value);
    const auto target =
        m_presigning.presign("PUT", host, objectKey.toUtf8(), headers, m_world.clock().now(), expires);
    QJsonObject include;
    for (const auto &[name, value] : headers)
        include.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return {{u"Url"_s, QString::fromLatin1(m_scheme + "://" + host + target)},
            {u"UrlExpiry"_s, expiryText(expires)},
            {u"HeadersToInclude"_s, include}};
}

QJsonObject Uploads::download(const QByteArray &host, const QString &objectKey,
                              std::chrono::seconds expires) const
{
    const auto target =
        m_presigning.presign("GET", host, objectKey.toUtf8(), {}, m_world.clock().now(), expires);
    return {{u"Url"_s, QString::fromLatin1(m_scheme + "://" + host + target)},
            {u"UrlExpiry"_s, expiryText(expires)}};
}

} // namespace attache
