// SPDX-License-Identifier: Apache-2.0
#include "sandbox/firstday.h"

#include "sandbox/casefields.h"
#include "sandbox/world.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 minute = 60 * 1000;
constexpr qint64 day = 24 * 60 * minute;

struct SeedCase {
    QStringView title;
    QStringView status;
    QStringView reference;
    QStringView customer;
    QStringView reason;
    QStringView summary;
    int daysAgo;
    bool isReturn;
    QStringView order; // empty: it is about none
    double amount;
    QStringView priority;
};

constexpr SeedCase seedCases[] = {
    {u"Damaged parcel, two of six glasses broken", u"Open", u"10482751", u"Maria González", u"Delivery",
     u"Arrived on Tuesday with the box crushed on one side. Photos requested.", 0, true, u"88-1031", 129.9,
     u"p1"},
    {u"Refund for a cancelled booking", u"Open", u"10377204", u"Thomas Berger", u"Billing",
     u"Booked twice by mistake, cancelled within an hour. Receipt to follow.", 1, false, u"87-9954", 412,
     u"p2"},
    {u"Late delivery of order 88-1207", u"Open", u"10501938", u"Aisha Rahman", u"Delivery",
     u"Promised for the 3rd, the carrier says it is still in the depot.", 2, false, u"88-1207", 59.5, u"p1"},
    {u"Wrong size, exchange wanted", u"Open", u"10466320", u"Zoë Ní Bhriain", u"Returns",
     u"Ordered 38, got 41. Sends it back and wants the right one.", 2, true, u"88-1174", 84.95, u"p2"},
    {u"Warranty claim, washing machine stops in mid-cycle", u"Open", u"10290417", u"Jürgen Weiß", u"Warranty",
     u"Error E18 after a quarter of an hour. Has the invoice and a video.", 3, false, u"85-0412", 649, u"p2"},
    {u"Change of address and new contract copy", u"Closed", u"10188045", u"Emily Carter", u"Account",
     u"Moved to Leeds. Signed contract uploaded and confirmed.", 12, false, u"", 0, u"p3"},
    {u"Invoice shows the wrong VAT number", u"Open", u"10433962", u"Luca Moretti", u"Billing",
     u"Company changed its number in March, needs a corrected invoice.", 4, false, u"86-3380", 1290, u"p2"},
    {u"Lost luggage on flight SB 214", u"Open", u"10519873", u"Chloé Dubois", u"Claims",
     u"One blue suitcase. Boarding pass and tag number are needed.", 5, false, u"", 0, u"p1"},
    {u"Password reset mail never arrives", u"Closed", u"10071556", u"Daniel Okafor", u"Account",
     u"The address had a typing error. Corrected, works now.", 20, false, u"", 0, u"p3"},
    {u"Insurance claim after water damage", u"Open", u"10344489", u"Sofia Lindqvist", u"Claims",
     u"Kitchen floor. Estimate of the repair and photos outstanding.", 6, false, u"", 0, u"p2"},
    {u"Double charge on the card in June", u"Closed", u"10120938", u"Priya Nair", u"Billing",
     u"One of two amounts paid back, bank statement checked.", 31, false, u"86-7719", 36.4, u"p3"},
    {u"Return label can't be printed", u"Open", u"10488102", u"Mateusz Nowak", u"Returns",
     u"The link shows an empty page. Send the label as PDF.", 1, true, u"88-0966", 45, u"p2"},
    {u"Missing spare part in the delivery", u"Open", u"10455671", u"Hannah Schmidt", u"Delivery",
     u"Bag C with the screws is not in the box of shelf 4711.", 7, true, u"88-0731", 219, u"p2"},
    {u"Complaint about a technician's visit", u"Closed", u"10233310", u"Oliver Brown", u"Service",
     u"Came three hours late. Voucher sent, customer satisfied.", 15, false, u"84-2207", 95, u"p3"},
};

struct SeedLine {
    bool fromAgent;
    QStringView text;
};

struct SeedChat {
    QStringView customer;
    int minutesAgo;
    int caseIndex; // the case it belongs to, or -1
    SeedLine lines[4];
};

constexpr SeedChat seedChats[] = {
    {u"Maria González",
     14,
     0,
     {{false, u"Hello, my parcel came broken. Two of the six glasses."},
      {true, u"I'm sorry to hear that. Could you tell me your reference number?"},
      {false, u"It is 10482751. Do you need photos?"},
      {true, u"Yes please. I'll send you the return label in a moment."}}},
    {u"Thomas Berger",
     6,
     1,
     {{false, u"Hi! I'd like to know when my refund comes."},
      {true, u"Good morning, let me have a look at your booking."},
      {false, u"Thanks. I also need a confirmation for my employer."},
      {true, u"Of course, I'll send it to you here as a PDF."}}},
    {u"Guest",
     2,
     -1,
     {{false, u"Hello, is somebody there?"},
      {true, u"Yes, good afternoon! How can I help?"},
      {false, u"Could you send me the price list?"},
      {true, u"Gladly, one moment."}}},
};

QJsonObject text(QStringView value)
{
    return {{u"stringValue"_s, value.toString()}};
}

} // namespace

FirstDay::FirstDay(World &world, QStringList ids)
    : m_world(world)
    , m_kept(std::move(ids))
    , m_now(ServiceClock::machine())
{ }

QString FirstDay::next(const QString &fresh)
{
    const auto value = m_given.size() < m_kept.size() ? m_kept[m_given.size()] : fresh;
    m_given.append(value);
    return value;
}

QString FirstDay::id()
{
    return next(randomUuid());
}

QString FirstDay::token()
{
    return next(randomText(256, u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"));
}

void FirstDay::begin()
{
    addUsers();
    addCases();
    addChats();
    addMail();
}

void FirstDay::addUsers()
{
    m_world.users.put({m_world.identity().agentUserId, u"alex.morgan"_s, u"Alex"_s, u"Morgan"_s,
                       u"alex.morgan@example.com"_s});
    m_world.users.put({id(), u"sam.rivera"_s, u"Sam"_s, u"Rivera"_s, u"sam.rivera@example.com"_s});
    m_world.users.put(
        {id(), u"alexandra.stone"_s, u"Alexandra"_s, u"Stone"_s, u"alexandra.stone@example.com"_s});
}

void FirstDay::addCases()
{
    const auto &identity = m_world.identity();
    int place = 0;
    for (const auto &seed : seedCases) {
        const auto created = m_now - seed.daysAgo * day - (++place) * 37 * minute;
        const auto updated = created + 22 * minute;
        const auto time = [](qint64 at) {
            return text(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs));
        };
        CaseRecord record;
        record.caseId = id();
        record.templateId = seed.isReturn ? identity.returnsTemplateId : identity.templateId;
        // The same customer has the same profile in all cases.
        const auto profile = QString::fromLatin1(
            QCryptographicHash::hash(seed.customer.toUtf8(), QCryptographicHash::Md5).toHex());
        record.fields = {
            {u"case_id"_s, text(record.caseId)},
            {u"title"_s, text(seed.title)},
            {u"status"_s, text(seed.status)},
            {u"summary"_s, text(seed.summary)},
            {u"reference_number"_s, text(seed.reference)},
            {u"customer_id"_s, text(m_world.arns().profile(profile))},
            {u"case_reason"_s, text(seed.reason)},
            {u"created_datetime"_s, time(created)},
            {u"last_updated_datetime"_s, time(updated)},
            {u"assigned_queue"_s, text(m_world.arns().queue(identity.queueId))},
            {u"assigned_user"_s, QJsonObject{{u"userArnValue"_s, m_world.arns().user(identity.agentUserId)}}},
            {identity.customerFieldId, text(seed.customer)},
        };
        if (seed.status == u"Closed")
            record.fields.insert(u"last_closed_datetime"_s, time(updated));
        const auto set = [&record, &identity](const QString &name, const QJsonObject &value) {
            record.fields.insert(customFieldId(identity, name), value);
        };
        set(u"Priority"_s, text(seed.priority));
        if (!seed.order.isEmpty()) {
            set(u"Order number"_s, text(seed.order));
            set(u"Order date"_s, time(created - 9 * day));
            set(u"Amount"_s, {{u"doubleValue"_s, seed.amount}});
            set(u"Express delivery"_s, {{u"booleanValue"_s, seed.priority == u"p1"}});
            set(u"Tracking page"_s, text(u"https://track.example.com/%1"_s.arg(seed.order)));
        }
        m_world.cases.put(record);
        m_caseIds.append(record.caseId);
    }
    m_world.addRelatedItem(m_caseIds.first(), u"Comment"_s,
                           {{u"comment"_s,
                             QJsonObject{{u"body"_s, u"Customer will send photos in the chat."_s},
                                         {u"contentType"_s, u"Text/Plain"_s}}}},
                           {{u"userArn"_s, m_world.arns().user(identity.agentUserId)}});
}

void FirstDay::addChats()
{
    const auto &identity = m_world.identity();
    for (const auto &seed : seedChats) {
        ContactRecord contact;
        contact.contactId = id();
        contact.channel = u"CHAT"_s;
        contact.initiationMethod = u"API"_s;
        contact.customerName = seed.customer.toString();
        contact.agentUserId = identity.agentUserId;
        contact.segmentAttributes = {
            {u"connect:Subtype"_s, QJsonObject{{u"ValueString"_s, u"connect:Chat"_s}}}};
        contact.initiated = m_now - seed.minutesAgo * minute;
        contact.connectedToAgent = contact.initiated + 20 * 1000;
        m_world.contacts.put(contact);

        Participant customer{id(), contact.contactId, u"CUSTOMER"_s, contact.customerName, token()};
        Participant agent{id(), contact.contactId, u"AGENT"_s, m_world.agentName(), token()};
        customer.connected = true;
        agent.connected = true;
        m_world.participants.put(customer);
        m_world.participants.put(agent);

        const auto say = [&](const Participant &who, qint64 at, QStringView type, QStringView contentType,
                             QStringView content) {
            TranscriptItem item;
            item.time = at;
            item.type = type.toString();
            item.contentType = contentType.toString();
            item.content = content.toString();
            m_world.addTranscriptItem(item, &who);
        };
        constexpr QStringView joined = u"application/vnd.amazonaws.connect.event.participant.joined";
        say(customer, contact.initiated, u"EVENT", joined, {});
        say(agent, contact.connectedToAgent, u"EVENT", joined, {});
        auto at = contact.connectedToAgent;
        for (const auto &[fromAgent, words] : seed.lines)
            say(fromAgent ? agent : customer, at += 15 * 1000, u"MESSAGE", u"text/plain", words);

        if (seed.caseIndex >= 0)
            m_world.addRelatedItem(
                m_caseIds[seed.caseIndex], u"Contact"_s,
                {{u"contact"_s,
                  QJsonObject{
                      {u"contactArn"_s, m_world.arns().contact(contact.contactId)},
                      {u"channel"_s, contact.channel},
                      {u"connectedToSystemTime"_s,
                       QDateTime::fromMSecsSinceEpoch(contact.initiated, Qt::UTC).toString(Qt::ISODate)}}}},
                {{u"userArn"_s, m_world.arns().user(identity.agentUserId)}});
    }
}

void FirstDay::addMail()
{
    ContactRecord mail;
    mail.contactId = id();
    mail.channel = u"EMAIL"_s;
    mail.initiationMethod = u"INBOUND"_s;
    mail.name = u"Question about my insurance claim"_s;
    mail.customerName = u"Sofia Lindqvist"_s;
    mail.customerAddress = u"sofia.lindqvist@example.com"_s;
    mail.agentUserId = m_world.identity().agentUserId;
    mail.initiated = m_now - 50 * minute;
    mail.connectedToAgent = m_now - 9 * minute;
    m_world.contacts.put(mail);

    ContactRecord task;
    task.contactId = id();
    task.channel = u"TASK"_s;
    task.initiationMethod = u"API"_s;
    task.name = u"Check the repair estimate"_s;
    task.agentUserId = m_world.identity().agentUserId;
    task.initiated = m_now - 3 * 60 * minute;
    task.connectedToAgent = m_now - 30 * minute;
    m_world.contacts.put(task);
}

} // namespace attache
