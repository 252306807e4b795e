// SPDX-License-Identifier: Apache-2.0
#include "aws/credentialschain.h"

#include "aws/credentialssources.h"
#include "aws/environmentcredentials.h"
#include "aws/profilecredentials.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Variables = QMap<QString, QString>;
using Found = Result<std::optional<Credentials>>;
using Answer = Result<Credentials>;

/// Where credentials are looked for, how long they are kept, and who is served by one round of asking.
class tst_Credentials : public QObject
{
    Q_OBJECT

private slots:
    // The sources
    void environment_data();
    void environment();
    void profileKeys_data();
    void profileKeys();
    void order_data();
    void order();
    void anEditedFileCounts();
    void aBrokenFileIsTold();

    // The chain
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
    QString place() const override { return u"the script"_s; }
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

Found found(CredentialsSource &source)
{
    return outcome<std::optional<Credentials>>(
        [&source](auto answered) { return source.find(std::move(answered)); });
}

QProcessEnvironment environmentOf(const Variables &variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables.asKeyValueRange())
        environment.insert(name, value);
    return environment;
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// A home with the two files, and the chain over it.
struct Home {
    Home()
    {
        variables[u"HOME"_s] = folder.path();
        variables[u"USERPROFILE"_s] = folder.path();
        QDir(folder.path()).mkdir(u".aws"_s);
    }

    void config(const QByteArray &text) const { write(folder.filePath(u".aws/config"_s), text); }
    void credentials(const QByteArray &text) const { write(folder.filePath(u".aws/credentials"_s), text); }
    std::unique_ptr<CredentialsChain> chain(const AwsOptions &options = {})
    {
        const auto environment = environmentOf(variables);
        const auto profiles = readProfiles(environment);
        const auto settings = awsSettings(options, environment, profiles ? *profiles : Profiles{});
        return std::make_unique<CredentialsChain>(
            credentialsSources(settings ? *settings : AwsSettings{}, environment), clock);
    }
    Answer get(const AwsOptions &options = {})
    {
        const auto asked = chain(options);
        return get(*asked);
    }
    static Answer get(CredentialsChain &chain)
    {
        std::optional<Answer> got;
        const auto call = chain.credentials([&got](Answer answer) { got = std::move(answer); });
        for (int i = 0; i < 20 && !got; ++i)
            QCoreApplication::processEvents();
        return got ? *got : failure({.code = u"NoAnswer"_s});
    }

    FakeClock clock;
    QTemporaryDir folder;
    Variables variables;
};

const auto aKeyId = u"AWS_ACCESS_KEY_ID"_s;
const auto aSecret = u"AWS_SECRET_ACCESS_KEY"_s;

} // namespace

void tst_Credentials::environment_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("id"); // or the error's code; empty: nothing found
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QDateTime>("expiration");

    const std::pair id{aKeyId, u"AKID"_s};
    const std::pair secret{aSecret, u"hush"_s};
    const std::pair token{u"AWS_SESSION_TOKEN"_s, u"new"_s};
    const std::pair oldToken{u"AWS_SECURITY_TOKEN"_s, u"old"_s};
    const auto ends = u"AWS_CREDENTIAL_EXPIRATION"_s;
    const QByteArray none;
    const QDateTime never;

    QTest::newRow("nothing") << Variables{} << QString() << none << never;
    QTest::newRow("an empty key") << Variables{{aKeyId, QString()}, secret} << QString() << none << never;
    QTest::newRow("keys") << Variables{id, secret} << u"AKID"_s << none << never;
    QTest::newRow("a token") << Variables{id, secret, token, oldToken} << u"AKID"_s << QByteArray("new")
                             << never;
    QTest::newRow("a token of old") << Variables{id, secret, oldToken} << u"AKID"_s << QByteArray("old")
                                    << never;
    QTest::newRow("an end") << Variables{id, secret, token, {ends, u"2026-11-21T08:00:00Z"_s}} << u"AKID"_s
                            << QByteArray("new") << QDateTime({2026, 11, 21}, {8, 0}, Qt::UTC);
    QTest::newRow("an end in another zone")
        << Variables{id, secret, {ends, u"2026-11-21T09:00:00+01:00"_s}} << u"AKID"_s << none
        << QDateTime({2026, 11, 21}, {8, 0}, Qt::UTC);
    QTest::newRow("no secret") << Variables{id, token} << u"CredentialsIncomplete"_s << none << never;
    QTest::newRow("an end that is no time")
        << Variables{id, secret, {ends, u"soon"_s}} << u"CredentialsInvalid"_s << none << never;
}

void tst_Credentials::environment()
{
    QFETCH(Variables, variables);
    EnvironmentCredentials source(environmentOf(variables));
    const auto got = found(source);
    QTEST(got ? *got ? (*got)->accessKeyId : QString() : got.error().code, "id");
    if (!got) {
        QCOMPARE(got.error().kind, ErrorKind::Credentials);
        QVERIFY(!got.error().retryable);
    } else if (*got) {
        QCOMPARE((*got)->source, u"environment"_s);
        QCOMPARE((*got)->secretAccessKey.reveal(), QByteArray("hush"));
        QTEST((*got)->sessionToken.reveal(), "token");
        QTEST((*got)->expiration.value_or(QDateTime()), "expiration");
    }
}

void tst_Credentials::profileKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id"); // or the error's code; empty: nothing found
    QTest::addColumn<QByteArray>("token");

    QTest::newRow("nothing") << u"[x]\nregion=a"_s << QString() << QByteArray();
    QTest::newRow("another's") << u"[y]\naws_access_key_id=A\naws_secret_access_key=hush"_s << QString()
                               << QByteArray();
    QTest::newRow("keys") << u"[x]\naws_access_key_id=A\naws_secret_access_key=hush"_s << u"A"_s
                          << QByteArray();
    QTest::newRow("a token")
        << u"[x]\naws_access_key_id=A\naws_secret_access_key=hush\naws_session_token=t=="_s << u"A"_s
        << QByteArray("t==");
    QTest::newRow("no secret") << u"[x]\naws_access_key_id=A"_s << u"CredentialsIncomplete"_s << QByteArray();
}

void tst_Credentials::profileKeys()
{
    QFETCH(QString, text);
    ProfileCredentials source(
        [text]() -> Result<Profiles> {
            return Profiles{
                {}, *ProfileFile::parse(text, ProfileFile::Kind::Credentials, u"~/.aws/credentials"_s)};
        },
        ProfileFile::Kind::Credentials, u"x"_s);
    const auto got = found(source);
    QTEST(got ? *got ? (*got)->accessKeyId : QString() : got.error().code, "id");
    if (got && *got) {
        QCOMPARE((*got)->source, u"profile x (~/.aws/credentials)"_s);
        QCOMPARE((*got)->secretAccessKey.reveal(), QByteArray("hush"));
        QTEST((*got)->sessionToken.reveal(), "token");
    }
}

void tst_Credentials::order_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("id");

    const Variables keysThere{{aKeyId, u"ENVIRONMENT"_s}, {aSecret, u"hush"_s}};
    auto withProfile = keysThere;
    withProfile[u"AWS_PROFILE"_s] = u"both"_s;

    QTest::newRow("the environment before the profile") << keysThere << QString() << u"ENVIRONMENT"_s;
    QTest::newRow("also before a profile that it names itself")
        << withProfile << QString() << u"ENVIRONMENT"_s;
    QTest::newRow("not before a profile that was told") << keysThere << u"both"_s << u"CREDENTIALS"_s;
    QTest::newRow("the credentials file before the config file")
        << Variables{} << u"both"_s << u"CREDENTIALS"_s;
    QTest::newRow("the config file") << Variables{} << u"config"_s << u"CONFIG"_s;
    QTest::newRow("the default profile") << Variables{} << QString() << u"DEFAULT"_s;
    QTest::newRow("no keys of another profile") << keysThere << u"empty"_s << u"CredentialsMissing"_s;
}

void tst_Credentials::order()
{
    QFETCH(Variables, variables);
    QFETCH(QString, option);
    Home home;
    home.variables.insert(variables);
    home.credentials("[default]\naws_access_key_id=DEFAULT\naws_secret_access_key=hush\n"
                     "[both]\naws_access_key_id=CREDENTIALS\naws_secret_access_key=hush\n");
    home.config("[profile both]\naws_access_key_id=CONFIG\naws_secret_access_key=hush\n"
                "[profile config]\naws_access_key_id=CONFIG\naws_secret_access_key=hush\n"
                "[profile empty]\n");
    QTEST(idOf(home.get({.profile = option})), "id");
}

void tst_Credentials::anEditedFileCounts()
{
    Home home;
    const auto chain = home.chain();
    QCOMPARE(idOf(Home::get(*chain)), u"CredentialsMissing"_s);
    home.credentials("[default]\naws_access_key_id=A\naws_secret_access_key=hush\n");
    QCOMPARE(idOf(Home::get(*chain)), u"A"_s);
    home.credentials("[default]\naws_access_key_id=B\naws_secret_access_key=hush\n");
    QCOMPARE(idOf(Home::get(*chain)), u"A"_s);
    chain->expire(u"A"_s);
    QCOMPARE(idOf(Home::get(*chain)), u"B"_s);
}

void tst_Credentials::aBrokenFileIsTold()
{
    Home home;
    const auto chain = home.chain();
    home.credentials("[default]\nhush\n");
    const auto answer = Home::get(*chain);
    QCOMPARE(idOf(answer), u"ProfileFileInvalid"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    QVERIFY2(answer.error().message.startsWith("~/.aws/credentials, line 2"_L1),
             qPrintable(answer.error().message));
    QVERIFY(!answer.error().message.contains("hush"_L1));
}

void tst_Credentials::answersLater()
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

void tst_Credentials::saysWhereItLooked()
{
    Home home;
    auto answer = home.get();
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    QCOMPARE(answer.error().code, u"CredentialsMissing"_s);
    QVERIFY(!answer.error().retryable);
    for (const auto &part : {u"the environment (AWS_ACCESS_KEY_ID)"_s,
                             u"the profile \"default\" of the credentials file"_s, u"aws configure"_s})
        QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));

    home.config("[profile told]\n");
    answer = home.get({.profile = u"told"_s});
    QVERIFY2(answer.error().message.contains("the profile \"told\" of the config file"_L1),
             qPrintable(answer.error().message));
    QVERIFY2(!answer.error().message.contains("the environment"_L1), qPrintable(answer.error().message));
}

void tst_Credentials::anErrorEndsTheRound()
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

void tst_Credentials::errorsOfPeople_data()
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

void tst_Credentials::errorsOfPeople()
{
    QFETCH(ErrorKind, from);
    Chain chain;
    QTEST(chain.get(failure({.kind = from, .code = u"X"_s})).error().kind, "to");
}

void tst_Credentials::keepsWhatDoesNotEnd()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s))), u"A"_s);
    chain.clock.advance(24h * 365);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"A"_s);
    QCOMPARE(chain.source().asked, 1);
}

void tst_Credentials::oneRoundServesAll()
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

void tst_Credentials::refreshesEarlyInTheBackground()
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

void tst_Credentials::keepsTheOldWhileAnEarlyRefreshFails()
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

void tst_Credentials::refreshesForGood()
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

void tst_Credentials::shortLivedOnesServeToo()
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

void tst_Credentials::expiredOnesAreRefused()
{
    Chain chain;
    const auto answer = chain.get(keys(u"A"_s, chain.clock.now()));
    QCOMPARE(idOf(answer), u"CredentialsExpired"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    QVERIFY(answer.error().message.contains("test"_L1));
    QVERIFY(answer.error().message.contains("2026-11-21T07:30:00Z"_L1));
}

void tst_Credentials::expireAsksAgain()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s))), u"A"_s);
    chain.chain->expire(u"A"_s);
    chain.chain->expire(u"A"_s);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"B"_s);
    QCOMPARE(chain.source().asked, 2);
}

void tst_Credentials::expireOfAnotherKeyChangesNothing()
{
    Chain chain;
    chain.chain->expire(u"A"_s);
    QCOMPARE(idOf(chain.get(keys(u"B"_s))), u"B"_s);
    chain.chain->expire(u"A"_s); // late, from a call that was long on its way
    QCOMPARE(idOf(chain.get(keys(u"C"_s))), u"B"_s);
}

void tst_Credentials::followsTheClockThatAPersonSets()
{
    Chain chain;
    QCOMPARE(idOf(chain.get(keys(u"A"_s, chain.in(1h)))), u"A"_s);
    chain.clock.setNow(chain.in(2h));
    QCOMPARE(idOf(chain.get(keys(u"B"_s, chain.in(1h)))), u"B"_s);
}

void tst_Credentials::anAbandonedCallIsNotAnswered()
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

void tst_Credentials::aHandlerMayAbandonTheOthers()
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

void tst_Credentials::aHandlerMayAskAgain()
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

void tst_Credentials::aHandlerMayDestroyTheChain()
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

void tst_Credentials::aCallMayOutliveTheChain()
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

QTEST_GUILESS_MAIN(tst_Credentials)
#include "tst_credentials.moc"
