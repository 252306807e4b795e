// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What an organisation has set in policy.json is obeyed by the commands, and told by the doctor.
class tst_Policy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void setsTheInstanceAndTheRegion();
    void refusesAnotherOne();
    void narrowsWhatMayBeAttached();
    void leadsEveryoneThroughItsProxy();
    void keepsTheTrailAsLongAsItSays();
    void stopsEverythingWhereItCannotBeRead();
};

namespace {

void put(AttacheProcess &attache, const QByteArray &policy)
{
    const auto folder = attache.home() + u"/machine"_s;
    QDir().mkpath(folder + u"/attache"_s);
    write(folder + u"/attache/policy.json"_s, policy);
    attache.setVariable(u"XDG_CONFIG_DIRS"_s, folder);
}

QJsonObject policyCheck(AttacheProcess &attache)
{
    const auto run = attache.run({u"doctor"_s, u"--json"_s});
    for (const auto &check : run.lines().value(0)[u"checks"_s].toArray()) {
        if (check[u"name"_s] == u"policy"_s)
            return check.toObject();
    }
    return {};
}

} // namespace

void tst_Policy::initTestCase()
{
    if (QFile::exists(u"/etc/xdg/attache/policy.json"_s))
        QSKIP("this machine has a policy of its own, which goes first");
}

void tst_Policy::setsTheInstanceAndTheRegion()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    attache.unsetVariable(u"ATTACHE_INSTANCE"_s);
    attache.setVariable(u"AWS_REGION"_s, u"us-west-2"_s);
    const auto region = sandbox.ready()[u"region"_s].toString();
    const auto instance = sandbox.ready()[u"instanceId"_s].toString();
    put(attache, u"{\"region\": \"%1\", \"instance\": \"%2\"}"_s.arg(region, instance).toUtf8());
    const auto run = attache.run({u"whoami"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.lines().value(0)[u"region"_s].toString(), region);
    QCOMPARE(run.lines().value(0)[u"instance"_s].toString(), instance);
    QCOMPARE(policyCheck(attache)[u"ok"_s].toBool(), true);
    QVERIFY(policyCheck(attache)[u"detail"_s].toString().contains(u"region, instance"));
}

void tst_Policy::refusesAnotherOne()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    put(attache, R"({"region": "eu-central-1"})");
    const auto run = attache.run({u"whoami"_s, u"--region"_s, u"us-west-2"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("Your organisation has set the Region"), run.err);
    QVERIFY(sandbox.state()[u"calls"_s].toObject().isEmpty());
}

void tst_Policy::narrowsWhatMayBeAttached()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    put(attache, R"({"allowedExtensions": ["txt"], "maxFileBytes": 10})");
    for (const auto &[name, content] : {std::pair(u"good.txt"_s, "short"_ba),
                                        {u"long.txt"_s, "longer than ten bytes"_ba},
                                        {u"a.csv"_s, "a,b"_ba}})
        write(attache.home() + u'/' + name, content);
    QStringList arguments{u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn()};
    for (const auto &name : {u"good.txt"_s, u"long.txt"_s, u"a.csv"_s})
        arguments << attache.home() + u'/' + name;
    const auto run = attache.run(arguments);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.last(u"good.txt"_s)[u"state"_s].toString(), u"approved"_s);
    QCOMPARE(run.last(u"long.txt"_s)[u"error"_s][u"code"_s].toString(), u"FileTooLarge"_s);
    QCOMPARE(run.last(u"a.csv"_s)[u"error"_s][u"code"_s].toString(), u"FileTypeNotAllowed"_s);
    QCOMPARE(sandbox.state()[u"calls"_s][u"StartAttachedFileUpload"_s].toInt(), 1);
}

void tst_Policy::leadsEveryoneThroughItsProxy()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    const auto nobody = u"http://127.0.0.1:1"_s;
    put(attache, u"{\"proxy\": \"%1\"}"_s.arg(nobody).toUtf8());
    QDir().mkpath(attache.home() + u"/.config/attache"_s);
    write(attache.home() + u"/.config/attache/attache.ini"_s, "[General]\nproxy=none\n");
    attache.setVariable(u"NO_PROXY"_s, u"*"_s);
    attache.setVariable(u"no_proxy"_s, u"127.0.0.1"_s);
    QCOMPARE(attache.run({u"whoami"_s}).exitCode, 4);
    QVERIFY(sandbox.state()[u"calls"_s].toObject().isEmpty());

    // And past every other one, where it says that there is none.
    put(attache, R"({"proxy": "none"})");
    attache.unsetVariable(u"NO_PROXY"_s);
    attache.unsetVariable(u"no_proxy"_s);
    attache.setVariable(u"ALL_PROXY"_s, nobody);
    write(attache.home() + u"/.config/attache/attache.ini"_s,
          u"[General]\nproxy=%1\n"_s.arg(nobody).toUtf8());
    QCOMPARE(attache.run({u"whoami"_s}).exitCode, 0);
}

void tst_Policy::keepsTheTrailAsLongAsItSays()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    AttacheProcess attache(sandbox.ready());
    write(attache.home() + u"/a.pdf"_s, content(1000, 1));
    QCOMPARE(attache.run({u"attach"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s}).exitCode, 0);
    {
        // The same, forty days ago.
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        database.setDatabaseName(attache.home() + u"/.local/share/attache/journal.db"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TEMP TABLE old AS SELECT * FROM activity"_s));
        QVERIFY(query.exec(u"UPDATE old SET id = NULL, time = time - 40 * 86400000"_s));
        QVERIFY(query.exec(u"INSERT INTO activity SELECT * FROM old"_s));
        database.close();
    }
    const auto lines = [&attache] { return attache.run({u"activity"_s, u"--json"_s}).lines().size(); };
    QCOMPARE(lines(), 2);
    put(attache, R"({"activityDays": 41})");
    QCOMPARE(attache.run({u"resume"_s}).exitCode, 0);
    QCOMPARE(lines(), 2);
    put(attache, R"({"activityDays": 39})");
    QCOMPARE(attache.run({u"resume"_s}).exitCode, 0);
    QCOMPARE(lines(), 1);
}

void tst_Policy::stopsEverythingWhereItCannotBeRead()
{
    const SandboxProcess sandbox;
    AttacheProcess attache(sandbox.ready());
    put(attache, "{\n  \"region\": \"eu-west-2\",\n  \"lockMinutes\": \"ten\"\n}\n");
    const auto run = attache.run({u"whoami"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("policy.json, line 3: \"lockMinutes\" must be a whole number"), run.err);
    QVERIFY(sandbox.state()[u"calls"_s].toObject().isEmpty());
    QCOMPARE(policyCheck(attache)[u"ok"_s].toBool(), false);
    QVERIFY(policyCheck(attache)[u"detail"_s].toString().contains(u"line 3"));
}

QTEST_GUILESS_MAIN(tst_Policy)
#include "tst_policy.moc"
