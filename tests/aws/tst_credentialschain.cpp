// SPDX-License-Identifier: Apache-2.0
#include "aws/credentialschain.h"

#include "support/fakeclock.h"

#include <QTest>

using namespace attache;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Found = Result<std::optional<Credentials>>;
using Answer = Result<Credentials>;

/// How long credentials are kept, and who is served by one round of asking.
class tst_CredentialsChain : public QObject
{
    Q_OBJECT

private slots:
    void answersLater();
    void saysWhereItLooked();
    void anErrorEndsTheRound();
    void errorsOfPeople_data();
    void errorsOfPeople();
    void keepsWhatDoesNotEnd();
    void oneRoundServesAll();
    void refreshesEarlyInTheBackground();
    void keepsTheOldWhileAnEarlyRefreshFails();
    void refreshesForGood();
    void shortLivedOnesServeToo();
    void expiredOnesAreRefused();
    void expireAsksAgain();
    void expireOfAnotherKeyChangesNothing();
    void followsTheClockThatAPersonSets();

    // Lifetimes
    void anAbandonedCallIsNotAnswered();
    void aHandlerMayAbandonTheOthers();
    void aHandlerMayAskAgain();
    void aHandlerMayDestroyTheChain();
    void aCallMayOutliveTheChain();
};

namespace {

Credentials keys(const QString &id)
{
    Credentials credentials;
    credentials.accessKeyId = id;
    credentials.secretAccessKey = Secret("hush");
    credentials.source = u"test"_s;
    return credentials;
}

Credentials keys(const QString &id, const QDateTime &expiration)
{
    auto credentials = keys(id);
    credentials.expiration = expiration;
    return credentials;
}

/// Answers when it is told to.
class ScriptedSource final : public CredentialsSource
{
public:
    QString place() const override { return where; }
    Call find(Answered<std::optional<Credentials>> answered) override
    {
        ++asked;
        m_answered = answered;
        auto work = std::make_unique<QObject>();
        m_alive = work.get();
        if (!atOnce)
            return Call(std::move(work));
        return later([answered, found = *atOnce] { answered(found); });
    }

    bool isAsked() const { return m_answered && m_alive; }
    void answer(const Found &found)
    {
        const auto answered = std::exchange(m_answered, {});
        answered(found);
    }

    QString where = u"the script"_s;
    int asked = 0;
    std::optional<Found> atOnce;

private:
    Answered<std::optional<Credentials>> m_answered;
    QPointer<QObject> m_alive;
};

struct Chain {
    explicit Chain(size_t count = 1)
    {
        std::vector<std::unique_ptr<CredentialsSource>> owned;
        for (size_t i = 0; i < count; ++i) {
            auto one = std::make_unique<ScriptedSource>();
            sources.push_back(one.get());
            owned.push_back(std::move(one));
        }
        chain = std::make_unique<CredentialsChain>(std::move(owned), clock);
    }

    ScriptedSource &source() { return *sources[0]; }
    Call ask(std::vector<Answer> &answers)
    {
        return chain->credentials([&answers](Answer answer) { answers.push_back(std::move(answer)); });
    }
    /// Asks, lets the first source answer if it is asked, and waits for the outcome.
    Answer get(const Found &found)
    {
        std::vector<Answer> answers;
        const auto call = ask(answers);
        if (source().isAsked())
            source().answer(found);
        QCoreApplication::processEvents();
        return answers.empty() ? failure({.code = u"NoAnswer"_s}) : answers.front();
    }
    QDateTime in(std::chrono::milliseconds duration) const { return clock.now().addMSecs(duration.count()); }

    FakeClock clock;
    std::vector<ScriptedSource *> sources;
    std::unique_ptr<CredentialsChain> chain;
};

QString idOf(const Answer &answer)
{
    return answer ? answer->accessKeyId : answer.error().code;
}

template <typename T>
Result<T> outcome(const std::function<Call(Answered<T>)> &ask)
{
    std::optional<Result<T>> got;
    const auto call = ask([&got](Result<T> answer) { got = std::move(answer); });
    if (got)
        return failure({.code = u"AnsweredAtOnce"_s});
    QCoreApplication::processEvents();
    return got ? *got : failure({.code = u"NoAnswer"_s});
}

} // namespace

void tst_CredentialsChain::answersLater()
{
    FakeClock clock;
    CredentialsChain none({}, clock);
    const auto answer = outcome<Credentials>([&none](auto answered) { return none.credentials(answered); });
    QCOMPARE(idOf(answer), u"CredentialsMissing"_s);

    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s))), u"A"_s);
    const auto kept =
        outcome<Credentials>([&chain](auto answered) { return chain.chain->credentials(answered); });
    QCOMPARE(idOf(kept), u"A"_s);
}

void tst_CredentialsChain::saysWhereItLooked()
{
    Chain chain(3);
    for (auto *source : chain.sources)
        source->atOnce = Found(std::nullopt);
    chain.sources[0]->where = u"here"_s;
    chain.sources[1]->where.clear();
    chain.sources[2]->where = u"there"_s;
    std::vector<Answer> answers;
    const auto call = chain.ask(answers);
    QTRY_COMPARE(answers.size(), 1u);
    const auto error = answers[0].error();
    QCOMPARE(error.kind, ErrorKind::Credentials);
    QCOMPARE(error.code, u"CredentialsMissing"_s);
    QVERIFY(!error.retryable);
    QVERIFY2(error.message.contains("looked in here, there."_L1), qPrintable(error.message));
    QVERIFY2(error.message.contains("aws configure"_L1), qPrintable(error.message));
}

void tst_CredentialsChain::anErrorEndsTheRound()
{
    Chain chain(2);
    const auto answer =
        chain.get(failure({.kind = ErrorKind::Credentials, .code = u"CredentialsIncomplete"_s}));
    QCOMPARE(idOf(answer), u"CredentialsIncomplete"_s);
    QCOMPARE(chain.sources[1]->asked, 0);

    std::vector<Answer> answers;
    const auto call = chain.ask(answers);
    chain.source().answer(std::nullopt);
    QCOMPARE(chain.sources[1]->asked, 1);
    chain.sources[1]->answer(keys(u"B"_s));
    QCOMPARE(idOf(answers.at(0)), u"B"_s);
}

void tst_CredentialsChain::errorsOfPeople_data()
{
    QTest::addColumn<ErrorKind>("from");
    QTest::addColumn<ErrorKind>("to");

    QTest::newRow("a file with a mistake") << ErrorKind::Validation << ErrorKind::Credentials;
    QTest::newRow("a role that may not be assumed") << ErrorKind::Refused << ErrorKind::Credentials;
    QTest::newRow("an unreadable file") << ErrorKind::File << ErrorKind::Credentials;
    QTest::newRow("no network") << ErrorKind::Network << ErrorKind::Network;
    QTest::newRow("asked too often") << ErrorKind::Throttled << ErrorKind::Throttled;
    QTest::newRow("a broken service") << ErrorKind::Service << ErrorKind::Service;
}

void tst_CredentialsChain::errorsOfPeople()
{
    QFETCH(ErrorKind, from);
    Chain chain;
    QTEST(chain.get(failure({.kind = from, .code = u"X"_s})).error().kind, "to");
}

void tst_CredentialsChain::keepsWhatDoesNotEnd()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s))), u"A"_s);
    chain.clock.advance(24h * 365);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"A"_s);
    QCOMPARE(chain.source().asked, 1);
}

void tst_CredentialsChain::oneRoundServesAll()
{
    Chain chain;
    std::vector<Answer> answers;
    std::vector<Call> calls;
    for (int i = 0; i < 50; ++i)
        calls.push_back(chain.ask(answers));
    QCOMPARE(chain.source().asked, 1);
    QCOMPARE(answers.size(), 0u);
    chain.source().answer(keys(u"A"_s));
    QCOMPARE(answers.size(), 50u);
    for (const auto &answer : answers)
        QCOMPARE(idOf(answer), u"A"_s);
    QCOMPARE(chain.source().asked, 1);
}

void tst_CredentialsChain::refreshesEarlyInTheBackground()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(1h)))), u"A"_s);
    chain.clock.advance(45min - 1s);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"A"_s);
    QCOMPARE(chain.source().asked, 1);

    chain.clock.advance(1s);
    std::vector<Answer> answers;
    const auto first = chain.ask(answers);
    const auto second = chain.ask(answers);
    QCOMPARE(chain.source().asked, 2);
    QCoreApplication::processEvents();
    QCOMPARE(answers.size(), 2u); // before the refresh has an answer
    QCOMPARE(idOf(answers[1]), u"A"_s);
    chain.source().answer(keys(u"B"_s, chain.in(1h)));
    QCOMPARE(idOf(chain.get(keys(u"C"_s))), u"B"_s);
    QCOMPARE(chain.source().asked, 2);
}

void tst_CredentialsChain::keepsTheOldWhileAnEarlyRefreshFails()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(1h)))), u"A"_s);
    chain.clock.advance(46min);
    const auto offline = failure({.kind = ErrorKind::Network, .code = u"Offline"_s});
    QCOMPARE(idOf(chain.get(offline)), u"A"_s);
    QCOMPARE(idOf(chain.get(offline)), u"A"_s);
    QCOMPARE(chain.source().asked, 2); // and not for each request
    chain.clock.advance(1min);
    QCOMPARE(idOf(chain.get(offline)), u"A"_s);
    QCOMPARE(chain.source().asked, 3);
    chain.clock.advance(1min);
    QCOMPARE(idOf(chain.get(keys(u"B"_s, chain.in(1h)))), u"A"_s);
    QCOMPARE(idOf(chain.get(offline)), u"B"_s);
}

void tst_CredentialsChain::refreshesForGood()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(1h)))), u"A"_s);
    chain.clock.advance(50min);
    const auto offline = failure({.kind = ErrorKind::Network, .code = u"Offline"_s});
    QCOMPARE(idOf(chain.get(offline)), u"Offline"_s);
    // Those who wait are asked for at once, whatever an early refresh has met.
    QCOMPARE(idOf(chain.get(keys(u"B"_s, chain.in(1h)))), u"B"_s);
    QCOMPARE(chain.source().asked, 3);
}

void tst_CredentialsChain::shortLivedOnesServeToo()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(6min)))), u"A"_s);
    chain.clock.advance(4min);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"A"_s);
    QCOMPARE(chain.source().asked, 1);
    chain.clock.advance(1min);
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(1min)))), u"A"_s);
    QCOMPARE(chain.source().asked, 2);
    chain.clock.advance(50s);
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(10s)))), u"A"_s);
    QCOMPARE(chain.source().asked, 3);
}

void tst_CredentialsChain::expiredOnesAreRefused()
{
    Chain chain;
    const auto answer = chain.get(keys(u"A"_s, chain.clock.now()));
    QCOMPARE(idOf(answer), u"CredentialsExpired"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    QVERIFY(answer.error().message.contains("test"_L1));
    QVERIFY(answer.error().message.contains("2026-11-21T07:30:00Z"_L1));
}

void tst_CredentialsChain::expireAsksAgain()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s))), u"A"_s);
    chain.chain->expire(u"A"_s);
    chain.chain->expire(u"A"_s);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"B"_s);
    QCOMPARE(chain.source().asked, 2);
}

void tst_CredentialsChain::expireOfAnotherKeyChangesNothing()
{
    Chain chain;
    chain.chain->expire(u"A"_s);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"B"_s);
    chain.chain->expire(u"A"_s); // late, from a call that was long on its way
    QCOMPARE(idOf(chain.get(keys(u"C"_s))), u"B"_s);
}

void tst_CredentialsChain::followsTheClockThatAPersonSets()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(1h)))), u"A"_s);
    chain.clock.setNow(chain.in(2h));
    QCOMPARE(idOf(chain.get(keys(u"B"_s, chain.in(1h)))), u"B"_s);
}

void tst_CredentialsChain::anAbandonedCallIsNotAnswered()
{
    Chain chain;
    std::vector<Answer> gone;
    std::vector<Answer> answers;
    auto first = chain.ask(gone);
    const auto second = chain.ask(answers);
    first = {};
    chain.source().answer(keys(u"A"_s));
    QCOMPARE(gone.size(), 0u);
    QCOMPARE(answers.size(), 1u);

    auto third = chain.ask(gone); // known already
    third = {};
    QCoreApplication::processEvents();
    QCOMPARE(gone.size(), 0u);
}

void tst_CredentialsChain::aHandlerMayAbandonTheOthers()
{
    Chain chain;
    std::vector<Call> calls;
    int answered = 0;
    for (int i = 0; i < 5; ++i) {
        calls.push_back(chain.chain->credentials([&calls, &answered](const Answer &) {
            ++answered;
            calls.clear(); // this one too
        }));
    }
    chain.source().answer(keys(u"A"_s));
    QCOMPARE(answered, 1);
}

void tst_CredentialsChain::aHandlerMayAskAgain()
{
    Chain chain;
    std::vector<Answer> answers;
    Call call;
    call = chain.chain->credentials([&](const Answer &) { call = chain.ask(answers); });
    chain.source().answer(failure({.kind = ErrorKind::Network, .code = u"Offline"_s}));
    QCOMPARE(chain.source().asked, 2);
    QCOMPARE(answers.size(), 0u);
    chain.source().answer(keys(u"A"_s));
    QCOMPARE(answers.size(), 1u);
}

void tst_CredentialsChain::aHandlerMayDestroyTheChain()
{
    Chain chain;
    chain.source().atOnce = keys(u"A"_s);
    int answered = 0;
    const auto destroy = [&](const Answer &) {
        ++answered;
        chain.chain.reset();
    };
    const auto first = chain.chain->credentials(destroy);
    const auto second = chain.chain->credentials(destroy);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(answered, 2);
}

void tst_CredentialsChain::aCallMayOutliveTheChain()
{
    std::vector<Answer> answers;
    Call waiting;
    Call known;
    {
        Chain chain;
        chain.source().atOnce = keys(u"A"_s);
        waiting = chain.ask(answers);
    }
    {
        Chain chain;
        QCOMPARE(idOf(chain.get(keys(u"A"_s))), u"A"_s);
        known = chain.ask(answers);
    }
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(answers.size(), 1u); // it was known, and is answered
}

QTEST_GUILESS_MAIN(tst_CredentialsChain)
#include "tst_credentialschain.moc"
