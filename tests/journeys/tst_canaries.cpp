// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/canaries.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// Nothing that a command writes, prints or hands to another program holds a secret, also when things go
/// wrong and it is asked to say all it can.
class tst_Canaries : public QObject
{
    Q_OBJECT

private slots:
    void areFoundInAnyClothes_data();
    void areFoundInAnyClothes();
    void areFoundInFiles();
    void areNotLeftBehind_data();
    void areNotLeftBehind();
    void areNotHandedOn();
};

namespace {

const QByteArray secret = "canary/+Zx9&mQ \"7pL=";

Canaries canariesOf(const SandboxProcess &sandbox)
{
    Canaries canaries;
    canaries.add(u"secret access key"_s, sandbox.secretAccessKey().toUtf8());
    canaries.add(u"participant token"_s, sandbox.participantToken().toUtf8());
    // Every signature, of a header or of an address: no value of it, as there is no word of it.
    canaries.add(u"signed address"_s, "X-Amz-Signature=");
    canaries.add(u"signed header"_s, "AWS4-HMAC-SHA256 Credential=");
    canaries.add(u"bearer header"_s, "X-Amz-Bearer:");
    return canaries;
}

} // namespace

void tst_Canaries::areFoundInAnyClothes_data()
{
    QTest::addColumn<QByteArray>("haystack");
    QTest::newRow("plain") << "a line with " + secret + " in it";
    QTest::newRow("hex") << "x" + secret.toHex() + "x";
    QTest::newRow("in capitals") << secret.toHex().toUpper();
    QTest::newRow("base64") << secret.toBase64();
    QTest::newRow("base64 after one byte") << ("u" + secret + "!").toBase64();
    QTest::newRow("base64 after two bytes") << ("u:" + secret + "!!").toBase64();
    QTest::newRow("base64 after a name") << ("somebody:" + secret).toBase64();
    QTest::newRow("base64 of addresses") << ("u" + secret).toBase64(QByteArray::Base64UrlEncoding);
    QTest::newRow("percent-encoded") << "?token=" + secret.toPercentEncoding() + "&x";
    QTest::newRow("UTF-16") << "in memory: "
            + QByteArray(QStringEncoder(QStringConverter::Utf16LE)(QString::fromUtf8(secret)));
    QTest::newRow("UTF-16 in a stream")
        << QByteArray(QStringEncoder(QStringConverter::Utf16BE)(QString::fromUtf8(secret)));
    QTest::newRow("as JSON") << R"({"a":"canary\/+Zx9&mQ \"7pL="})"_ba;
}

void tst_Canaries::areFoundInAnyClothes()
{
    QFETCH(QByteArray, haystack);
    Canaries canaries;
    canaries.add(u"token"_s, secret);
    QVERIFY(!canaries.in(haystack).isEmpty());
    QCOMPARE(canaries.in("nothing of the kind: " + QByteArray(secret).replace('Z', 'z')), QStringList());
}

void tst_Canaries::areFoundInFiles()
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"a/.b"_s);
    write(folder.filePath(u"a/.b/c"_s), "x" + secret.toBase64());
    Canaries canaries;
    canaries.add(u"token"_s, secret);
    const auto found = canaries.below(folder.path());
    QVERIFY(!found.isEmpty());
    QVERIFY(found.constFirst().contains("a/.b/c"_L1));
}

void tst_Canaries::areNotLeftBehind_data()
{
    QTest::addColumn<QStringList>("where");
    QTest::addColumn<QJsonObject>("fault");
    const QStringList chat{u"--chat"_s};
    const QStringList onCase{u"--case"_s};
    const auto fault = [](const QString &operation, const QString &action, int status = 500) {
        return QJsonObject{{u"operation"_s, operation}, {u"action"_s, action}, {u"status"_s, status}};
    };
    QTest::newRow("a chat, all well") << chat << QJsonObject();
    QTest::newRow("a case, all well") << onCase << QJsonObject();
    QTest::newRow("the upload is refused") << onCase << fault(u"PutObject"_s, u"status"_s, 403);
    QTest::newRow("the upload is cut off") << onCase << fault(u"PutObject"_s, u"reset"_s);
    QTest::newRow("the start is cut off") << chat << fault(u"StartAttachmentUpload"_s, u"truncate"_s);
    QTest::newRow("the token is refused")
        << chat << fault(u"CreateParticipantConnection"_s, u"status"_s, 403);
    QTest::newRow("the service is broken") << onCase << fault(u"*"_s, u"status"_s, 500);
}

void tst_Canaries::areNotLeftBehind()
{
    QFETCH(QStringList, where);
    QFETCH(QJsonObject, fault);
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    write(attache.home() + u"/a.pdf"_s, content(100'000, 1));
    if (!fault.isEmpty())
        sandbox.addFault(fault);
    if (where.constFirst() == "--case"_L1)
        where.append(sandbox.caseArn());

    auto written = QByteArray();
    for (const auto &command :
         {QStringList{u"attach"_s, u"--debug"_s, u"--give-up"_s, u"0"_s, u"a.pdf"_s} + where,
          QStringList{u"list"_s, u"--debug"_s} + where, QStringList{u"whoami"_s, u"--debug"_s}}) {
        const auto run = attache.run(command);
        QVERIFY(run.exitCode >= 0);
        QVERIFY2(run.err.contains("attache."), "--debug said nothing");
        written += run.out + run.err;
    }
    const auto canaries = canariesOf(sandbox);
    QCOMPARE(canaries.in(written), QStringList());
    QVERIFY(QFile::exists(attache.home() + u"/a.pdf"_s)); // the right folder was looked through
    QCOMPARE(canaries.below(attache.home()), QStringList());
}

void tst_Canaries::areNotHandedOn()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0.2"_s});
    AttacheProcess attache(sandbox.ready());
    const auto program = attache.home() + u"/credentials"_s;
    write(program,
          "#!/bin/sh\ntr '\\0' '\\n' </proc/$$/environ >\"$HOME/seen\"\ntr '\\0' '\\n' </proc/$$/cmdline "
          ">>\"$HOME/seen\"\n"
          "ulimit -Hc >\"$HOME/core\"\n" // what the program that started it may leave of its memory
          "printf '{\"Version\":1,\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"%s\"}' \"$1\" \"$(cat "
          "\"$2\")\"\n");
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QTemporaryDir elsewhere; // where a person's own program keeps its secret is not ours
    write(elsewhere.filePath(u"key"_s), sandbox.secretAccessKey().toUtf8());
    write(attache.home() + u"/config"_s,
          u"[profile p]\ncredential_process = %1 %2 %3\n"_s
              .arg(program, sandbox.accessKeyId(), elsewhere.filePath(u"key"_s))
              .toUtf8());
    attache.setVariable(u"AWS_CONFIG_FILE"_s, attache.home() + u"/config"_s);
    attache.unsetVariable(u"AWS_ACCESS_KEY_ID"_s);
    attache.unsetVariable(u"AWS_SECRET_ACCESS_KEY"_s);
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    write(attache.home() + u"/a.pdf"_s, content(1000, 1));
    const auto run = attache.run(
        {u"attach"_s, u"--debug"_s, u"--profile"_s, u"p"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY(QFile::exists(attache.home() + u"/seen"_s));
    QFile core(attache.home() + u"/core"_s);
    QVERIFY(core.open(QIODevice::ReadOnly));
    QCOMPARE(core.readAll(), QByteArray("0\n"));
    QCOMPARE(canariesOf(sandbox).in(run.out + run.err), QStringList());
    QCOMPARE(canariesOf(sandbox).below(attache.home()), QStringList());
}

QTEST_GUILESS_MAIN(tst_Canaries)
#include "tst_canaries.moc"
