// SPDX-License-Identifier: Apache-2.0
#include "sandbox/presigning.h"

#include "aws/signer.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 clockTolerance = 15 * 60; // seconds
constexpr qint64 longestLife = 7 * 24 * 3600;

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

QByteArray isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate).toLatin1();
}

QDateTime basicTime(const QByteArray &text)
{
    auto time = QDateTime::fromString(QString::fromLatin1(text), u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

S3Error malformed(const QByteArray &message)
{
    return {.status = 400, .code = "AuthorizationQueryParametersError", .message = message};
}

/// The query without the signature itself, which is what was signed.
QByteArray unsignedTarget(const ServedRequest &request)
{
    QByteArrayList kept;
    const auto parts = request.query().split('&');
    for (const auto &part : parts) {
        if (!part.startsWith("X-Amz-Signature="))
            kept.append(part);
    }
    return request.path() + '?' + kept.join('&');
}

} // namespace

QByteArray S3Error::xml(const QByteArray &requestId) const
{
    QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>";
    const auto add = [&text](const QByteArray &name, const QByteArray &value) {
        text += '<' + name + '>' + escaped(value) + "</" + name + '>';
    };
    add("Code", code);
    add("Message", message);
    for (const auto &[name, value] : elements)
        add(name, value);
    add("RequestId", requestId);
    add("HostId", requestId.toBase64());
    return text + "</Error>";
}

Presigning::Presigning(Credentials credentials, QByteArray region, QByteArray bucket)
    : m_credentials(std::move(credentials))
    , m_region(std::move(region))
    , m_bucket(std::move(bucket))
{ }

QByteArray Presigning::presign(const QByteArray &method, const QByteArray &host, const QByteArray &objectKey,
                               const HttpHeaders &headers, const QDateTime &now,
                               std::chrono::seconds expires) const
{
    WireRequest request;
    request.method = method;
    request.target = '/' + m_bucket + '/' + sigv4::percentEncode(objectKey, true);
    request.headers = headers;
    request.headers.emplace_back("Host", host);
    request.payloadHash = "UNSIGNED-PAYLOAD";
    return sigv4::presign(request, m_credentials,
                          {.region = m_region, .service = "s3", .time = now, .doubleEncodePath = false},
                          expires);
}

HttpHeaders Presigning::parameters(const QByteArray &rawQuery)
{
    HttpHeaders parameters;
    const auto parts = rawQuery.split('&');
    for (const auto &part : parts) {
        const auto equals = part.indexOf('=');
        if (!part.isEmpty())
            parameters.emplace_back(QByteArray::fromPercentEncoding(equals < 0 ? part : part.left(equals)),
                                    equals < 0 ? QByteArray()
                                               : QByteArray::fromPercentEncoding(part.mid(equals + 1)));
    }
    return parameters;
}

std::optional<QString> Presigning::objectKey(const QByteArray &rawPath) const
{
    const auto path = QByteArray::fromPercentEncoding(rawPath);
    const auto prefix = '/' + m_bucket + '/';
    if (!path.startsWith(prefix))
        return std::nullopt;
    return QString::fromUtf8(path.mid(prefix.size()));
}

std::optional<S3Error> Presigning::judge(const ServedRequest &request, const QDateTime &now) const
{
    const auto query = parameters(request.query());
    const auto parameter = [&query](QByteArrayView name) {
        // Parameters of a presigned URL, unlike headers, tell upper from lower case.
        const auto found =
            std::find_if(query.begin(), query.end(), [name](const auto &pair) { return pair.first == name; });
        return found == query.end() ? QByteArray() : found->second;
    };
    const auto algorithm = parameter("X-Amz-Algorithm");
    const auto credential = parameter("X-Amz-Credential").split('/');
    const auto date = parameter("X-Amz-Date");
    const auto expiresText = parameter("X-Amz-Expires");
    const auto signedHeaders = parameter("X-Amz-SignedHeaders");
    const auto signature = parameter("X-Amz-Signature");

    const bool isPresigned = !algorithm.isEmpty() || !signature.isEmpty();
    if (isPresigned && hasHeader(request.headers, "authorization"))
        return S3Error{
            .status = 400,
            .code = "InvalidArgument",
            .message = "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature "
                       "query string parameter or the Authorization header should be specified",
            .elements = {{"ArgumentName", "Authorization"}, {"ArgumentValue", "(not shown)"}}};
    if (!isPresigned)
        return S3Error{.code = "AccessDenied", .message = "Access Denied"};
    if (algorithm.isEmpty() || credential.size() < 2 || date.isEmpty() || expiresText.isEmpty()
        || signedHeaders.isEmpty() || signature.isEmpty())
        return malformed(
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, "
            "X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.");
    if (algorithm != "AWS4-HMAC-SHA256")
        return malformed("X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"");
    if (credential.size() != 5 || credential[4] != "aws4_request")
        return malformed(
            "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "
            "\"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".");
    if (credential[2] != m_region)
        return malformed("Error parsing the X-Amz-Credential parameter; the region '" + credential[2]
                         + "' is wrong; expecting '" + m_region + "'");
    if (credential[3] != "s3")
        return malformed("Error parsing the X-Amz-Credential parameter; incorrect service \"" + credential[3]
                         + "\". This endpoint belongs to \"s3\".");
    const auto signedAt = basicTime(date);
    if (!signedAt.isValid())
        return malformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
    if (credential[1] != date.left(8))
        return malformed("Invalid credential date \"" + credential[1]
                         + "\". This date is not the same as X-Amz-Date: \"" + date.left(8) + "\".");
    bool isNumber = false;
    const auto expires = expiresText.toLongLong(&isNumber);
    if (!isNumber)
        return malformed("X-Amz-Expires should be a number");
    if (expires < 0)
        return malformed("X-Amz-Expires must be non-negative");
    if (expires > longestLife)
        return malformed(
            "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be "
            "less than 604800 seconds");
    if (credential[0] != m_credentials.accessKeyId.toUtf8())
        return S3Error{.code = "InvalidAccessKeyId",
                       .message = "The AWS Access Key Id you provided does not exist in our records.",
                       .elements = {{"AWSAccessKeyId", credential[0]}}};
    if (!(Secret(parameter("X-Amz-Security-Token")) == m_credentials.sessionToken))
        return S3Error{.status = 400,
                       .code = "InvalidToken",
                       .message = "The provided token is malformed or otherwise invalid."};

    if (now.secsTo(signedAt) > clockTolerance)
        return S3Error{.code = "AccessDenied",
                       .message = "Request is not yet valid",
                       .elements = {{"X-Amz-Date", date}, {"ServerTime", isoTime(now)}}};
    const auto end = signedAt.addSecs(expires);
    if (now >= end)
        return S3Error{.code = "AccessDenied",
                       .message = "Request has expired",
                       .elements = {{"X-Amz-Expires", expiresText},
                                    {"Expires", isoTime(end)},
                                    {"ServerTime", isoTime(now)}}};

    const auto names = signedHeaders.split(';');
    QByteArrayList notSigned;
    for (const auto &[name, value] : request.headers) {
        const auto lower = name.toLower();
        if (lower.startsWith("x-amz-") && !names.contains(lower))
            notSigned.append(lower);
    }
    if (!names.contains("host"))
        notSigned.append("host");
    if (!notSigned.isEmpty())
        return S3Error{.code = "AccessDenied",
                       .message = "There were headers present in the request which were not signed",
                       .elements = {{"HeadersNotSigned", notSigned.join(", ")}}};

    const WireRequest wire{.method = request.method,
                           .target = unsignedTarget(request),
                           .headers = request.headers,
                           .payloadHash = "UNSIGNED-PAYLOAD"};
    const SigningScope scope{
        .region = m_region, .service = "s3", .time = signedAt, .doubleEncodePath = false};
    const auto canonical = sigv4::canonicalRequest(wire, {names.begin(), names.end()}, false);
    const auto toSign = sigv4::stringToSign(canonical, scope);
    if (!(Secret(sigv4::signature(toSign, m_credentials.secretAccessKey, scope)) == Secret(signature)))
        return S3Error{
            .code = "SignatureDoesNotMatch",
            .message = "The request signature we calculated does not match the signature you provided. Check "
                       "your key and signing method.",
            .elements = {{"AWSAccessKeyId", credential[0]},
                         {"StringToSign", toSign},
                         {"SignatureProvided", signature},
                         {"StringToSignBytes", toSign.toHex(' ')},
                         {"CanonicalRequest", canonical},
                         {"CanonicalRequestBytes", canonical.toHex(' ')}}};
    return std::nullopt;
}

} // namespace attache
