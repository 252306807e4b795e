// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/canaries.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What commands do is on record afterwards: `attache activity`.
class tst_Activity : public QObject
{
    Q_OBJECT

private slots:
    void ofACase();
    void ofAChat();
    void ofAFailure();
    void isAskedForByTarget();
    void asksNoService();
    void holdsNoSecretAndNoContent();
};

namespace {

QList<QJsonObject> activity(AttacheProcess &attache, const QStringList &options = {})
{
    return attache.run(QStringList{u"activity"_s, u"--json"_s} + options).lines();
}

} // namespace

void tst_Activity::ofACase()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s});
    QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
    AttacheProcess attache(sandbox.ready());
    const auto bytes = content(50'000, 1);
    write(attache.home() + u"/scan.pdf"_s, bytes);
    const auto attached =
        attache.run({u"attach"_s, u"--case"_s, sandbox.caseArn(), u"--json"_s, u"scan.pdf"_s});
    QCOMPARE(attached.exitCode, 0);
    const auto id = attached.last(u"scan.pdf"_s)[u"id"_s].toString();
    QCOMPARE(attache.run({u"download"_s, u"--case"_s, sandbox.caseArn(), id, u"--output"_s, u"copy.pdf"_s})
                 .exitCode,
             0);
    QCOMPARE(attache.run({u"delete"_s, u"--case"_s, sandbox.caseArn(), id}).exitCode, 0);

    const auto lines = activity(attache);
    QCOMPARE(lines.size(), 3);
    const QStringList actions{u"attach"_s, u"download"_s, u"delete"_s};
    const QStringList results{u"approved"_s, u"done"_s, u"done"_s};
    for (qsizetype i = 0; i < 3; ++i) {
        const auto &line = lines[i];
        QCOMPARE(line[u"action"_s].toString(), actions[i]);
        QCOMPARE(line[u"result"_s].toString(), results[i]);
        QCOMPARE(line[u"account"_s], sandbox.ready()[u"account"_s]);
        QVERIFY(line[u"arn"_s].toString().startsWith("arn:aws:"_L1));
        QVERIFY(!line[u"user"_s].toString().isEmpty());
        QCOMPARE(line[u"target"_s].toString(), u"case"_s);
        QCOMPARE(line[u"targetId"_s].toString(), sandbox.caseArn());
        QCOMPARE(line[u"id"_s].toString(), id);
        QVERIFY(QDateTime::fromString(line[u"time"_s].toString(), Qt::ISODate).isValid());
        QVERIFY(!line.contains(u"error"_s));
    }
    QCOMPARE(lines[0][u"name"_s].toString(), u"scan.pdf"_s);
    QCOMPARE(lines[0][u"size"_s].toInt(), bytes.size());
    QCOMPARE(lines[0][u"sha256"_s].toString().toLatin1(), sha256(bytes));
    QCOMPARE(lines[0][u"requestIds"_s].toArray().size(), 2); // of Start and Complete
    QCOMPARE(lines[1][u"name"_s].toString(), u"copy.pdf"_s);
    QCOMPARE(lines[1][u"sha256"_s].toString().toLatin1(), sha256(bytes));
}

void tst_Activity::ofAChat()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s});
    AttacheProcess attache(sandbox.ready());
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    // A chat goes by its token: there is nobody signed in to AWS, and nobody is asked for.
    attache.unsetVariable(u"AWS_ACCESS_KEY_ID"_s);
    attache.unsetVariable(u"AWS_SECRET_ACCESS_KEY"_s);
    write(attache.home() + u"/a.pdf"_s, content(1000, 1));
    QCOMPARE(attache.run({u"attach"_s, u"--chat"_s, u"a.pdf"_s}).exitCode, 0);
    const auto lines = activity(attache);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0][u"target"_s].toString(), u"chat"_s);
    QCOMPARE(lines[0][u"targetId"_s].toString(), sandbox.contactId());
    QCOMPARE(lines[0][u"arn"_s].toString(), QString());
    QCOMPARE(sandbox.calls(u"GetCallerIdentity"_s), 0);
}

void tst_Activity::ofAFailure()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s});
    AttacheProcess attache(sandbox.ready());
    sandbox.addFault({{u"operation"_s, u"StartAttachedFileUpload"_s},
                      {u"action"_s, u"status"_s},
                      {u"status"_s, 403},
                      {u"code"_s, u"AccessDeniedException"_s}});
    write(attache.home() + u"/a.pdf"_s, content(1000, 1));
    QCOMPARE(attache.run({u"attach"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s}).exitCode, 1);
    QCOMPARE(attache.run({u"delete"_s, u"--case"_s, sandbox.caseArn(), u"no-such-file"_s}).exitCode, 1);
    const auto lines = activity(attache);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0][u"result"_s].toString(), u"failed"_s);
    QCOMPARE(lines[0][u"error"_s][u"code"_s].toString(), u"AccessDeniedException"_s);
    QVERIFY(!lines[0][u"error"_s][u"requestId"_s].toString().isEmpty());
    QCOMPARE(lines[1][u"action"_s].toString(), u"delete"_s);
    QCOMPARE(lines[1][u"result"_s].toString(), u"failed"_s);
}

void tst_Activity::isAskedForByTarget()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s});
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/a.pdf"_s, content(1000, 1));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(attache.run({u"attach"_s, u"--case"_s, sandbox.caseArn(i), u"a.pdf"_s}).exitCode, 0);
    QCOMPARE(activity(attache).size(), 2);
    const auto second = activity(attache, {u"--case"_s, sandbox.caseId(1)});
    QCOMPARE(second.size(), 1);
    QCOMPARE(second[0][u"targetId"_s].toString(), sandbox.caseArn(1));
    QCOMPARE(activity(attache, {u"--case"_s, sandbox.caseArn(0)}).size(), 1);
    QCOMPARE(activity(attache, {u"--contact"_s, sandbox.contactId()}).size(), 0);
    QCOMPARE(activity(attache, {u"--since"_s, u"1h"_s}).size(), 2);
    QCOMPARE(activity(attache, {u"--since"_s, u"2100-01-01"_s}).size(), 0);
    QCOMPARE(attache.run({u"activity"_s, u"--since"_s, u"yesterday"_s}).exitCode, 2);

    const auto forPeople = attache.run({u"activity"_s});
    QCOMPARE(forPeople.exitCode, 0);
    QCOMPARE(forPeople.out.count('\n'), 2);
    QVERIFY(forPeople.out.contains("approved") && forPeople.out.contains("a.pdf"));
}

void tst_Activity::asksNoService()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    const auto run = attache.run({u"activity"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.isEmpty());
    QVERIFY(sandbox.state()[u"calls"_s].toObject().isEmpty());
}

void tst_Activity::holdsNoSecretAndNoContent()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s});
    AttacheProcess attache(sandbox.ready());
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    const QByteArray inside = "what the customer wrote in confidence";
    write(attache.home() + u"/a.txt"_s, inside);
    QCOMPARE(attache.run({u"attach"_s, u"--case"_s, sandbox.caseArn(), u"a.txt"_s}).exitCode, 0);
    sandbox.addFault({{u"operation"_s, u"PutObject"_s}, {u"action"_s, u"status"_s}, {u"status"_s, 403}});
    attache.run({u"attach"_s, u"--chat"_s, u"--give-up"_s, u"0"_s, u"a.txt"_s});
    QCOMPARE(activity(attache).size(), 2);

    Canaries canaries;
    canaries.add(u"content"_s, inside);
    canaries.add(u"secret access key"_s, sandbox.secretAccessKey().toUtf8());
    canaries.add(u"participant token"_s, sandbox.participantToken().toUtf8());
    canaries.add(u"signed address"_s, "X-Amz-Signature=");
    const auto said = attache.run({u"activity"_s, u"--json"_s}).out + attache.run({u"activity"_s}).out;
    QCOMPARE(canaries.in(said), QStringList());
    // The trail's file is below this folder, and so is the scan's own proof: the file that was sent.
    const auto found = canaries.below(attache.home());
    QVERIFY(!found.isEmpty());
    for (const auto &each : found)
        QVERIFY2(each.contains("/a.txt: content"_L1), qPrintable(each));
}

QTEST_GUILESS_MAIN(tst_Activity)
#include "tst_activity.moc"
