// SPDX-License-Identifier: Apache-2.0
#include "transfers/connectservice.h"

#include "aws/awsclient.h"

using namespace Qt::StringLiterals;

namespace attache {

ConnectService::ConnectService(const AwsClient &aws, ConnectClient &connect, CasesClient &cases,
                               ParticipantClient &participant, CaseFiles::FindPlace findPlace,
                               ChatTokens tokens, HttpClient &uploads, DiskPool &disks, Clock &clock,
                               int maxAttempts, Heard heard)
    : m_aws(aws)
    , m_http(uploads)
    , m_cases(connect, cases, std::move(findPlace))
    , m_chats(participant, std::move(tokens))
    , m_bandwidth(clock)
    , m_put(uploads, clock, m_bandwidth, disks, maxAttempts)
    , m_heard(std::move(heard))
{ }

template <typename T>
Answered<T> ConnectService::hearing(TransferId id, Answered<T> answered) const
{
    if (!m_heard)
        return answered;
    return [this, id, answered = std::move(answered)](const Result<T> &answer) {
        if (answer)
            m_heard(id, m_aws.requestId());
        answered(answer);
    };
}

Call ConnectService::start(const Transfer &transfer, Answered<StartedUpload> answered)
{
    auto heard = hearing<StartedUpload>(transfer.id, std::move(answered));
    return transfer.destination.isChat() ? m_chats.start(transfer, std::move(heard))
                                         : m_cases.start(transfer, heard);
}

Call ConnectService::put(const Transfer &transfer, const UploadMetadata &upload, Progress progress,
                         Answered<QByteArray> answered)
{
    return m_put.send({.path = transfer.path, .sizeBytes = transfer.snapshot.sizeBytes, .upload = upload},
                      std::move(progress), std::move(answered));
}

Call ConnectService::complete(const Transfer &transfer, Answered<void> answered)
{
    auto heard = hearing<void>(transfer.id, std::move(answered));
    return transfer.destination.isChat() ? m_chats.complete(transfer, std::move(heard))
                                         : m_cases.complete(transfer, heard);
}

Call ConnectService::scans(const std::vector<Transfer> &transfers, Answered<QMap<QString, Scan>> answered)
{
    return transfers.front().destination.isChat() ? m_chats.scans(transfers, std::move(answered))
                                                  : m_cases.scans(transfers, answered);
}

Call ConnectService::discard(const Transfer &transfer, const QString &id, Answered<void> answered)
{
    return m_cases.discard(transfer, id, answered);
}

Call ConnectService::find(const Transfer &transfer, Answered<QStringList> answered)
{
    return m_cases.find(transfer, std::move(answered));
}

void ConnectService::setBandwidth(qint64 bytesPerSecond)
{
    m_bandwidth.setLimit(bytesPerSecond);
}

void ConnectService::reconnect()
{
    m_http.reconnect();
}

bool ConnectService::wasAnswered() const
{
    return m_aws.wasAnswered();
}

Call ConnectService::limits(const Destination &destination, Answered<Limits> answered)
{
    switch (destination.kind) {
    case Destination::Kind::Case:
        return m_cases.limits(u"CASE"_s, answered);
    case Destination::Kind::Chat:
        return m_cases.limits(u"CHAT"_s, answered);
    case Destination::Kind::Resource:
        break; // an e-mail or a task: its ARN doesn't tell
    }
    return later([answered = std::move(answered)] { answered(Limits{}); });
}

} // namespace attache
