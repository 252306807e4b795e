// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// Every token ends in the middle of twenty uploads. What can be had again is, without a word to anybody; who
/// has to sign in is asked once, and nothing is sent twice.
class tst_Expiry : public QObject
{
    Q_OBJECT

private slots:
    void theSessionOfARole();
    void theConnectionOfAChat();
    void theSignInOfAPerson();

private:
    static constexpr int count = 20;
    static QStringList files(const AttacheProcess &attache);
    static int approved(const SandboxProcess &sandbox, const QString &where);
    /// Starts it, and ends all tokens when some of the files are there and most are not.
    static void expireAmidst(const SandboxProcess &sandbox, AttacheProcess &attache,
                             const QStringList &command, const QString &where);
    static QString profile(const SandboxProcess &sandbox, AttacheProcess &attache, const QString &lines);
};

QStringList tst_Expiry::files(const AttacheProcess &attache)
{
    QStringList names;
    for (int n = 0; n < count; ++n) {
        names.append(u"%1.pdf"_s.arg(n));
        write(attache.home() + u'/' + names.last(), content(10'000, n));
    }
    return names;
}

int tst_Expiry::approved(const SandboxProcess &sandbox, const QString &where)
{
    int approved = 0;
    for (const auto &file : sandbox.state().value(where).toArray())
        approved += file[u"status"].toString() == u"APPROVED"_s ? 1 : 0;
    return approved;
}

void tst_Expiry::expireAmidst(const SandboxProcess &sandbox, AttacheProcess &attache,
                              const QStringList &command, const QString &where)
{
    attache.start(command + files(attache));
    QTRY_VERIFY_WITH_TIMEOUT(approved(sandbox, where) >= 3, 30'000);
    sandbox.expireTokens();
    QVERIFY(approved(sandbox, where) < count);
}

/// Writes the AWS configuration, and takes the keys out of the environment.
QString tst_Expiry::profile(const SandboxProcess &sandbox, AttacheProcess &attache, const QString &lines)
{
    const auto file = attache.home() + u"/config"_s;
    write(file, lines.toUtf8());
    attache.setVariable(u"AWS_CONFIG_FILE"_s, file);
    attache.unsetVariable(u"AWS_ACCESS_KEY_ID"_s);
    attache.unsetVariable(u"AWS_SECRET_ACCESS_KEY"_s);
    return sandbox.caseArn();
}

void tst_Expiry::theSessionOfARole()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto account = sandbox.ready().value("account"_L1).toString();
    const auto caseArn = profile(
        sandbox, attache,
        u"[profile agent]\nrole_arn = arn:aws:iam::%1:role/Agent\n"
        "source_profile = base\n[profile base]\naws_access_key_id = %2\n"
        "aws_secret_access_key = %3\n"_s.arg(account, sandbox.accessKeyId(), sandbox.secretAccessKey()));
    expireAmidst(sandbox, attache,
                 {u"attach"_s, u"--json"_s, u"--profile"_s, u"agent"_s, u"--case"_s, caseArn},
                 u"attachedFiles"_s);
    if (QTest::currentTestFailed())
        return;
    const auto run = attache.finish();
    QVERIFY2(run.exitCode == 0, run.err);
    QCOMPARE(approved(sandbox, u"attachedFiles"_s), count);
    QCOMPARE(run.summary().value("approved"_L1).toInt(), count);
    QCOMPARE(sandbox.calls(u"AssumeRole"_s), 2);
    QCOMPARE(run.err, QByteArray());
}

void tst_Expiry::theConnectionOfAChat()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    attache.setVariable(u"ATTACHE_PARTICIPANT_TOKEN"_s, sandbox.participantToken());
    expireAmidst(sandbox, attache, {u"attach"_s, u"--json"_s, u"--chat"_s}, u"attachments"_s);
    if (QTest::currentTestFailed())
        return;
    const auto run = attache.finish();
    QVERIFY2(run.exitCode == 0, run.err);
    QCOMPARE(approved(sandbox, u"attachments"_s), count);
    QCOMPARE(sandbox.calls(u"CreateParticipantConnection"_s), 2); // one renewal for all
    QCOMPARE(run.err, QByteArray());
}

void tst_Expiry::theSignInOfAPerson()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto caseArn = profile(
        sandbox, attache,
        u"[default]\nregion = %1\nsso_session = work\nsso_account_id = %2\nsso_role_name = AttacheAgent\n"
        "[sso-session work]\nsso_start_url = https://contoso.awsapps.com/start\nsso_region = %1\n"_s.arg(
            sandbox.region(), sandbox.ready().value("account"_L1).toString()));
    const auto signIn = [&] {
        attache.start({u"sign-in"_s});
        // Allowed by whoever opens the address that it prints.
        QNetworkAccessManager browser;
        QString address;
        QVERIFY(QTest::qWaitFor(
            [&] {
                static const QRegularExpression link(u"http\\S*user_code\\S*"_s);
                address = link.match(QString::fromUtf8(attache.saidSoFar())).captured();
                return !address.isEmpty();
            },
            30'000));
        const std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(QUrl(address))));
        QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000));
        QCOMPARE(attache.finish().exitCode, 0);
    };
    signIn();
    if (QTest::currentTestFailed())
        return;
    expireAmidst(sandbox, attache, {u"attach"_s, u"--json"_s, u"--case"_s, caseArn}, u"attachedFiles"_s);
    if (QTest::currentTestFailed())
        return;
    const auto run = attache.finish();
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.count("attache: ") == 1, run.err); // one question
    QVERIFY(run.summary().value("failed"_L1).toInt() == 0);
    signIn();
    if (QTest::currentTestFailed())
        return;
    const auto rest = attache.run({u"resume"_s, u"--json"_s});
    QVERIFY2(rest.exitCode == 0, rest.err);
    QCOMPARE(approved(sandbox, u"attachedFiles"_s), count);
    QCOMPARE(sandbox.state().value("attachedFiles"_L1).toArray().size(), count); // none twice
}

QTEST_GUILESS_MAIN(tst_Expiry)
#include "tst_expiry.moc"
