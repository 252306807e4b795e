// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/sandboxprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// `attache doctor` on a sandbox that is well, and on one that isn't.
class tst_Doctor : public QObject
{
    Q_OBJECT

private slots:
    void findsAllWell();
    void namesTheMissingPermission_data();
    void namesTheMissingPermission();
    void saysThatTheClockIsWrong();
    void saysThatCredentialsAreMissing();
    void saysThatNobodyAnswers();
    void changesNothing();
    void printsForPeople();
};

namespace {

struct Findings {
    int exitCode = -1;
    QList<QJsonObject> checks;
    QByteArray text;

    explicit Findings(AttacheProcess &attache)
    {
        attache.unsetVariable(u"DISPLAY"_s);
        attache.unsetVariable(u"WAYLAND_DISPLAY"_s);
        attache.unsetVariable(u"DBUS_SESSION_BUS_ADDRESS"_s);
        const auto run = attache.run({u"doctor"_s, u"--json"_s});
        exitCode = run.exitCode;
        text = run.out + run.err;
        for (const auto &line : run.lines()) {
            for (const auto &check : line[u"checks"_s].toArray())
                checks.append(check.toObject());
        }
    }

    QStringList names() const
    {
        QStringList names;
        for (const auto &check : checks)
            names.append(check[u"name"_s].toString());
        return names;
    }
    /// The names of those that are not ok.
    QStringList blamed() const
    {
        QStringList names;
        for (const auto &check : checks) {
            if (!check[u"ok"_s].toBool())
                names.append(check[u"name"_s].toString());
        }
        return names;
    }
    QJsonObject of(const QString &name) const
    {
        for (const auto &check : checks) {
            if (check[u"name"_s] == name)
                return check;
        }
        return {};
    }
};

} // namespace

void tst_Doctor::findsAllWell()
{
    const SandboxProcess sandbox;
    QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
    AttacheProcess attache(sandbox.ready());
    const Findings findings(attache);
    QVERIFY2(findings.blamed().isEmpty(), findings.text);
    QCOMPARE(findings.exitCode, 0);
    QCOMPARE(findings.names().mid(0, 11),
             QStringList({u"Region"_s, u"DNS"_s, u"TCP"_s, u"TLS"_s, u"proxy"_s, u"clock"_s, u"credentials"_s,
                          u"identity"_s, u"instance"_s, u"Cases domain"_s, u"agent"_s}));
    QCOMPARE(findings.names().last(), u"tray"_s);
    QCOMPARE(findings.of(u"instance"_s)[u"detail"_s].toString(), sandbox.instanceId());
    QCOMPARE(findings.of(u"Cases domain"_s)[u"detail"_s].toString(), sandbox.domainId());
    for (const auto &check : findings.checks)
        QCOMPARE(check.keys(), QStringList({u"detail"_s, u"name"_s, u"ok"_s, u"remedy"_s}));
}

void tst_Doctor::namesTheMissingPermission_data()
{
    QTest::addColumn<QString>("action");
    for (const auto &action :
         {u"cases:SearchCases"_s, u"cases:GetCase"_s, u"cases:ListFields"_s, u"cases:ListFieldOptions"_s,
          u"cases:SearchRelatedItems"_s, u"connect:DescribeAttachedFilesConfiguration"_s,
          u"connect:StartAttachedFileUpload"_s, u"connect:CompleteAttachedFileUpload"_s,
          u"connect:BatchGetAttachedFileMetadata"_s, u"connect:GetAttachedFile"_s,
          u"connect:DeleteAttachedFile"_s, u"connect:GetCurrentUserData"_s, u"connect:CreateParticipant"_s})
        QTest::newRow(qPrintable(action)) << action;
}

void tst_Doctor::namesTheMissingPermission()
{
    QFETCH(QString, action);
    static const SandboxProcess sandbox;
    sandbox.clearFaults();
    sandbox.addFault({{u"operation"_s, action.section(u':', 1)},
                      {u"action"_s, u"status"_s},
                      {u"status"_s, 403},
                      {u"code"_s, u"AccessDeniedException"_s}});
    AttacheProcess attache(sandbox.ready());
    const Findings findings(attache);
    QCOMPARE(findings.blamed(), QStringList(u"permission "_s + action));
    QCOMPARE(findings.exitCode, 1);
    const auto finding = findings.of(u"permission "_s + action);
    QVERIFY(finding[u"detail"_s].toString().startsWith("You may not "_L1));
    QVERIFY(finding[u"remedy"_s].toString().contains(action));
}

void tst_Doctor::saysThatTheClockIsWrong()
{
    const SandboxProcess sandbox;
    sandbox.skewClock(3600);
    AttacheProcess attache(sandbox.ready());
    const Findings findings(attache);
    QCOMPARE(findings.blamed(), QStringList(u"clock"_s)); // the rest works nonetheless
    QVERIFY(findings.of(u"clock"_s)[u"detail"_s].toString().contains("60 min slow"_L1));
}

void tst_Doctor::saysThatCredentialsAreMissing()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    attache.unsetVariable(u"AWS_ACCESS_KEY_ID"_s);
    attache.unsetVariable(u"AWS_SECRET_ACCESS_KEY"_s);
    const Findings findings(attache);
    QCOMPARE(findings.exitCode, 1);
    QVERIFY(findings.of(u"clock"_s)[u"ok"_s].toBool());
    QVERIFY(findings.blamed().startsWith(u"credentials"_s));
    QVERIFY(findings.of(u"credentials"_s)[u"remedy"_s].toString().contains("--profile"_L1));
    QVERIFY(!findings.of(u"instance"_s)[u"ok"_s].toBool());
}

void tst_Doctor::saysThatNobodyAnswers()
{
    QJsonObject ready;
    {
        const SandboxProcess sandbox;
        ready = sandbox.ready();
    }
    AttacheProcess attache(ready);
    const Findings findings(attache);
    QCOMPARE(findings.exitCode, 1);
    QVERIFY(findings.of(u"TCP"_s)[u"detail"_s].toString().contains("refused"_L1));
    QVERIFY(findings.of(u"keychain"_s)[u"ok"_s].toBool()); // needs no network
}

void tst_Doctor::changesNothing()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    const auto before = sandbox.state();
    const Findings findings(attache);
    const auto after = sandbox.state();
    QVERIFY(!findings.checks.isEmpty());
    for (const auto &kept : {u"attachedFiles"_s, u"attachments"_s, u"relatedItems"_s})
        QCOMPARE(after[kept], before[kept]);
    QCOMPARE(sandbox.calls(u"PutObject"_s), 0);
}

void tst_Doctor::printsForPeople()
{
    const SandboxProcess sandbox;
    sandbox.addFault({{u"operation"_s, u"DeleteAttachedFile"_s},
                      {u"action"_s, u"status"_s},
                      {u"status"_s, 403},
                      {u"code"_s, u"AccessDeniedException"_s}});
    AttacheProcess attache(sandbox.ready());
    attache.unsetVariable(u"DISPLAY"_s);
    const auto run = attache.run({u"doctor"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.out.contains("ok    clock: "), run.out);
    QVERIFY2(
        run.out.contains("STOP  permission connect:DeleteAttachedFile: You may not delete files of cases."),
        run.out);
    QVERIFY2(run.out.contains("→ Ask your administrator to allow connect:DeleteAttachedFile."), run.out);
}

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"
