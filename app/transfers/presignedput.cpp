// SPDX-License-Identifier: Apache-2.0
#include "transfers/presignedput.h"

#include "base/clock.h"
#include "transfers/filebody.h"

#include <QRandomGenerator>
#include <QUrlQuery>
#include <QXmlStreamReader>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstPause = 500ms;
constexpr std::chrono::milliseconds longestPause = 20s;

struct S3Text {
    QString code;
    QString message;
    QString requestId;
};

/// S3's errors are XML; a proxy's may be anything, and then there is no code.
S3Text s3Text(const QByteArray &body)
{
    S3Text text;
    QXmlStreamReader xml(body);
    if (!xml.readNextStartElement() || xml.name() != "Error"_L1)
        return text;
    while (xml.readNextStartElement()) {
        if (xml.name() == "Code"_L1)
            text.code = xml.readElementText();
        else if (xml.name() == "Message"_L1)
            text.message = xml.readElementText();
        else if (xml.name() == "RequestId"_L1)
            text.requestId = xml.readElementText();
        else
            xml.skipCurrentElement();
    }
    return text;
}

Error urlExpired(const QString &requestId, int httpStatus)
{
    return {.kind = ErrorKind::Service,
            .code = u"UrlExpired"_s,
            .message = u"The upload address expired before the file was through."_s,
            .requestId = requestId,
            .httpStatus = httpStatus,
            .retryable = true};
}

bool isName(const QByteArray &name, QByteArrayView other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

/// What the PUT carries, or why it can't be made.
Result<QNetworkRequest> putRequest(const UploadMetadata &upload, qint64 sizeBytes)
{
    const auto impossible = [](const QString &why) {
        return failure({.kind = ErrorKind::Service,
                        .code = u"AnswerNotUnderstood"_s,
                        .message = u"The service gave an upload address that can't be used: %1."_s.arg(why)});
    };
    QNetworkRequest request(upload.url);
    QList<QByteArray> sent{"host", "content-length"};
    for (const auto &[name, value] : upload.headersToInclude) {
        sent.append(name.toLower());
        if (isName(name, "Host"))
            continue;
        if (isName(name, "Content-Length")) {
            if (value.trimmed().toLongLong() != sizeBytes)
                return impossible(u"it is for a file of another size"_s);
            continue; // the body's size says it
        }
        request.setRawHeader(name, value);
    }
    // What is signed and not sent is refused after all of the file has gone: say so before.
    const auto names = QUrlQuery(upload.url)
                           .queryItemValue(u"X-Amz-SignedHeaders"_s, QUrl::FullyDecoded)
                           .split(u';', Qt::SkipEmptyParts);
    for (const auto &name : names) {
        if (!sent.contains(name.toLower().toLatin1()))
            return impossible(u"it wants a header, %1, that it doesn't tell"_s.arg(name));
    }
    return request;
}

} // namespace

std::optional<Error> s3Error(const HttpAnswer &answer)
{
    if (answer.status == 200)
        return std::nullopt;
    const auto text = s3Text(answer.body);
    Error error{.kind = ErrorKind::Refused,
                .code = text.code.isEmpty() ? QString::number(answer.status) : text.code,
                .requestId = QString::fromLatin1(answer.header("x-amz-request-id")),
                .httpStatus = answer.status};
    if (error.requestId.isEmpty())
        error.requestId = text.requestId;
    const auto said = text.message.isEmpty() ? u"HTTP status %1"_s.arg(answer.status) : text.message;

    const auto is = [&](QLatin1StringView code) { return text.code == code; };
    if ((is("AccessDenied"_L1) && text.message.contains("has expired"_L1, Qt::CaseInsensitive))
        || is("ExpiredToken"_L1) || is("InvalidAccessKeyId"_L1))
        return urlExpired(error.requestId, answer.status);

    if (answer.status == 429 || is("SlowDown"_L1)) {
        error.kind = ErrorKind::Throttled;
        error.retryable = true;
        error.message = u"The storage is asked too much at the moment (%1)."_s.arg(said);
    } else if (is("RequestTimeout"_L1)) {
        error.kind = ErrorKind::Timeout;
        error.retryable = true;
        error.message = u"The storage waited too long for the next piece of the file."_s;
    } else if (answer.status >= 500) {
        error.kind = ErrorKind::Service;
        error.retryable = answer.status != 501;
        error.message = u"The storage failed (%1)."_s.arg(said);
    } else if (is("AccessDenied"_L1) && text.message.contains("not yet valid"_L1, Qt::CaseInsensitive)) {
        error.kind = ErrorKind::Service;
        error.retryable = true;
        error.message =
            u"The storage says that the upload address isn't valid yet: the clocks of the service differ."_s;
    } else if (is("EntityTooLarge"_L1)) {
        error.kind = ErrorKind::File;
        error.message = u"The storage says that the file is too large (%1)."_s.arg(said);
    } else if (is("IncompleteBody"_L1) || is("BadDigest"_L1) || is("InvalidDigest"_L1)) {
        error.kind = ErrorKind::File;
        error.message = u"The storage got other bytes than were said (%1)."_s.arg(said);
    } else if (is("SignatureDoesNotMatch"_L1)) {
        error.message =
            u"The storage refused the upload because it came in differently than it was signed; a proxy that "
            "changes requests can be the cause (%1)."_s.arg(said);
    } else if (answer.status == 403) {
        error.message =
            u"The storage refused the file (%1). An administrator has to look at the bucket's and its key's policy."_s
                .arg(said);
    } else if (answer.status >= 200 && answer.status < 400) {
        error.kind = ErrorKind::Service;
        error.message =
            u"Something other than the storage answered the upload (%1); a proxy or a sign-in page may stand in between."_s
                .arg(said);
    } else {
        error.message = u"The storage refused the upload (%1)."_s.arg(said);
    }
    if (const auto seconds = answer.header("Retry-After").toInt(); error.retryable && seconds > 0)
        error.retryAfter = std::chrono::seconds(seconds);
    return error;
}

class PresignedPut::Round final : public QObject
{
public:
    Round(PresignedPut &put, Request request, Progress progress, Answered<QByteArray> answered)
        : m_http(put.m_http)
        , m_clock(put.m_clock)
        , m_bandwidth(put.m_bandwidth)
        , m_disks(put.m_disks)
        , m_left(put.m_maxAttempts)
        , m_request(std::move(request))
        , m_progress(std::move(progress))
        , m_answered(std::move(answered))
    {
        m_work = later([this] { send(); });
    }

private:
    void send()
    {
        --m_left;
        ++m_attempt;
        const auto request = putRequest(m_request.upload, m_request.sizeBytes);
        if (!request)
            return end(failure(request.error()));
        m_work = openFile(m_disks, m_request.path, m_request.sizeBytes,
                          [this, request = *request](const Result<std::shared_ptr<ReadFile>> &opened) {
                              if (!opened)
                                  return end(failure(opened.error()));
                              stream(request, *opened);
                          });
    }

    void stream(const QNetworkRequest &request, const std::shared_ptr<ReadFile> &opened)
    {
        const auto file = opened; // the closure that has it goes with its Call
        m_work = m_http.put(
            request, std::make_unique<FileBody>(file, m_request.sizeBytes, m_bandwidth, m_disks),
            [this](qint64 sentBytes, qint64) { m_progress(sentBytes); },
            [this, file](const Result<HttpAnswer> &answer) {
                // Without a 200 a piece may still be on its way into the hash.
                answered(answer, answer && answer->status == 200 ? file->hash.hex() : QByteArray());
            });
    }

    void answered(const Result<HttpAnswer> &answer, const QByteArray &sha256)
    {
        auto error = answer ? s3Error(*answer) : std::optional(answer.error());
        if (!error)
            return end(sha256);
        if (answer && answer->status == 307 && !m_redirected) {
            // A bucket of today is reached by its region's own name at first.
            const auto target = QUrl::fromEncoded(answer->header("Location"), QUrl::StrictMode);
            if (target.scheme() == "https"_L1 && target.host().endsWith(".amazonaws.com"_L1)) {
                m_redirected = true;
                m_request.upload.url = target;
                m_work = later([this] { send(); });
                ++m_left;
                return;
            }
        }
        const auto &expiry = m_request.upload.urlExpiry;
        const auto now = m_clock.now();
        // S3 often hangs up on a body that it refuses: then the clock has to tell why.
        if (!answer && error->retryable && expiry.isValid() && now >= expiry)
            return end(failure(urlExpired({}, 0)));
        if (!error->retryable || error->code == "UrlExpired"_L1 || m_left <= 0)
            return end(failure(std::move(*error)));

        auto pause = std::min(firstPause * (1 << std::min(m_attempt - 1, 10)), longestPause);
        pause = pause * QRandomGenerator::global()->bounded(50, 101) / 100;
        if (error->retryAfter)
            pause = std::max(pause, std::min(*error->retryAfter, longestPause));
        if (expiry.isValid() && now.addMSecs(pause.count()) >= expiry)
            return end(failure(urlExpired(error->requestId, error->httpStatus)));
        m_work = m_clock.wait(pause, [this] { send(); });
    }

    void end(Result<QByteArray> result)
    {
        const auto answered = std::exchange(m_answered, nullptr);
        answered(std::move(result));
    }

    HttpClient &m_http;
    Clock &m_clock;
    Bandwidth &m_bandwidth;
    DiskPool &m_disks;
    int m_left;
    int m_attempt = 0;
    bool m_redirected = false;
    Request m_request;
    Progress m_progress;
    Answered<QByteArray> m_answered;
    Call m_work;
};

PresignedPut::PresignedPut(HttpClient &http, Clock &clock, Bandwidth &bandwidth, DiskPool &disks,
                           int maxAttempts)
    : m_http(http)
    , m_clock(clock)
    , m_bandwidth(bandwidth)
    , m_disks(disks)
    , m_maxAttempts(std::max(maxAttempts, 1))
{ }

Call PresignedPut::send(const Request &request, Progress progress, Answered<QByteArray> answered)
{
    return Call(std::make_unique<Round>(*this, request, std::move(progress), std::move(answered)));
}

} // namespace attache
