// SPDX-License-Identifier: Apache-2.0
#include "aws/answererror.h"

#include "aws/model.h"
#include "aws/retry.h"
#include "aws/timestamp.h"
#include "net/httpclient.h"

#include <QJsonObject>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using namespace std::chrono_literals;

template <size_t N>
bool isOneOf(const QString &code, const std::array<QLatin1StringView, N> &codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// A year: nobody waits that long, and as milliseconds it is still a number.
constexpr qlonglong longestWaitSeconds = 365 * 24 * 3600;

// "Signature expired" and its kin come as one of these too, so that a wrong clock looks like a wrong key.
constexpr std::array credentialCodes{
    "ExpiredToken"_L1,
    "ExpiredTokenException"_L1,
    "TokenRefreshRequired"_L1,
    "InvalidToken"_L1,
    "UnrecognizedClientException"_L1,
    "InvalidClientTokenId"_L1,
    "InvalidAccessKeyId"_L1,
    "MissingAuthenticationToken"_L1,
    "MissingAuthenticationTokenException"_L1,
    "IncompleteSignature"_L1,
    "IncompleteSignatureException"_L1,
    "InvalidSignatureException"_L1,
    "SignatureDoesNotMatch"_L1,
    "AuthFailure"_L1,
    "RequestExpired"_L1,
    "RequestTimeTooSkewed"_L1,
    "RequestInTheFuture"_L1,
    "UnauthorizedException"_L1,
    "InvalidIdentityToken"_L1,
    "IDPRejectedClaim"_L1,
    "InvalidGrantException"_L1,
    "InvalidClientException"_L1,
    "UnauthorizedClientException"_L1,
};

constexpr std::array signatureCodes{
    "InvalidSignatureException"_L1,
    "SignatureDoesNotMatch"_L1,
    "AuthFailure"_L1,
    "RequestExpired"_L1,
    "RequestTimeTooSkewed"_L1,
    "IncompleteSignatureException"_L1,
    "RequestInTheFuture"_L1,
};

constexpr std::array keyCodes{"UnrecognizedClientException"_L1, "InvalidClientTokenId"_L1,
                              "InvalidAccessKeyId"_L1};

QString serviceName(Service service)
{
    switch (service) {
    case Service::Connect:
        return u"Amazon Connect"_s;
    case Service::ConnectParticipant:
        return u"The Amazon Connect chat service"_s;
    case Service::ConnectCases:
        return u"Amazon Connect Cases"_s;
    case Service::Sts:
        return u"The AWS Security Token Service"_s;
    case Service::Sso:
    case Service::SsoOidc:
        return u"AWS IAM Identity Center"_s;
    }
    return u"AWS"_s;
}

ErrorKind kindOf(Service service, const QString &code, int status)
{
    // Whoever waits for a person's word asks again in its own time, never sooner.
    if (service == Service::SsoOidc
        && (code == "AuthorizationPendingException"_L1 || code == "SlowDownException"_L1))
        return ErrorKind::Refused;
    if (isOneOf(code, credentialCodes) || status == 401)
        return ErrorKind::Credentials;
    if (isThrottlingCode(code) || status == 429)
        return ErrorKind::Throttled;
    if (status == 402 || code == "ServiceQuotaExceededException"_L1)
        return ErrorKind::Quota;
    if (code == "RequestTimeout"_L1 || code == "RequestTimeoutException"_L1 || status == 408)
        return ErrorKind::Timeout;
    // The chat's tokens are its credentials, and a refused one is a 403 with nothing else to tell it by.
    if (service == Service::ConnectParticipant && status == 403)
        return ErrorKind::Credentials;
    if (service == Service::SsoOidc && code == "AccessDeniedException"_L1)
        return ErrorKind::Credentials;
    if (status >= 500)
        return ErrorKind::Service;
    if (status == 400 || status == 411 || status == 413 || status == 414 || status == 415 || status == 422)
        return ErrorKind::Validation;
    return status >= 400 ? ErrorKind::Refused : ErrorKind::Service;
}

QString adviceOnCredentials(Service service, const QString &code, int status)
{
    if (isOneOf(code, signatureCodes))
        return u"Check the secret access key, and this computer's clock."_s;
    if (isOneOf(code, keyCodes))
        return u"Check the access key or the profile, and the Region."_s;
    if (service == Service::ConnectParticipant && status == 403) {
        return u"The chat's token was refused: the chat has ended, the token has expired, or it is of the "
               u"other kind "
               "or for another Region."_s;
    }
    if (code.startsWith("ExpiredToken"_L1))
        return u"The sign-in has expired. Sign in again."_s;
    return u"Sign in again."_s;
}

QString wordsFor(const QString &reason)
{
    if (reason == "INVALID_FILE_SIZE"_L1)
        return u"The file is larger than this instance allows, or empty."_s;
    if (reason == "INVALID_FILE_TYPE"_L1)
        return u"This instance doesn't allow files of this type."_s;
    if (reason == "INVALID_FILE_NAME"_L1)
        return u"The file's name is not allowed."_s;
    if (reason == "TOTAL_FILE_SIZE_EXCEEDED"_L1)
        return u"The files there have reached the total size that is allowed."_s;
    if (reason == "TOTAL_FILE_COUNT_EXCEEDED"_L1)
        return u"There are as many files as are allowed already."_s;
    return {};
}

// What the message adds to the service's own words, which are often none.
QString advice(Service service, const Error &error)
{
    if (const auto words = wordsFor(error.reason); !words.isEmpty())
        return words;
    switch (error.kind) {
    case ErrorKind::Credentials:
        return adviceOnCredentials(service, error.code, error.httpStatus);
    case ErrorKind::Throttled:
        return u"%1 is asked too often just now; the limit is shared by the whole account."_s.arg(
            serviceName(service));
    case ErrorKind::Quota:
        return u"A limit of the target or the account is reached."_s;
    case ErrorKind::Refused:
        if (error.httpStatus == 403)
            return u"Whoever administers AWS there can allow it."_s;
        return {};
    case ErrorKind::Service:
    case ErrorKind::Timeout:
        return u"%1 has a problem of its own; trying again later may help."_s.arg(serviceName(service));
    default:
        return {};
    }
}

// A wrong signature is answered with what should have been signed, the session token in it.
QString withoutCanonicalString(const QString &message)
{
    const auto begin = message.indexOf("The Canonical String"_L1);
    return begin < 0 ? message : message.first(begin).trimmed();
}

QString sentence(const QString &text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.endsWith(u'.') || trimmed.endsWith(u'!') || trimmed.endsWith(u'?'))
        return trimmed;
    return trimmed + u'.';
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u' ' + second;
}

QString reasonOf(const ServiceError &said)
{
    const auto reason = said.members[u"Reason"_s];
    if (reason.isString())
        return reason.toString();
    // A union: whichever member is set.
    for (const auto &value : reason.toObject()) {
        if (value.isString())
            return value.toString();
    }
    return {};
}

std::vector<std::pair<QByteArray, QByteArray>> pairs(const HttpAnswer &answer)
{
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    headers.reserve(answer.headers.size());
    for (const auto &header : answer.headers)
        headers.emplace_back(header.name, header.value);
    return headers;
}

// Somebody else than the service answered.
Error strangersError(const HttpAnswer &answer)
{
    Error error{.code = QString::number(answer.status), .httpStatus = answer.status};
    // 511: "network authentication required".
    if (answer.status < 400 || answer.status == 511) {
        error.kind = ErrorKind::Network;
        error.code = u"CaptivePortal"_s;
        error.message =
            u"A web page came in place of the answer, as from a network that wants a sign-in first. "
            "Open any page in the browser and sign in to the network."_s;
        error.retryable = true;
    } else if (answer.status >= 500) {
        error.kind = ErrorKind::Network;
        error.code = u"GatewayFailed"_s;
        error.message =
            u"A proxy or gateway on the way answered with status %1 in place of the service."_s.arg(
                answer.status);
        error.retryable = true;
    } else {
        error.kind = ErrorKind::Refused;
        error.code = u"GatewayRefused"_s;
        error.message =
            u"A proxy or firewall on the way refused the request with status %1. Whoever runs the network "
            "can allow it."_s.arg(answer.status);
    }
    return error;
}

} // namespace

bool isWebPage(const HttpAnswer &answer)
{
    if (answer.header("Content-Type").trimmed().toLower().startsWith("text/html"))
        return true;
    const auto start = answer.body.left(512).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer)
{
    bool isNumber = false;
    const auto inMilliseconds = answer.header("x-amz-retry-after").trimmed().toLongLong(&isNumber);
    if (isNumber && inMilliseconds >= 0)
        return std::chrono::milliseconds(inMilliseconds);
    const auto text = answer.header("Retry-After").trimmed();
    const auto inSeconds = text.toLongLong(&isNumber);
    if (isNumber && inSeconds >= 0)
        return std::chrono::seconds(std::min(inSeconds, longestWaitSeconds));
    // A date, by the server's own clock.
    const auto until = timeOf(QString::fromLatin1(text));
    const auto now = timeOf(QString::fromLatin1(answer.header("Date")));
    if (!isNumber && until && now)
        return std::max(0ms, std::chrono::milliseconds(now->msecsTo(*until)));
    return {};
}

Error answerError(Service service, const HttpAnswer &answer)
{
    const auto said = Model::of(service).error(answer.status, pairs(answer), answer.body);
    const bool named = said.code != QString::number(answer.status);
    if (!named && said.requestId.isEmpty() && (isWebPage(answer) || answer.status < 400))
        return strangersError(answer);

    Error error;
    error.kind = kindOf(service, said.code, answer.status);
    error.code = said.code;
    error.requestId = said.requestId;
    error.httpStatus = answer.status;
    error.retryAfter = retryAfter(answer);
    error.reason = reasonOf(said);
    error.said = withoutCanonicalString(said.message);
    error.retryable = isTransient(error) || error.kind == ErrorKind::Throttled;
    error.message = joined(sentence(error.said), advice(service, error));
    if (error.message.isEmpty()) {
        error.message = named ? u"%1 answered %2."_s.arg(serviceName(service), error.code)
                              : u"%1 answered with HTTP status %2."_s.arg(serviceName(service), error.code);
    }
    return error;
}

} // namespace attache
