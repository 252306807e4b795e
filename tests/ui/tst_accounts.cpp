// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts.h"

#include "ui/preferences.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What is kept in the settings: accounts and what a person prefers, and no secret.
class tst_Accounts : public QObject
{
    Q_OBJECT

private slots:
    void areKeptOverARestart();
    void areOneWhereTheyAreTheSame();
    void theSameKeysAreTheSameAccount();
    void goWhenRemoved();
    void preferencesGiveWayToThePolicy();
    void noPasswordGoesIntoTheSettings_data();
    void noPasswordGoesIntoTheSettings();
};

namespace {

struct File {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"attache.ini"_s), QSettings::IniFormat};
};

const Account contoso{.id = u"1"_s,
                      .kind = Account::Kind::Sso,
                      .name = u"contoso · support"_s,
                      .startUrl = u"https://contoso.awsapps.com/start"_s,
                      .startRegion = u"us-east-1"_s,
                      .accountId = u"123456789012"_s,
                      .roleName = u"Agent"_s,
                      .region = u"eu-west-2"_s,
                      .instance = u"arn:aws:connect:eu-west-2:123456789012:instance/a"_s,
                      .domainId = u"d"_s};
const Account agent{.id = u"2"_s, .kind = Account::Kind::Profile, .name = u"agent"_s, .profile = u"agent"_s};

} // namespace

void tst_Accounts::areKeptOverARestart()
{
    File file;
    Accounts accounts(file.settings);
    QSignalSpy changed(&accounts, &Accounts::changed);
    QVERIFY(!accounts.current());
    accounts.put(contoso);
    accounts.put(agent);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(accounts.current().value(), agent);
    accounts.setCurrent(u"1"_s);
    const Accounts later(file.settings);
    QCOMPARE(later.all(), (std::vector{contoso, agent}));
    QCOMPARE(later.current().value(), contoso);
}

void tst_Accounts::areOneWhereTheyAreTheSame()
{
    File file;
    Accounts accounts(file.settings);
    QVERIFY(!accounts.put(contoso));
    file.settings.setValue(u"targets/1/lastCase"_s, u"arn:parcel"_s);
    auto again = contoso;
    again.id = u"3"_s;
    again.domainId = u"e"_s;
    QCOMPARE(accounts.put(again).value(), contoso);
    QCOMPARE(accounts.all(), std::vector{again});
    // What the window knows of it goes along.
    QCOMPARE(file.settings.value(u"targets/3/lastCase"_s).toString(), u"arn:parcel"_s);
    QVERIFY(!file.settings.contains(u"targets/1/lastCase"_s));
    auto elsewhere = again;
    elsewhere.id = u"4"_s;
    elsewhere.instance += u'b';
    accounts.put(elsewhere);
    QCOMPARE(accounts.all().size(), 2U);
}

void tst_Accounts::theSameKeysAreTheSameAccount()
{
    File file;
    Accounts accounts(file.settings);
    const Account keys{.id = u"1"_s,
                       .kind = Account::Kind::Keys,
                       .accessKeyId = u"AKIAIOSFODNN7EXAMPLE"_s,
                       .instance = contoso.instance};
    accounts.put(keys);
    auto again = keys;
    again.id = u"2"_s;
    QCOMPARE(again.identity(), keys.identity()); // by which its files are told
    QCOMPARE(accounts.put(again).value(), keys);
    auto others = keys;
    others.id = u"3"_s;
    others.accessKeyId = u"AKIAI44QH8DHBEXAMPLE"_s;
    QVERIFY(others.identity() != keys.identity());
    QVERIFY(!accounts.put(others));
    QCOMPARE(Accounts(file.settings).all(), (std::vector{again, others}));
}

void tst_Accounts::goWhenRemoved()
{
    File file;
    Accounts accounts(file.settings);
    accounts.put(contoso);
    accounts.put(agent);
    file.settings.setValue(u"targets/2/lastCase"_s, u"a case"_s);
    accounts.remove(u"2"_s);
    QVERIFY(!accounts.current());
    QCOMPARE(accounts.all(), std::vector{contoso});
    file.settings.sync();
    QFile written(file.settings.fileName());
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto text = written.readAll();
    QVERIFY2(!text.contains("agent") && !text.contains("a case"), text);
}

void tst_Accounts::preferencesGiveWayToThePolicy()
{
    File file;
    Preferences free(file.settings, {});
    QCOMPARE(free.concurrency(), 0);
    QCOMPARE(free.lockAfter().count(), 0);
    QSignalSpy changed(&free, &Preferences::changed);
    free.setLockAfter(std::chrono::minutes(30));
    free.setLockAfter(std::chrono::minutes(30));
    QVERIFY(free.setProxy(u"http://own.example:3128"_s));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(free.lockAfter().count(), 30);
    const Preferences bound(file.settings,
                            {.proxy = u"http://theirs.example:1"_s, .lockAfter = std::chrono::minutes(5)});
    QCOMPARE(bound.lockAfter().count(), 5);
    QCOMPARE(bound.proxy(), u"http://theirs.example:1"_s);
}

void tst_Accounts::noPasswordGoesIntoTheSettings_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<bool>("taken");
    QTest::newRow("an address") << u"http://proxy.example.com:3128"_s << true;
    QTest::newRow("without a scheme") << u"proxy.example.com:3128"_s << true;
    QTest::newRow("none") << u"none"_s << true;
    QTest::newRow("nothing said") << u" "_s << true;
    QTest::newRow("a password") << u"http://me:canary@proxy.example.com"_s << false;
    QTest::newRow("a password without a scheme") << u"me:canary@proxy.example.com"_s << false;
    QTest::newRow("no address") << u"http://"_s << false;
}

void tst_Accounts::noPasswordGoesIntoTheSettings()
{
    QFETCH(QString, proxy);
    QFETCH(bool, taken);
    File file;
    Preferences preferences(file.settings, {});
    QCOMPARE(preferences.setProxy(proxy), taken);
    QCOMPARE(preferences.proxy(), taken ? proxy.trimmed() : QString());
}

QTEST_GUILESS_MAIN(tst_Accounts)
#include "tst_accounts.moc"
