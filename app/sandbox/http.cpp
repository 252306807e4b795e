// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http.h"

namespace attache {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[header, value] : headers) {
        if (name.compare(header, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool hasHeader(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[header, value] : headers) {
        if (name.compare(header, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QByteArray ServedRequest::path() const
{
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

QByteArray ServedRequest::query() const
{
    const auto question = target.indexOf('?');
    return question < 0 ? QByteArray() : target.mid(question + 1);
}

ServedAnswer ServedAnswer::none()
{
    ServedAnswer answer;
    answer.disturbance = Disturbance{.afterBytes = 0, .ending = Disturbance::Ending::Reset};
    return answer;
}

std::optional<QByteArray> RequestBody::all(qint64 most)
{
    QByteArray whole;
    QByteArray piece;
    while (true) {
        switch (read(piece)) {
        case Read::Bytes:
            whole += piece;
            break;
        case Read::End:
            return whole;
        default:
            return std::nullopt;
        }
        if (whole.size() > most)
            return std::nullopt;
    }
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 307:
        return "Temporary Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Payload Too Large";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Requested Range Not Satisfiable";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

} // namespace attache
