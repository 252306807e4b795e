// SPDX-License-Identifier: Apache-2.0
#include "sandbox/participantoperations.h"

#include "sandbox/clienttokens.h"
#include "sandbox/paging.h"
#include "sandbox/scanner.h"
#include "sandbox/uploads.h"
#include "sandbox/world.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr auto tokenAlphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr qint64 socketLife = 3540; // seconds

const QStringList messageTypes{u"text/plain"_s, u"text/markdown"_s, u"application/json"_s,
                               u"application/vnd.amazonaws.connect.message.interactive"_s,
                               u"application/vnd.amazonaws.connect.message.interactive.response"_s};
const QStringList eventTypes{u"application/vnd.amazonaws.connect.event.typing"_s,
                             u"application/vnd.amazonaws.connect.event.connection.acknowledged"_s,
                             u"application/vnd.amazonaws.connect.event.message.delivered"_s,
                             u"application/vnd.amazonaws.connect.event.message.read"_s};

tl::unexpected<ApiError> denied()
{
    return refuse(u"AccessDeniedException"_s, u"Access denied"_s);
}

tl::unexpected<ApiError> invalid(const QString &message)
{
    return refuse(u"ValidationException"_s, message);
}

QString instant(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

ParticipantOperations::ParticipantOperations(World &world, const Uploads &uploads, Scanner &scanner)
    : m_world(world)
    , m_uploads(uploads)
    , m_scanner(scanner)
{ }

void ParticipantOperations::addTo(ApiHandlers &handlers)
{
    handlers[u"CreateParticipantConnection"_s] = [this](const ApiCall &call) {
        return createConnection(call);
    };
    handlers[u"DisconnectParticipant"_s] = [this](const ApiCall &call) { return disconnect(call); };
    handlers[u"StartAttachmentUpload"_s] = [this](const ApiCall &call) { return startAttachment(call); };
    handlers[u"CompleteAttachmentUpload"_s] = [this](const ApiCall &call) {
        return completeAttachment(call);
    };
    handlers[u"GetAttachment"_s] = [this](const ApiCall &call) { return getAttachment(call); };
    handlers[u"GetTranscript"_s] = [this](const ApiCall &call) { return getTranscript(call); };
    handlers[u"SendMessage"_s] = [this](const ApiCall &call) { return sendMessage(call); };
    handlers[u"SendEvent"_s] = [this](const ApiCall &call) { return sendEvent(call); };
}

std::optional<Participant> ParticipantOperations::sender(const ApiCall &call) const
{
    const auto *token = m_world.connectionTokens.find(call.text("ConnectionToken"_L1));
    if (!token || token->expires <= m_world.clock().milliseconds())
        return std::nullopt;
    const auto *participant = m_world.participants.find(token->participantId);
    if (!participant || participant->left || !m_world.isOpenChat(participant->contactId))
        return std::nullopt;
    return *participant;
}

ApiResult ParticipantOperations::createConnection(const ApiCall &call)
{
    const auto token = call.text("ParticipantToken"_L1);
    const auto &all = m_world.participants.all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &entry) {
        return Secret(entry.second.participantToken.toUtf8()) == Secret(token.toUtf8());
    });
    if (found == all.end() || found->second.left || !m_world.isOpenChat(found->second.contactId))
        return denied();
    auto participant = found->second;

    QStringList types;
    const auto wanted = call.input.value("Type"_L1).toArray();
    for (const auto &type : wanted)
        types.append(type.toString());
    const bool connects = call.input.value("ConnectParticipant"_L1).toBool();
    if (types.isEmpty() && !connects)
        return invalid(u"Type is missing, and ConnectParticipant is not true."_s);
    if (types.contains(u"WEBRTC_CONNECTION"_s))
        return invalid(u"This contact has no video or screen sharing."_s);

    QJsonObject answer;
    if (types.contains(u"WEBSOCKET"_s)) {
        // An address of the right form; nobody listens there for web sockets, so GetTranscript tells the
        // news.
        const auto url =
            QString::fromLatin1((call.scheme == "https" ? "wss://" : "ws://") + call.host + "/websocket?id=")
            + randomText(64, tokenAlphabet);
        answer.insert(u"Websocket"_s,
                      QJsonObject{{u"Url"_s, url},
                                  {u"ConnectionExpiry"_s,
                                   instant(m_world.clock().milliseconds() + socketLife * 1000)}});
    }
    if (types.contains(u"CONNECTION_CREDENTIALS"_s)) {
        ConnectionToken connection;
        connection.token = randomText(300, tokenAlphabet);
        connection.participantId = participant.participantId;
        connection.expires = m_world.clock().milliseconds()
            + std::chrono::milliseconds(m_world.options().tokenLifetime).count();
        m_world.connectionTokens.put(connection);
        answer.insert(u"ConnectionCredentials"_s,
                      QJsonObject{{u"ConnectionToken"_s, connection.token},
                                  {u"Expiry"_s, instant(connection.expires)}});
    }
    if (!participant.connected && (connects || types.contains(u"WEBSOCKET"_s))) {
        participant.connected = true;
        m_world.participants.put(participant);
        TranscriptItem joined;
        joined.type = u"EVENT"_s;
        joined.contentType = u"application/vnd.amazonaws.connect.event.participant.joined"_s;
        m_world.addTranscriptItem(joined, &participant);
    }
    return answer;
}

ApiResult ParticipantOperations::disconnect(const ApiCall &call)
{
    auto participant = sender(call);
    if (!participant)
        return denied();
    participant->left = true;
    m_world.participants.put(*participant);
    TranscriptItem left;
    left.type = u"EVENT"_s;
    left.contentType = u"application/vnd.amazonaws.connect.event.participant.left"_s;
    m_world.addTranscriptItem(left, &*participant);
    return QJsonObject();
}

bool ParticipantOperations::isFull(const QString &contactId) const
{
    const bool countsRejected = m_world.settings().rejectedFiles == u"count"_s;
    int count = 0;
    for (const auto &[id, attachment] : m_world.attachments.all()) {
        const bool isDead = attachment.status == u"REJECTED"_s || attachment.status == u"FAILED"_s;
        if (attachment.contactId == contactId && (countsRejected || !isDead))
            ++count;
    }
    return count >= m_world.options().maxFilesPerChat;
}

ApiResult ParticipantOperations::startAttachment(const ApiCall &call)
{
    const auto participant = sender(call);
    if (!participant)
        return denied();
    if (participant->role == u"CUSTOM_BOT"_s && m_world.settings().botUploads == u"deny"_s)
        return denied();
    const auto name = call.text("AttachmentName"_L1);
    if (!World::allowsName(name))
        return invalid(u"Attachments with this extension are not allowed."_s);
    const auto contentType = call.text("ContentType"_L1);
    const bool isType = contentType.indexOf(u'/') > 0
        && std::all_of(contentType.begin(), contentType.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (!isType)
        return invalid(u"The ContentType is no MIME type."_s);
    const auto size = call.input.value("AttachmentSizeInBytes"_L1).toInteger();
    if (const auto limit = m_world.sizeLimit(u"CHAT"_s); size > limit)
        return invalid(u"The attachment has more than the %1 bytes that are allowed."_s.arg(limit));

    ClientTokens token(m_world, call.operation.name, participant->participantId, call.text("ClientToken"_L1),
                       call.input);
    if (token.use() == ClientTokens::Use::Conflicting)
        return invalid(u"The ClientToken was used before with other parameters."_s);
    if (token.use() == ClientTokens::Use::Repeated) {
        if (const auto *attachment = m_world.attachments.find(token.resultId())) {
            auto answer = startedAttachment(*attachment, call);
            if (m_world.settings().repeatedStart == u"old"_s)
                answer.insert(u"UploadMetadata"_s, token.upload());
            return answer;
        }
    }
    if (isFull(participant->contactId))
        return refuse(u"ServiceQuotaExceededException"_s,
                      u"The number of attachments per contact exceeds the quota."_s);

    Attachment attachment;
    attachment.attachmentId = randomUuid();
    attachment.contactId = participant->contactId;
    attachment.participantId = participant->participantId;
    attachment.name = name;
    attachment.contentType = contentType;
    attachment.size = size;
    attachment.status = u"STARTED"_s;
    attachment.created = m_world.clock().milliseconds();
    m_world.attachments.put(attachment);
    const auto answer = startedAttachment(attachment, call);
    token.remember(attachment.attachmentId, answer.value("UploadMetadata"_L1).toObject());
    return answer;
}

QJsonObject ParticipantOperations::startedAttachment(const Attachment &attachment, const ApiCall &call) const
{
    const auto upload = m_uploads.upload(call.host, Scanner::stagingKey(attachment.attachmentId),
                                         attachment.name, attachment.contentType, attachment.size,
                                         {{"contact_id", attachment.contactId.toLatin1()},
                                          {"initial_contact_id", attachment.contactId.toLatin1()}},
                                         m_uploads.expiry({}));
    return QJsonObject{{u"AttachmentId"_s, attachment.attachmentId}, {u"UploadMetadata"_s, upload}};
}

ApiResult ParticipantOperations::completeAttachment(const ApiCall &call)
{
    const auto participant = sender(call);
    if (!participant)
        return denied();
    const auto id = call.input.value("AttachmentIds"_L1).toArray().first().toString();
    ClientTokens token(m_world, call.operation.name, participant->participantId, call.text("ClientToken"_L1),
                       call.input);
    if (token.use() == ClientTokens::Use::Conflicting)
        return invalid(u"The ClientToken was used before with other parameters."_s);
    if (token.use() == ClientTokens::Use::Repeated)
        return QJsonObject();
    const auto *found = m_world.attachments.find(id);
    if (!found || found->participantId != participant->participantId)
        return invalid(u"There is no such attachment of this participant."_s);
    if (found->status != u"STARTED"_s)
        return refuse(u"ConflictException"_s,
                      u"An attachment with that identifier is already being uploaded."_s);
    auto attachment = *found;
    const auto *object = m_world.objects.find(Scanner::stagingKey(id));
    if (!object || object->size != attachment.size)
        return invalid(u"The attachment has not been uploaded."_s);

    m_world.moveObject(Scanner::stagingKey(id), Scanner::finalKey(id));
    attachment.status = u"IN_PROGRESS"_s;
    m_world.attachments.put(attachment);
    token.remember(id);
    TranscriptItem item;
    item.type = u"ATTACHMENT"_s;
    item.attachmentId = id;
    m_world.addTranscriptItem(item, &*participant);
    m_scanner.scanAttachment(id);
    return QJsonObject();
}

bool ParticipantOperations::mayFetch(const Participant &who, const Attachment &attachment) const
{
    // Bots send, and never download [docs: GetAttachment].
    return who.role != u"CUSTOM_BOT"_s && attachment.contactId == who.contactId;
}

ApiResult ParticipantOperations::getAttachment(const ApiCall &call)
{
    const auto participant = sender(call);
    if (!participant)
        return denied();
    const auto *attachment = m_world.attachments.find(call.text("AttachmentId"_L1));
    if (participant->role == u"CUSTOM_BOT"_s || (attachment && !mayFetch(*participant, *attachment)))
        return denied();
    if (!attachment)
        return invalid(u"There is no such attachment in this chat."_s);
    if (attachment->status != u"APPROVED"_s)
        return invalid(u"The attachment is not available."_s);
    auto answer = m_uploads.download(call.host, Scanner::finalKey(attachment->attachmentId),
                                     m_uploads.expiry(call.input.value("UrlExpiryInSeconds"_L1)));
    answer.insert(u"AttachmentSizeInBytes"_s, attachment->size);
    return answer;
}

bool ParticipantOperations::maySee(const Participant &who, const TranscriptItem &item) const
{
    if (item.attachmentId.isEmpty() || item.participantId == who.participantId)
        return true;
    const auto *attachment = m_world.attachments.find(item.attachmentId);
    return attachment
        && (attachment->status == u"APPROVED"_s || m_world.settings().scanningIsSeenBy == u"all"_s);
}

QJsonObject ParticipantOperations::item(const TranscriptItem &item) const
{
    QJsonObject object{{u"AbsoluteTime"_s, instant(item.time)},
                       {u"Id"_s, item.itemId},
                       {u"Type"_s, item.type},
                       {u"ParticipantId"_s, item.participantId},
                       {u"DisplayName"_s, item.displayName},
                       {u"ParticipantRole"_s, item.role},
                       {u"ContactId"_s, item.contactId}};
    if (!item.contentType.isEmpty())
        object.insert(u"ContentType"_s, item.contentType);
    if (!item.content.isEmpty())
        object.insert(u"Content"_s, item.content);
    if (item.type == u"MESSAGE"_s)
        object.insert(u"MessageMetadata"_s,
                      QJsonObject{{u"MessageId"_s, item.itemId}, {u"Receipts"_s, QJsonArray()}});
    if (const auto *attachment = m_world.attachments.find(item.attachmentId)) {
        const bool isRejected = attachment->status == u"REJECTED"_s || attachment->status == u"FAILED"_s;
        if (!isRejected || m_world.settings().rejectedItem == u"status"_s)
            object.insert(
                u"Attachments"_s,
                QJsonArray{QJsonObject{{u"ContentType"_s, attachment->contentType},
                                       {u"AttachmentId"_s, attachment->attachmentId},
                                       {u"AttachmentName"_s, attachment->name},
                                       {u"Status"_s, isRejected ? u"REJECTED"_s : attachment->status}}});
    }
    return object;
}

ApiResult ParticipantOperations::getTranscript(const ApiCall &call)
{
    const auto participant = sender(call);
    if (!participant)
        return denied();
    QJsonObject answer{{u"InitialContactId"_s, participant->contactId}};
    const auto contactId = call.text("ContactId"_L1);
    if (!contactId.isEmpty() && contactId != participant->contactId) {
        answer.insert(u"Transcript"_s, QJsonArray()); // another chat's is empty rather than forbidden
        return answer;
    }
    std::vector<TranscriptItem> items; // the oldest first
    m_world.transcript.forPrefix(participant->contactId + u'/', [&](const TranscriptItem &item) {
        if (maySee(*participant, item))
            items.push_back(item);
    });

    const auto start = call.input.value("StartPosition"_L1).toObject();
    if (start.size() > 1)
        return invalid(u"The StartPosition has more than one member."_s);
    const bool isForward = call.text("ScanDirection"_L1) == u"FORWARD"_s
        || (call.text("ScanDirection"_L1).isEmpty() && !start.isEmpty());
    // Where the scan begins: the items before `from` (backward) or from it on (forward).
    auto from = isForward ? size_t(0) : items.size();
    if (start.contains("Id"_L1)) {
        const auto id = start.value("Id"_L1).toString();
        const auto at =
            std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.itemId == id; });
        if (at == items.end())
            return invalid(u"There is no such item in this chat."_s);
        from = size_t(at - items.begin()) + (isForward ? 0 : 1);
    } else if (start.contains("AbsoluteTime"_L1)) {
        const auto time = QDateTime::fromString(start.value("AbsoluteTime"_L1).toString(), Qt::ISODateWithMs);
        if (!time.isValid())
            return invalid(u"The StartPosition's AbsoluteTime is no time."_s);
        const auto at = std::find_if(items.begin(), items.end(),
                                     [&](const auto &item) { return item.time >= time.toMSecsSinceEpoch(); });
        from = size_t(at - items.begin());
    } else if (start.contains("MostRecent"_L1)) {
        from = items.size() - std::min(items.size(), size_t(start.value("MostRecent"_L1).toInt()));
    }
    std::vector<TranscriptItem> scanned(isForward ? items.begin() + qsizetype(from) : items.begin(),
                                        isForward ? items.end() : items.begin() + qsizetype(from));
    if (!isForward)
        std::reverse(scanned.begin(), scanned.end());

    // MaxResults may be 0 in the API, and means the default then.
    const auto most = call.input.value("MaxResults"_L1).toInt();
    const auto page = pageOf(call.operation.name, qsizetype(scanned.size()), most == 0 ? 10 : most,
                             call.text("NextToken"_L1));
    if (!page)
        return invalid(u"The NextToken is not valid."_s);
    std::vector<TranscriptItem> chosen(scanned.begin() + page->first, scanned.begin() + page->end);
    const bool isAscending = call.text("SortOrder"_L1) == u"ASCENDING"_s;
    if (isAscending != isForward)
        std::reverse(chosen.begin(), chosen.end());
    QJsonArray list;
    for (const auto &one : chosen)
        list.append(item(one));
    answer.insert(u"Transcript"_s, list);
    if (!page->nextToken.isEmpty())
        answer.insert(u"NextToken"_s, page->nextToken);
    return answer;
}

ApiResult ParticipantOperations::say(const ApiCall &call, const QString &type, const Participant &who)
{
    ClientTokens token(m_world, call.operation.name, who.participantId, call.text("ClientToken"_L1),
                       call.input);
    if (token.use() == ClientTokens::Use::Conflicting)
        return invalid(u"The ClientToken was used before with other parameters."_s);
    TranscriptItem item;
    if (token.use() == ClientTokens::Use::Repeated) {
        m_world.transcript.forPrefix(who.contactId + u'/', [&](const TranscriptItem &said) {
            if (said.itemId == token.resultId())
                item = said;
        });
    } else {
        item.itemId = randomUuid();
        item.time = m_world.clock().milliseconds();
        item.type = type;
        item.contentType = call.text("ContentType"_L1);
        item.content = call.text("Content"_L1);
        m_world.addTranscriptItem(item, &who);
        token.remember(item.itemId);
    }
    return QJsonObject{{u"Id"_s, item.itemId}, {u"AbsoluteTime"_s, instant(item.time)}};
}

ApiResult ParticipantOperations::sendMessage(const ApiCall &call)
{
    const auto participant = sender(call);
    if (!participant)
        return denied();
    if (!messageTypes.contains(call.text("ContentType"_L1)))
        return invalid(u"The ContentType is none of a message."_s);
    return say(call, u"MESSAGE"_s, *participant);
}

ApiResult ParticipantOperations::sendEvent(const ApiCall &call)
{
    const auto participant = sender(call);
    if (!participant)
        return denied();
    const auto type = call.text("ContentType"_L1);
    if (!eventTypes.contains(type))
        return invalid(u"The ContentType is none of an event."_s);
    if (type.endsWith(u"typing"_s) || type.endsWith(u"acknowledged"_s)) // neither stays in the transcript
        return QJsonObject{{u"Id"_s, randomUuid()},
                           {u"AbsoluteTime"_s, instant(m_world.clock().milliseconds())}};
    return say(call, u"EVENT"_s, *participant);
}

} // namespace attache
