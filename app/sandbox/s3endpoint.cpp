// SPDX-License-Identifier: Apache-2.0
#include "sandbox/s3endpoint.h"

#include "sandbox/faults.h"
#include "sandbox/tally.h"
#include "sandbox/uploadfault.h"
#include "sandbox/world.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr qint64 largestObject = 5LL * 1024 * 1024 * 1024;

QByteArray usualCode(int status)
{
    switch (status) {
    case 400:
        return "InvalidRequest";
    case 403:
        return "AccessDenied";
    case 404:
        return "NoSuchKey";
    case 409:
        return "OperationAborted";
    case 411:
        return "MissingContentLength";
    case 412:
        return "PreconditionFailed";
    case 501:
        return "NotImplemented";
    case 503:
        return "SlowDown";
    default:
        return status >= 500 ? "InternalError" : "BadRequest";
    }
}

QByteArray usualMessage(const QByteArray &code)
{
    if (code == "SlowDown")
        return "Please reduce your request rate.";
    if (code == "InternalError")
        return "We encountered an internal error. Please try again.";
    if (code == "ServiceUnavailable")
        return "Service is unable to handle request.";
    if (code == "AccessDenied")
        return "Access Denied";
    if (code == "NoSuchKey")
        return "The specified key does not exist.";
    if (code == "RequestTimeout")
        return "Your socket connection to the server was not read from or written to within the timeout "
               "period. Idle "
               "connections will be closed.";
    return "The sandbox was told to answer this.";
}

ServedAnswer refusal(const S3Error &error, const QByteArray &requestId)
{
    ServedAnswer answer;
    answer.status = error.status;
    answer.headers = {{"Content-Type", "application/xml"}};
    answer.body = error.xml(requestId);
    return answer;
}

ServedAnswer faultAnswer(const Fault &fault, const QByteArray &requestId)
{
    S3Error error{.status = fault.status, .code = fault.code.toUtf8(), .message = fault.message.toUtf8()};
    if (error.code.isEmpty())
        error.code = usualCode(fault.status);
    if (error.message.isEmpty())
        error.message = usualMessage(error.code);
    auto answer = refusal(error, requestId);
    if (fault.retryAfterSeconds)
        answer.headers.emplace_back("Retry-After", QByteArray::number(*fault.retryAfterSeconds));
    return answer;
}

/// "bytes=a-b" of an object with @p size bytes. Absent: no range that could be served; the whole when it asks
/// for none.
struct ByteRange {
    qint64 first = 0;
    qint64 last = -1;
    bool isPart = false;
};

std::optional<ByteRange> byteRange(const QByteArray &header, qint64 size)
{
    const ByteRange whole{0, size - 1, false};
    if (!header.startsWith("bytes=") || header.contains(','))
        return whole;
    const auto dash = header.indexOf('-');
    const auto from = header.mid(6, dash - 6).trimmed();
    const auto to = header.mid(dash + 1).trimmed();
    bool fromIsNumber = false;
    bool toIsNumber = false;
    const auto first = from.toLongLong(&fromIsNumber);
    const auto last = to.toLongLong(&toIsNumber);
    if (dash < 0 || (!from.isEmpty() && !fromIsNumber) || (!to.isEmpty() && !toIsNumber)
        || (from.isEmpty() && to.isEmpty()))
        return whole;
    if (from.isEmpty())
        return last > 0 && size > 0
            ? std::optional(ByteRange{std::max<qint64>(0, size - last), size - 1, true})
            : std::nullopt;
    if (first >= size || (toIsNumber && last < first))
        return std::nullopt;
    return ByteRange{first, toIsNumber ? std::min(last, size - 1) : size - 1, true};
}

QByteArray httpTime(qint64 milliseconds)
{
    return QLocale::c()
               .toString(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss")
               .toLatin1()
        + " GMT";
}

} // namespace

S3Endpoint::S3Endpoint(World &world, const Presigning &presigning, Faults &faults, Tallies &tallies)
    : m_world(world)
    , m_presigning(presigning)
    , m_faults(faults)
    , m_tallies(tallies)
{ }

ServedAnswer S3Endpoint::answer(const ServedRequest &request, RequestBody &body, const QString &objectKey,
                                const QByteArray &requestId)
{
    ServedAnswer answer;
    if (request.method == "PUT")
        answer = put(request, body, objectKey, requestId);
    else if (request.method == "GET" || request.method == "HEAD")
        answer = get(request, objectKey, requestId);
    else
        answer = refusal({.status = 405,
                          .code = "MethodNotAllowed",
                          .message = "The specified method is not allowed against this resource.",
                          .elements = {{"Method", request.method}, {"ResourceType", "OBJECT"}}},
                         requestId);
    answer.headers.emplace_back("x-amz-request-id", requestId);
    answer.headers.emplace_back("x-amz-id-2", requestId.toBase64());
    answer.headers.emplace_back("Server", "AmazonS3");
    return answer;
}

ServedAnswer S3Endpoint::put(const ServedRequest &request, RequestBody &body, const QString &objectKey,
                             const QByteArray &requestId)
{
    m_tallies.calls.add(u"PutObject"_s);
    const auto total = body.length().value_or(0);
    UploadFault fault(m_faults.next(u"PutObject"_s), body,
                      [&requestId](const Fault &status) { return faultAnswer(status, requestId); });
    if (auto ended = fault.at(0, total))
        return *ended;

    if (!body.length())
        return refusal({.status = 501,
                        .code = "NotImplemented",
                        .message = "A header you provided implies functionality that is not implemented",
                        .elements = {{"Header", "Transfer-Encoding"}}},
                       requestId);
    if (!hasHeader(request.headers, "content-length"))
        return refusal({.status = 411,
                        .code = "MissingContentLength",
                        .message = "You must provide the Content-Length HTTP header."},
                       requestId);
    if (const auto error = m_presigning.judge(request, m_world.clock().now())) {
        auto answer = refusal(*error, requestId);
        const std::lock_guard lock(m_world.mutex());
        answer.hangsUp = m_world.settings().earlyRefusal == u"closes"_s;
        return answer;
    }
    if (total > largestObject)
        return refusal({.status = 400,
                        .code = "EntityTooLarge",
                        .message = "Your proposed upload exceeds the maximum allowed size",
                        .elements = {{"ProposedSize", QByteArray::number(total)},
                                     {"MaxSizeAllowed", QByteArray::number(largestObject)}}},
                       requestId);
    const auto givenMd5 = request.header("content-md5");
    const auto md5 = QByteArray::fromBase64(givenMd5);
    if (!givenMd5.isEmpty() && md5.size() != 16)
        return refusal(
            {.status = 400, .code = "InvalidDigest", .message = "The Content-MD5 you specified was invalid."},
            requestId);

    const auto incoming = m_world.store().receive();
    QByteArray piece;
    while (true) {
        const auto outcome = body.read(piece);
        if (outcome == RequestBody::Read::End)
            break;
        if (outcome == RequestBody::Read::Stalled)
            return refusal(
                {.status = 400, .code = "RequestTimeout", .message = usualMessage("RequestTimeout")},
                requestId);
        if (outcome != RequestBody::Read::Bytes)
            return refusal(
                {.status = 400,
                 .code = "IncompleteBody",
                 .message = "You did not provide the number of bytes specified by the Content-Length HTTP "
                            "header"},
                requestId);
        if (!incoming->add(piece))
            return refusal(
                {.status = 500, .code = "InternalError", .message = "The sandbox's disk took it not."},
                requestId);
        if (auto ended = fault.at(incoming->size(), total))
            return *ended;
    }
    const auto stored = incoming->finish();
    if (!stored)
        return refusal({.status = 500, .code = "InternalError", .message = "The sandbox's disk took it not."},
                       requestId);
    if (!givenMd5.isEmpty() && md5.toHex() != stored->md5) {
        m_world.store().remove(stored->id);
        return refusal({.status = 400,
                        .code = "BadDigest",
                        .message = "The Content-MD5 you specified did not match what we received.",
                        .elements = {{"ExpectedDigest", givenMd5},
                                     {"CalculatedDigest", QByteArray::fromHex(stored->md5).toBase64()}}},
                       requestId);
    }

    ObjectRecord record;
    record.objectKey = objectKey;
    record.id = stored->id;
    record.size = stored->size;
    record.sha256 = QString::fromLatin1(stored->sha256);
    record.md5 = QString::fromLatin1(stored->md5);
    record.contentType = QString::fromUtf8(request.header("content-type"));
    record.contentDisposition = QString::fromUtf8(request.header("content-disposition"));
    record.infected = stored->infected;
    record.modified = m_world.clock().milliseconds();
    {
        const std::lock_guard lock(m_world.mutex());
        m_world.putObject(record);
    }
    ServedAnswer answer;
    answer.headers = {{"ETag", '"' + stored->md5 + '"'}};
    return answer;
}

ServedAnswer S3Endpoint::get(const ServedRequest &request, const QString &objectKey,
                             const QByteArray &requestId)
{
    const auto name = request.method == "HEAD" ? u"HeadObject"_s : u"GetObject"_s;
    m_tallies.calls.add(name);
    const auto fault = m_faults.next(name);
    if (fault && fault->action == Fault::Action::Status)
        return faultAnswer(*fault, requestId);
    if (const auto error = m_presigning.judge(request, m_world.clock().now()))
        return refusal(*error, requestId);

    std::optional<ObjectRecord> object;
    std::shared_ptr<QFile> file;
    {
        const std::lock_guard lock(m_world.mutex());
        if (const auto *found = m_world.objects.find(objectKey)) {
            object = *found;
            file = m_world.store().open(found->id);
        }
    }
    if (!file)
        return refusal({.status = 404,
                        .code = "NoSuchKey",
                        .message = usualMessage("NoSuchKey"),
                        .elements = {{"Key", objectKey.toUtf8()}}},
                       requestId);

    const auto etag = '"' + object->md5.toLatin1() + '"';
    const auto ifRange = request.header("if-range");
    const bool isSame =
        ifRange.isEmpty() || ifRange == etag || ifRange == httpTime(object->modified); // else: the whole
    const auto range = byteRange(isSame ? request.header("range") : QByteArray(), object->size);
    if (!range)
        return refusal({.status = 416,
                        .code = "InvalidRange",
                        .message = "The requested range is not satisfiable",
                        .elements = {{"RangeRequested", request.header("range")},
                                     {"ActualObjectSize", QByteArray::number(object->size)}}},
                       requestId);
    ServedAnswer answer;
    if (const auto match = request.header("if-match"); !match.isEmpty() && match != etag && match != "*")
        return refusal({.status = 412,
                        .code = "PreconditionFailed",
                        .message = "At least one of the pre-conditions you specified did not hold",
                        .elements = {{"Condition", "If-Match"}}},
                       requestId);
    const bool isUnchanged = request.header("if-none-match") == etag;
    answer.status = isUnchanged ? 304 : range->isPart ? 206 : 200;
    answer.headers = {
        {"ETag", etag}, {"Last-Modified", httpTime(object->modified)}, {"Accept-Ranges", "bytes"}};
    auto type = object->contentType.toUtf8();
    auto disposition = object->contentDisposition.toUtf8();
    for (const auto &[parameter, value] : Presigning::parameters(request.query())) {
        if (parameter == "response-content-type")
            type = value;
        else if (parameter == "response-content-disposition")
            disposition = value;
    }
    answer.headers.emplace_back("Content-Type", type.isEmpty() ? QByteArray("binary/octet-stream") : type);
    if (!disposition.isEmpty())
        answer.headers.emplace_back("Content-Disposition", disposition);
    if (range->isPart)
        answer.headers.emplace_back("Content-Range",
                                    "bytes " + QByteArray::number(range->first) + '-'
                                        + QByteArray::number(range->last) + '/'
                                        + QByteArray::number(object->size));
    answer.file = file;
    answer.fileOffset = range->first;
    answer.fileBytes = range->last - range->first + 1;
    if (fault)
        return disturbed(std::move(answer), *fault);
    return answer;
}

} // namespace attache
