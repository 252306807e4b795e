// SPDX-License-Identifier: Apache-2.0
#include "aws/ssocredentials.h"

#include "aws/credentialschain.h"
#include "aws/ssosignin.h"
#include "aws/ssotokencache.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>
#include <deque>

using namespace Qt::StringLiterals;
using namespace attache;
using namespace std::chrono_literals;

namespace {

using Answer = Result<Credentials>;

const QDateTime start({2026, 11, 21}, {7, 30}, Qt::UTC);
// sha1sum of "work" and of the start URL.
const auto sessionFile = u".aws/sso/cache/e274eeff768c6396088ec6eb091f4bf4d47ab1e0.json"_s;
const auto legacyFile = u".aws/sso/cache/3947de8b16688092197fa616c34e01335f21d256.json"_s;
const auto startUrl = u"https://x.awsapps.com/start"_s;

const QByteArray
    sessionConfig("[default]\nsso_session=work\nsso_account_id=123456789012\nsso_role_name=Agent\n"
                  "[sso-session work]\nsso_start_url=https://x.awsapps.com/start\n"
                  "sso_region=eu-central-1\nsso_registration_scopes=sso:account:access, a:b\n");
const QByteArray
    legacyConfig("[default]\nsso_start_url=https://x.awsapps.com/start\nsso_region=eu-central-1\n"
                 "sso_account_id=123456789012\nsso_role_name=Agent\n");

const QByteArray freshToken =
    QJsonDocument(QJsonObject{{u"startUrl"_s, startUrl},
                              {u"region"_s, u"eu-central-1"_s},
                              {u"accessToken"_s, u"kept"_s},
                              {u"expiresAt"_s, u"2026-11-21T15:30:00Z"_s},
                              {u"clientId"_s, u"client"_s},
                              {u"clientSecret"_s, u"shh"_s},
                              {u"registrationExpiresAt"_s, u"2027-01-01T00:00:00Z"_s},
                              {u"refreshToken"_s, u"again"_s}})
        .toJson();

/// Identity Center by script: notes what it is asked, and answers in turn.
class Script final : public IdentityCalls
{
public:
    struct Asked {
        QString operation;
        QString region;
        QJsonObject input;
    };

    Call ask(CredentialsProvider &, Service, QStringView operation, const QJsonObject &input,
             Answered<QJsonObject> answered, const QString &region) override
    {
        asked.push_back({operation.toString(), region, input});
        auto answer = answers.empty() ? failure({.code = u"NothingScripted"_s}) : answers.front();
        if (!answers.empty())
            answers.pop_front();
        return later([answer, answered = std::move(answered)] { answered(answer); });
    }
    QStringList operations() const
    {
        QStringList all;
        for (const auto &one : asked)
            all.append(one.operation);
        return all;
    }

    std::deque<Result<QJsonObject>> answers;
    std::vector<Asked> asked;
};

QJsonObject role(const QString &id)
{
    return {{u"roleCredentials"_s,
             QJsonObject{{u"accessKeyId"_s, id},
                         {u"secretAccessKey"_s, u"hush"_s},
                         {u"sessionToken"_s, u"token"_s},
                         {u"expiration"_s, start.addSecs(3600).toMSecsSinceEpoch()}}}};
}

QJsonObject created(const QString &refreshToken = {})
{
    QJsonObject json{{u"accessToken"_s, u"fresh"_s}, {u"expiresIn"_s, 28800}, {u"tokenType"_s, u"Bearer"_s}};
    if (!refreshToken.isEmpty())
        json[u"refreshToken"_s] = refreshToken;
    return json;
}

tl::unexpected<Error> refused(const QString &code, ErrorKind kind = ErrorKind::Refused,
                              bool retryable = false)
{
    return failure({.kind = kind, .code = code, .message = u"no"_s, .retryable = retryable});
}

QByteArray with(const QByteArray &token, const QByteArray &member, const QByteArray &value)
{
    auto json = QJsonDocument::fromJson(token).object();
    if (value.isEmpty())
        json.remove(QString::fromLatin1(member));
    else
        json[QString::fromLatin1(member)] = QString::fromLatin1(value);
    return QJsonDocument(json).toJson();
}

struct Home {
    Home()
    {
        environment.insert(u"HOME"_s, folder.path());
        environment.insert(u"USERPROFILE"_s, folder.path());
        QDir(folder.path()).mkdir(u".aws"_s);
        cache.emplace(environment);
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    QJsonObject json(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    SsoProfile profile() const
    {
        const auto read = ssoProfile(*readProfiles(environment), u"default"_s);
        return read && *read ? **read : SsoProfile{};
    }
    Answer get()
    {
        std::vector<std::unique_ptr<CredentialsSource>> sources;
        sources.push_back(std::make_unique<SsoCredentials>(
            Surroundings{environment, [this] { return readProfiles(environment); }, calls, mfa, clock},
            u"default"_s));
        CredentialsChain chain(std::move(sources), clock);
        std::optional<Answer> got;
        const auto call = chain.credentials([&got](Answer answer) { got = std::move(answer); });
        return QTest::qWaitFor([&got] { return got.has_value(); }) ? *got : failure({.code = u"NoAnswer"_s});
    }

    FakeClock clock{start};
    QTemporaryDir folder;
    QProcessEnvironment environment;
    Script calls;
    NoMfaPrompt mfa;
    std::optional<SsoTokenCache> cache;
};

QString idOf(const Answer &answer)
{
    return answer ? answer->accessKeyId : answer.error().code;
}

} // namespace

class tst_SsoCredentials : public QObject
{
    Q_OBJECT

private slots:
    void profiles_data();
    void profiles();
    void usesTheTokenThatIsKept_data();
    void usesTheTokenThatIsKept();
    void wantsASignIn_data();
    void wantsASignIn();
    void refreshesAheadOfTheEnd();
    void servesWhileARefreshFails();
    void refreshesOnceWhenItIsRefused();
    void tellsAServiceThatIsAway();
    void keepsAFileForItsOwnerAlone();

    void signsIn_data();
    void signsIn();
    void asksNoSoonerThanItMay();
    void givesUpInTime();
    void tellsARefusal();
    void anAbandonedSignInStops();
    void signsOut_data();
    void signsOut();
};

void tst_SsoCredentials::profiles_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("outcome"); ///< the cache's key; "none"; or what is wrong
    QTest::newRow("a session") << sessionConfig << u"work"_s;
    QTest::newRow("the older form") << legacyConfig << startUrl;
    QTest::newRow("no sign-in") << QByteArray("[default]\nregion=eu-west-2\n") << u"none"_s;
    QTest::newRow("a session that isn't there")
        << QByteArray("[default]\nsso_session=other\nsso_account_id=1\nsso_role_name=a\n") << u"\"other\""_s;
    QTest::newRow("another URL than the session's")
        << sessionConfig.mid(0).replace("sso_session=work\n", "sso_session=work\nsso_start_url=https://y\n")
        << u"another sso_start_url"_s;
    QTest::newRow("the same URL as the session's") << sessionConfig.mid(0).replace(
        "sso_session=work\n", "sso_session=work\nsso_start_url=https://x.awsapps.com/start\n")
                                                   << u"work"_s;
    QTest::newRow("no Region") << legacyConfig.mid(0).replace("sso_region=eu-central-1\n", "")
                               << u"no sso_region"_s;
    QTest::newRow("an account and no role")
        << legacyConfig.mid(0).replace("sso_role_name=Agent\n", "") << u"only one of"_s;
    QTest::newRow("neither") << sessionConfig.mid(0)
                                    .replace("sso_role_name=Agent\n", "")
                                    .replace("sso_account_id=123456789012\n", "")
                             << u"work"_s;
}

void tst_SsoCredentials::profiles()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, outcome);
    Home home;
    home.write(u".aws/config"_s, config);
    const auto sso = ssoProfile(*readProfiles(home.environment), u"default"_s);
    if (!sso) {
        QCOMPARE(sso.error().code, u"SsoInvalid"_s);
        QVERIFY2(sso.error().message.contains(outcome), qPrintable(sso.error().message));
        return;
    }
    QCOMPARE(*sso ? (*sso)->cacheKey() : u"none"_s, outcome);
    if (outcome == "work"_L1)
        QCOMPARE((*sso)->scopes, (QStringList{u"sso:account:access"_s, u"a:b"_s}));
}

void tst_SsoCredentials::usesTheTokenThatIsKept_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("of a session") << sessionConfig << sessionFile << freshToken;
    QTest::newRow("of the older form")
        << legacyConfig << legacyFile << with(with(freshToken, "clientId", {}), "refreshToken", {});
    QTest::newRow("as older tools write the time")
        << sessionConfig << sessionFile << with(freshToken, "expiresAt", "2026-11-21T15:30:00UTC");
}

void tst_SsoCredentials::usesTheTokenThatIsKept()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, file);
    QFETCH(QByteArray, token);
    Home home;
    home.write(u".aws/config"_s, config);
    home.write(file, token);
    home.calls.answers = {role(u"ASIA"_s)};
    const auto answer = home.get();
    QCOMPARE(idOf(answer), u"ASIA"_s);
    QCOMPARE(answer->sessionToken.reveal(), QByteArray("token"));
    QCOMPARE(*answer->expiration, start.addSecs(3600));
    QCOMPARE(answer->source, u"profile default (sso)"_s);

    QCOMPARE(home.calls.operations(), QStringList{u"GetRoleCredentials"_s});
    // Identity Center has a Region of its own.
    QCOMPARE(home.calls.asked[0].region, u"eu-central-1"_s);
    QCOMPARE(home.calls.asked[0].input,
             (QJsonObject{{u"accessToken"_s, u"kept"_s},
                          {u"accountId"_s, u"123456789012"_s},
                          {u"roleName"_s, u"Agent"_s}}));
}

void tst_SsoCredentials::wantsASignIn_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("nothing is kept") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no token") << with(freshToken, "accessToken", {});
    QTest::newRow("no time") << with(freshToken, "expiresAt", "soon");
    const auto over = with(freshToken, "expiresAt", "2026-11-21T07:30:00Z");
    QTest::newRow("over, and nothing to refresh it with") << with(over, "refreshToken", {});
    QTest::newRow("over, and no client") << with(over, "clientSecret", {});
    QTest::newRow("over, and so is the registration")
        << with(over, "registrationExpiresAt", "2026-11-21T07:30:00Z");
}

void tst_SsoCredentials::wantsASignIn()
{
    QFETCH(QByteArray, token);
    Home home;
    home.write(u".aws/config"_s, sessionConfig);
    if (!token.isEmpty())
        home.write(sessionFile, token);
    const auto answer = home.get();
    QCOMPARE(idOf(answer), u"SsoSignInNeeded"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    QVERIFY2(answer.error().message.contains("attache sign-in --profile default"_L1),
             qPrintable(answer.error().message));
    QVERIFY(home.calls.asked.empty());
}

void tst_SsoCredentials::refreshesAheadOfTheEnd()
{
    for (const auto *left : {"2026-11-21T07:44:59Z", "2026-11-21T07:00:00Z"}) {
        for (const auto &newRefresh : {QString(), u"once more"_s}) {
            Home home;
            home.write(u".aws/config"_s, sessionConfig);
            home.write(sessionFile, with(freshToken, "expiresAt", left));
            home.calls.answers = {created(newRefresh), role(u"ASIA"_s)};
            QCOMPARE(idOf(home.get()), u"ASIA"_s);
            QCOMPARE(home.calls.operations(), (QStringList{u"CreateToken"_s, u"GetRoleCredentials"_s}));
            QCOMPARE(home.calls.asked[0].region, u"eu-central-1"_s);
            QCOMPARE(home.calls.asked[0].input,
                     (QJsonObject{{u"clientId"_s, u"client"_s},
                                  {u"clientSecret"_s, u"shh"_s},
                                  {u"grantType"_s, u"refresh_token"_s},
                                  {u"refreshToken"_s, u"again"_s}}));
            QCOMPARE(home.calls.asked[1].input[u"accessToken"_s], u"fresh"_s);
            QCOMPARE(home.json(sessionFile),
                     (QJsonObject{{u"startUrl"_s, startUrl},
                                  {u"region"_s, u"eu-central-1"_s},
                                  {u"accessToken"_s, u"fresh"_s},
                                  {u"expiresAt"_s, u"2026-11-21T15:30:00Z"_s},
                                  {u"clientId"_s, u"client"_s},
                                  {u"clientSecret"_s, u"shh"_s},
                                  {u"registrationExpiresAt"_s, u"2027-01-01T00:00:00Z"_s},
                                  {u"refreshToken"_s, newRefresh.isEmpty() ? u"again"_s : newRefresh}}));
        }
    }
}

void tst_SsoCredentials::servesWhileARefreshFails()
{
    Home home;
    home.write(u".aws/config"_s, sessionConfig);
    home.write(sessionFile, with(freshToken, "expiresAt", "2026-11-21T07:35:00Z"));
    home.calls.answers = {refused(u"InternalServerException"_s, ErrorKind::Service), role(u"ASIA"_s)};
    QCOMPARE(idOf(home.get()), u"ASIA"_s);
    QCOMPARE(home.calls.asked[1].input[u"accessToken"_s], u"kept"_s);
}

void tst_SsoCredentials::refreshesOnceWhenItIsRefused()
{
    Home home;
    home.write(u".aws/config"_s, sessionConfig);
    home.write(sessionFile, freshToken);
    const auto unauthorized = refused(u"UnauthorizedException"_s, ErrorKind::Credentials);
    home.calls.answers = {unauthorized, created(), role(u"ASIA"_s)};
    QCOMPARE(idOf(home.get()), u"ASIA"_s);
    QCOMPARE(home.calls.operations(),
             (QStringList{u"GetRoleCredentials"_s, u"CreateToken"_s, u"GetRoleCredentials"_s}));

    home.calls.asked.clear();
    home.calls.answers = {unauthorized, created(), unauthorized};
    QCOMPARE(idOf(home.get()), u"SsoSignInNeeded"_s);
    QCOMPARE(home.calls.asked.size(), 3u);

    home.calls.answers = {unauthorized, refused(u"InvalidGrantException"_s, ErrorKind::Credentials)};
    QCOMPARE(idOf(home.get()), u"SsoSignInNeeded"_s);
}

void tst_SsoCredentials::tellsAServiceThatIsAway()
{
    Home home;
    home.write(u".aws/config"_s, sessionConfig);
    home.write(sessionFile, with(freshToken, "expiresAt", "2026-11-21T07:00:00Z"));
    home.calls.answers = {refused(u"HostNotFound"_s, ErrorKind::Network, true)};
    const auto answer = home.get();
    QCOMPARE(idOf(answer), u"HostNotFound"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    // A network error never deletes what a person signed in for.
    QCOMPARE(home.json(sessionFile)[u"refreshToken"_s], u"again"_s);
}

void tst_SsoCredentials::keepsAFileForItsOwnerAlone()
{
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    Home home;
    SsoProfile work;
    work.session = u"work"_s;
    const auto keep = [&](const SsoToken &token) {
        std::optional<Result<void>> kept;
        const auto call = home.cache->write(work, token, [&](const Result<void> &done) { kept = done; });
        return QTest::qWaitFor([&] { return kept.has_value(); }) && *kept;
    };
    const auto kept = [&] {
        std::optional<Result<std::optional<SsoToken>>> found;
        const auto call = home.cache->read(work, [&](const auto &token) { found = token; });
        return QTest::qWaitFor([&] { return found.has_value(); }) ? found->value_or(std::nullopt)
                                                                  : std::nullopt;
    };
    const auto forget = [&] {
        std::optional<Result<void>> gone;
        const auto call = home.cache->remove(work, [&](const Result<void> &done) { gone = done; });
        return QTest::qWaitFor([&] { return gone.has_value(); }) && *gone;
    };
    const SsoToken token{.startUrl = startUrl,
                         .region = u"eu-central-1"_s,
                         .accessToken = Secret("kept"),
                         .expiresAt = start.addSecs(60)};
    QVERIFY(keep(token));
    QCOMPARE(QFile::permissions(home.folder.filePath(sessionFile)), owner);
    QCOMPARE(QFile::permissions(home.folder.filePath(u".aws/sso/cache"_s)),
             owner | QFile::ExeOwner | QFile::ExeUser);
    // Also where somebody made it open to all.
    QFile::setPermissions(home.folder.filePath(sessionFile), owner | QFile::ReadOther);
    QVERIFY(keep(token));
    QCOMPARE(QFile::permissions(home.folder.filePath(sessionFile)), owner);
    QCOMPARE(kept()->accessToken.reveal(), QByteArray("kept"));
    QCOMPARE(QDir(home.folder.filePath(u".aws/sso/cache"_s)).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(forget());
    QVERIFY(!kept());
    QVERIFY(forget());
}

namespace {

const QJsonObject client{{u"clientId"_s, u"client"_s},
                         {u"clientSecret"_s, u"shh"_s},
                         {u"clientSecretExpiresAt"_s, 1798761600}}; // 2027-01-01
const QJsonObject device{{u"deviceCode"_s, u"device"_s},
                         {u"userCode"_s, u"ABCD-EFGH"_s},
                         {u"verificationUri"_s, u"https://device.example/"_s},
                         {u"verificationUriComplete"_s, u"https://device.example/?user_code=ABCD-EFGH"_s},
                         {u"expiresIn"_s, 600},
                         {u"interval"_s, 3}};

struct SigningIn {
    Home home;
    std::vector<IdentityCenter::Device> invited;
    std::optional<Result<SsoToken>> outcome;

    Call begin()
    {
        return SsoSignIn(home.calls, *home.cache, home.clock)
            .signIn(
                home.profile(), [this](const IdentityCenter::Device &shown) { invited.push_back(shown); },
                [this](const Result<SsoToken> &token) { outcome = token; });
    }
    void run()
    {
        const auto call = begin();
        QVERIFY(home.clock.runUntil([this] { return outcome.has_value(); }));
    }
};

} // namespace

void tst_SsoCredentials::signsIn_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("refreshable");
    QTest::newRow("a session") << sessionConfig << sessionFile << true;
    QTest::newRow("the older form") << legacyConfig << legacyFile << false;
}

void tst_SsoCredentials::signsIn()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, file);
    QFETCH(bool, refreshable);
    SigningIn s;
    s.home.write(u".aws/config"_s, config);
    s.home.calls.answers = {client, device, refused(u"AuthorizationPendingException"_s), created(u"again"_s)};
    s.run();
    QVERIFY2(*s.outcome, s.outcome->has_value() ? "" : qPrintable(s.outcome->error().message));
    QCOMPARE(s.invited.size(), 1u);
    QCOMPARE(s.invited[0].userCode, u"ABCD-EFGH"_s);
    QCOMPARE(s.home.calls.operations(),
             (QStringList{u"RegisterClient"_s, u"StartDeviceAuthorization"_s, u"CreateToken"_s,
                          u"CreateToken"_s}));
    for (const auto &asked : s.home.calls.asked)
        QCOMPARE(asked.region, u"eu-central-1"_s);
    QCOMPARE(s.home.calls.asked[0].input.contains(u"scopes"_s), refreshable);
    QCOMPARE(s.home.calls.asked[1].input[u"startUrl"_s], startUrl);
    QCOMPARE(s.home.calls.asked[3].input[u"deviceCode"_s], u"device"_s);

    const auto kept = s.home.json(file);
    QCOMPARE(kept[u"accessToken"_s], u"fresh"_s);
    QCOMPARE(kept[u"expiresAt"_s], u"2026-11-21T15:30:06Z"_s);
    QCOMPARE(kept.contains(u"refreshToken"_s), refreshable);
    QCOMPARE(kept[u"registrationExpiresAt"_s].toString(),
             refreshable ? u"2027-01-01T00:00:00Z"_s : QString());
    // What is kept serves.
    s.home.calls.answers = {role(u"ASIA"_s)};
    QCOMPARE(idOf(s.home.get()), u"ASIA"_s);
}

void tst_SsoCredentials::asksNoSoonerThanItMay()
{
    SigningIn s;
    s.home.write(u".aws/config"_s, sessionConfig);
    s.home.calls.answers = {client,
                            device,
                            refused(u"AuthorizationPendingException"_s),
                            refused(u"SlowDownException"_s),
                            refused(u"HostNotFound"_s, ErrorKind::Network, true),
                            created()};
    s.run();
    QVERIFY(*s.outcome);
    QCOMPARE(s.home.clock.waits(), (std::vector<std::chrono::milliseconds>{3s, 3s, 8s, 8s}));
}

void tst_SsoCredentials::givesUpInTime()
{
    SigningIn s;
    s.home.write(u".aws/config"_s, sessionConfig);
    s.home.calls.answers = {client, device};
    for (int i = 0; i < 1000; ++i)
        s.home.calls.answers.push_back(refused(u"AuthorizationPendingException"_s));
    s.run();
    QCOMPARE(s.outcome->error().code, u"SignInTooLate"_s);
    QCOMPARE(s.home.calls.asked.size(), 2u + 200u);

    SigningIn expired;
    expired.home.write(u".aws/config"_s, sessionConfig);
    expired.home.calls.answers = {client, device,
                                  refused(u"ExpiredTokenException"_s, ErrorKind::Credentials)};
    expired.run();
    QCOMPARE(expired.outcome->error().code, u"SignInTooLate"_s);
}

void tst_SsoCredentials::tellsARefusal()
{
    SigningIn s;
    s.home.write(u".aws/config"_s, sessionConfig);
    s.home.write(sessionFile, freshToken);
    s.home.calls.answers = {client, device, refused(u"AccessDeniedException"_s, ErrorKind::Credentials)};
    s.run();
    QCOMPARE(s.outcome->error().code, u"SignInRefused"_s);
    QCOMPARE(s.outcome->error().kind, ErrorKind::Credentials);
    // The one before stays.
    QCOMPARE(s.home.json(sessionFile)[u"accessToken"_s], u"kept"_s);
}

void tst_SsoCredentials::anAbandonedSignInStops()
{
    SigningIn s;
    s.home.write(u".aws/config"_s, sessionConfig);
    s.home.calls.answers = {client, device};
    auto call = s.begin();
    QVERIFY(s.home.clock.runUntil([&] { return !s.invited.empty(); }));
    call = {};
    s.home.clock.advance(1h);
    QVERIFY(!s.outcome);
    QCOMPARE(s.home.calls.asked.size(), 2u);
}

void tst_SsoCredentials::signsOut_data()
{
    QTest::addColumn<bool>("wasSignedIn");
    QTest::addColumn<QString>("answer"); ///< of Logout; empty: it works
    QTest::addColumn<QString>("code");
    QTest::newRow("signed in") << true << QString() << QString();
    QTest::newRow("the session is over") << true << u"UnauthorizedException"_s << QString();
    QTest::newRow("the service is away") << true << u"HostNotFound"_s << u"HostNotFound"_s;
    QTest::newRow("not signed in") << false << QString() << QString();
}

void tst_SsoCredentials::signsOut()
{
    QFETCH(bool, wasSignedIn);
    QFETCH(QString, answer);
    QFETCH(QString, code);
    Home home;
    home.write(u".aws/config"_s, sessionConfig);
    if (wasSignedIn)
        home.write(sessionFile, freshToken);
    home.calls.answers = {answer.isEmpty() ? Result<QJsonObject>(QJsonObject())
                                           : refused(answer, ErrorKind::Network)};
    std::optional<Result<void>> outcome;
    const auto call =
        SsoSignIn(home.calls, *home.cache, home.clock).signOut(home.profile(), [&](const Result<void> &out) {
            outcome = out;
        });
    QTRY_VERIFY(outcome);
    QCOMPARE(*outcome ? QString() : outcome->error().code, code);
    QVERIFY(!QFile::exists(home.folder.filePath(sessionFile)));
    QCOMPARE(home.calls.operations(), wasSignedIn ? QStringList{u"Logout"_s} : QStringList());
    if (wasSignedIn)
        QCOMPARE(home.calls.asked[0].input, (QJsonObject{{u"accessToken"_s, u"kept"_s}}));
}

QTEST_GUILESS_MAIN(tst_SsoCredentials)
#include "tst_ssocredentials.moc"
