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

Download::Download(HttpClient &http, Clock &clock, AskLink askLinkOf, const QString &source,
                   const QString &path, bool replace, Progress progress, Answered<QString> answered)
    : m_http(http)
    , m_clock(clock)
    , m_askLink(std::move(askLinkOf))
    , m_replace(replace)
    , m_progress(std::move(progress))
    , m_answered(std::move(answered))
    , m_file(path, source)
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
    if (const auto opened = m_file.open(); !opened)
        return end(opened.error());
    // As the service's bytes have it: a rebuilt URL would not be the one that was signed.
    QNetworkRequest request(link.link.url);
    request.setRawHeader("Accept-Encoding", "identity"); // the bytes as they were attached
    m_from = m_file.version().isEmpty() ? 0 : m_file.writtenBytes();
    // All there, but without its name: the last byte is asked for, which shows that it is still the same.
    if (link.sizeBytes > 0 && m_from >= link.sizeBytes)
        m_from = link.sizeBytes - 1;
    if (m_from > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_from) + '-');
        request.setRawHeader("If-Range", m_file.version());
    }
    m_written = {};
    m_hasBegun = false;
    auto sink = [this](QByteArrayView piece) {
        m_written = m_file.write(piece);
        return m_written.has_value();
    };
    auto progress = [this, expected = link.sizeBytes](qint64, qint64 total) {
        if (m_progress)
            m_progress(m_file.writtenBytes(), expected < 0 && total > 0 ? m_from + total : expected);
    };
    m_call = m_http.download(
        request, std::move(sink), std::move(progress),
        [this, link](const Result<HttpAnswer> &got) { received(got, link); },
        [this](const HttpAnswer &head) { return begins(head); });
}

// The whole, since it changed or nobody asked for less; or the rest of what there is.
bool Download::begins(const HttpAnswer &head)
{
    if (head.status == 200) {
        m_from = 0;
        m_written = m_file.begin(head.header("etag"));
    } else if (head.status == 206 && m_from > 0
               && head.header("content-range").startsWith("bytes " + QByteArray::number(m_from) + '-')) {
        m_written = m_file.cut(m_from);
    } else {
        return false;
    }
    m_hasBegun = m_written.has_value();
    return m_hasBegun;
}

void Download::received(const Result<HttpAnswer> &got, const SizedLink &link)
{
    if (!m_written)
        return end(m_written.error());
    if (got && got->status != 200 && got->status != 206 && got->status != 416)
        return failed(storageError(*got));
    if (!got && got.error().kind != ErrorKind::File)
        return failed(got.error());

    // Neither a range that isn't the one asked for nor a wrong length can be gone on with.
    const auto bytes = m_file.writtenBytes();
    const bool isWhole = got && m_hasBegun && (link.sizeBytes < 0 || bytes == link.sizeBytes);
    if (!isWhole) {
        if (const auto emptied = m_file.begin({}); !emptied)
            return end(emptied.error());
        return failed({.kind = ErrorKind::Service,
                       .code = u"LengthMismatch"_s,
                       .message = u"The file came with %1 bytes instead of %2."_s.arg(bytes).arg(
                           std::max<qint64>(0, link.sizeBytes)),
                       .requestId = got ? QString::fromLatin1(got->header("x-amz-request-id")) : QString(),
                       .httpStatus = got ? got->status : 0,
                       .retryable = true});
    }
    QUrl origin; // path and query of a presigned URL are a key
    origin.setScheme(link.link.url.scheme());
    origin.setHost(link.link.url.host());
    m_file.markOrigin(origin.toEncoded());
    const auto published = m_file.publish(m_replace);
    if (!published)
        return end(published.error());
    answer(published);
}

void Download::failed(const Error &error)
{
    if (!error.retryable)
        return end(error);
    // A line that breaks again and again still brings the file to its end.
    if (m_file.writtenBytes() > m_furthest) {
        m_furthest = m_file.writtenBytes();
        m_tries = 1;
    }
    if (m_tries >= maximumTries)
        return answer(failure(error));
    m_call = m_clock.wait(error.retryAfter.value_or(pause * (1 << (m_tries - 1))), [this] { askLink(); });
}

void Download::end(const Error &error)
{
    if (error.kind == ErrorKind::File || error.kind == ErrorKind::Refused)
        m_file.discard();
    answer(failure(error));
}

void Download::answer(Result<QString> result)
{
    const auto answered = std::move(m_answered); // may destroy this
    answered(std::move(result));
}

} // namespace attache
