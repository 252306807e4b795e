// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/bandwidth.h"
#include "transfers/casefiles.h"
#include "transfers/chatattachments.h"
#include "transfers/presignedput.h"
#include "transfers/transferservice.h"

namespace attache {

class AwsClient;
class DiskPool;

/// Amazon Connect's side of transfers: cases and other resources by Connect, chats by the Participant
/// service, the bytes by S3.
class ConnectService final : public TransferService
{
public:
    /// The request id of an answer that started or completed a transfer.
    using Heard = std::function<void(TransferId id, const QString &requestId)>;

    /// @p uploads speaks to S3 and nobody else; a round of its PUT is @p maxAttempts requests.
    ConnectService(const AwsClient &aws, ConnectClient &connect, CasesClient &cases,
                   ParticipantClient &participant, CaseFiles::FindPlace findPlace, ChatTokens tokens,
                   HttpClient &uploads, DiskPool &disks, Clock &clock, int maxAttempts, Heard heard = {});

    Call start(const Transfer &transfer, Answered<StartedUpload> answered) override;
    Call put(const Transfer &transfer, const UploadMetadata &upload, Progress progress,
             Answered<QByteArray> answered) override;
    Call complete(const Transfer &transfer, Answered<void> answered) override;
    Call scans(const std::vector<Transfer> &transfers, Answered<QMap<QString, Scan>> answered) override;
    Call discard(const Transfer &transfer, const QString &id, Answered<void> answered) override;
    Call find(const Transfer &transfer, Answered<QStringList> answered) override;
    void setBandwidth(qint64 bytesPerSecond) override;
    void reconnect() override;
    bool wasAnswered() const override;
    Call limits(const Destination &destination, Answered<Limits> answered) override;

private:
    /// @p answered, after heard() where the answer is a yes.
    template <typename T>
    Answered<T> hearing(TransferId id, Answered<T> answered) const;

    const AwsClient &m_aws;
    HttpClient &m_http;
    CaseFiles m_cases;
    ChatAttachments m_chats;
    Bandwidth m_bandwidth;
    PresignedPut m_put;
    Heard m_heard;
};

} // namespace attache
