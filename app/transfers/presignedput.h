// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "connect/presigned.h"
#include "net/httpclient.h"

#include <QString>
#include <functional>

namespace attache {

class Bandwidth;
class Clock;
class DiskPool;

/// What S3's answer to a PUT means; nothing for success.
///
/// "UrlExpired" (Service): a new Start is needed. Otherwise S3's own code: retryable for 5xx, throttling
/// and its RequestTimeout; Refused for what an administrator has to see to; File for what is wrong with
/// the file or its length.
std::optional<Error> s3Error(const HttpAnswer &answer);

/// PUTs a file to a presigned URL: one round of at most @p maxAttempts requests, as the aws room repeats
/// calls. Streams from disk and hashes what it streams. A redirect is followed once, and to S3 alone.
class PresignedPut
{
public:
    struct Request {
        QString path;
        qint64 sizeBytes = 0; ///< as declared at Start; a file of another size is not sent
        UploadMetadata upload;
    };
    using Progress = std::function<void(qint64 sentBytes)>;

    PresignedPut(HttpClient &http, Clock &clock, Bandwidth &bandwidth, DiskPool &disks, int maxAttempts);

    /// Answers the SHA-256 of what went, in hex. Errors: as s3Error(); Network and Timeout, retryable,
    /// or "UrlExpired" if the connection broke after UrlExpiry; File: "FileMissing", "FileUnreadable",
    /// "FileChanged"; Service, "AnswerNotUnderstood", for an upload that asks for what we can't send.
    Call send(const Request &request, Progress progress, Answered<QByteArray> answered);

private:
    class Round;

    HttpClient &m_http;
    Clock &m_clock;
    Bandwidth &m_bandwidth;
    DiskPool &m_disks;
    int m_maxAttempts;
};

} // namespace attache
