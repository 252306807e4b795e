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

/// One file on its way to the disk: link, GET, length, name. What breaks off is gone on with by a range, of
/// the same content alone, and with a new link, since the old one may have expired; so is what an earlier
/// run left. A file that came whole is noted as from the link's host.
class Download final : public QObject
{
public:
    using AskLink = std::function<Call(Answered<SizedLink>)>;
    using Progress = std::function<void(qint64 doneBytes, qint64 totalBytes)>;

    /// @p source tells what is downloaded from everything else; the same for each run.
    Download(HttpClient &http, Clock &clock, AskLink askLink, const QString &source, const QString &path,
             bool replace, Progress progress, Answered<QString> answered);

private:
    void askLink();
    void get(const SizedLink &link);
    bool begins(const HttpAnswer &head);
    void received(const Result<HttpAnswer> &answer, const SizedLink &link);
    void failed(const Error &error);
    void end(const Error &error); ///< for good
    void answer(Result<QString> result);

    static constexpr int maximumTries = 3; ///< in a row that bring nothing new

    HttpClient &m_http;
    Clock &m_clock;
    AskLink m_askLink;
    bool m_replace;
    Progress m_progress;
    Answered<QString> m_answered;
    PartFile m_file;
    Result<void> m_written;
    bool m_hasBegun = false; ///< the answer's body is one to write
    qint64 m_from = 0; ///< the first byte that is asked for
    qint64 m_furthest = 0; ///< bytes that a try has brought
    int m_tries = 0;
    Call m_call;
};

} // namespace attache
