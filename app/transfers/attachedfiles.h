// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "transfers/activity.h"
#include "transfers/attachedfile.h"
#include "transfers/destination.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace attache {

class CasesClient;
class Chats;
class Clock;
class DiskPool;
class ConnectClient;
class HttpClient;
class ParticipantClient;
class PlaceFinder;

/// The files that a case or a chat has: list, link, download, delete. No state.
class AttachedFiles
{
public:
    /// Writes down what was downloaded or deleted, and then runs `then`.
    using Record = std::function<Call(Activity activity, std::function<void()> then)>;

    AttachedFiles(ConnectClient &connect, CasesClient &cases, ParticipantClient &participant, Chats &chats,
                  HttpClient &http, PlaceFinder &places, DiskPool &disks, Clock &clock, Record record = {});

    /// All of them, the oldest first: by SearchRelatedItems of a case or ListContactReferences of a contact
    /// (an e-mail, a task), and BatchGetAttachedFileMetadata; or by a chat's transcript. Validation,
    /// "ListNotPossible" for a resource that is neither.
    Call list(const Destination &destination, Answered<std::vector<AttachedFile>> answered);
    /// What the service says of the files @p ids, which need no listing; those it doesn't know are left out.
    Call describe(const Destination &destination, const QStringList &ids,
                  Answered<std::vector<AttachedFile>> answered);
    /// Refused, "NotApproved" while the scan has not said yes; "DownloadNotPossible" for a chat that was
    /// joined with AWS credentials.
    Call link(const Destination &destination, const QString &fileId, Answered<DownloadLink> answered);
    /// Streams to a temporary file beside @p path, checks the length, renames. With @p replace false an
    /// existing file stays and a free name ("name (1).pdf") is taken; answers the path taken. What breaks
    /// off is gone on with by a range and a new link, until three tries in a row brought nothing; what an
    /// earlier call with the same arguments left is gone on with too.
    Call download(const Destination &destination, const QString &fileId, const QString &path, bool replace,
                  std::function<void(qint64 doneBytes, qint64 totalBytes)> progress,
                  Answered<QString> answered);
    /// Cases and resources only; Validation, "DeleteNotPossible" for a chat.
    Call remove(const Destination &destination, const QString &fileId, Answered<void> answered);

private:
    template <typename T>
    Call recorded(Activity activity, const std::function<Call(Answered<T>)> &ask, Answered<T> answered);

    ConnectClient &m_connect;
    CasesClient &m_cases;
    ParticipantClient &m_participant;
    Chats &m_chats;
    HttpClient &m_http;
    PlaceFinder &m_places;
    DiskPool &m_disks;
    Clock &m_clock;
    Record m_record;
};

} // namespace attache
