// SPDX-License-Identifier: Apache-2.0
#include "aws/credentialssources.h"

#include "aws/commandwords.h"
#include "aws/credentialschain.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Variables = QMap<QString, QString>;
using Answer = Result<Credentials>;

/// Where credentials are looked for: environment, files, roles and programs, in AWS' order.
class tst_CredentialsSources : public QObject
{
    Q_OBJECT

private slots:
    void environment_data();
    void environment();
    void profileKeys_data();
    void profileKeys();
    void order_data();
    void order();
    void saysWhereItLooked();
    void anEditedFileCounts();
    void aBrokenFileIsTold();
    void unsigned_();

    void roleOfASourceProfile();
    void roleOfTheEnvironment();
    void roleOfARole();
    void roleOfItsOwnKeys();
    void roleWithAllThatAProfileCanSay();
    void roleWithACode();
    void loginSession_data();
    void loginSession();
    void rolesThatMakeNoSense_data();
    void rolesThatMakeNoSense();
    void aRoleThatIsRefused();
    void anAnswerWithoutCredentials();
    void anAbandonedRoleIsNotAsked();

    void webIdentity_data();
    void webIdentity();
    void webIdentityOfAProfile();
    void webIdentityThatCannotBe_data();
    void webIdentityThatCannotBe();

    void commandWords_data();
    void commandWords();
    void program();
    void programThatFails_data();
    void programThatFails();
    void aProgramSeesNoChatToken();
    void aProgramThatHangs();
    void anAbandonedProgramIsEnded();
};

namespace {

const auto aKeyId = u"AWS_ACCESS_KEY_ID"_s;
const auto aSecret = u"AWS_SECRET_ACCESS_KEY"_s;
const QDateTime start({2026, 11, 21}, {7, 30}, Qt::UTC);

QString idOf(const Answer &answer)
{
    return answer ? answer->accessKeyId : answer.error().code;
}

/// STS: notes who asks for what, and gives keys that bear the role's name.
class FakeIdentityCalls final : public IdentityCalls
{
public:
    struct Asked {
        QString operation;
        QString accessKeyId; ///< that it is signed with; empty: not signed
        QJsonObject input;
    };

    Call ask(CredentialsProvider &credentials, Service service, QStringView operation,
             const QJsonObject &input, Answered<QJsonObject> answered, const QString & = {}) override
    {
        Q_ASSERT(service == Service::Sts);
        return credentials.credentials(
            [this, operation = operation.toString(), input, answered](const Answer &with) {
                if (!with)
                    return answered(failure(with.error()));
                asked.push_back({operation, with->accessKeyId, input});
                if (refusal)
                    return answered(failure(*refusal));
                const auto role = input[u"RoleArn"_s].toString().section(u'/', -1);
                answered(answer ? *answer
                                : QJsonObject{{u"Credentials"_s,
                                               QJsonObject{{u"AccessKeyId"_s, u"OF-"_s + role},
                                                           {u"SecretAccessKey"_s, u"hush"_s},
                                                           {u"SessionToken"_s, u"token"_s},
                                                           {u"Expiration"_s, u"2026-11-21T08:30:00Z"_s}}}});
            });
    }

    std::vector<Asked> asked;
    std::optional<Error> refusal;
    std::optional<QJsonObject> answer;
};

/// Somebody who reads codes off a device, or nobody.
class FakeMfaPrompt final : public MfaPrompt
{
public:
    Call code(const QString &serial, Answered<Secret> answered) override
    {
        serials.append(serial);
        if (codes.isEmpty())
            return NoMfaPrompt().code(serial, std::move(answered));
        return later([code = codes.takeFirst(), answered = std::move(answered)] { answered(Secret(code)); });
    }

    QList<QByteArray> codes;
    QStringList serials;
};

QString arn(const QString &role)
{
    return u"arn:aws:iam::123456789012:role/"_s + role;
}

/// A home with the two files, and the chain over it.
struct Home {
    Home()
    {
        variables[u"HOME"_s] = folder.path();
        variables[u"USERPROFILE"_s] = folder.path();
        variables[u"PATH"_s] = qEnvironmentVariable("PATH");
        QDir(folder.path()).mkdir(u".aws"_s);
    }

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    void config(const QByteArray &text) const { write(u".aws/config"_s, text); }
    void credentials(const QByteArray &text) const { write(u".aws/credentials"_s, text); }

    std::unique_ptr<CredentialsChain> chain(const AwsOptions &options = {})
    {
        QProcessEnvironment environment;
        for (const auto &[name, value] : variables.asKeyValueRange())
            environment.insert(name, value);
        const auto profiles = readProfiles(environment);
        const auto settings =
            awsSettings(options, environment, profiles ? *profiles : Profiles{}).value_or(AwsSettings{});
        return std::make_unique<CredentialsChain>(
            credentialsSources(settings, environment, calls, mfa, clock), clock);
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
        return QTest::qWaitFor([&got] { return got.has_value(); }) ? *got : failure({.code = u"NoAnswer"_s});
    }

    FakeClock clock{start};
    QTemporaryDir folder;
    Variables variables;
    FakeIdentityCalls calls;
    FakeMfaPrompt mfa;
};

/// A script that the profile "default" runs for its credentials.
void program(const Home &home, const QByteArray &script)
{
    home.write(u"program"_s, "#!/bin/sh\n" + script);
    QFile::setPermissions(home.folder.filePath(u"program"_s), QFile::ReadOwner | QFile::ExeOwner);
    home.config("[default]\ncredential_process = \"" + home.folder.filePath(u"program"_s).toUtf8()
                + "\" 'one word' two\n");
}

} // namespace

void tst_CredentialsSources::environment_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("id"); // or the error's code
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QDateTime>("expiration");

    const std::pair id{aKeyId, u"AKID"_s};
    const std::pair secret{aSecret, u"hush"_s};
    const std::pair token{u"AWS_SESSION_TOKEN"_s, u"new"_s};
    const std::pair oldToken{u"AWS_SECURITY_TOKEN"_s, u"old"_s};
    const auto ends = u"AWS_CREDENTIAL_EXPIRATION"_s;
    const auto eight = u"2026-11-21T08:00:00Z"_s;
    const auto missing = u"CredentialsMissing"_s;
    const QByteArray none;
    const QDateTime never;

    QTest::newRow("nothing") << Variables{} << missing << none << never;
    QTest::newRow("an empty key") << Variables{{aKeyId, QString()}, secret} << missing << none << never;
    QTest::newRow("keys") << Variables{id, secret} << u"AKID"_s << none << never;
    QTest::newRow("a token") << Variables{id, secret, token, oldToken} << u"AKID"_s << QByteArray("new")
                             << never;
    QTest::newRow("a token of old") << Variables{id, secret, oldToken} << u"AKID"_s << QByteArray("old")
                                    << never;
    QTest::newRow("an end") << Variables{id, secret, token, {ends, eight}} << u"AKID"_s << QByteArray("new")
                            << start.addSecs(1800);
    QTest::newRow("an end in another zone") << Variables{id, secret, {ends, u"2026-11-21T09:00:00+01:00"_s}}
                                            << u"AKID"_s << none << start.addSecs(1800);
    QTest::newRow("an end that has been") << Variables{id, secret, {ends, u"2026-11-21T07:29:59Z"_s}}
                                          << u"CredentialsExpired"_s << none << never;
    QTest::newRow("an end that is no time")
        << Variables{id, secret, {ends, u"soon"_s}} << u"CredentialsInvalid"_s << none << never;
    QTest::newRow("no secret") << Variables{id, token} << u"CredentialsIncomplete"_s << none << never;
}

void tst_CredentialsSources::environment()
{
    QFETCH(Variables, variables);
    Home home;
    home.variables.insert(variables);
    const auto got = home.get();
    QTEST(idOf(got), "id");
    if (!got) {
        QCOMPARE(got.error().kind, ErrorKind::Credentials);
        QVERIFY(!got.error().retryable);
        QVERIFY(!got.error().message.contains("hush"_L1));
        return;
    }
    QCOMPARE(got->source, u"environment"_s);
    QCOMPARE(got->secretAccessKey.reveal(), QByteArray("hush"));
    QTEST(got->sessionToken.reveal(), "token");
    QTEST(got->expiration.value_or(QDateTime()), "expiration");
}

void tst_CredentialsSources::profileKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id"); // or the error's code
    QTest::addColumn<QByteArray>("token");

    const auto missing = u"CredentialsMissing"_s;
    QTest::newRow("nothing") << QByteArray("[x]\nregion=a") << missing << QByteArray();
    QTest::newRow("another's") << QByteArray("[x]\n[y]\naws_access_key_id=A\naws_secret_access_key=hush")
                               << missing << QByteArray();
    QTest::newRow("keys") << QByteArray("[x]\naws_access_key_id=A\naws_secret_access_key=hush") << u"A"_s
                          << QByteArray();
    QTest::newRow("a token") << QByteArray(
        "[x]\naws_access_key_id=A\naws_secret_access_key=hush\naws_session_token=t==")
                             << u"A"_s << QByteArray("t==");
    QTest::newRow("no secret") << QByteArray("[x]\naws_access_key_id=A") << u"CredentialsIncomplete"_s
                               << QByteArray();
}

void tst_CredentialsSources::profileKeys()
{
    QFETCH(QByteArray, text);
    Home home;
    home.credentials(text);
    const auto got = home.get({.profile = u"x"_s});
    QTEST(idOf(got), "id");
    if (got) {
        QCOMPARE(got->source, u"profile x (~/.aws/credentials)"_s);
        QCOMPARE(got->secretAccessKey.reveal(), QByteArray("hush"));
        QTEST(got->sessionToken.reveal(), "token");
    }
}

void tst_CredentialsSources::order_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("id");

    const Variables keysThere{{aKeyId, u"ENVIRONMENT"_s}, {aSecret, u"hush"_s}};
    auto withProfile = keysThere;
    withProfile[u"AWS_PROFILE"_s] = u"both"_s;
    const QString none;

    QTest::newRow("the environment before the profile") << keysThere << none << u"ENVIRONMENT"_s;
    QTest::newRow("also before a profile that it names itself") << withProfile << none << u"ENVIRONMENT"_s;
    QTest::newRow("not before a profile that was told") << keysThere << u"both"_s << u"CREDENTIALS"_s;
    QTest::newRow("the credentials file before the config file")
        << Variables{} << u"both"_s << u"CREDENTIALS"_s;
    QTest::newRow("the config file") << Variables{} << u"config"_s << u"CONFIG"_s;
    QTest::newRow("the default profile") << Variables{} << none << u"DEFAULT"_s;
    QTest::newRow("no keys of another profile") << keysThere << u"empty"_s << u"CredentialsMissing"_s;
    QTest::newRow("a role before keys") << Variables{} << u"role"_s << u"OF-agent"_s;
    QTest::newRow("a sign-in before keys in the config file")
        << Variables{} << u"sso"_s << u"SsoSignInNeeded"_s;
    QTest::newRow("a login before a program") << Variables{} << u"login"_s << u"LoginNeeded"_s;
    QTest::newRow("a program before keys in the config file") << Variables{} << u"program"_s << u"PROGRAM"_s;
}

void tst_CredentialsSources::order()
{
    QFETCH(Variables, variables);
    QFETCH(QString, option);
    Home home;
    home.variables.insert(variables);
    home.write(u"json"_s, R"({"Version": 1, "AccessKeyId": "PROGRAM", "SecretAccessKey": "hush"})");
    home.credentials("[default]\naws_access_key_id=DEFAULT\naws_secret_access_key=hush\n"
                     "[both]\naws_access_key_id=CREDENTIALS\naws_secret_access_key=hush\n");
    home.config("[profile both]\naws_access_key_id=CONFIG\naws_secret_access_key=hush\n"
                "credential_process = cat json\n"
                "[profile config]\naws_access_key_id=CONFIG\naws_secret_access_key=hush\n"
                "[profile role]\naws_access_key_id=CONFIG\naws_secret_access_key=hush\n"
                "role_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=both\n"
                "[profile program]\naws_access_key_id=CONFIG\naws_secret_access_key=hush\n"
                "credential_process = cat "
                + home.folder.filePath(u"json"_s).toUtf8()
                + "\n[profile login]\nlogin_session=x\ncredential_process = cat json\n"
                  "[profile sso]\naws_access_key_id=CONFIG\naws_secret_access_key=hush\n"
                  "sso_start_url=https://x.awsapps.com/start\nsso_region=eu-west-1\nsso_account_id=1\n"
                  "sso_role_name=agent\n[profile empty]\n");
    QTEST(idOf(home.get({.profile = option})), "id");
}

void tst_CredentialsSources::saysWhereItLooked()
{
    Home home;
    auto answer = home.get();
    QCOMPARE(answer.error().message,
             u"No AWS credentials were found. Attache looked in the environment (AWS_ACCESS_KEY_ID), the "
             "profile \"default\" of the credentials file, the profile \"default\" of the config file. Run "
             "\"aws configure\", or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."_s);

    home.config("[profile told]\n");
    answer = home.get({.profile = u"told"_s});
    QVERIFY2(answer.error().message.contains("the profile \"told\" of the config file"_L1),
             qPrintable(answer.error().message));
    QVERIFY2(!answer.error().message.contains("the environment"_L1), qPrintable(answer.error().message));
}

void tst_CredentialsSources::anEditedFileCounts()
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

void tst_CredentialsSources::aBrokenFileIsTold()
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

void tst_CredentialsSources::unsigned_()
{
    Home home;
    home.variables[aKeyId] = u"ENVIRONMENT"_s;
    home.variables[aSecret] = u"hush"_s;
    const auto answer = home.get({.signRequests = false});
    QVERIFY(answer);
    QVERIFY(answer->accessKeyId.isEmpty());
}

void tst_CredentialsSources::roleOfASourceProfile()
{
    Home home;
    home.config("[profile agent]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=base\n");
    home.credentials("[base]\naws_access_key_id=BASE\naws_secret_access_key=hush\n");
    const auto answer = home.get({.profile = u"agent"_s});
    QCOMPARE(idOf(answer), u"OF-agent"_s);
    QCOMPARE(answer->source, u"profile agent (role_arn)"_s);
    QCOMPARE(answer->secretAccessKey.reveal(), QByteArray("hush"));
    QCOMPARE(answer->sessionToken.reveal(), QByteArray("token"));
    QCOMPARE(answer->expiration, start.addSecs(3600));
    QCOMPARE(home.calls.asked.size(), 1u);
    const auto &asked = home.calls.asked[0];
    QCOMPARE(asked.operation, u"AssumeRole"_s);
    QCOMPARE(asked.accessKeyId, u"BASE"_s);
    QCOMPARE(asked.input,
             (QJsonObject{{u"RoleArn"_s, arn(u"agent"_s)}, {u"RoleSessionName"_s, u"attache"_s}}));
}

void tst_CredentialsSources::roleOfTheEnvironment()
{
    Home home;
    home.config("[profile agent]\nrole_arn=arn:aws:iam::123456789012:role/agent\n"
                "credential_source=Environment\n");
    home.variables[aKeyId] = u"ENVIRONMENT"_s;
    home.variables[aSecret] = u"hush"_s;
    QCOMPARE(idOf(home.get({.profile = u"agent"_s})), u"OF-agent"_s);
    QCOMPARE(home.calls.asked.at(0).accessKeyId, u"ENVIRONMENT"_s);

    home.variables.remove(aKeyId);
    const auto answer = home.get({.profile = u"agent"_s});
    QCOMPARE(idOf(answer), u"CredentialsMissing"_s);
    QVERIFY(answer.error().message.contains("the environment"_L1));
}

void tst_CredentialsSources::roleOfARole()
{
    Home home;
    home.config("[profile third]\nrole_arn=arn:aws:iam::123456789012:role/third\nsource_profile=second\n"
                "[profile second]\nrole_arn=arn:aws:iam::123456789012:role/second\nsource_profile=first\n"
                "[profile first]\nrole_arn=arn:aws:iam::123456789012:role/first\nsource_profile=base\n"
                "[profile base]\naws_access_key_id=BASE\naws_secret_access_key=hush\n");
    QCOMPARE(idOf(home.get({.profile = u"third"_s})), u"OF-third"_s);
    QStringList signers;
    for (const auto &asked : home.calls.asked)
        signers.append(asked.accessKeyId);
    QCOMPARE(signers, (QStringList{u"BASE"_s, u"OF-first"_s, u"OF-second"_s}));
}

void tst_CredentialsSources::roleOfItsOwnKeys()
{
    Home home;
    home.config("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=default\n");
    home.credentials("[default]\naws_access_key_id=BASE\naws_secret_access_key=hush\n");
    QCOMPARE(idOf(home.get()), u"OF-agent"_s);
    QCOMPARE(home.calls.asked.at(0).accessKeyId, u"BASE"_s);
}

void tst_CredentialsSources::roleWithAllThatAProfileCanSay()
{
    Home home;
    home.config("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=base\n"
                "role_session_name=ann\nexternal_id=xyz\nduration_seconds=1800\n"
                "[profile base]\naws_access_key_id=BASE\naws_secret_access_key=hush\n");
    QCOMPARE(idOf(home.get()), u"OF-agent"_s);
    QCOMPARE(home.calls.asked.at(0).input,
             (QJsonObject{{u"RoleArn"_s, arn(u"agent"_s)},
                          {u"RoleSessionName"_s, u"ann"_s},
                          {u"ExternalId"_s, u"xyz"_s},
                          {u"DurationSeconds"_s, 1800}}));
}

void tst_CredentialsSources::roleWithACode()
{
    Home home;
    home.config("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=base\n"
                "mfa_serial=arn:aws:iam::123456789012:mfa/ann\n"
                "[profile base]\naws_access_key_id=BASE\naws_secret_access_key=hush\n");
    home.mfa.codes = {"123456", "654321"};
    const auto chain = home.chain();
    // Two who wait are one question.
    std::optional<Answer> first;
    std::optional<Answer> second;
    const auto a = chain->credentials([&first](Answer answer) { first = std::move(answer); });
    const auto b = chain->credentials([&second](Answer answer) { second = std::move(answer); });
    QTRY_VERIFY(first && second);
    QCOMPARE(idOf(*first), u"OF-agent"_s);
    QCOMPARE(home.mfa.serials, QStringList{u"arn:aws:iam::123456789012:mfa/ann"_s});
    QCOMPARE(home.calls.asked.size(), 1u);
    QCOMPARE(home.calls.asked[0].input[u"SerialNumber"_s], u"arn:aws:iam::123456789012:mfa/ann"_s);
    QCOMPARE(home.calls.asked[0].input[u"TokenCode"_s], u"123456"_s);

    // A code is good once: the next session wants another.
    chain->expire(u"OF-agent"_s);
    QCOMPARE(idOf(Home::get(*chain)), u"OF-agent"_s);
    QCOMPARE(home.calls.asked[1].input[u"TokenCode"_s], u"654321"_s);

    // Nobody there: what to do is said.
    chain->expire(u"OF-agent"_s);
    const auto answer = Home::get(*chain);
    QCOMPARE(idOf(answer), u"MfaNeeded"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
}

void tst_CredentialsSources::loginSession_data()
{
    QTest::addColumn<QByteArray>("expiresAt");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("valid") << QByteArray("\"2026-11-21T07:40:00Z\"") << u"LOGIN"_s << false;
    QTest::newRow("in another folder") << QByteArray("\"2026-11-21T07:40:00Z\"") << u"LOGIN"_s << true;
    QTest::newRow("over") << QByteArray("\"2026-11-21T07:29:59Z\"") << u"LoginNeeded"_s << false;
    QTest::newRow("no time") << QByteArray("{}") << u"LoginInvalid"_s << false;
    QTest::newRow("never signed in") << QByteArray() << u"LoginNeeded"_s << false;
}

void tst_CredentialsSources::loginSession()
{
    QFETCH(QByteArray, expiresAt);
    QFETCH(bool, elsewhere);
    Home home;
    home.config("[default]\nlogin_session=arn:aws:iam::123456789012:user/ann\n"
                "aws_access_key_id=CONFIG\naws_secret_access_key=hush\n");
    const auto folder = elsewhere ? u"kept"_s : u".aws/login/cache"_s;
    QVERIFY(QDir(home.folder.path()).mkpath(folder));
    if (elsewhere)
        home.variables[u"AWS_LOGIN_CACHE_DIRECTORY"_s] = u"~/kept"_s;
    // sha256sum of the session.
    if (!expiresAt.isEmpty())
        home.write(
            folder + u"/143b1fc18f5ca9bb89e81d9a77fe53029e237039039ccab734b6fb08284f7780.json"_s,
            R"({"accessToken": {"accessKeyId": "LOGIN", "secretAccessKey": "hush", "sessionToken": "token",
                       "accountId": "123456789012", "expiresAt": )"
                + expiresAt + R"(}, "refreshToken": "hush", "dpopKey": "hush"})");
    const auto answer = home.get();
    QTEST(idOf(answer), "id");
    if (answer) {
        QCOMPARE(answer->sessionToken.reveal(), QByteArray("token"));
        QCOMPARE(*answer->expiration, start.addSecs(600));
    } else {
        QVERIFY2(answer.error().message.contains("aws login"_L1), qPrintable(answer.error().message));
        QVERIFY(!answer.error().message.contains("hush"_L1));
    }
}

void tst_CredentialsSources::rolesThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("profile"); // all but its role
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message"); // some of it

    const auto row = [](const char *name, const QByteArray &profile, const QString &code,
                        const QString &message) { QTest::newRow(name) << profile << code << message; };
    const auto invalid = u"RoleInvalid"_s;
    row("no source", "", invalid, u"either a source_profile or a credential_source"_s);
    row("two sources", "source_profile=base\ncredential_source=Environment", invalid, u"either"_s);
    row("a machine's source", "credential_source=Ec2InstanceMetadata", invalid, u"Ec2InstanceMetadata"_s);
    row("a source that is not there", "source_profile=nobody", invalid, u"\"nobody\""_s);
    row("itself, without keys", "source_profile=default", invalid, u"default → default"_s);
    row("a circle", "source_profile=b", invalid, u"b → c → b"_s);
    row("a source without keys", "source_profile=empty", u"CredentialsMissing"_s, u"\"empty\""_s);
    row("a source with half a key", "source_profile=half", u"CredentialsIncomplete"_s, u"\"half\""_s);
    row("a duration", "source_profile=base\nduration_seconds=10", invalid, u"from 900"_s);
    row("a duration that is no number", "source_profile=base\nduration_seconds=1h", invalid,
        u"~/.aws/config, line 4"_s);
    row("MFA", "source_profile=base\nmfa_serial=arn:aws:iam::1:mfa/ann", u"MfaNeeded"_s, u"MFA"_s);
}

void tst_CredentialsSources::rolesThatMakeNoSense()
{
    QFETCH(QByteArray, profile);
    Home home;
    home.config("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\n" + profile
                + "\n[profile base]\naws_access_key_id=BASE\naws_secret_access_key=hush\n"
                  "[profile half]\naws_access_key_id=BASE\n[profile empty]\n"
                  "[profile b]\nrole_arn=x\nsource_profile=c\n[profile c]\nrole_arn=x\nsource_profile=b\n");
    const auto answer = home.get();
    QTEST(idOf(answer), "code");
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    QFETCH(QString, message);
    QVERIFY2(answer.error().message.contains(message), qPrintable(answer.error().message));
    QVERIFY(home.calls.asked.empty());
}

void tst_CredentialsSources::aRoleThatIsRefused()
{
    Home home;
    home.config("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=default\n"
                "aws_access_key_id=BASE\naws_secret_access_key=hush\n");
    home.calls.refusal = Error{.kind = ErrorKind::Refused,
                               .code = u"AccessDenied"_s,
                               .message = u"Not authorized to perform: sts:AssumeRole"_s,
                               .requestId = u"r-1"_s};
    const auto answer = home.get();
    QCOMPARE(idOf(answer), u"AccessDenied"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Credentials); // a person has to do something
    QCOMPARE(answer.error().requestId, u"r-1"_s);

    home.calls.refusal = Error{.kind = ErrorKind::Network, .code = u"HostNotFound"_s, .retryable = true};
    QCOMPARE(home.get().error(), *home.calls.refusal); // nobody but the network has
}

void tst_CredentialsSources::anAnswerWithoutCredentials()
{
    Home home;
    home.config("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=default\n"
                "aws_access_key_id=BASE\naws_secret_access_key=hush\n");
    home.calls.answer = QJsonObject{
        {u"Credentials"_s, QJsonObject{{u"AccessKeyId"_s, u"A"_s}, {u"SecretAccessKey"_s, u"hush"_s}}}};
    const auto answer = home.get();
    QCOMPARE(idOf(answer), u"AnswerNotUnderstood"_s);
    QVERIFY(!answer.error().message.contains("hush"_L1));
}

void tst_CredentialsSources::anAbandonedRoleIsNotAsked()
{
    for (int way = 0; way < 10; ++way) {
        Home home;
        home.config("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=default\n"
                    "aws_access_key_id=BASE\naws_secret_access_key=hush\n");
        auto chain = home.chain();
        int answers = 0;
        const auto call = chain->credentials([&answers](const Answer &) { ++answers; });
        for (int turns = 0; turns < way; ++turns)
            QCoreApplication::processEvents();
        const auto asked = home.calls.asked.size();
        const auto answered = answers;
        chain.reset();
        for (int turns = 0; turns < 20; ++turns)
            QCoreApplication::processEvents();
        QCOMPARE(home.calls.asked.size(), asked);
        QCOMPARE(answers, answered);
    }
}

void tst_CredentialsSources::webIdentity_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("session");

    const std::pair role{u"AWS_ROLE_ARN"_s, arn(u"agent"_s)};
    const std::pair file{u"AWS_WEB_IDENTITY_TOKEN_FILE"_s, u"~/token"_s};
    QTest::newRow("from the environment") << Variables{role, file} << u"OF-agent"_s << u"attache"_s;
    QTest::newRow("with a session's name")
        << Variables{role, file, {u"AWS_ROLE_SESSION_NAME"_s, u"ann"_s}} << u"OF-agent"_s << u"ann"_s;
    QTest::newRow("a role alone") << Variables{role} << u"CredentialsMissing"_s << QString();
}

void tst_CredentialsSources::webIdentity()
{
    QFETCH(Variables, variables);
    Home home;
    home.write(u"token"_s, "ey.ey.token\n");
    home.variables.insert(variables);
    const auto answer = home.get();
    QTEST(idOf(answer), "id");
    if (answer) {
        const auto &asked = home.calls.asked.at(0);
        QCOMPARE(asked.operation, u"AssumeRoleWithWebIdentity"_s);
        QCOMPARE(asked.accessKeyId, QString());
        QCOMPARE(asked.input[u"WebIdentityToken"_s].toString(), u"ey.ey.token"_s);
        QCOMPARE(asked.input[u"RoleArn"_s].toString(), arn(u"agent"_s));
        QTEST(asked.input[u"RoleSessionName"_s].toString(), "session");
    }
}

void tst_CredentialsSources::webIdentityOfAProfile()
{
    Home home;
    home.write(u"token"_s, "ey.ey.token");
    home.config("[profile agent]\nrole_arn=arn:aws:iam::123456789012:role/agent\n"
                "web_identity_token_file=~/token\nrole_session_name=ann\n");
    // A profile that was told is alone with its keys.
    home.variables[u"AWS_ROLE_ARN"_s] = arn(u"other"_s);
    QCOMPARE(idOf(home.get({.profile = u"agent"_s})), u"OF-agent"_s);
    QCOMPARE(home.calls.asked.at(0).input[u"RoleSessionName"_s].toString(), u"ann"_s);

    home.variables[u"AWS_PROFILE"_s] = u"agent"_s;
    QCOMPARE(idOf(home.get()), u"OF-other"_s);
}

void tst_CredentialsSources::webIdentityThatCannotBe_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("code");

    const std::pair file{u"AWS_WEB_IDENTITY_TOKEN_FILE"_s, u"~/gone"_s};
    QTest::newRow("no role") << Variables{file} << u"RoleInvalid"_s;
    QTest::newRow("no file") << Variables{file, {u"AWS_ROLE_ARN"_s, arn(u"agent"_s)}}
                             << u"TokenFileUnreadable"_s;
}

void tst_CredentialsSources::webIdentityThatCannotBe()
{
    QFETCH(Variables, variables);
    Home home;
    home.variables.insert(variables);
    const auto answer = home.get();
    QTEST(idOf(answer), "code");
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    QVERIFY2(answer.error().message.contains("~/gone"_L1), qPrintable(answer.error().message));
}

void tst_CredentialsSources::commandWords_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("whole");

    const auto row = [](const char *name, const QString &command, const QStringList &words) {
        QTest::newRow(name) << command << words << true;
    };
    row("words", u" a  b\tc\nd "_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    row("nothing", u"  "_s, {});
    row("double quotes", uR"("a b" c"d e"f)"_s, {u"a b"_s, u"cd ef"_s});
    row("an empty word", uR"(a "" b)"_s, {u"a"_s, QString(u""_s), u"b"_s});
    row("no shell", u"a $HOME ~ * | b; c > d & `e`"_s,
        {u"a"_s, u"$HOME"_s, u"~"_s, u"*"_s, u"|"_s, u"b;"_s, u"c"_s, u">"_s, u"d"_s, u"&"_s, u"`e`"_s});
    row("a quote in double quotes", uR"("a\"b")"_s, {uR"(a"b)"_s});
#ifndef Q_OS_WIN
    row("single quotes", uR"('a \ "b' c)"_s, {uR"(a \ "b)"_s, u"c"_s});
    row("a backslash", uR"(a\ b \"c\')"_s, {u"a b"_s, uR"("c')"_s});
    row("backslashes in double quotes", uR"("a\\b\c")"_s, {uR"(a\b\c)"_s});
    QTest::newRow("an open single quote") << u"a 'b"_s << QStringList() << false;
    QTest::newRow("a backslash at the end") << u"a\\"_s << QStringList() << false;
#else
    row("backslashes", uR"(C:\a\b "C:\c d\e")"_s, {uR"(C:\a\b)"_s, uR"(C:\c d\e)"_s});
#endif
    QTest::newRow("an open double quote") << u"a \"b"_s << QStringList() << false;
}

void tst_CredentialsSources::commandWords()
{
    QFETCH(QString, command);
    const auto words = attache::commandWords(command);
    QTEST(words.has_value(), "whole");
    QTEST(words.value_or(QStringList()), "words");
}

void tst_CredentialsSources::program()
{
    Home home;
    ::program(home, R"sh([ "$1" = "one word" ] && [ "$2" = two ] && [ $# = 2 ] && [ "$(cat)" = "" ] || exit 9
cat <<'END'
{"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "hush", "SessionToken": "token",
 "Expiration": "2026-11-21T08:30:00Z", "AccountId": "123456789012"}
END
echo "all is well" >&2
)sh");
    const auto answer = home.get();
    QCOMPARE(idOf(answer), u"A"_s);
    QCOMPARE(answer->secretAccessKey.reveal(), QByteArray("hush"));
    QCOMPARE(answer->sessionToken.reveal(), QByteArray("token"));
    QCOMPARE(answer->expiration, start.addSecs(3600));
    QCOMPARE(answer->source, u"profile default (credential_process)"_s);
}

void tst_CredentialsSources::programThatFails_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("message"); // some of it

    const auto row = [](const char *name, const QByteArray &script, const QString &message) {
        QTest::newRow(name) << script << message;
    };
    row("with a word", "echo hush; echo 'Please sign in' >&2; exit 3", u"says: Please sign in."_s);
    row("without a word", "echo hush; exit 3", u"ended with code 3"_s);
    row("at length", "yes 'It is all so sad' | head -c 1000000 >&2; exit 3", u"says: It is all"_s);
    row("by a signal", "kill -9 $$", u"has crashed"_s);
    row("without output", "", u"Version 1"_s);
    row("without JSON", "echo hush", u"Version 1"_s);
    row("with another version", R"(echo '{"Version": 2, "AccessKeyId": "A", "SecretAccessKey": "hush"}')",
        u"Version 1"_s);
    row("with a version that is text",
        R"(echo '{"Version": "1", "AccessKeyId": "A", "SecretAccessKey": "hush"}')", u"Version 1"_s);
    row("without a key", R"(echo '{"Version": 1, "SecretAccessKey": "hush"}')", u"no AccessKeyId"_s);
    row("without a secret", R"(echo '{"Version": 1, "AccessKeyId": "A"}')", u"no SecretAccessKey"_s);
    row("with an end that is no time",
        R"(echo '{"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "hush", "Expiration": "soon"}')",
        u"Expiration"_s);
    row("with too much", "head -c 1000000 /dev/zero", u"more than"_s);
}

void tst_CredentialsSources::programThatFails()
{
    QFETCH(QByteArray, script);
    Home home;
    ::program(home, script);
    const auto answer = home.get();
    QCOMPARE(idOf(answer), u"CredentialProcessFailed"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Credentials);
    const auto said = answer.error().message;
    QFETCH(QString, message);
    QVERIFY2(said.contains(message), qPrintable(said));
    QVERIFY2(said.startsWith("The credential_process of the profile \"default\" (~/.aws/config, line 2) "_L1),
             qPrintable(said));
    QVERIFY2(said.size() < 700 && !said.contains("hush"_L1), qPrintable(said));

    home.config("[default]\ncredential_process = /no/such/program\n");
    QCOMPARE(idOf(home.get()), u"CredentialProcessFailed"_s);
    home.config("[default]\ncredential_process = \"program\n");
    QCOMPARE(idOf(home.get()), u"CredentialProcessFailed"_s);
}

void tst_CredentialsSources::aProgramSeesNoChatToken()
{
    Home home;
    home.variables[u"ATTACHE_PARTICIPANT_TOKEN"_s] = u"hush"_s;
    home.variables[u"ATTACHE_CONNECTION_TOKEN"_s] = u"hush"_s;
    home.variables[u"ATTACHE_TEST"_s] = u"seen"_s;
    ::program(home, "env | grep ATTACHE >&2; exit 1");
    QVERIFY2(home.get().error().message.endsWith("says: ATTACHE_TEST=seen."_L1),
             qPrintable(home.get().error().message));
}

void tst_CredentialsSources::aProgramThatHangs()
{
    Home home;
    ::program(home, "echo $$ > '" + home.folder.filePath(u"pid"_s).toUtf8() + "'; exec sleep 1000");
    const auto chain = home.chain();
    std::optional<Answer> got;
    const auto call = chain->credentials([&got](Answer answer) { got = std::move(answer); });
    QFile pid(home.folder.filePath(u"pid"_s));
    QTRY_VERIFY(pid.size() > 0);
    home.clock.advance(2min);
    QVERIFY(got);
    QCOMPARE(idOf(*got), u"CredentialProcessFailed"_s);
    QVERIFY2(got->error().message.contains("2 minutes"_L1), qPrintable(got->error().message));
#ifdef Q_OS_LINUX
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const auto process = u"/proc/"_s + QString::fromLatin1(pid.readAll().trimmed());
    QTRY_VERIFY(!QFile::exists(process));
#endif
}

void tst_CredentialsSources::anAbandonedProgramIsEnded()
{
    Home home;
    ::program(home, "echo $$ > '" + home.folder.filePath(u"pid"_s).toUtf8() + "'; exec sleep 1000");
    auto chain = home.chain();
    const auto call = chain->credentials([](const Answer &) { QFAIL("nobody waits for it"); });
    QFile pid(home.folder.filePath(u"pid"_s));
    QTRY_VERIFY(pid.size() > 0);
    chain.reset();
#ifdef Q_OS_LINUX
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const auto process = u"/proc/"_s + QString::fromLatin1(pid.readAll().trimmed());
    QTRY_VERIFY(!QFile::exists(process));
#endif
}

QTEST_GUILESS_MAIN(tst_CredentialsSources)
#include "tst_credentialssources.moc"
