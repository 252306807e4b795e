// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "net/httpclient.h"
#include "transfers/attachedfile.h"
#include "transfers/partfile.h"

#include <QObject>
#include <functional>

namespace attache {

class Clock;

/// A link with what the service says of the file behind it.
struct SizedLink {
    DownloadLink link;
    qint64 sizeBytes = -1; ///< -1: not said
};

/// One file on its way to the disk: link, GET, length, name. What breaks off is begun anew with a new
/// link, since the old one may have expired.
class Download final : public QObject
{
public:
    using AskLink = std::function<Call(Answered<SizedLink>)>;
    using Progress = std::function<void(qint64 doneBytes, qint64 totalBytes)>;

    Download(HttpClient &http, Clock &clock, AskLink askLink, const QString &path, bool replace,
             Progress progress, Answered<QString> answered);

private:
    void askLink();
    void get(const SizedLink &link);
    void received(const Result<HttpAnswer> &answer, qint64 expectedBytes);
    void failed(const Error &error);
    void answer(Result<QString> result);

    static constexpr int maximumTries = 3;

    HttpClient &m_http;
    Clock &m_clock;
    AskLink m_askLink;
    bool m_replace;
    Progress m_progress;
    Answered<QString> m_answered;
    PartFile m_file;
    Result<void> m_written;
    int m_tries = 0;
    Call m_call;
};

} // namespace attache
