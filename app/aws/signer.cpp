// SPDX-License-Identifier: Apache-2.0
#include "aws/signer.h"

#include "base/sha256.h"

#include <QMessageAuthenticationCode>
#include <algorithm>

namespace attache::sigv4 {

namespace {

using Header = std::pair<QByteArray, QByteArray>;

constexpr QByteArrayView algorithm = "AWS4-HMAC-SHA256";

QByteArray sha256(const QByteArray &data)
{
    Sha256 hash;
    hash.add(data);
    return hash.hex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    return QMessageAuthenticationCode::hash(data, key, QCryptographicHash::Sha256);
}

// Not QLocale, not QDateTime::toString(): the digits of a signature know no locale and no calendar.
QByteArray day(const QDateTime &time)
{
    const auto date = time.toUTC().date();
    return QByteArray::number(date.year() * 10000 + date.month() * 100 + date.day()).rightJustified(8, '0');
}

QByteArray timestamp(const QDateTime &time)
{
    const auto clock = time.toUTC().time();
    const int digits = clock.hour() * 10000 + clock.minute() * 100 + clock.second();
    return day(time) + 'T' + QByteArray::number(digits).rightJustified(6, '0') + 'Z';
}

QByteArray credentialScope(const SigningScope &scope)
{
    return day(scope.time) + '/' + scope.region + '/' + scope.service + "/aws4_request";
}

// Without dot segments and doubled slashes; a slash at the end stays.
QByteArray normalized(const QByteArray &path)
{
    QList<QByteArray> kept;
    const auto segments = path.split('/');
    for (const auto &segment : segments) {
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (!segment.isEmpty() && segment != ".") {
            kept.append(segment);
        }
    }
    if (kept.isEmpty())
        return "/";
    return '/' + kept.join('/') + (path.endsWith('/') ? "/" : "");
}

QByteArray canonicalPath(const QByteArray &path, bool doubleEncode)
{
    if (doubleEncode)
        return percentEncode(normalized(path), true);
    return path.isEmpty() ? QByteArray("/") : percentEncode(QByteArray::fromPercentEncoding(path), true);
}

QByteArray canonicalQuery(const QByteArray &query)
{
    if (query.isEmpty())
        return {};
    std::vector<Header> parameters;
    const auto texts = query.split('&');
    for (const auto &text : texts) {
        if (text.isEmpty())
            continue;
        const auto equals = text.indexOf('=');
        const auto name = equals < 0 ? text : text.left(equals);
        const auto value = equals < 0 ? QByteArray() : text.mid(equals + 1);
        parameters.emplace_back(percentEncode(QByteArray::fromPercentEncoding(name)),
                                percentEncode(QByteArray::fromPercentEncoding(value)));
    }
    std::sort(parameters.begin(), parameters.end());
    QByteArray canonical;
    for (const auto &[name, value] : parameters)
        canonical += (canonical.isEmpty() ? "" : "&") + name + '=' + value;
    return canonical;
}

std::vector<QByteArray> headerNames(const WireRequest &request)
{
    std::vector<QByteArray> names;
    for (const auto &[name, value] : request.headers)
        names.push_back(name.toLower());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

QByteArray joined(const std::vector<QByteArray> &names)
{
    QByteArray text;
    for (const auto &name : names)
        text += (text.isEmpty() ? "" : ";") + name;
    return text;
}

} // namespace

QByteArray percentEncode(QByteArrayView text, bool keepSlash)
{
    constexpr char digits[] = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        const bool digit = c >= '0' && c <= '9';
        if (letter || digit || c == '-' || c == '_' || c == '.' || c == '~' || (keepSlash && c == '/')) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    return encoded;
}

QByteArray canonicalRequest(const WireRequest &request, const std::vector<QByteArray> &signedHeaders,
                            bool doubleEncodePath)
{
    std::vector<QByteArray> names;
    for (const auto &name : signedHeaders)
        names.push_back(name.toLower());
    std::sort(names.begin(), names.end());

    const auto question = request.target.indexOf('?');
    const auto path = question < 0 ? request.target : request.target.left(question);
    const auto query = question < 0 ? QByteArray() : request.target.mid(question + 1);

    QByteArray canonical =
        request.method + '\n' + canonicalPath(path, doubleEncodePath) + '\n' + canonicalQuery(query) + '\n';
    for (const auto &name : names) {
        QByteArrayList values;
        for (const auto &[headerName, value] : request.headers) {
            if (headerName.compare(name, Qt::CaseInsensitive) == 0)
                values.append(value.simplified());
        }
        canonical += name + ':' + values.join(',') + '\n';
    }
    return canonical + '\n' + joined(names) + '\n' + request.payloadHash;
}

QByteArray stringToSign(const QByteArray &canonicalRequest, const SigningScope &scope)
{
    return algorithm.toByteArray() + '\n' + timestamp(scope.time) + '\n' + credentialScope(scope) + '\n'
        + sha256(canonicalRequest);
}

QByteArray signature(const QByteArray &stringToSign, const Secret &secretAccessKey, const SigningScope &scope)
{
    auto key = hmac("AWS4" + secretAccessKey.reveal(), day(scope.time));
    for (const auto &step : {scope.region, scope.service, QByteArray("aws4_request")})
        key = hmac(key, step);
    return hmac(key, stringToSign).toHex();
}

std::vector<Header> sign(WireRequest request, const Credentials &credentials, const SigningScope &scope)
{
    std::vector<Header> added{{"X-Amz-Date", timestamp(scope.time)}};
    if (!credentials.sessionToken.isEmpty())
        added.emplace_back("X-Amz-Security-Token", credentials.sessionToken.reveal());
    request.headers.insert(request.headers.end(), added.begin(), added.end());

    const auto names = headerNames(request);
    const auto text = stringToSign(canonicalRequest(request, names, scope.doubleEncodePath), scope);
    added.emplace_back("Authorization",
                       algorithm.toByteArray() + " Credential=" + credentials.accessKeyId.toUtf8() + '/'
                           + credentialScope(scope) + ", SignedHeaders=" + joined(names)
                           + ", Signature=" + signature(text, credentials.secretAccessKey, scope));
    return added;
}

QByteArray presign(WireRequest request, const Credentials &credentials, const SigningScope &scope,
                   std::chrono::seconds expires)
{
    const auto names = headerNames(request);
    const auto add = [&request](QByteArrayView name, QByteArrayView value) {
        request.target +=
            (request.target.contains('?') ? '&' : '?') + name.toByteArray() + '=' + percentEncode(value);
    };
    add("X-Amz-Algorithm", algorithm);
    add("X-Amz-Credential", credentials.accessKeyId.toUtf8() + '/' + credentialScope(scope));
    add("X-Amz-Date", timestamp(scope.time));
    add("X-Amz-Expires", QByteArray::number(qint64(expires.count())));
    if (!credentials.sessionToken.isEmpty())
        add("X-Amz-Security-Token", credentials.sessionToken.reveal());
    add("X-Amz-SignedHeaders", joined(names));
    const auto text = stringToSign(canonicalRequest(request, names, scope.doubleEncodePath), scope);
    add("X-Amz-Signature", signature(text, credentials.secretAccessKey, scope));
    return request.target;
}

} // namespace attache::sigv4
