// SPDX-License-Identifier: Apache-2.0
#include "transfers/casefiles.h"

#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "transfers/arn.h"
#include "transfers/steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qsizetype mostIdsAtOnce = 100; ///< BatchGetAttachedFileMetadata
constexpr int itemsAPage = 25; ///< SearchRelatedItems
constexpr int mostPages = 40; ///< a case has 200 related items, unless its quota was raised

Scan scan(const QString &status)
{
    if (status == "APPROVED"_L1)
        return Scan::Approved;
    if (status == "REJECTED"_L1)
        return Scan::Rejected;
    if (status == "FAILED"_L1 || status == "UPLOAD_EXPIRED"_L1)
        return Scan::Failed;
    if (status == "DELETED"_L1)
        return Scan::NotFound;
    return Scan::Pending;
}

bool isNotFound(const QString &code)
{
    return code.contains("NotFound"_L1);
}

AttachedFileRequest fileOf(const Transfer &transfer, const QString &instanceId, const QString &fileId)
{
    return {.instanceId = instanceId, .associatedResourceArn = transfer.destination.id, .fileId = fileId};
}

} // namespace

CaseFiles::CaseFiles(ConnectClient &connect, CasesClient &cases, FindPlace findPlace)
    : m_connect(connect)
    , m_cases(cases)
    , m_findPlace(std::move(findPlace))
{ }

Call CaseFiles::withInstance(const Origin &origin, std::function<Call(const QString &)> then,
                             std::function<void(const Error &)> failed)
{
    if (!origin.instanceId.isEmpty())
        return then(origin.instanceId.section(u'/', -1));
    return Steps::begin([&](Steps *steps) {
        return m_findPlace(
            [steps, then = std::move(then), failed = std::move(failed)](const Result<Place> &place) {
                if (!place)
                    return failed(place.error());
                const auto follow = then; // the closure goes with the Call that is replaced
                auto *const all = steps;
                auto next = follow(place->instanceId);
                all->now = std::move(next);
            });
    });
}

Call CaseFiles::start(const Transfer &transfer, const Answered<StartedUpload> &answered)
{
    return withInstance(
        transfer.origin,
        [this, transfer, answered](const QString &instanceId) {
            return m_connect.startAttachedFileUpload(
                {.instanceId = instanceId,
                 .associatedResourceArn = transfer.destination.id,
                 .fileName = transfer.fileName,
                 .fileSizeInBytes = transfer.snapshot.sizeBytes,
                 .clientToken = transfer.startToken,
                 .createdBy = transfer.author,
                 .tags = transfer.tags,
                 .urlExpiryInSeconds = {}},
                [answered](const Result<StartAttachedFileUploadResponse> &response) {
                    if (!response)
                        return answered(failure(response.error()));
                    answered(StartedUpload{response->fileId, response->uploadUrlMetadata});
                });
        },
        [answered](const Error &error) { answered(failure(error)); });
}

Call CaseFiles::complete(const Transfer &transfer, const Answered<void> &answered)
{
    return withInstance(
        transfer.origin,
        [this, transfer, answered](const QString &instanceId) {
            return m_connect.completeAttachedFileUpload(fileOf(transfer, instanceId, transfer.fileId),
                                                        answered);
        },
        [answered](const Error &error) { answered(failure(error)); });
}

Call CaseFiles::scans(const std::vector<Transfer> &transfers, const Answered<QMap<QString, Scan>> &answered)
{
    QStringList ids;
    for (const auto &transfer : transfers)
        ids.append(transfer.fileId);
    return withInstance(
        transfers.front().origin,
        [this, ids, arn = transfers.front().destination.id, answered](const QString &instanceId) {
            return m_connect.batchGetAttachedFileMetadata(
                {.instanceId = instanceId, .associatedResourceArn = arn, .fileIds = ids},
                [ids, answered](const Result<BatchGetAttachedFileMetadataResponse> &response) {
                    QMap<QString, Scan> scans;
                    if (!response) {
                        // None of them is known there: no verdict on any (R8).
                        if (response.error().code == "ResourceNotFoundException"_L1)
                            return answered(scans);
                        return answered(failure(response.error()));
                    }
                    for (const auto &file : response->files)
                        scans[file.fileId] = scan(file.fileStatus);
                    // An error about one file other than that it isn't there says nothing of its scan.
                    for (const auto &error : response->errors)
                        scans[error.fileId] = isNotFound(error.errorCode) ? Scan::NotFound : Scan::Pending;
                    answered(scans);
                });
        },
        [answered](const Error &error) { answered(failure(error)); });
}

Call CaseFiles::discard(const Transfer &transfer, const QString &id, const Answered<void> &answered)
{
    return withInstance(
        transfer.origin,
        [this, transfer, id, answered](const QString &instanceId) {
            return m_connect.deleteAttachedFile(fileOf(transfer, instanceId, id), answered);
        },
        [answered](const Error &error) { answered(failure(error)); });
}

/// R12: all pages of the case's File items, then what is known of them.
class CaseFiles::Search final : public QObject
{
public:
    Search(CaseFiles &files, Transfer transfer, QString instanceId, Answered<QStringList> answered)
        : m_connect(files.m_connect)
        , m_cases(files.m_cases)
        , m_transfer(std::move(transfer))
        , m_instanceId(std::move(instanceId))
        , m_answered(std::move(answered))
        , m_case(Arn::parse(m_transfer.destination.id).value_or(Arn()))
    {
        ask({});
    }

private:
    void ask(const QString &nextToken)
    {
        m_work = m_cases.searchRelatedItems(
            {.domainId = m_case.part(u"domain"),
             .caseId = m_case.part(u"case"),
             .files = true,
             .fileArn = {},
             .maxResults = itemsAPage,
             .nextToken = nextToken},
            [this](const Result<SearchRelatedItemsResponse> &page) { listed(page); });
    }

    void listed(const Result<SearchRelatedItemsResponse> &page)
    {
        if (!page)
            return end(failure(page.error()));
        for (const auto &item : page->relatedItems) {
            const auto id = item.fileArn.section(u'/', -1);
            if (!id.isEmpty())
                m_candidates.append(id);
        }
        if (const auto token = page->nextToken; !token.isEmpty() && ++m_pages < mostPages)
            ask(token);
        else
            judge();
    }

    void judge()
    {
        if (m_candidates.isEmpty())
            return end(m_ours);
        const auto ids = m_candidates.first(std::min(mostIdsAtOnce, m_candidates.size()));
        m_candidates.remove(0, ids.size());
        m_work = m_connect.batchGetAttachedFileMetadata(
            {.instanceId = m_instanceId, .associatedResourceArn = m_transfer.destination.id, .fileIds = ids},
            [this](const Result<BatchGetAttachedFileMetadataResponse> &answer) {
                if (!answer)
                    return end(failure(answer.error()));
                for (const auto &file : answer->files) {
                    // The service tells whole seconds.
                    const auto asked = m_transfer.firstAsked.toSecsSinceEpoch();
                    if (file.fileName == m_transfer.fileName
                        && file.fileSizeInBytes == m_transfer.snapshot.sizeBytes
                        && file.fileStatus == "PROCESSING"_L1 && file.creationTime.isValid()
                        && file.creationTime.toSecsSinceEpoch() >= asked)
                        m_ours.append(file.fileId);
                }
                judge();
            });
    }

    void end(Result<QStringList> result)
    {
        const auto answered = std::exchange(m_answered, nullptr);
        answered(std::move(result));
    }

    ConnectClient &m_connect;
    CasesClient &m_cases;
    Transfer m_transfer;
    QString m_instanceId;
    Answered<QStringList> m_answered;
    Arn m_case;
    QStringList m_candidates;
    QStringList m_ours;
    int m_pages = 0;
    Call m_work;
};

Call CaseFiles::find(const Transfer &transfer, Answered<QStringList> answered)
{
    // Only a case lists its files.
    if (transfer.destination.kind != Destination::Kind::Case)
        return later([answered = std::move(answered)] { answered(QStringList()); });
    return withInstance(
        transfer.origin,
        [this, transfer, answered](const QString &instanceId) {
            return Call(std::make_unique<Search>(*this, transfer, instanceId, answered));
        },
        [answered](const Error &error) { answered(failure(error)); });
}

Call CaseFiles::limits(const QString &scope, const Answered<Limits> &answered)
{
    return withInstance(
        {},
        [this, scope, answered](const QString &instanceId) {
            return m_connect.describeAttachedFilesConfiguration(
                {.instanceId = instanceId, .attachmentScope = scope},
                [answered](const Result<AttachedFilesConfiguration> &configuration) {
                    if (!configuration)
                        return answered(failure(configuration.error()));
                    Limits limits{.known = true};
                    if (configuration->maximumSizeLimitInBytes > 0)
                        limits.maxBytes = configuration->maximumSizeLimitInBytes;
                    if (!configuration->allowedExtensions.isEmpty()) {
                        limits.extensions.emplace();
                        for (const auto &extension : configuration->allowedExtensions)
                            limits.extensions->append(extension.toLower());
                    }
                    answered(limits);
                });
        },
        [answered](const Error &error) { answered(failure(error)); });
}

} // namespace attache
