// SPDX-License-Identifier: Apache-2.0
#include "transfers/chats.h"

#include "base/clock.h"
#include "base/log.h"
#include "connect/connectclient.h"
#include "connect/participantclient.h"
#include "transfers/arn.h"
#include "transfers/placefinder.h"
#include "transfers/waiters.h"

#include <QMap>
#include <QSet>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr auto leastBetweenListings = 15s; ///< the quota is shared by a whole company
constexpr auto renewBefore = 5min; ///< of a token that lives for long; of a short one, a quarter of its life
constexpr int transcriptLines = 100; ///< enough to meet the customer's name
constexpr qsizetype longestName = 256; ///< DisplayName

// What the Participant service says to a token of the wrong kind, an old one, and after the chat's end;
// and what the API's rules say to a text that can be none. Nothing else of these requests can be wrong.
bool isTokenRefused(const Error &error)
{
    if (error.code == "GatewayRefused"_L1) // the network's
        return false;
    return error.httpStatus == 403 || error.httpStatus == 401 || error.kind == ErrorKind::Validation;
}

Error refused(const Error &cause, const QString &message)
{
    Error error = cause;
    error.kind = ErrorKind::Credentials;
    error.code = u"TokenRefused"_s;
    error.message = message;
    error.retryable = false;
    return error;
}

Error missing(const QString &message)
{
    return {.kind = ErrorKind::Credentials, .code = u"TokenMissing"_s, .message = message};
}

// Contacts that are over stay in the agent's list until the agent closes them.
bool isHandled(const AgentContactReference &contact)
{
    static const QSet<QString> over{u"ENDED"_s, u"MISSED"_s, u"REJECTED"_s, u"ERROR"_s};
    return contact.channel == "CHAT"_L1 && !over.contains(contact.agentContactState);
}

// What a transcript tells of its chat.
struct Told {
    QString contactId;
    QStringList others; ///< contacts that the chat was before: a transfer makes a new one
    QString customer;
};

Told told(const GetTranscriptResponse &response)
{
    Told told;
    const auto name = [&](const QString &contactId) {
        if (contactId.isEmpty())
            return;
        if (told.contactId.isEmpty())
            told.contactId = contactId;
        else if (contactId != told.contactId && !told.others.contains(contactId))
            told.others.append(contactId);
    };
    for (const auto &item : response.transcript) { // the newest first
        name(item.contactId);
        if (told.customer.isEmpty() && item.participantRole == "CUSTOMER"_L1)
            told.customer = item.displayName;
    }
    name(response.initialContactId);
    return told;
}

} // namespace

struct Chats::Parts {
    /// A chat that a token is known for, or is being got.
    struct Chat {
        ChatSummary summary;
        QStringList otherIds;
        bool given = false; ///< by the person; else joined with AWS credentials
        bool over = false; ///< what was given is refused: the chat has ended, or is somebody else's
        Secret participantToken;
        Secret connectionToken;
        std::optional<std::chrono::milliseconds> renewAt; ///< on Clock::elapsed(); absent: when refused
        Waiters<Secret> waiters;
        int joins = 0; ///< of the present question: a participant that was removed joins again once
        Call renewal;
    };

    Parts(ConnectClient &connectClient, ParticipantClient &participantClient, PlaceFinder &placeFinder,
          Clock &time)
        : connect(connectClient)
        , participant(participantClient)
        , places(placeFinder)
        , clock(time)
    { }

    Chat *find(const QString &contactId) const
    {
        for (const auto &chat : chats) {
            if (chat->summary.contactId == contactId || chat->otherIds.contains(contactId))
                return chat.get();
        }
        return nullptr;
    }

    void keep(Chat &chat, const CreateParticipantConnectionResponse &response)
    {
        chat.connectionToken = response.connectionToken;
        chat.renewAt.reset();
        if (!response.expiry.isValid())
            return;
        const auto life = std::chrono::milliseconds(clock.now().msecsTo(response.expiry));
        if (life <= 0ms) // one of the clocks is wrong: a refusal will tell
            return;
        chat.renewAt = clock.elapsed() + life - std::min<std::chrono::milliseconds>(renewBefore, life / 4);
    }

    bool isFresh(const Chat &chat) const
    {
        return !chat.connectionToken.isEmpty() && (!chat.renewAt || clock.elapsed() < *chat.renewAt);
    }

    // One renewal serves all that wait.

    void renew(Chat &chat)
    {
        if (!chat.participantToken.isEmpty())
            return reconnect(chat);
        if (chat.given) {
            chat.over = true;
            return chat.waiters.answer(failure(refused(
                {},
                u"The chat's connection token has expired or was refused, or the chat has ended. Give a new one."_s)));
        }
        tryOffers(chat);
    }

    // A token that the person gave may be for this chat: then nobody need join it.

    void tryOffers(Chat &chat)
    {
        if (offers.empty())
            return join(chat);
        const bool first = !offerWaiters.any();
        chat.renewal = offerWaiters.add([this, &chat](const Result<void> &tried) {
            if (!tried)
                return chat.waiters.answer(failure(tried.error()));
            if (isFresh(chat))
                return chat.waiters.answer(Secret(chat.connectionToken));
            renew(chat);
        });
        if (first)
            tryOffer();
    }

    void tryOffer();

    void reconnect(Chat &chat)
    {
        chat.renewal = participant.createParticipantConnection(
            {.participantToken = chat.participantToken, .connectParticipant = !chat.given},
            [this, &chat](const Result<CreateParticipantConnectionResponse> &response) {
                if (response) {
                    keep(chat, *response);
                    return chat.waiters.answer(Secret(chat.connectionToken));
                }
                if (!isTokenRefused(response.error()))
                    return chat.waiters.answer(failure(response.error()));
                chat.connectionToken = {};
                if (!chat.given && chat.joins == 0) {
                    ++chat.joins;
                    chat.participantToken = {};
                    return join(chat);
                }
                chat.over = true;
                chat.waiters.answer(failure(refused(
                    response.error(),
                    u"The chat doesn't take its participant token any more: the chat has ended, or the "
                    "participant has left it."_s)));
            });
    }

    void join(Chat &chat)
    {
        chat.renewal = places.instance([this, &chat](const Result<Place> &place) {
            if (!place)
                return chat.waiters.answer(failure(place.error()));
            nameOfAgent(chat, *place);
        });
    }

    // The customer sees the name. Without an agent behind the credentials files can be sent all the same.
    void nameOfAgent(Chat &chat, const Place &place)
    {
        if (!displayName.isEmpty())
            return createParticipant(chat, place);
        chat.renewal = places.agent([this, &chat, place](const Result<Place> &agent) {
            if (!agent) {
                if (agent.error().kind != ErrorKind::Refused)
                    return chat.waiters.answer(failure(agent.error()));
                displayName = u"Attache"_s;
                return createParticipant(chat, place);
            }
            const auto userId = agent->userArn.section(u'/', -1);
            chat.renewal = connect.describeUser(
                {.instanceId = place.instanceId, .userId = userId},
                [this, &chat, place](const Result<User> &user) {
                    if (!user && user.error().kind != ErrorKind::Refused)
                        return chat.waiters.answer(failure(user.error()));
                    auto name = user ? u"%1 %2"_s.arg(user->firstName, user->lastName).trimmed() : QString();
                    if (user && name.isEmpty())
                        name = user->username;
                    const auto suffix = u" (Attache)"_s;
                    displayName =
                        name.isEmpty() ? u"Attache"_s : name.left(longestName - suffix.size()) + suffix;
                    createParticipant(chat, place);
                });
        });
    }

    void createParticipant(Chat &chat, const Place &place)
    {
        chat.renewal =
            connect.createParticipant({.instanceId = place.instanceId,
                                       .contactId = chat.summary.contactId,
                                       .clientToken = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                       .participantRole = u"CUSTOM_BOT"_s,
                                       .displayName = displayName},
                                      [this, &chat](const Result<CreateParticipantResponse> &response) {
                                          if (!response)
                                              return chat.waiters.answer(failure(response.error()));
                                          chat.participantToken = response->participantToken;
                                          ++chat.joins;
                                          reconnect(chat);
                                      });
    }

    ConnectClient &connect;
    ParticipantClient &participant;
    PlaceFinder &places;
    Clock &clock;

    struct Offer {
        Secret token;
        bool isParticipantToken;
    };
    std::vector<Offer> offers; ///< not asked about yet
    Waiters<void> offerWaiters;
    Call offerCall;

    std::vector<std::unique_ptr<Chat>> chats; // by pointer: questions in flight refer to them
    QString displayName;

    // The agent's chats, as last heard.
    Waiters<std::vector<ChatSummary>> listWaiters;
    std::optional<Result<std::vector<ChatSummary>>> listed;
    std::chrono::milliseconds listedAt{};
    QMap<QString, QString> customers; ///< by contact id; they don't change
    std::vector<ChatSummary> listing;
    size_t unnamed = 0; ///< answers about customers that are awaited
    std::vector<Call> customerCalls;
    Call listCall;

    Call check(const Secret &token, bool isParticipantToken, Answered<ChatSummary> answered);
    void learn(const Told &about, const Secret &token, bool isParticipantToken,
               const CreateParticipantConnectionResponse &connection);

    /// How long until the service may be asked again; zero: it may.
    std::chrono::milliseconds untilListing() const
    {
        const auto passed = clock.elapsed() - listedAt;
        return listed && passed < leastBetweenListings ? leastBetweenListings - passed : 0ms;
    }
    void list();
    void listContacts(const Place &place, const QString &nextToken);
    void nameCustomers(const Place &place);
    void endListing(Result<std::vector<ChatSummary>> result);
    std::vector<ChatSummary> withGiven(std::vector<ChatSummary> agentsOwn) const;
};

void Chats::Parts::list()
{
    listing.clear();
    listCall = places.agent([this](const Result<Place> &place) {
        if (!place)
            return endListing(failure(place.error()));
        listContacts(*place, {});
    });
}

void Chats::Parts::listContacts(const Place &place, const QString &nextToken)
{
    listCall = connect.getCurrentUserData(
        {.instanceId = place.instanceId,
         .agents = {place.userArn.section(u'/', -1)},
         .contactStates = {},
         .maxResults = 100,
         .nextToken = nextToken},
        [this, place, nextToken](const Result<GetCurrentUserDataResponse> &response) {
            if (!response)
                return endListing(failure(response.error()));
            for (const auto &user : response->userDataList) {
                for (const auto &contact : user.contacts) {
                    if (isHandled(contact))
                        listing.push_back({.contactId = contact.contactId,
                                           .state = contact.agentContactState,
                                           .connectedSince = contact.connectedToAgentTimestamp,
                                           .customer = {}});
                }
            }
            if (!response->nextToken.isEmpty() && response->nextToken != nextToken)
                return listContacts(place, QString(response->nextToken));
            nameCustomers(place);
        });
}

void Chats::Parts::nameCustomers(const Place &place)
{
    customerCalls.clear();
    unnamed = 0;
    for (const auto &chat : listing) {
        if (customers.contains(chat.contactId))
            continue;
        ++unnamed;
        customerCalls.push_back(
            connect.describeContact({.instanceId = place.instanceId, .contactId = chat.contactId},
                                    [this, contactId = chat.contactId](const Result<Contact> &contact) {
                                        // A chat without its customer's name is still a chat.
                                        if (contact)
                                            customers.insert(contactId, contact->customerDisplayName);
                                        if (--unnamed == 0)
                                            endListing(listing);
                                    }));
    }
    if (unnamed == 0)
        endListing(listing);
}

void Chats::Parts::endListing(Result<std::vector<ChatSummary>> result)
{
    if (result) {
        for (auto &chat : *result)
            chat.customer = customers.value(chat.contactId);
        listedAt = clock.elapsed();
        listed = result;
    }
    listWaiters.answer(result);
}

std::vector<ChatSummary> Chats::Parts::withGiven(std::vector<ChatSummary> agentsOwn) const
{
    std::vector<ChatSummary> all;
    for (const auto &chat : chats) {
        if (!chat->given || chat->over)
            continue;
        all.push_back(chat->summary);
        // The same chat from both sides: the service knows more, the token may do more.
        const auto own = std::find_if(agentsOwn.begin(), agentsOwn.end(), [&](const ChatSummary &other) {
            return other.contactId == chat->summary.contactId;
        });
        if (own == agentsOwn.end())
            continue;
        const auto customer = all.back().customer;
        all.back() = *own;
        if (all.back().customer.isEmpty())
            all.back().customer = customer;
        agentsOwn.erase(own);
    }
    all.insert(all.end(), agentsOwn.begin(), agentsOwn.end());
    return all;
}

namespace {

// A token from outside: which chat is it for, and is it of the kind that was said?
class TokenCheck final : public QObject
{
public:
    using Keep = std::function<void(const Told &, const CreateParticipantConnectionResponse &)>;

    TokenCheck(ParticipantClient &participant, Secret token, bool isParticipantToken, Keep keep,
               Answered<ChatSummary> done)
        : m_participant(participant)
        , m_token(std::move(token))
        , m_isParticipantToken(isParticipantToken)
        , m_keep(std::move(keep))
        , m_done(std::move(done))
    {
        if (m_token.isEmpty())
            m_call = later([this] { answer(failure(missing(u"The chat's token is empty."_s))); });
        else if (m_isParticipantToken)
            connectParticipant();
        else
            readTranscript(m_token);
    }

private:
    void connectParticipant()
    {
        m_call = m_participant.createParticipantConnection(
            {.participantToken = m_token, .connectParticipant = false},
            [this](const Result<CreateParticipantConnectionResponse> &response) {
                if (response) {
                    m_connection = *response;
                    return readTranscript(m_connection.connectionToken);
                }
                if (!isTokenRefused(response.error()))
                    return answer(failure(response.error()));
                isItAConnectionToken(response.error());
            });
    }

    void readTranscript(const Secret &connectionToken)
    {
        m_call = m_participant.getTranscript(
            {.connectionToken = connectionToken,
             .contactId = {},
             .scanDirection = {},
             .sortOrder = u"DESCENDING"_s,
             .maxResults = transcriptLines,
             .nextToken = {}},
            [this](const Result<GetTranscriptResponse> &response) {
                if (response)
                    return learnt(told(*response));
                if (!isTokenRefused(response.error()))
                    return answer(failure(response.error()));
                if (m_isParticipantToken)
                    return answer(failure(
                        refused(response.error(), u"The chat has ended, or its token may not read it."_s)));
                isItAParticipantToken(response.error());
            });
    }

    // The service says the same to a wrong kind of token as to an old one: ask in the other way, to say
    // which.

    void isItAConnectionToken(const Error &cause)
    {
        m_call = m_participant.getTranscript(
            {.connectionToken = m_token,
             .contactId = {},
             .scanDirection = {},
             .sortOrder = {},
             .maxResults = 1,
             .nextToken = {}},
            [this, cause](const Result<GetTranscriptResponse> &response) {
                answer(failure(refused(
                    cause,
                    response
                        ? u"This is a connection token, and a participant token is needed. Give it as "
                          "ATTACHE_CONNECTION_TOKEN instead."_s
                        : u"The participant token was refused: it is not one, it is for another Region, or "
                          "the chat has ended."_s)));
            });
    }

    void isItAParticipantToken(const Error &cause)
    {
        m_call = m_participant.createParticipantConnection(
            {.participantToken = m_token, .connectParticipant = false},
            [this, cause](const Result<CreateParticipantConnectionResponse> &response) {
                answer(failure(refused(
                    cause,
                    response
                        ? u"This is a participant token, and a connection token is needed. Give it as "
                          "ATTACHE_PARTICIPANT_TOKEN instead."_s
                        : u"The connection token was refused: it has expired, it is for another Region, or "
                          "the chat has ended."_s)));
            });
    }

    void learnt(const Told &about)
    {
        if (about.contactId.isEmpty())
            return answer(failure({.kind = ErrorKind::Service,
                                   .code = u"AnswerNotUnderstood"_s,
                                   .message = u"The chat's transcript doesn't say which chat it is."_s}));
        m_keep(about, m_connection);
        answer(ChatSummary{
            .contactId = about.contactId, .state = {}, .connectedSince = {}, .customer = about.customer});
    }

    void answer(Result<ChatSummary> result)
    {
        const auto done = std::move(m_done); // may destroy this
        done(std::move(result));
    }

    ParticipantClient &m_participant;
    Secret m_token;
    bool m_isParticipantToken;
    Keep m_keep;
    Answered<ChatSummary> m_done;
    CreateParticipantConnectionResponse m_connection;
    Call m_call;
};

} // namespace

void Chats::Parts::learn(const Told &about, const Secret &token, bool isParticipantToken,
                         const CreateParticipantConnectionResponse &connection)
{
    auto *chat = find(about.contactId);
    if (!chat) {
        chats.push_back(std::make_unique<Chat>());
        chat = chats.back().get();
    }
    chat->summary.contactId = about.contactId;
    chat->summary.customer = about.customer;
    for (const auto &id : about.others) {
        if (!chat->otherIds.contains(id))
            chat->otherIds.append(id);
    }
    if (!chat->given)
        chat->participantToken = {}; // that of the participant who joined
    chat->given = true;
    chat->over = false;
    if (isParticipantToken) {
        chat->participantToken = token;
        keep(*chat, connection);
    } else {
        chat->connectionToken = token; // its end is not known, and told by a refusal
        chat->renewAt.reset();
    }
}

Call Chats::Parts::check(const Secret &token, bool isParticipantToken, Answered<ChatSummary> answered)
{
    auto keepToken = [this, token, isParticipantToken](
                         const Told &about, const CreateParticipantConnectionResponse &connection) {
        learn(about, token, isParticipantToken, connection);
    };
    return Call(std::make_unique<TokenCheck>(participant, token, isParticipantToken, std::move(keepToken),
                                             std::move(answered)));
}

void Chats::Parts::tryOffer()
{
    const auto &offer = offers.front();
    offerCall = check(offer.token, offer.isParticipantToken, [this](const Result<ChatSummary> &chat) {
        // Who gave a token that is refused wants to hear of it, not to join the chat as somebody else.
        if (!chat)
            return offerWaiters.answer(failure(chat.error()));
        offers.erase(offers.begin());
        if (!offers.empty())
            return tryOffer();
        offerWaiters.answer({});
    });
}

Chats::Chats(ConnectClient &connect, ParticipantClient &participant, PlaceFinder &places, Clock &clock)
    : m_parts(std::make_unique<Parts>(connect, participant, places, clock))
{ }

Chats::~Chats() = default;

Call Chats::addParticipantToken(const Secret &token, Answered<ChatSummary> answered)
{
    return add(token, true, std::move(answered));
}

Call Chats::addConnectionToken(const Secret &token, Answered<ChatSummary> answered)
{
    return add(token, false, std::move(answered));
}

Call Chats::add(const Secret &token, bool isParticipantToken, Answered<ChatSummary> answered)
{
    return m_parts->check(token, isParticipantToken, std::move(answered));
}

void Chats::offerParticipantToken(const Secret &token)
{
    m_parts->offers.push_back({token, true});
}

void Chats::offerConnectionToken(const Secret &token)
{
    m_parts->offers.push_back({token, false});
}

Call Chats::list(Answered<std::vector<ChatSummary>> answered)
{
    auto &parts = *m_parts;
    auto all = [&parts, answered = std::move(answered)](const Result<std::vector<ChatSummary>> &own) {
        auto chats = parts.withGiven(own.value_or(std::vector<ChatSummary>()));
        // With a token at hand, who has no AWS credentials misses nothing.
        const bool given =
            std::any_of(parts.chats.begin(), parts.chats.end(), [](const auto &chat) { return chat->given; });
        if (own || given)
            answered(std::move(chats));
        else
            answered(failure(own.error()));
    };
    if (isListKnown())
        return later([all = std::move(all), own = *parts.listed] { all(own); });
    const bool first = !parts.listWaiters.any();
    auto call = parts.listWaiters.add(std::move(all));
    if (first)
        parts.list();
    return call;
}

namespace {

// A question that waits for its time. A timer may be early by some part of the time.
class Postponed final : public QObject
{
public:
    Postponed(Clock &clock, std::function<std::chrono::milliseconds()> remaining, std::function<Call()> ask)
        : m_clock(clock)
        , m_remaining(std::move(remaining))
        , m_ask(std::move(ask))
    {
        wait();
    }

private:
    void wait()
    {
        m_call = m_clock.wait(m_remaining(), [this] {
            if (m_remaining() > 0ms)
                wait();
            else
                m_call = m_ask();
        });
    }

    Clock &m_clock;
    std::function<std::chrono::milliseconds()> m_remaining;
    std::function<Call()> m_ask;
    Call m_call;
};

} // namespace

bool Chats::isListKnown() const
{
    return m_parts->untilListing() > 0ms;
}

Call Chats::listAnew(Answered<std::vector<ChatSummary>> answered)
{
    return Call(std::make_unique<Postponed>(
        m_parts->clock, [this] { return m_parts->untilListing(); },
        [this, answered = std::move(answered)] { return list(answered); }));
}

Call Chats::connectionToken(const QString &contactId, Answered<Secret> answered)
{
    auto &parts = *m_parts;
    auto *chat = parts.find(contactId);
    if (!chat) {
        parts.chats.push_back(std::make_unique<Parts::Chat>());
        chat = parts.chats.back().get();
        chat->summary.contactId = contactId;
    }
    if (parts.isFresh(*chat))
        return later([token = chat->connectionToken, answered = std::move(answered)] { answered(token); });
    const bool first = !chat->waiters.any();
    auto call = chat->waiters.add(std::move(answered));
    if (first) {
        chat->joins = 0;
        chat->renewal = later([&parts, chat] { parts.renew(*chat); });
    }
    return call;
}

void Chats::reject(const QString &contactId, const Secret &token)
{
    auto *chat = m_parts->find(contactId);
    if (chat && chat->connectionToken == token)
        chat->connectionToken = {};
}

bool Chats::mayDownload(const QString &contactId) const
{
    const auto *chat = m_parts->find(contactId);
    return chat && chat->given;
}

} // namespace attache
