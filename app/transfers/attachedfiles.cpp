// SPDX-License-Identifier: Apache-2.0
#include "transfers/attachedfiles.h"

#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/participantclient.h"
#include "transfers/arn.h"
#include "transfers/chats.h"
#include "transfers/download.h"
#include "transfers/filesnapshot.h"
#include "transfers/placefinder.h"
#include "transfers/steps.h"

#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int relatedItemsPage = 25;
constexpr qsizetype batch = 100;
constexpr int transcriptPage = 100;
constexpr int mostPages = 1000; ///< a service that never ends a list is not followed for ever

Error invalid(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::Validation, .code = code, .message = message};
}

AttachedFile attachedFile(const AttachedFileMetadata &file)
{
    return {.id = file.fileId,
            .name = file.fileName,
            .sizeBytes = file.fileSizeInBytes,
            .status = file.fileStatus,
            .created = file.creationTime,
            .createdBy = file.createdBy,
            .tags = file.tags};
}

/// The base of a question in several calls: answers once, and may be gone then.
template <typename T>
class Question : public QObject
{
public:
    explicit Question(Answered<T> done)
        : m_done(std::move(done))
    { }

protected:
    void answer(Result<T> result)
    {
        const auto done = std::move(m_done); // may destroy this
        done(std::move(result));
    }

    Call m_call;

private:
    Answered<T> m_done;
};

/// A question about a chat. A token that the service refuses is renewed once, if it can be.
template <typename T>
class ChatQuestion : public Question<T>
{
public:
    ChatQuestion(Chats &chats, QString contactId, Answered<T> done)
        : Question<T>(std::move(done))
        , m_chats(chats)
        , m_contactId(std::move(contactId))
    { }

protected:
    template <typename Response>
    void ask(std::function<Call(const Secret &, Answered<Response>)> question,
             std::function<void(const Result<Response> &)> then, bool again = true)
    {
        this->m_call =
            m_chats.connectionToken(m_contactId, [this, question, then, again](const Result<Secret> &token) {
                if (!token)
                    return then(failure(token.error()));
                this->m_call = question(
                    *token, [this, question, then, again, used = *token](const Result<Response> &response) {
                        if (response || response.error().httpStatus != 403 || !again)
                            return then(response);
                        m_chats.reject(m_contactId, used);
                        ask<Response>(question, then, false);
                    });
            });
    }

    Chats &m_chats;
    QString m_contactId;
};

/// The files of a chat: whoever sent them, each with its latest status.
class ChatFiles final : public ChatQuestion<std::vector<AttachedFile>>
{
public:
    ChatFiles(ParticipantClient &participant, Chats &chats, const QString &contactId,
              Answered<std::vector<AttachedFile>> done)
        : ChatQuestion(chats, contactId, std::move(done))
        , m_participant(participant)
    {
        askPage({}, 0);
    }

private:
    void askPage(const QString &nextToken, int page)
    {
        ask<GetTranscriptResponse>(
            [this, nextToken](const Secret &token, Answered<GetTranscriptResponse> answered) {
                return m_participant.getTranscript({.connectionToken = token,
                                                    .contactId = {},
                                                    .scanDirection = u"BACKWARD"_s,
                                                    .sortOrder = u"DESCENDING"_s,
                                                    .maxResults = transcriptPage,
                                                    .nextToken = nextToken},
                                                   std::move(answered));
            },
            [this, nextToken, page](const Result<GetTranscriptResponse> &response) {
                if (!response)
                    return answer(failure(response.error()));
                for (const auto &item : response->transcript)
                    add(item);
                if (!response->nextToken.isEmpty() && response->nextToken != nextToken && page < mostPages)
                    return askPage(QString(response->nextToken), page + 1);
                std::reverse(m_files.begin(), m_files.end());
                answer(std::move(m_files));
            });
    }

    // Items come the newest first: the first mention of an attachment has its latest status, and the last
    // has when it came and from whom. A verdict stands, in whatever order items arrive.
    void add(const TranscriptItem &item)
    {
        for (const auto &attachment : item.attachments) {
            if (attachment.attachmentId.isEmpty())
                continue;
            const auto known = m_places.constFind(attachment.attachmentId);
            if (known == m_places.constEnd()) {
                m_places.insert(attachment.attachmentId, m_files.size());
                m_files.push_back({.id = attachment.attachmentId,
                                   .name = attachment.attachmentName,
                                   .sizeBytes = -1,
                                   .status = attachment.status,
                                   .created = item.absoluteTime,
                                   .createdBy = item.displayName,
                                   .tags = {}});
                continue;
            }
            auto &file = m_files[*known];
            if (item.absoluteTime.isValid())
                file.created = item.absoluteTime;
            if (!item.displayName.isEmpty())
                file.createdBy = item.displayName;
            if (file.name.isEmpty())
                file.name = attachment.attachmentName;
            if (!isVerdict(file.status) && isVerdict(attachment.status))
                file.status = attachment.status;
        }
    }

    static bool isVerdict(const QString &status)
    {
        return status == "APPROVED"_L1 || status == "REJECTED"_L1;
    }

    ParticipantClient &m_participant;
    std::vector<AttachedFile> m_files;
    QHash<QString, size_t> m_places;
};

/// What Connect knows of some files of a resource, in the order of their ids.
class Metadata final : public Question<std::vector<AttachedFile>>
{
public:
    Metadata(ConnectClient &connect, const QString &instanceId, QString resourceArn, QStringList ids,
             Answered<std::vector<AttachedFile>> done)
        : Question(std::move(done))
        , m_connect(connect)
        , m_instanceId(instanceId)
        , m_resourceArn(std::move(resourceArn))
        , m_ids(std::move(ids))
    {
        if (m_ids.isEmpty())
            m_call = later([this] { answer(std::vector<AttachedFile>()); });
        else
            askBatch(0);
    }

private:
    void askBatch(qsizetype from)
    {
        m_call = m_connect.batchGetAttachedFileMetadata(
            {.instanceId = m_instanceId,
             .associatedResourceArn = m_resourceArn,
             .fileIds = m_ids.mid(from, batch)},
            [this, from](const Result<BatchGetAttachedFileMetadataResponse> &response) {
                if (!response)
                    return answer(failure(response.error()));
                for (const auto &file : response->files)
                    m_files.insert(file.fileId, attachedFile(file));
                for (const auto &error : response->errors)
                    add(error);
                if (from + batch < m_ids.size())
                    return askBatch(from + batch);
                std::vector<AttachedFile> files;
                for (const auto &id : std::as_const(m_ids)) {
                    if (const auto file = m_files.constFind(id); file != m_files.constEnd())
                        files.push_back(*file);
                }
                answer(std::move(files));
            });
    }

    // Just deleted is not there; of any other the service's word stands where its status would.
    void add(const BatchGetAttachedFileMetadataResponse::FileError &error)
    {
        if (!error.errorCode.contains("NotFound"_L1, Qt::CaseInsensitive))
            m_files.insert(error.fileId,
                           {.id = error.fileId,
                            .name = {},
                            .sizeBytes = -1,
                            .status = error.errorCode,
                            .created = {},
                            .createdBy = {},
                            .tags = {}});
    }

    ConnectClient &m_connect;
    QString m_instanceId;
    QString m_resourceArn;
    QStringList m_ids;
    QHash<QString, AttachedFile> m_files;
};

/// The files of a case or another resource. Their ids are a case's File items or a contact's references; what
/// they are says Connect.
class CaseFiles final : public Question<std::vector<AttachedFile>>
{
public:
    CaseFiles(ConnectClient &connect, CasesClient &cases, PlaceFinder &places, const QString &arn,
              const std::optional<QStringList> &ids, Answered<std::vector<AttachedFile>> done)
        : Question(std::move(done))
        , m_connect(connect)
        , m_cases(cases)
        , m_arn(arn)
        , m_ids(ids.value_or(QStringList()))
    {
        const auto parts = Arn::parse(arn);
        m_domainId = parts ? parts->part(u"domain") : QString();
        m_caseId = parts ? parts->part(u"case") : QString();
        m_contactId = parts ? parts->part(u"contact") : QString();
        if (!ids && m_contactId.isEmpty() && (m_domainId.isEmpty() || m_caseId.isEmpty())) {
            m_call = later([this] {
                answer(failure(
                    invalid(u"ListNotPossible"_s,
                            u"Amazon Connect lists the files of cases, chats and other contacts only."_s)));
            });
            return;
        }
        m_call = places.instance([this, listed = ids.has_value()](const Result<Place> &place) {
            if (!place)
                return answer(failure(place.error()));
            m_instanceId = place->instanceId;
            if (listed)
                describe();
            else if (!m_contactId.isEmpty())
                askReferences({}, 0);
            else
                askItems({}, 0);
        });
    }

private:
    void askItems(const QString &nextToken, int page)
    {
        m_call = m_cases.searchRelatedItems(
            {.domainId = m_domainId,
             .caseId = m_caseId,
             .files = true,
             .fileArn = {},
             .maxResults = relatedItemsPage,
             .nextToken = nextToken},
            [this, nextToken, page](const Result<SearchRelatedItemsResponse> &response) {
                if (!response)
                    return answer(failure(response.error()));
                for (const auto &item : response->relatedItems)
                    add(item.fileArn.section(u'/', -1));
                if (!response->nextToken.isEmpty() && response->nextToken != nextToken && page < mostPages)
                    return askItems(QString(response->nextToken), page + 1);
                describe();
            });
    }

    void askReferences(const QString &nextToken, int page)
    {
        m_call = m_connect.listContactReferences(
            {.instanceId = m_instanceId,
             .contactId = m_contactId,
             .referenceTypes = {u"ATTACHMENT"_s},
             .nextToken = nextToken},
            [this, nextToken, page](const Result<ListContactReferencesResponse> &response) {
                if (!response)
                    return answer(failure(response.error()));
                for (const auto &attachment : response->attachments)
                    add((attachment.arn.isEmpty() ? attachment.value : attachment.arn).section(u'/', -1));
                if (!response->nextToken.isEmpty() && response->nextToken != nextToken && page < mostPages)
                    return askReferences(QString(response->nextToken), page + 1);
                describe();
            });
    }

    void add(const QString &id)
    {
        if (!id.isEmpty() && !m_ids.contains(id))
            m_ids.append(id);
    }

    void describe()
    {
        m_call = Call(std::make_unique<Metadata>(
            m_connect, m_instanceId, m_arn, m_ids, [this](Result<std::vector<AttachedFile>> files) {
                if (files)
                    std::stable_sort(
                        files->begin(), files->end(),
                        [](const AttachedFile &a, const AttachedFile &b) { return a.created < b.created; });
                answer(std::move(files));
            }));
    }

    ConnectClient &m_connect;
    CasesClient &m_cases;
    QString m_arn;
    QString m_domainId;
    QString m_caseId;
    QString m_contactId;
    QString m_instanceId;
    QStringList m_ids;
};

class ChatLink final : public ChatQuestion<SizedLink>
{
public:
    ChatLink(ParticipantClient &participant, Chats &chats, const QString &contactId, const QString &fileId,
             Answered<SizedLink> done)
        : ChatQuestion(chats, contactId, std::move(done))
    {
        if (!chats.mayDownload(contactId)) {
            m_call = later([this] {
                answer(failure(
                    {.kind = ErrorKind::Refused,
                     .code = u"DownloadNotPossible"_s,
                     .message =
                         u"Files of a chat can be downloaded only with the agent's own chat token: who "
                         "joins with AWS credentials may send files, not fetch them."_s}));
            });
            return;
        }
        ask<GetAttachmentResponse>(
            [&participant, fileId](const Secret &token, Answered<GetAttachmentResponse> answered) {
                return participant.getAttachment(
                    {.connectionToken = token, .attachmentId = fileId, .urlExpiryInSeconds = {}},
                    std::move(answered));
            },
            [this, fileId](const Result<GetAttachmentResponse> &response) {
                if (!response)
                    return answer(failure(response.error()));
                answer(SizedLink{{fileId, response->download.url, response->download.urlExpiry},
                                 response->attachmentSizeInBytes});
            });
    }
};

class CaseLink final : public Question<SizedLink>
{
public:
    CaseLink(ConnectClient &connect, PlaceFinder &places, const QString &arn, const QString &fileId,
             Answered<SizedLink> done)
        : Question(std::move(done))
    {
        m_call = places.instance([this, &connect, arn, fileId](const Result<Place> &place) {
            if (!place)
                return answer(failure(place.error()));
            m_call = connect.getAttachedFile(
                {.instanceId = place->instanceId,
                 .associatedResourceArn = arn,
                 .fileId = fileId,
                 .urlExpiryInSeconds = {}},
                [this, fileId](const Result<GetAttachedFileResponse> &response) {
                    if (!response)
                        return answer(failure(response.error()));
                    if (!response->downloadUrlMetadata)
                        return answer(failure(
                            {.kind = ErrorKind::Refused,
                             .code = u"NotApproved"_s,
                             .message =
                                 u"The file can't be downloaded, as it is not approved: its status is %1."_s
                                     .arg(response->file.fileStatus)}));
                    answer(SizedLink{{fileId, response->downloadUrlMetadata->url,
                                      response->downloadUrlMetadata->urlExpiry},
                                     response->file.fileSizeInBytes});
                });
        });
    }
};

class CaseRemoval final : public Question<void>
{
public:
    CaseRemoval(ConnectClient &connect, PlaceFinder &places, const QString &arn, const QString &fileId,
                Answered<void> done)
        : Question(std::move(done))
    {
        m_call = places.instance([this, &connect, arn, fileId](const Result<Place> &place) {
            if (!place)
                return answer(failure(place.error()));
            m_call = connect.deleteAttachedFile(
                {.instanceId = place->instanceId, .associatedResourceArn = arn, .fileId = fileId},
                [this](const Result<void> &response) { answer(response); });
        });
    }
};

} // namespace

AttachedFiles::AttachedFiles(ConnectClient &connect, CasesClient &cases, ParticipantClient &participant,
                             Chats &chats, HttpClient &http, PlaceFinder &places, DiskPool &disks,
                             Clock &clock, Record record)
    : m_connect(connect)
    , m_cases(cases)
    , m_participant(participant)
    , m_chats(chats)
    , m_http(http)
    , m_places(places)
    , m_disks(disks)
    , m_clock(clock)
    , m_record(std::move(record))
{ }

/// @p ask, whose outcome is written down before it is answered.
template <typename T>
Call AttachedFiles::recorded(Activity activity, const std::function<Call(Answered<T>)> &ask,
                             Answered<T> answered)
{
    if (!m_record)
        return ask(std::move(answered));
    return Steps::begin([&](Steps *steps) {
        return ask([this, steps, activity = std::move(activity),
                    answered = std::move(answered)](const Result<T> &result) {
            auto line = activity;
            line.result = result ? u"done"_s : u"failed"_s;
            if (!result)
                line.error = result.error();
            auto write = [record = m_record, steps, result, answered](const Activity &whole) {
                auto *const all = steps; // the closure goes with the Call that is replaced
                auto next = record(whole, [answered, result] { answered(result); });
                all->now = std::move(next);
            };
            if constexpr (std::is_same_v<T, QString>) {
                if (result) {
                    auto *const all = steps;
                    auto next =
                        lookAtFile(m_disks, *result, true, [line, write](const Result<Snapshot> &seen) {
                            auto whole = line;
                            if (seen) {
                                whole.sizeBytes = seen->sizeBytes;
                                whole.sha256 = seen->sha256;
                            }
                            // The one that was captured goes with the Call that it replaces.
                            // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
                            const auto run = write;
                            run(whole);
                        });
                    all->now = std::move(next);
                    return;
                }
            }
            write(line);
        });
    });
}

Call AttachedFiles::list(const Destination &destination, Answered<std::vector<AttachedFile>> answered)
{
    if (destination.isChat())
        return Call(std::make_unique<ChatFiles>(m_participant, m_chats, destination.id, std::move(answered)));
    return Call(std::make_unique<CaseFiles>(m_connect, m_cases, m_places, destination.id, std::nullopt,
                                            std::move(answered)));
}

Call AttachedFiles::describe(const Destination &destination, const QStringList &ids,
                             Answered<std::vector<AttachedFile>> answered)
{
    if (!destination.isChat())
        return Call(std::make_unique<CaseFiles>(m_connect, m_cases, m_places, destination.id, ids,
                                                std::move(answered)));
    // A chat has nothing to ask about one attachment but its transcript.
    return list(destination, [ids, answered = std::move(answered)](Result<std::vector<AttachedFile>> files) {
        if (files)
            std::erase_if(*files, [&](const AttachedFile &file) { return !ids.contains(file.id); });
        answered(std::move(files));
    });
}

Call AttachedFiles::link(const Destination &destination, const QString &fileId,
                         Answered<DownloadLink> answered)
{
    auto link = [answered = std::move(answered)](const Result<SizedLink> &sized) {
        answered(sized.map([](const SizedLink &s) { return s.link; }));
    };
    if (destination.isChat())
        return Call(
            std::make_unique<ChatLink>(m_participant, m_chats, destination.id, fileId, std::move(link)));
    return Call(std::make_unique<CaseLink>(m_connect, m_places, destination.id, fileId, std::move(link)));
}

Call AttachedFiles::download(const Destination &destination, const QString &fileId, const QString &path,
                             bool replace, std::function<void(qint64, qint64)> progress,
                             Answered<QString> answered)
{
    auto askLink = [this, destination, fileId](Answered<SizedLink> linked) {
        if (destination.isChat())
            return Call(std::make_unique<ChatLink>(m_participant, m_chats, destination.id, fileId,
                                                   std::move(linked)));
        return Call(
            std::make_unique<CaseLink>(m_connect, m_places, destination.id, fileId, std::move(linked)));
    };
    const Activity activity{.action = u"download"_s,
                            .destination = destination,
                            .fileName = QFileInfo(path).fileName(),
                            .fileId = fileId};
    return recorded<QString>(
        activity,
        [this, askLink, source = destination.id + u'\n' + fileId, path, replace,
         progress = std::move(progress)](Answered<QString> done) {
            return Call(std::make_unique<Download>(m_http, m_clock, askLink, source, path, replace, progress,
                                                   std::move(done)));
        },
        std::move(answered));
}

Call AttachedFiles::remove(const Destination &destination, const QString &fileId, Answered<void> answered)
{
    if (destination.isChat())
        return later([answered = std::move(answered)] {
            answered(failure(invalid(u"DeleteNotPossible"_s, u"Files of a chat can't be deleted."_s)));
        });
    const Activity activity{.action = u"delete"_s, .destination = destination, .fileId = fileId};
    return recorded<void>(
        activity,
        [this, destination, fileId](Answered<void> done) {
            return Call(
                std::make_unique<CaseRemoval>(m_connect, m_places, destination.id, fileId, std::move(done)));
        },
        std::move(answered));
}

} // namespace attache
