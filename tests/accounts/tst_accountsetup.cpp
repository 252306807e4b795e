// SPDX-License-Identifier: Apache-2.0
#include "accounts/accountsetup.h"

#include "aws/awsidentitycalls.h"
#include "aws/keptsecrets.h"
#include "net/httpclient.h"
#include "support/content.h"
#include "support/fakesecrets.h"
#include "support/sandboxprocess.h"
#include "vault/sessionsecrets.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

/// From what little is known of an account to one that works, against a service that judges every request.
class tst_AccountSetup : public QObject
{
    Q_OBJECT

private slots:
    void signsInByTheBrowser();
    void goesOnWithoutAKeychain();
    void takesKeysAndKeepsThem();
    void tellsWrongKeys();
    void findsTheRegion();
    void signsOut();
};

namespace {

struct Desk {
    explicit Desk(const SandboxProcess &sandbox)
        : http(network, {.stall = 20s, .connect = 20s}, QSslConfiguration::defaultConfiguration())
        , endpoints{.region = {}, .custom = sandbox.endpoint()}
        , identity(http, endpoints, {}, clock)
        , setup({.identity = identity,
                 .http = http,
                 .mfa = mfa,
                 .secrets = secrets,
                 .clock = clock,
                 .endpoints = endpoints,
                 .retries = {},
                 .environment = environment()})
        , ready(&setup, &AccountSetup::ready)
        , failed(&setup, &AccountSetup::failed)
        , choices(&setup, &AccountSetup::choiceNeeded)
        , inMemory(&setup, &AccountSetup::keptInMemory)
        , signedOut(&setup, &AccountSetup::signedOut)
    {
        // The person: allows what they are invited to.
        QObject::connect(&setup, &AccountSetup::invited, &network,
                         [this](const QString &, const QString &address) {
                             auto *reply = network.get(QNetworkRequest(QUrl(address)));
                             QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
                         });
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment all;
        all.insert(u"HOME"_s, home.path());
        return all;
    }
    static Account sso(const SandboxProcess &sandbox)
    {
        return {.id = u"one"_s,
                .kind = Account::Kind::Sso,
                .startUrl = u"https://contoso.awsapps.com/start"_s,
                .startRegion = sandbox.region()};
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return ready.count() + failed.count() > 0; }, 30'000);
    }
    Account account() const { return ready.value(0).value(0).value<Account>(); }
    Error error() const { return failed.value(0).value(0).value<Error>(); }

    QTemporaryDir home;
    SystemClock clock;
    QNetworkAccessManager network;
    HttpClient http;
    EndpointSettings endpoints;
    AwsIdentityCalls identity;
    NoMfaPrompt mfa;
    FakeSecrets keychain;
    SessionSecrets secrets{keychain};
    AccountSetup setup;
    QSignalSpy ready;
    QSignalSpy failed;
    QSignalSpy choices;
    QSignalSpy inMemory;
    QSignalSpy signedOut;
};

Credentials keysOf(const SandboxProcess &sandbox)
{
    return {.accessKeyId = sandbox.accessKeyId(),
            .secretAccessKey = Secret(sandbox.secretAccessKey().toUtf8()),
            .sessionToken = {},
            .expiration = {},
            .source = {}};
}

} // namespace

void tst_AccountSetup::signsInByTheBrowser()
{
    const SandboxProcess sandbox;
    Desk desk(sandbox);
    desk.setup.begin(Desk::sso(sandbox));
    // There is one AWS account, which is taken; and two roles, of which the person has to say one.
    QTRY_COMPARE_WITH_TIMEOUT(desk.choices.count(), 1, 30'000);
    const auto roles = desk.choices[0][1].value<std::vector<Choice>>();
    QCOMPARE(roles.size(), 2U);
    desk.setup.choose(u"no such role"_s);
    desk.setup.choose(roles[0].id);
    QVERIFY(desk.settle());
    QVERIFY2(desk.ready.count() == 1, qPrintable(desk.error().message));
    const auto account = desk.account();
    QCOMPARE(account.roleName, roles[0].id);
    QCOMPARE(account.region, sandbox.region());
    QVERIFY(account.instance.endsWith(sandbox.instanceId()));
    QCOMPARE(account.domainId, sandbox.domainId());
    QVERIFY(account.name.startsWith(u"contoso"));
    QCOMPARE(desk.inMemory.count(), 0);
    // One entry of the keychain, with a version; and it can be refreshed.
    QCOMPARE(desk.keychain.kept.size(), 1U);
    const auto entry = desk.keychain.kept.at(u"account/one"_s).reveal();
    QVERIFY(entry.contains(R"("version":1)"));
    QVERIFY(entry.contains("refreshToken"));
    QVERIFY(QDir(desk.home.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
}

void tst_AccountSetup::goesOnWithoutAKeychain()
{
    const SandboxProcess sandbox;
    Desk desk(sandbox);
    desk.keychain.error = FakeSecrets::missing();
    Account account{.id = u"one"_s, .kind = Account::Kind::Keys, .region = sandbox.region()};
    desk.setup.beginWithKeys(account, keysOf(sandbox));
    QVERIFY(desk.settle());
    QCOMPARE(desk.inMemory.count(), 1);
    QVERIFY2(desk.ready.count() == 1, qPrintable(desk.error().message));
    QVERIFY(desk.keychain.kept.empty());
    QVERIFY(QDir(desk.home.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
}

void tst_AccountSetup::takesKeysAndKeepsThem()
{
    const SandboxProcess sandbox;
    Desk desk(sandbox);
    desk.setup.beginWithKeys({.id = u"one"_s, .kind = Account::Kind::Keys, .region = sandbox.region()},
                             keysOf(sandbox));
    QVERIFY(desk.settle());
    QVERIFY2(desk.ready.count() == 1, qPrintable(desk.error().message));
    QCOMPARE(desk.ready[0][1].value<Credentials>().accessKeyId, sandbox.accessKeyId());
    QCOMPARE(desk.account().domainId, sandbox.domainId());
    KeptKeys keys(desk.secrets, desk.account());
    std::optional<Result<std::optional<Credentials>>> found;
    const auto call = keys.find([&](const auto &answer) { found = answer; });
    QTRY_VERIFY(found);
    QVERIFY(*found && **found);
    QCOMPARE((**found)->secretAccessKey, Secret(sandbox.secretAccessKey().toUtf8()));
    // Others of the same person stand in their place: nothing is left of these, and nobody is told.
    desk.setup.forget(desk.account());
    QTRY_VERIFY(desk.keychain.kept.empty());
    QCOMPARE(desk.signedOut.count(), 0);
}

void tst_AccountSetup::tellsWrongKeys()
{
    const SandboxProcess sandbox;
    Desk desk(sandbox);
    auto keys = keysOf(sandbox);
    keys.secretAccessKey = Secret("wrong");
    desk.setup.beginWithKeys({.id = u"one"_s, .kind = Account::Kind::Keys, .region = sandbox.region()}, keys);
    QVERIFY(desk.settle());
    QCOMPARE(desk.ready.count(), 0);
    QCOMPARE(desk.error().kind, ErrorKind::Credentials);
}

void tst_AccountSetup::findsTheRegion()
{
    const SandboxProcess sandbox;
    Desk desk(sandbox);
    // Nobody says a Region: they are looked through until one has an instance.
    desk.setup.beginWithKeys({.id = u"one"_s, .kind = Account::Kind::Keys}, keysOf(sandbox));
    QVERIFY(desk.settle());
    QVERIFY2(desk.ready.count() == 1, qPrintable(desk.error().message));
    QCOMPARE(desk.account().region, sandbox.region());
}

void tst_AccountSetup::signsOut()
{
    const SandboxProcess sandbox;
    Desk desk(sandbox);
    auto account = Desk::sso(sandbox);
    account.roleName = u"AttacheAgent"_s;
    account.accountId = sandbox.ready()[u"account"_s].toString();
    desk.setup.begin(account);
    QVERIFY(desk.settle());
    QVERIFY2(desk.ready.count() == 1, qPrintable(desk.error().message));
    QCOMPARE(desk.choices.count(), 0);
    desk.setup.signOut(desk.account());
    QTRY_COMPARE(desk.signedOut.count(), 1);
    QCOMPARE(desk.signedOut[0][1].value<Error>().code, QString());
    QVERIFY(desk.keychain.kept.empty());
    QCOMPARE(sandbox.calls(u"Logout"_s), 1);
}

QTEST_GUILESS_MAIN(tst_AccountSetup)
#include "tst_accountsetup.moc"
