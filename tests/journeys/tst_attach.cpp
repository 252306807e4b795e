// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace attache;

/// The whole way, twice over: the real `attache` against the real `attache-sandbox`, each a process.
class tst_Attach : public QObject
{
    Q_OBJECT

private slots:
    void attachesFilesOfAnyName_data();
    void attachesFilesOfAnyName();
    void joinsAChatWithAwsCredentialsAlone();
    void tellsARejectedFileFromTheOthers();
    void refusesBadFilesWithoutACall();
    void saysThatNobodyAnswers();
    void saysThatCredentialsAreMissing();
    void saysThatCredentialsAreWrong();
    void saysThatAChatTokenIsMissingOrWrong();
    void survivesErrorsAndCutConnections();
    void startsOverWhenTheAddressHasExpired();
    void handsOverWithoutWaiting();
    void goesOnAfterAKill_data();
    void goesOnAfterAKill();
    void keepsItsStateWhenInterrupted();
    void listsLinksDownloadsAndDeletes();
    void servesAnEmail();
    void findsCasesAndChats();
    void tellsWrongUsage();
};

namespace {

/// The string that virus scanners agree to find, put together so that none finds it here.
QByteArray eicar()
{
    return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + QByteArray("EICAR-STANDARD-") + "ANTIVIRUS-TEST-FILE!$H+H*";
}

/// sha256 → how often it is attached there, of approved files alone.
QMap<QByteArray, int> attached(const SandboxProcess &sandbox)
{
    QMap<QByteArray, int> hashes;
    const auto state = sandbox.state();
    for (const auto &list : {state[u"attachedFiles"_s].toArray(), state[u"attachments"_s].toArray()}) {
        for (const auto &file : list) {
            if (file[u"status"_s] == u"APPROVED"_s)
                ++hashes[file[u"sha256"_s].toString().toLatin1()];
        }
    }
    return hashes;
}

/// Entries that nobody finished: they would eat the case's 50.
int orphans(const SandboxProcess &sandbox)
{
    int count = 0;
    const auto files = sandbox.state()[u"attachedFiles"_s].toArray();
    for (const auto &file : files)
        count += file[u"status"_s] == u"PROCESSING"_s ? 1 : 0;
    return count;
}

const QStringList quick{u"--scan-time"_s, u"0.2"_s};

} // namespace

void tst_Attach::attachesFilesOfAnyName_data()
{
    QTest::addColumn<bool>("chat");
    QTest::newRow("case") << false;
    QTest::newRow("chat") << true;
}

void tst_Attach::attachesFilesOfAnyName()
{
    QFETCH(bool, chat);
    const SandboxProcess sandbox(quick);
    QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
    AttacheProcess attache(sandbox.ready());
    if (chat)
        attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    const QStringList names{u"two words.pdf"_s, u"Grüße.txt"_s, u"😀.png"_s, u"x#%20 100%.csv"_s,
                            u"big.pdf"_s};
    QStringList arguments{u"attach"_s, u"--json"_s};
    arguments << (chat ? QStringList{u"--chat"_s} : QStringList{u"--case"_s, sandbox.caseArn()});
    QMap<QByteArray, int> expected;
    for (int i = 0; i < names.size(); ++i) {
        const auto data = content(i == 4 ? 19 * 1024 * 1024 : 1000 + i, i);
        write(attache.home() + u'/' + names[i], data);
        expected[sha256(data)] = 1;
        arguments << names[i];
    }

    const auto run = attache.run(arguments);
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(attached(sandbox), expected);
    for (const auto &name : names) {
        const auto last = run.last(name);
        QCOMPARE(last[u"state"_s], u"approved"_s);
        QCOMPARE(last[u"sent"_s], last[u"size"_s]);
        QVERIFY(!last[u"id"_s].toString().isEmpty());
        QVERIFY(!last.contains(u"error"_s));
    }
    QCOMPARE(run.lines().constFirst()[u"state"_s], u"queued"_s);
    QCOMPARE(run.summary()[u"approved"_s], 5);
    QVERIFY(run.summary()[u"bytes"_s].toInteger() > 19 * 1024 * 1024);
}

void tst_Attach::joinsAChatWithAwsCredentialsAlone()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/a.pdf"_s, content(100, 1));
    const auto run = attache.run({u"attach"_s, u"--json"_s, u"--contact"_s, sandbox.contactId(), u"a.pdf"_s});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(attached(sandbox).size(), 1);
}

void tst_Attach::tellsARejectedFileFromTheOthers()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/good.pdf"_s, content(5000, 1));
    write(attache.home() + u"/bad.txt"_s, "before " + eicar() + " after");
    const auto run =
        attache.run({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), u"good.pdf"_s, u"bad.txt"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.last(u"good.pdf"_s)[u"state"_s], u"approved"_s);
    const auto rejected = run.last(u"bad.txt"_s);
    QCOMPARE(rejected[u"state"_s], u"rejected"_s);
    QCOMPARE(rejected[u"error"_s][u"kind"_s], u"rejected"_s);
    QVERIFY(!rejected[u"error"_s][u"message"_s].toString().isEmpty());
    QCOMPARE(run.summary()[u"rejected"_s], 1);
}

void tst_Attach::refusesBadFilesWithoutACall()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/empty.pdf"_s, {});
    write(attache.home() + u"/zero\u200dwidth.pdf"_s, "x");
    QVERIFY(QDir().mkdir(attache.home() + u"/folder.pdf"_s));
    for (const auto &name : {u"empty.pdf"_s, u"missing.pdf"_s, u"folder.pdf"_s, u"zero\u200dwidth.pdf"_s}) {
        const auto run = attache.run({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), name});
        QCOMPARE(run.exitCode, 1);
        const auto last = run.last(name);
        QCOMPARE(last[u"state"_s], u"failed"_s);
        QVERIFY(!last[u"error"_s][u"message"_s].toString().isEmpty());
    }
    QCOMPARE(sandbox.calls(u"StartAttachedFileUpload"_s), 0);
}

void tst_Attach::saysThatNobodyAnswers()
{
    SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto arn = sandbox.caseArn();
    sandbox.terminate();
    write(attache.home() + u"/a.pdf"_s, content(100, 1));
    const auto run = attache.run({u"attach"_s, u"--json"_s, u"--case"_s, arn, u"a.pdf"_s});
    QVERIFY2(run.exitCode == 4, run.err + run.out);
    const auto error = run.last(u"a.pdf"_s)[u"error"_s].toObject();
    QCOMPARE(error[u"kind"_s], u"network"_s);
    QCOMPARE(error[u"retryable"_s], true);
    QVERIFY(!error[u"message"_s].toString().isEmpty());
}

void tst_Attach::saysThatCredentialsAreMissing()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    attache.unsetVariable(u"AWS_ACCESS_KEY_ID"_s);
    attache.unsetVariable(u"AWS_SECRET_ACCESS_KEY"_s);
    write(attache.home() + u"/a.pdf"_s, content(100, 1));
    const auto run = attache.run({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    QVERIFY2(run.exitCode == 3, run.err + run.out);
    QVERIFY(run.err.contains("credentials"));
    QVERIFY(!run.summary().isEmpty());
}

void tst_Attach::saysThatCredentialsAreWrong()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    attache.setVariable(u"AWS_ACCESS_KEY_ID"_s, u"AKIAUNKNOWNUNKNOWNUN"_s);
    write(attache.home() + u"/a.pdf"_s, content(100, 1));
    const auto run = attache.run({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    QVERIFY2(run.exitCode == 3, run.err + run.out);
    QVERIFY(!run.err.isEmpty());
}

void tst_Attach::saysThatAChatTokenIsMissingOrWrong()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/a.pdf"_s, content(100, 1));
    const QStringList arguments{u"attach"_s, u"--chat"_s, u"a.pdf"_s};
    QCOMPARE(attache.run(arguments).exitCode, 3);
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, u"nonsense"_s);
    const auto refused = attache.run(arguments);
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(!refused.err.isEmpty());
}

void tst_Attach::survivesErrorsAndCutConnections()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s, u"--rate-limit"_s, u"off"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    sandbox.addFault({{u"operation"_s, u"*"_s},
                      {u"action"_s, u"status"_s},
                      {u"status"_s, 500},
                      {u"code"_s, u"InternalServiceException"_s},
                      {u"times"_s, 20}});
    sandbox.addFault({{u"operation"_s, u"PutObject"_s},
                      {u"action"_s, u"reset"_s},
                      {u"afterBytes"_s, 20000},
                      {u"times"_s, 10}});
    QStringList arguments{u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn()};
    QMap<QByteArray, int> expected;
    for (int i = 0; i < 10; ++i) {
        const auto data = content(60000 + i, i);
        const auto name = u"file %1.pdf"_s.arg(i);
        write(attache.home() + u'/' + name, data);
        expected[sha256(data)] = 1;
        arguments << name;
    }
    const auto run = attache.run(arguments, std::chrono::seconds(180));
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(attached(sandbox), expected);
    QCOMPARE(orphans(sandbox), 0);
}

void tst_Attach::startsOverWhenTheAddressHasExpired()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s, u"--url-expiry"_s, u"5"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    sandbox.addFault({{u"operation"_s, u"PutObject"_s},
                      {u"action"_s, u"status"_s},
                      {u"status"_s, 403},
                      {u"code"_s, u"ExpiredToken"_s},
                      {u"times"_s, 1}});
    const auto data = content(3000, 1);
    write(attache.home() + u"/a.pdf"_s, data);
    const auto run = attache.run({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(attached(sandbox), (QMap<QByteArray, int>{{sha256(data), 1}}));
    QCOMPARE(orphans(sandbox), 0);
}

void tst_Attach::handsOverWithoutWaiting()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"600"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/a.pdf"_s, content(100, 1));
    const auto run =
        attache.run({u"attach"_s, u"--json"_s, u"--no-wait"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.last(u"a.pdf"_s)[u"state"_s], u"scanning"_s);
    QCOMPARE(run.summary()[u"scanning"_s], 1);
}

void tst_Attach::goesOnAfterAKill_data()
{
    QTest::addColumn<bool>("chat");
    QTest::addColumn<QString>("state");
    for (const auto &state : {u"queued"_s, u"uploading"_s, u"scanning"_s}) {
        QTest::addRow("case, %s", qPrintable(state)) << false << state;
        QTest::addRow("chat, %s", qPrintable(state)) << true << state;
    }
}

void tst_Attach::goesOnAfterAKill()
{
    QFETCH(bool, chat);
    QFETCH(QString, state);
    const SandboxProcess sandbox({u"--scan-time"_s, u"1"_s, u"--bandwidth"_s, u"4000000"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    const auto data = content(6'000'000, 3);
    write(attache.home() + u"/a.pdf"_s, data);
    QStringList arguments{u"attach"_s, u"--json"_s};
    arguments << (chat ? QStringList{u"--chat"_s} : QStringList{u"--case"_s, sandbox.caseArn()})
              << u"a.pdf"_s;
    attache.start(arguments);
    QVERIFY(attache.waitForState(state));
    attache.kill();
    QVERIFY(attached(sandbox).isEmpty() || state == u"scanning");

    const auto run = attache.run({u"resume"_s, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(run.last(u"a.pdf"_s)[u"state"_s], u"approved"_s);
    QCOMPARE(attached(sandbox), (QMap<QByteArray, int>{{sha256(data), 1}}));
    QCOMPARE(orphans(sandbox), 0);

    // Nothing is left, and so nothing is sent.
    const auto calls = sandbox.state()[u"calls"_s].toObject();
    const auto again = attache.run({u"resume"_s, u"--json"_s});
    QCOMPARE(again.exitCode, 0);
    if (!chat)
        QVERIFY(sandbox.calls(u"StartAttachedFileUpload"_s) == calls[u"StartAttachedFileUpload"_s].toInt());
}

void tst_Attach::keepsItsStateWhenInterrupted()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s, u"--bandwidth"_s, u"1000000"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto data = content(4'000'000, 4);
    write(attache.home() + u"/a.pdf"_s, data);
    attache.start({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    QVERIFY(attache.waitForState(u"uploading"_s));
    attache.interrupt();
    const auto interrupted = attache.finish();
    QCOMPARE(interrupted.exitCode, 130);
    QVERIFY(!interrupted.summary().isEmpty());

    const auto run = attache.run({u"resume"_s, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(attached(sandbox), (QMap<QByteArray, int>{{sha256(data), 1}}));
}

void tst_Attach::listsLinksDownloadsAndDeletes()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto data = content(70000, 5);
    write(attache.home() + u"/Grüße #1.pdf"_s, data);
    const QStringList target{u"--case"_s, sandbox.caseId()}; // a plain id: the domain is found
    const auto run = attache.run(QStringList{u"attach"_s, u"--json"_s, u"--tag"_s, u"kind=in=voice"_s}
                                 << target << u"Grüße #1.pdf"_s);
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    const auto id = run.last(u"Grüße #1.pdf"_s)[u"id"_s].toString();

    const auto list = attache.run(QStringList{u"list"_s, u"--json"_s} << target);
    QVERIFY2(list.exitCode == 0, list.err);
    const auto file = list.lines().constFirst()[u"files"_s][0].toObject();
    QCOMPARE(file[u"id"_s], id);
    QCOMPARE(file[u"name"_s], u"Grüße #1.pdf"_s);
    QCOMPARE(file[u"size"_s], 70000);
    QCOMPARE(file[u"status"_s], u"APPROVED"_s);
    QCOMPARE(file[u"tags"_s], (QJsonObject{{u"kind"_s, u"in=voice"_s}}));
    QVERIFY(QDateTime::fromString(file[u"created"_s].toString(), Qt::ISODate).isValid());

    const auto link = attache.run(QStringList{u"link"_s, u"--json"_s} << target << id);
    QVERIFY2(link.exitCode == 0, link.err);
    QCOMPARE(link.lines().constFirst()[u"id"_s], id);
    QVERIFY(
        QUrlQuery(QUrl(link.lines().constFirst()[u"url"_s].toString())).hasQueryItem(u"X-Amz-Signature"_s));

    QVERIFY(QFile::rename(attache.home() + u"/Grüße #1.pdf"_s, attache.home() + u"/original"_s));
    for (const auto &expected : {u"Grüße #1.pdf"_s, u"Grüße #1 (1).pdf"_s}) {
        const auto download = attache.run(QStringList{u"download"_s} << target << id);
        QVERIFY2(download.exitCode == 0, download.err);
        QFile taken(attache.home() + u'/' + expected);
        QVERIFY2(taken.open(QIODevice::ReadOnly), qPrintable(expected));
        QCOMPARE(taken.readAll(), data);
    }

    QCOMPARE(attache.run(QStringList{u"delete"_s} << target << id).exitCode, 0);
    QCOMPARE(attache.run(QStringList{u"list"_s, u"--json"_s} << target)
                 .lines()
                 .constFirst()[u"files"_s]
                 .toArray()
                 .size(),
             0);
    QCOMPARE(attache.run(QStringList{u"delete"_s} << target << id).exitCode, 1);
}

void tst_Attach::servesAnEmail()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const QJsonObject agent{
        {u"InstanceId"_s, sandbox.instanceId()},
        {u"Filters"_s, QJsonObject{{u"Agents"_s, QJsonArray{sandbox.userArn().section(u'/', -1)}}}}};
    const auto now = attache.run({u"call"_s, u"connect"_s, u"GetCurrentUserData"_s, u"--input"_s,
                                  QString::fromUtf8(QJsonDocument(agent).toJson())});
    QVERIFY2(now.exitCode == 0, now.err);
    QString email;
    const auto contacts = now.lines().constFirst()[u"UserDataList"_s][0][u"Contacts"_s].toArray();
    for (const auto &contact : contacts) {
        if (contact[u"Channel"_s] == u"EMAIL"_s)
            email = sandbox.userArn().section(u"/agent/"_s, 0, 0) + u"/contact/"_s
                + contact[u"ContactId"_s].toString();
    }
    QVERIFY(!email.isEmpty());

    const auto data = content(5000, 6);
    write(attache.home() + u"/a.pdf"_s, data);
    const QStringList target{u"--resource"_s, email};
    const auto run = attache.run(QStringList{u"attach"_s, u"--json"_s} << target << u"a.pdf"_s);
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    const auto id = run.last(u"a.pdf"_s)[u"id"_s].toString();
    const auto list = attache.run(QStringList{u"list"_s, u"--json"_s} << target);
    QVERIFY2(list.exitCode == 0, list.err);
    QCOMPARE(list.lines().constFirst()[u"files"_s][0][u"id"_s], id);
    QCOMPARE(list.lines().constFirst()[u"files"_s][0][u"status"_s], u"APPROVED"_s);
    const auto download =
        attache.run(QStringList{u"download"_s, u"--output"_s, u"copy.pdf"_s} << target << id);
    QVERIFY2(download.exitCode == 0, download.err);
    QFile copy(attache.home() + u"/copy.pdf"_s);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), data);
    QCOMPARE(attache.run(QStringList{u"delete"_s} << target << id).exitCode, 0);
}

void tst_Attach::findsCasesAndChats()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto all = attache.run({u"cases"_s, u"--json"_s});
    QVERIFY2(all.exitCode == 0, all.err);
    const auto cases = all.lines().constFirst()[u"cases"_s].toArray();
    QVERIFY(cases.size() >= 12);
    const auto title = cases[3][u"title"_s].toString();
    const auto found = attache.run({u"cases"_s, u"--json"_s, title});
    QCOMPARE(found.lines().constFirst()[u"cases"_s][0][u"caseId"_s], cases[3][u"caseId"_s]);

    const auto chats = attache.run({u"chats"_s, u"--json"_s});
    QVERIFY2(chats.exitCode == 0, chats.err);
    QCOMPARE(chats.lines().constFirst()[u"chats"_s].toArray().size(),
             sandbox.ready()[u"chats"_s].toArray().size());
}

void tst_Attach::tellsWrongUsage()
{
    const SandboxProcess sandbox(quick);
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto run = attache.run({u"attach"_s, u"a.pdf"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("--case"));
    QCOMPARE(attache.run({u"--version"_s}).exitCode, 0);
    QCOMPARE(attache.run({u"--help"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_Attach)
#include "tst_attach.moc"
