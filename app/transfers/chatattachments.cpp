// SPDX-License-Identifier: Apache-2.0
#include "transfers/chatattachments.h"

#include "connect/participantclient.h"
#include "transfers/chats.h"
#include "transfers/contenttype.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int itemsAPage = 100; ///< GetTranscript
constexpr int mostPages = 20;
constexpr int slackSeconds = 600; ///< how far the clocks may differ before a page too few is read

} // namespace

ChatTokens ChatTokens::of(Chats &chats)
{
    return {.connectionToken =
                [&chats](const QString &contactId, Answered<Secret> answered) {
                    return chats.connectionToken(contactId, std::move(answered));
                },
            .reject = [&chats](const QString &contactId,
                               const Secret &token) { chats.reject(contactId, token); }};
}

/// One question with a token, and once more with another if the first is refused.
template <typename T>
class ChatAttachments::Session final : public QObject
{
public:
    Session(const ChatTokens &tokens, QString contactId, Ask<T> ask, Answered<T> answered)
        : m_tokens(tokens)
        , m_contactId(std::move(contactId))
        , m_ask(std::move(ask))
        , m_answered(std::move(answered))
    {
        authorise();
    }

private:
    void authorise()
    {
        m_work = m_tokens.connectionToken(m_contactId, [this](const Result<Secret> &token) {
            if (token)
                return ask(*token);
            // After a refusal that is the more telling answer, unless another may be had later.
            end(failure(m_refusal && !token.error().retryable ? *m_refusal : token.error()));
        });
    }

    void ask(const Secret &token)
    {
        m_work = m_ask(token, [this, token](const Result<T> &answer) {
            // A block page's 403 is the network's, and says nothing of the token.
            const bool refused =
                !answer && answer.error().httpStatus == 403 && answer.error().code != "GatewayRefused"_L1;
            if (!refused)
                return end(answer);
            auto refusal = answer.error();
            refusal.kind = ErrorKind::Credentials;
            refusal.retryable = false;
            // The closure goes with its Call.
            const auto used = token; // NOLINT(performance-unnecessary-copy-initialization)
            m_tokens.reject(m_contactId, used);
            if (m_refusal)
                return end(failure(refusal));
            m_refusal = refusal;
            authorise();
        });
    }

    void end(Result<T> result)
    {
        const auto answered = std::exchange(m_answered, nullptr);
        answered(std::move(result));
    }

    const ChatTokens &m_tokens;
    QString m_contactId;
    Ask<T> m_ask;
    Answered<T> m_answered;
    std::optional<Error> m_refusal;
    Call m_work;
};

ChatAttachments::ChatAttachments(ParticipantClient &participant, ChatTokens tokens)
    : m_participant(participant)
    , m_tokens(std::move(tokens))
{ }

template <typename T>
Call ChatAttachments::withToken(const QString &contactId, Ask<T> ask, Answered<T> answered)
{
    return Call(std::make_unique<Session<T>>(m_tokens, contactId, std::move(ask), std::move(answered)));
}

Call ChatAttachments::start(const Transfer &transfer, Answered<StartedUpload> answered)
{
    return withToken<StartedUpload>(
        transfer.destination.id,
        [this, transfer](const Secret &token, const Answered<StartedUpload> &to) {
            return m_participant.startAttachmentUpload(
                {.connectionToken = token,
                 .contentType = contentType(transfer.fileName),
                 .attachmentSizeInBytes = transfer.snapshot.sizeBytes,
                 .attachmentName = transfer.fileName,
                 .clientToken = transfer.startToken},
                [to](const Result<StartAttachmentUploadResponse> &response) {
                    if (!response)
                        return to(failure(response.error()));
                    to(StartedUpload{response->attachmentId, response->uploadMetadata});
                });
        },
        std::move(answered));
}

Call ChatAttachments::complete(const Transfer &transfer, Answered<void> answered)
{
    return withToken<void>(
        transfer.destination.id,
        [this, transfer](const Secret &token, const Answered<void> &to) {
            return m_participant.completeAttachmentUpload({.connectionToken = token,
                                                           .attachmentId = transfer.fileId,
                                                           .clientToken = transfer.completeToken},
                                                          to);
        },
        std::move(answered));
}

/// Reads the transcript backwards until it has a final word on all, or is past their beginning.
class ChatAttachments::TranscriptSearch final : public QObject
{
public:
    TranscriptSearch(ParticipantClient &participant, Secret token, const std::vector<Transfer> &transfers,
                     Answered<QMap<QString, Scan>> answered)
        : m_participant(participant)
        , m_token(std::move(token))
        , m_answered(std::move(answered))
    {
        for (const auto &transfer : transfers) {
            m_wanted.insert(transfer.fileId);
            if (!m_begin.isValid() || transfer.firstAsked < m_begin)
                m_begin = transfer.firstAsked;
        }
        ask({});
    }

private:
    void ask(const QString &nextToken)
    {
        m_work =
            m_participant.getTranscript({.connectionToken = m_token,
                                         .contactId = {},
                                         .scanDirection = u"BACKWARD"_s,
                                         .sortOrder = u"DESCENDING"_s,
                                         .maxResults = itemsAPage,
                                         .nextToken = nextToken},
                                        [this](const Result<GetTranscriptResponse> &page) { read(page); });
    }

    void read(const Result<GetTranscriptResponse> &page)
    {
        if (!page)
            return end(failure(page.error()));
        bool past = false;
        for (const auto &item : page->transcript) {
            for (const auto &attachment : item.attachments)
                note(attachment);
            past = past
                || (m_begin.isValid() && item.absoluteTime.isValid()
                    && item.absoluteTime.secsTo(m_begin) > slackSeconds);
        }
        const auto token = page->nextToken;
        if (m_wanted.isEmpty() || past || token.isEmpty() || ++m_pages >= mostPages)
            return end(m_scans);
        ask(token);
    }

    /// A file may have several items: the final word counts, wherever it stands.
    void note(const TranscriptItem::Attachment &attachment)
    {
        const auto id = attachment.attachmentId;
        if (!m_wanted.contains(id))
            return;
        if (attachment.status == "APPROVED"_L1 || attachment.status == "REJECTED"_L1) {
            m_scans[id] = attachment.status == "APPROVED"_L1 ? Scan::Approved : Scan::Rejected;
            m_wanted.remove(id);
        } else {
            m_scans[id] = Scan::Pending;
        }
    }

    void end(Result<QMap<QString, Scan>> result)
    {
        const auto answered = std::exchange(m_answered, nullptr);
        answered(std::move(result));
    }

    ParticipantClient &m_participant;
    Secret m_token;
    Answered<QMap<QString, Scan>> m_answered;
    QSet<QString> m_wanted;
    QDateTime m_begin;
    QMap<QString, Scan> m_scans;
    int m_pages = 0;
    Call m_work;
};

Call ChatAttachments::scans(const std::vector<Transfer> &transfers, Answered<QMap<QString, Scan>> answered)
{
    return withToken<QMap<QString, Scan>>(
        transfers.front().destination.id,
        [this, transfers](const Secret &token, const Answered<QMap<QString, Scan>> &to) {
            return Call(std::make_unique<TranscriptSearch>(m_participant, token, transfers, to));
        },
        std::move(answered));
}

} // namespace attache
