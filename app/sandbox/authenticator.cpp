// SPDX-License-Identifier: Apache-2.0
#include "sandbox/authenticator.h"

#include "aws/signer.h"
#include "base/sha256.h"
#include "sandbox/world.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 tolerance = 5 * 60; // seconds

/// The names of one protocol for the same mishaps.
struct Names {
    QString wrongSignature;
    QString unknownKey;
    QString expired;
    QString incomplete;
    QString missing;
};

const Names &names(Protocol protocol)
{
    static const Names json{u"InvalidSignatureException"_s, u"UnrecognizedClientException"_s,
                            u"ExpiredTokenException"_s, u"IncompleteSignatureException"_s,
                            u"MissingAuthenticationTokenException"_s};
    static const Names query{u"SignatureDoesNotMatch"_s, u"InvalidClientTokenId"_s, u"ExpiredToken"_s,
                             u"IncompleteSignature"_s, u"MissingAuthenticationToken"_s};
    return protocol == Protocol::Query ? query : json;
}

tl::unexpected<ApiError> refuseWith(const QString &code, const QString &message, int status)
{
    return tl::unexpected<ApiError>(ApiError{code, message, {}, status});
}

/// What stands in an Authorization header.
struct Authorization {
    QByteArrayList credential; ///< key, day, region, service, "aws4_request"
    QByteArrayList signedHeaders;
    QByteArray signature;
};

std::optional<Authorization> parsed(const QByteArray &header)
{
    constexpr QByteArrayView algorithm = "AWS4-HMAC-SHA256";
    if (!header.startsWith(algorithm))
        return std::nullopt;
    Authorization authorization;
    const auto parts = header.mid(algorithm.size()).split(',');
    for (const auto &part : parts) {
        const auto pair = part.trimmed();
        const auto value = pair.mid(pair.indexOf('=') + 1);
        if (pair.startsWith("Credential="))
            authorization.credential = value.split('/');
        else if (pair.startsWith("SignedHeaders="))
            authorization.signedHeaders = value.split(';');
        else if (pair.startsWith("Signature="))
            authorization.signature = value;
    }
    if (authorization.credential.size() != 5 || authorization.signedHeaders.isEmpty()
        || authorization.signature.isEmpty())
        return std::nullopt;
    return authorization;
}

QString basic(const QDateTime &time)
{
    return time.toString(u"yyyyMMdd'T'HHmmss'Z'");
}

QByteArray sha256(const QByteArray &data)
{
    Sha256 hash;
    hash.add(data);
    return hash.hex();
}

} // namespace

Authenticator::Authenticator(const World &world)
    : m_world(world)
{ }

tl::expected<Caller, ApiError> Authenticator::judge(const ServedRequest &request, const QByteArray &body,
                                                    const QByteArray &signingName, Protocol protocol) const
{
    const auto &codes = names(protocol);
    const auto header = request.header("authorization");
    if (header.isEmpty())
        return refuseWith(codes.missing,
                          protocol == Protocol::Query ? u"Request is missing Authentication Token"_s
                                                      : u"Missing Authentication Token"_s,
                          403);
    const auto authorization = parsed(header);
    if (!authorization)
        return refuseWith(
            codes.incomplete,
            u"Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters of the "
            u"AWS4-HMAC-SHA256 algorithm."_s,
            400);
    const auto date = request.header("x-amz-date");
    auto signedAt = QDateTime::fromString(QString::fromLatin1(date), u"yyyyMMdd'T'HHmmss'Z'"_s);
    signedAt.setTimeSpec(Qt::UTC);
    if (!signedAt.isValid())
        return refuseWith(codes.incomplete,
                          u"Date must be in ISO-8601 'basic format', in the header 'X-Amz-Date'."_s, 400);

    // Who is it?
    const auto &identity = m_world.identity();
    const auto keyId = QString::fromLatin1(authorization->credential[0]);
    const auto token = request.header("x-amz-security-token");
    const auto unknown = u"The security token included in the request is invalid."_s;
    Caller caller;
    Secret secret;
    if (keyId == identity.accessKeyId) {
        if (!token.isEmpty())
            return refuseWith(codes.unknownKey, unknown, 403);
        secret = Secret(identity.secretAccessKey.toLatin1());
        const auto *agent = m_world.users.find(identity.agentUserId);
        caller.arn = m_world.arns().iamUser(agent ? agent->username : QString());
        caller.userId = identity.iamUserId;
    } else if (const auto *session = m_world.sessions.find(keyId)) {
        if (!(Secret(token) == Secret(session->sessionToken.toLatin1())))
            return refuseWith(codes.unknownKey, unknown, 403);
        if (session->expires <= m_world.clock().milliseconds())
            return refuseWith(codes.expired, u"The security token included in the request is expired"_s, 403);
        secret = Secret(session->secretAccessKey.toLatin1());
        caller.arn = session->arn;
        caller.userId = session->userId;
        caller.sessionAccessKeyId = keyId;
    } else {
        return refuseWith(codes.unknownKey, unknown, 403);
    }

    // Is the scope ours?
    const auto region = identity.region.toLatin1();
    // STS answers in its old global guise too.
    const bool regionFits = authorization->credential[2] == region
        || (protocol == Protocol::Query && authorization->credential[2] == "us-east-1");
    if (!regionFits)
        return refuseWith(codes.wrongSignature, u"Credential should be scoped to a valid region."_s, 403);
    if (authorization->credential[3] != signingName)
        return refuseWith(
            codes.wrongSignature,
            u"Credential should be scoped to correct service: '%1'."_s.arg(QString::fromLatin1(signingName)),
            403);
    if (authorization->credential[4] != "aws4_request")
        return refuseWith(codes.wrongSignature,
                          u"Credential should be scoped with a valid terminator: 'aws4_request'."_s, 403);
    if (authorization->credential[1] != date.left(8))
        return refuseWith(
            codes.wrongSignature,
            u"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP."_s,
            403);

    // Is it of now?
    const auto now = m_world.clock().now();
    if (signedAt.secsTo(now) > tolerance)
        return refuseWith(codes.wrongSignature,
                          u"Signature expired: %1 is now earlier than %2 (%3 - 5 min.)"_s.arg(
                              basic(signedAt), basic(now.addSecs(-tolerance)), basic(now)),
                          403);
    if (now.secsTo(signedAt) > tolerance)
        return refuseWith(codes.wrongSignature,
                          u"Signature not yet current: %1 is still later than %2 (%3 + 5 min.)"_s.arg(
                              basic(signedAt), basic(now.addSecs(tolerance)), basic(now)),
                          403);

    // Does it cover what it must, and is it right?
    for (const QByteArray needed : {"host", "x-amz-date"}) {
        if (!authorization->signedHeaders.contains(needed))
            return refuseWith(
                codes.wrongSignature,
                u"'%1' must be a 'SignedHeader' in the AWS Authorization."_s.arg(QString::fromLatin1(needed)),
                403);
    }
    for (const auto &name : authorization->signedHeaders) {
        if (!hasHeader(request.headers, name))
            return refuseWith(
                codes.wrongSignature,
                u"The signed header '%1' is not in the request."_s.arg(QString::fromLatin1(name)), 403);
    }
    const auto hash = sha256(body);
    const auto claimed = request.header("x-amz-content-sha256");
    const auto mismatch =
        u"The request signature we calculated does not match the signature you provided. Check your AWS "
        u"Secret Access Key and signing method. Consult the service documentation for details."_s;
    if (!claimed.isEmpty() && claimed != hash)
        return refuseWith(codes.wrongSignature, mismatch, 403);
    const WireRequest wire{
        .method = request.method, .target = request.target, .headers = request.headers, .payloadHash = hash};
    const SigningScope scope{
        .region = authorization->credential[2], .service = signingName, .time = signedAt};
    const auto &signedHeaders = authorization->signedHeaders;
    const auto canonical = sigv4::canonicalRequest(wire, {signedHeaders.begin(), signedHeaders.end()}, true);
    const auto expected = sigv4::signature(sigv4::stringToSign(canonical, scope), secret, scope);
    if (!(Secret(expected) == Secret(authorization->signature)))
        return refuseWith(codes.wrongSignature, mismatch, 403);
    return caller;
}

} // namespace attache
