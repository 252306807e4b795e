// SPDX-License-Identifier: Apache-2.0
#include "transfers/download.h"

#include "base/clock.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr auto pause = 500ms; ///< before the second try; doubled before the third

// S3's answer to a GET that it doesn't serve: a document with Code, Message and RequestId.
Error storageError(const HttpAnswer &answer)
{
    Error error{.kind = ErrorKind::Service,
                .code = u"HttpStatus%1"_s.arg(answer.status),
                .message = u"The file's storage answered with status %1."_s.arg(answer.status),
                .requestId = QString::fromLatin1(answer.header("x-amz-request-id")),
                .httpStatus = answer.status,
                .retryable = QList{408, 429, 500, 502, 503, 504}.contains(answer.status)};
    QXmlStreamReader xml(answer.body);
    while (xml.readNextStartElement()) {
        if (xml.name() == "Error"_L1)
            continue;
        const auto name = xml.name().toString();
        const auto text = xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (name == "Code"_L1 && !text.isEmpty())
            error.code = text;
        else if (name == "Message"_L1 && !text.isEmpty())
            error.message = u"The file's storage says: %1"_s.arg(text);
        else if (name == "RequestId"_L1 && error.requestId.isEmpty())
            error.requestId = text;
    }
    if (answer.status == 429 || error.code == "SlowDown"_L1)
        error.kind = ErrorKind::Throttled;
    else if (answer.status == 403 || answer.status == 404)
        error.kind = ErrorKind::Refused;
    // A link that came too late or too early; a new one may do.
    if (error.code == "ExpiredToken"_L1 || error.code == "InvalidAccessKeyId"_L1
        || error.message.contains("has expired"_L1) || error.message.contains("not yet valid"_L1)
        || error.code == "RequestTimeout"_L1)
        error.retryable = true;
    return error;
}

} // namespace

Download::Download(HttpClient &http, Clock &clock, AskLink askLinkOf, const QString &path, bool replace,
                   Progress progress, Answered<QString> answered)
    : m_http(http)
    , m_clock(clock)
    , m_askLink(std::move(askLinkOf))
    , m_replace(replace)
    , m_progress(std::move(progress))
    , m_answered(std::move(answered))
    , m_file(path)
{
    askLink();
}

void Download::askLink()
{
    ++m_tries;
    m_call = m_askLink([this](const Result<SizedLink> &link) {
        if (link)
            get(*link);
        else
            answer(failure(link.error())); // the call was repeated by itself already
    });
}

void Download::get(const SizedLink &link)
{
    if (const auto started = m_file.start(); !started)
        return answer(failure(started.error()));
    m_written = {};
    // As the service's bytes have it: a rebuilt URL would not be the one that was signed.
    QNetworkRequest request(link.link.url);
    request.setRawHeader("Accept-Encoding", "identity"); // the bytes as they were attached
    auto sink = [this](QByteArrayView piece) {
        m_written = m_file.write(piece);
        return m_written.has_value();
    };
    auto progress = [this, expected = link.sizeBytes](qint64 done, qint64 total) {
        if (m_progress)
            m_progress(done, total > 0 ? total : expected);
    };
    m_call = m_http.download(
        request, std::move(sink), std::move(progress),
        [this, expected = link.sizeBytes](const Result<HttpAnswer> &got) { received(got, expected); });
}

void Download::received(const Result<HttpAnswer> &got, qint64 expectedBytes)
{
    if (!m_written)
        return answer(failure(m_written.error()));
    if (!got)
        return failed(got.error());
    if (got->status != 200)
        return failed(storageError(*got));
    if (expectedBytes >= 0 && m_file.writtenBytes() != expectedBytes)
        return failed({.kind = ErrorKind::Service,
                       .code = u"LengthMismatch"_s,
                       .message = u"The file came with %1 bytes instead of %2."_s.arg(m_file.writtenBytes())
                                      .arg(expectedBytes),
                       .requestId = QString::fromLatin1(got->header("x-amz-request-id")),
                       .httpStatus = got->status,
                       .retryable = true});
    answer(m_file.publish(m_replace));
}

void Download::failed(const Error &error)
{
    if (!error.retryable || m_tries >= maximumTries)
        return answer(failure(error));
    m_call = m_clock.wait(error.retryAfter.value_or(pause * (1 << (m_tries - 1))), [this] { askLink(); });
}

void Download::answer(Result<QString> result)
{
    const auto answered = std::move(m_answered); // may destroy this
    answered(std::move(result));
}

} // namespace attache
