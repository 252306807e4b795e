// SPDX-License-Identifier: Apache-2.0
#include "base/policy.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What an organisation settles, read from its file; and what is said of one that can't be read.
class tst_Policy : public QObject
{
    Q_OBJECT

private slots:
    void setsWhatItSays();
    void saysNothingOfWhatItLeavesOut();
    void tellsWhatItDoesNotKnow();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void takesAnyProxy_data();
    void takesAnyProxy();
    void standsInTheFirstFolderThatHasOne();
    void isNeverEmptyWhereItCannotBeRead();
};

void tst_Policy::setsWhatItSays()
{
    const auto policy = Policy::parse(R"({
        "region": "eu-west-2", "instance": "arn:aws:connect:eu-west-2:123456789012:instance/abc",
        "startUrl": "https://contoso.awsapps.com/start", "startRegion": "us-east-1",
        "proxy": "http://proxy.example.com:3128", "allowedExtensions": ["PDF", ".png"],
        "maxFileBytes": 5000000, "lockMinutes": 10, "activityDays": 400, "autostart": true })",
                                      u"/p"_s);
    QVERIFY2(policy, policy ? "" : qPrintable(policy.error().message));
    QCOMPARE(policy->file, u"/p"_s);
    QCOMPARE(policy->region, u"eu-west-2"_s);
    QCOMPARE(policy->instance, u"arn:aws:connect:eu-west-2:123456789012:instance/abc"_s);
    QCOMPARE(policy->startUrl, u"https://contoso.awsapps.com/start"_s);
    QCOMPARE(policy->startRegion, u"us-east-1"_s);
    QCOMPARE(policy->proxy, u"http://proxy.example.com:3128"_s);
    QCOMPARE(policy->allowedExtensions.value(), QStringList({u"pdf"_s, u"png"_s}));
    QCOMPARE(policy->maxFileBytes.value(), 5'000'000);
    QVERIFY(policy->lockAfter == std::chrono::minutes(10));
    QCOMPARE(policy->activityDays.value(), 400);
    QCOMPARE(policy->autostart.value(), true);
    QCOMPARE(policy->names().size(), 10);
    QVERIFY(policy->unknown.isEmpty());
}

void tst_Policy::saysNothingOfWhatItLeavesOut()
{
    const auto policy = Policy::parse("{}", u"/p"_s);
    QVERIFY(policy);
    QVERIFY(policy->names().isEmpty());
    QVERIFY(!policy->allowedExtensions && !policy->maxFileBytes && !policy->lockAfter);
}

void tst_Policy::tellsWhatItDoesNotKnow()
{
    const auto policy = Policy::parse(R"({"region": "eu-west-2", "colour": "green"})", u"/p"_s);
    QVERIFY(policy);
    QCOMPARE(policy->unknown, QStringList(u"colour"_s));
    QCOMPARE(policy->names(), QStringList(u"region"_s));
}

void tst_Policy::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("what");

    QTest::newRow("no JSON") << "{\n  \"region\": \"eu-west-2\",\n  oops\n}"_ba << 3 << u""_s;
    QTest::newRow("a list") << "[]"_ba << 1 << u"object"_s;
    QTest::newRow("empty") << ""_ba << 1 << u""_s;
    QTest::newRow("a Region") << "{\n\"region\": \"London\"}"_ba << 2 << u"\"region\" must be"_s;
    QTest::newRow("a Region of a number") << "{\"region\": 2}"_ba << 1 << u"\"region\" must be"_s;
    QTest::newRow("an instance") << "{\n\n\"instance\" : \"a b\"}"_ba << 3 << u"\"instance\" must be"_s;
    QTest::newRow("a start URL") << "{\n\"startUrl\": \"http://x.example\"}"_ba << 2 << u"https://"_s;
    QTest::newRow("the sign-in's Region")
        << "{\n\"startRegion\": \"\"}"_ba << 2 << u"\"startRegion\" must be"_s;
    QTest::newRow("no proxy") << "{\n\"proxy\": \"\"}"_ba << 2 << u"\"proxy\" must be"_s;
    QTest::newRow("a proxy by TLS") << "{\n\"proxy\": \"https://p:1\"}"_ba << 2 << u"an address such as"_s;
    QTest::newRow("a proxy with a space")
        << "{\n\"proxy\": \"the proxy\"}"_ba << 2 << u"an address such as"_s;
    QTest::newRow("days") << "{\n\"activityDays\": 0}"_ba << 2 << u"a whole number from 1 "_s;
    QTest::newRow("no size") << "{\n\"maxFileBytes\": 0}"_ba << 2 << u"a whole number from 1 "_s;
    QTest::newRow("extensions") << "{\n\n\n\"allowedExtensions\": \"pdf\"}"_ba << 4 << u"a list"_s;
    QTest::newRow("an extension") << "{\"allowedExtensions\": [\"pdf\", 3]}"_ba << 1 << u"a list"_s;
    QTest::newRow("a size") << "{\n\"maxFileBytes\": \"20 MB\"}"_ba << 2 << u"a whole number from 1 "_s;
    QTest::newRow("half a byte") << "{\n\"maxFileBytes\": 1.5}"_ba << 2 << u"a whole number"_s;
    QTest::newRow("a time") << "{\n\"lockMinutes\": -1}"_ba << 2 << u"a whole number from 0 "_s;
    QTest::newRow("yes") << "{\n\"autostart\": \"yes\"}"_ba << 2 << u"true or false"_s;
    QTest::newRow("Köln comes first") << "{\"ü\": \"Köln\",\n\"autostart\": 1}"_ba << 2 << u"true or false"_s;
}

void tst_Policy::takesAnyProxy_data()
{
    QTest::addColumn<QString>("proxy");
    for (const auto &proxy :
         {u"system"_s, u"none"_s, u"http://p.example:3128"_s, u"p.example:3128"_s,
          u"http://user:p%40ss@p.example:3128"_s, u"socks5://[::1]:1080"_s, u"socks5h://p.example"_s})
        QTest::newRow(qPrintable(proxy)) << proxy;
}

void tst_Policy::takesAnyProxy()
{
    QFETCH(QString, proxy);
    const auto policy = Policy::parse(u"{\"proxy\": \"%1\"}"_s.arg(proxy).toUtf8(), u"/p"_s);
    QVERIFY2(policy, policy ? "" : qPrintable(policy.error().message));
    QCOMPARE(policy->proxy, proxy);
}

void tst_Policy::saysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, what);
    const auto policy = Policy::parse(text, u"/etc/xdg/attache/policy.json"_s);
    QVERIFY(!policy);
    const auto &message = policy.error().message;
    QCOMPARE(policy.error().code, u"PolicyInvalid"_s);
    QVERIFY2(message.contains(u"/etc/xdg/attache/policy.json, line %1:"_s.arg(line)), qPrintable(message));
    QVERIFY2(message.contains(what), qPrintable(message));
}

void tst_Policy::standsInTheFirstFolderThatHasOne()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    const auto put = [](const QTemporaryDir &folder, const QByteArray &text) {
        QDir(folder.path()).mkpath(u"attache"_s);
        QFile file(folder.filePath(u"attache/policy.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QProcessEnvironment environment;
    environment.insert(u"XDG_CONFIG_DIRS"_s, first.path() + u':' + second.path());
    if (QFile::exists(u"/etc/xdg/attache/policy.json"_s))
        QSKIP("this machine has a policy of its own, which goes first");
    QCOMPARE(readPolicy(environment)->file, QString());
    QVERIFY(put(second, R"({"region": "eu-west-1"})"));
    QCOMPARE(readPolicy(environment)->region, u"eu-west-1"_s);
    QVERIFY(put(first, R"({"region": "eu-west-2"})"));
    QCOMPARE(readPolicy(environment)->region, u"eu-west-2"_s);
    QCOMPARE(readPolicy(environment)->file, first.filePath(u"attache/policy.json"_s));
}

void tst_Policy::isNeverEmptyWhereItCannotBeRead()
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"attache/policy.json"_s); // a folder in its place
    QProcessEnvironment environment;
    environment.insert(u"XDG_CONFIG_DIRS"_s, folder.path());
    if (QFile::exists(u"/etc/xdg/attache/policy.json"_s))
        QSKIP("this machine has a policy of its own, which goes first");
    const auto policy = readPolicy(environment);
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, u"PolicyUnreadable"_s);
    QVERIFY(policy.error().message.contains(folder.path()));
}

QTEST_GUILESS_MAIN(tst_Policy)
#include "tst_policy.moc"
