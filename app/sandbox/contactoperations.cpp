// SPDX-License-Identifier: Apache-2.0
#include "sandbox/contactoperations.h"

#include "sandbox/clienttokens.h"
#include "sandbox/paging.h"
#include "sandbox/world.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr auto tokenAlphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

double seconds(qint64 milliseconds)
{
    return double(milliseconds) / 1000;
}

tl::unexpected<ApiError> noInstance()
{
    return refuse(u"ResourceNotFoundException"_s, u"There is no instance with this id."_s);
}

tl::unexpected<ApiError> noContact()
{
    return refuse(u"ResourceNotFoundException"_s, u"There is no contact with this id."_s);
}

} // namespace

ContactOperations::ContactOperations(World &world)
    : m_world(world)
{ }

void ContactOperations::addTo(ApiHandlers &handlers)
{
    handlers[u"DescribeContact"_s] = [this](const ApiCall &call) { return describe(call); };
    handlers[u"ListContactReferences"_s] = [this](const ApiCall &call) { return listReferences(call); };
    handlers[u"CreateParticipant"_s] = [this](const ApiCall &call) { return createParticipant(call); };
    handlers[u"StartChatContact"_s] = [this](const ApiCall &call) { return startChat(call); };
    handlers[u"StopContact"_s] = [this](const ApiCall &call) { return stop(call); };
}

ApiResult ContactOperations::describe(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    const auto *contact = m_world.contacts.find(call.text("ContactId"_L1));
    if (!contact)
        return noContact();
    QJsonObject object{
        {u"Arn"_s, m_world.arns().contact(contact->contactId)},
        {u"Id"_s, contact->contactId},
        {u"InitialContactId"_s, contact->contactId},
        {u"ContactAssociationId"_s, contact->contactId},
        {u"InitiationMethod"_s, contact->initiationMethod},
        {u"Channel"_s, contact->channel},
        {u"QueueInfo"_s,
         QJsonObject{{u"Id"_s, m_world.identity().queueId},
                     {u"EnqueueTimestamp"_s, seconds(contact->initiated)}}},
        {u"InitiationTimestamp"_s, seconds(contact->initiated)},
        {u"ConnectedToSystemTimestamp"_s, seconds(contact->initiated)},
        {u"LastUpdateTimestamp"_s,
         seconds(std::max(contact->connectedToAgent, std::max(contact->initiated, contact->disconnected)))}};
    if (!contact->name.isEmpty())
        object.insert(u"Name"_s, contact->name);
    if (contact->connectedToAgent != 0)
        object.insert(u"AgentInfo"_s,
                      QJsonObject{{u"Id"_s, contact->agentUserId},
                                  {u"ConnectedToAgentTimestamp"_s, seconds(contact->connectedToAgent)}});
    if (contact->disconnected != 0) {
        object.insert(u"DisconnectTimestamp"_s, seconds(contact->disconnected));
        object.insert(u"DisconnectReason"_s, u"API"_s);
    }
    if (!contact->customerName.isEmpty()) {
        QJsonObject endpoint{{u"DisplayName"_s, contact->customerName}};
        if (!contact->customerAddress.isEmpty()) {
            endpoint.insert(u"Type"_s, u"EMAIL_ADDRESS"_s);
            endpoint.insert(u"Address"_s, contact->customerAddress);
        }
        object.insert(u"CustomerEndpoint"_s, endpoint);
    }
    if (!contact->attributes.isEmpty())
        object.insert(u"Attributes"_s, contact->attributes);
    if (!contact->segmentAttributes.isEmpty())
        object.insert(u"SegmentAttributes"_s, contact->segmentAttributes);
    return QJsonObject{{u"Contact"_s, object}};
}

ApiResult ContactOperations::listReferences(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    const auto *contact = m_world.contacts.find(call.text("ContactId"_L1));
    if (!contact)
        return noContact();
    QJsonArray list;
    if (call.input.value("ReferenceTypes"_L1).toArray().contains(u"ATTACHMENT"_s)) {
        const auto arn = m_world.arns().contact(contact->contactId);
        for (const auto &[id, file] : m_world.files.all()) {
            if (file.associatedResourceArn == arn)
                list.append(QJsonObject{{u"Attachment"_s,
                                         QJsonObject{{u"Name"_s, file.name},
                                                     {u"Value"_s, id},
                                                     {u"Status"_s, file.status},
                                                     {u"Arn"_s, m_world.arns().file(id)}}}});
        }
    }
    const auto page = pageOf(call.operation.name, list.size(), 100, call.text("NextToken"_L1));
    if (!page)
        return refuse(u"InvalidParameterException"_s, u"The NextToken is not valid."_s);
    QJsonArray some;
    for (auto i = page->first; i < page->end; ++i)
        some.append(list[i]);
    QJsonObject answer{{u"ReferenceSummaryList"_s, some}};
    if (!page->nextToken.isEmpty())
        answer.insert(u"NextToken"_s, page->nextToken);
    return answer;
}

ApiResult ContactOperations::createParticipant(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    const auto contactId = call.text("ContactId"_L1);
    if (!m_world.contacts.find(contactId))
        return noContact();
    if (!m_world.isOpenChat(contactId))
        return refuse(u"InvalidRequestException"_s, u"The contact is no chat that goes on."_s);
    const auto details = call.input.value("ParticipantDetails"_L1).toObject();
    if (details.value("ParticipantRole"_L1).toString(u"CUSTOM_BOT"_s) != u"CUSTOM_BOT"_s)
        return refuse(u"InvalidRequestException"_s, u"Only a CUSTOM_BOT can be added to a chat."_s);

    ClientTokens token(m_world, call.operation.name, contactId, call.text("ClientToken"_L1), call.input);
    if (token.use() == ClientTokens::Use::Conflicting)
        return refuse(u"ConflictException"_s, u"The ClientToken was used before with other parameters."_s);
    Participant participant;
    if (const auto *before = m_world.participants.find(token.resultId())) {
        participant = *before;
    } else {
        participant.participantId = randomUuid();
        participant.contactId = contactId;
        participant.role = u"CUSTOM_BOT"_s;
        participant.displayName = details.value("DisplayName"_L1).toString(u"Bot"_s);
        participant.participantToken = randomText(256, tokenAlphabet);
        m_world.participants.put(participant);
        token.remember(participant.participantId);
    }
    // The participant token itself lives as long as the chat; the answer names a day all the same.
    const auto expiry = m_world.clock().now().addDays(1).toString(Qt::ISODateWithMs);
    return QJsonObject{
        {u"ParticipantId"_s, participant.participantId},
        {u"ParticipantCredentials"_s,
         QJsonObject{{u"ParticipantToken"_s, participant.participantToken}, {u"Expiry"_s, expiry}}}};
}

ApiResult ContactOperations::startChat(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    const auto source =
        call.input.value("PersistentChat"_L1).toObject().value("SourceContactId"_L1).toString();
    if (!source.isEmpty() && !m_world.contacts.find(source))
        return noContact();
    const auto message = call.input.value("InitialMessage"_L1).toObject();
    if (const auto type = message.value("ContentType"_L1).toString();
        !message.isEmpty() && !type.startsWith(u"text/"_s) && type != u"application/json"_s)
        return refuse(u"InvalidParameterException"_s,
                      u"The InitialMessage's ContentType is not supported."_s);

    ClientTokens token(m_world, call.operation.name, m_world.identity().instanceId,
                       call.text("ClientToken"_L1), call.input);
    if (token.use() == ClientTokens::Use::Conflicting)
        return refuse(u"InvalidRequestException"_s,
                      u"The ClientToken was used before with other parameters."_s);
    Participant customer;
    if (const auto *before = m_world.participants.find(token.resultId())) {
        customer = *before;
    } else {
        const auto now = m_world.clock().milliseconds();
        ContactRecord contact;
        contact.contactId = randomUuid();
        contact.channel = u"CHAT"_s;
        contact.initiationMethod = u"API"_s;
        contact.customerName =
            call.input.value("ParticipantDetails"_L1).toObject().value("DisplayName"_L1).toString();
        contact.agentUserId = m_world.identity().agentUserId;
        contact.attributes = call.input.value("Attributes"_L1).toObject();
        contact.segmentAttributes = call.input.value("SegmentAttributes"_L1).toObject();
        if (contact.segmentAttributes.isEmpty())
            contact.segmentAttributes = {
                {u"connect:Subtype"_s, QJsonObject{{u"ValueString"_s, u"connect:Chat"_s}}}};
        contact.initiated = now;
        contact.connectedToAgent = now; // the agent is always free
        m_world.contacts.put(contact);

        customer.participantId = randomUuid();
        customer.contactId = contact.contactId;
        customer.role = u"CUSTOMER"_s;
        customer.displayName = contact.customerName;
        customer.participantToken = randomText(256, tokenAlphabet);
        m_world.participants.put(customer);
        if (!message.isEmpty()) {
            TranscriptItem first;
            first.type = u"MESSAGE"_s;
            first.contentType = message.value("ContentType"_L1).toString();
            first.content = message.value("Content"_L1).toString();
            m_world.addTranscriptItem(first, &customer);
        }
        Participant agent;
        agent.participantId = randomUuid();
        agent.contactId = contact.contactId;
        agent.role = u"AGENT"_s;
        agent.displayName = m_world.agentName();
        agent.participantToken = randomText(256, tokenAlphabet);
        agent.connected = true;
        m_world.participants.put(agent);
        TranscriptItem joined;
        joined.type = u"EVENT"_s;
        joined.contentType = u"application/vnd.amazonaws.connect.event.participant.joined"_s;
        m_world.addTranscriptItem(joined, &agent);
        token.remember(customer.participantId);
    }
    QJsonObject answer{{u"ContactId"_s, customer.contactId},
                       {u"ParticipantId"_s, customer.participantId},
                       {u"ParticipantToken"_s, customer.participantToken}};
    if (!source.isEmpty())
        answer.insert(u"ContinuedFromContactId"_s, source);
    return answer;
}

ApiResult ContactOperations::stop(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    const auto *found = m_world.contacts.find(call.text("ContactId"_L1));
    if (!found || found->disconnected != 0)
        return refuse(u"ContactNotFoundException"_s,
                      u"The contact with the specified ID is not active or does not exist."_s);
    auto contact = *found;
    contact.disconnected = m_world.clock().milliseconds();
    m_world.contacts.put(contact);
    TranscriptItem ended;
    ended.contactId = contact.contactId;
    ended.type = u"EVENT"_s;
    ended.contentType = u"application/vnd.amazonaws.connect.event.chat.ended"_s;
    ended.role = u"SYSTEM"_s;
    ended.displayName = u"SYSTEM_MESSAGE"_s;
    m_world.addTranscriptItem(ended, nullptr);
    return QJsonObject();
}

} // namespace attache
