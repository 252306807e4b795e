// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// `attache download` against attache-sandbox, both as processes, on a line that fails in every way.
class tst_Download : public QObject
{
    Q_OBJECT

private slots:
    void bringsTheFileThrough_data();
    void bringsTheFileThrough();
    void goesOnAfterAnEnd_data();
    void goesOnAfterAnEnd();
    void makesNamesSafe();
    void replacesOnlyWhatOutputNames();
    void oneThatFailsStopsNoOther();
    void saysWhyNot();

private:
    static QString attach(const SandboxProcess &sandbox, AttacheProcess &attache, const QString &name,
                          const QByteArray &data);
    static QByteArray read(const QString &path);
    static QStringList files(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden);
    }
};

QString tst_Download::attach(const SandboxProcess &sandbox, AttacheProcess &attache, const QString &name,
                             const QByteArray &data)
{
    QFile file(attache.home() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
        return {};
    file.close();
    const auto run = attache.run({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), name});
    file.remove();
    return run.last(name)[u"id"_s].toString();
}

QByteArray tst_Download::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(none)"_ba;
}

void tst_Download::bringsTheFileThrough_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("requests");

    const auto row = [](const char *name, const QString &action, const QJsonObject &more, int requests) {
        QJsonObject fault{{u"operation"_s, u"GetObject"_s}, {u"action"_s, action}, {u"times"_s, 1}};
        for (auto member = more.begin(); member != more.end(); ++member)
            fault.insert(member.key(), member.value());
        QTest::newRow(name) << fault << requests;
    };
    row("a cut answer", u"truncate"_s, {{u"afterBytes"_s, 700'000}}, 2);
    row("an answer cut four times", u"truncate"_s, {{u"afterBytes"_s, 300'000}, {u"times"_s, 4}}, 5);
    row("a reset", u"reset"_s, {{u"afterBytes"_s, 700'000}}, 2);
    row("a slow answer", u"slow"_s, {{u"delayMs"_s, 100}}, 1);
    row("a hang", u"hang"_s, {{u"afterBytes"_s, 700'000}, {u"delayMs"_s, 10'000}}, 2);
    row("an expired link", u"status"_s, {{u"status"_s, 403}, {u"code"_s, u"ExpiredToken"_s}}, 2);
    row("a busy storage", u"status"_s, {{u"status"_s, 503}, {u"code"_s, u"SlowDown"_s}, {u"times"_s, 2}}, 3);
}

void tst_Download::bringsTheFileThrough()
{
    QFETCH(QJsonObject, fault);
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
    AttacheProcess attache(sandbox.ready());
    const auto data = content(2'000'000, 1);
    const auto id = attach(sandbox, attache, u"a.pdf"_s, data);
    sandbox.addFault(fault);
    const auto run =
        attache.run({u"download"_s, u"--cli-read-timeout"_s, u"2"_s, u"--case"_s, sandbox.caseArn(), id});
    QVERIFY2(run.exitCode == 0, run.err);
    QCOMPARE(run.out, (attache.home() + u"/a.pdf\n"_s).toUtf8());
    QVERIFY(read(attache.home() + u"/a.pdf"_s) == data);
    QTEST(sandbox.calls(u"GetObject"_s), "requests");
    QCOMPARE(files(attache.home()), QStringList{u"a.pdf"_s});
}

void tst_Download::goesOnAfterAnEnd_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("killed") << true;
    QTest::newRow("interrupted") << false;
}

void tst_Download::goesOnAfterAnEnd()
{
    QFETCH(bool, killed);
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s, u"--bandwidth"_s, u"2000000"_s});
    QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
    AttacheProcess attache(sandbox.ready());
    auto data = content(4'000'000, 2);
    const auto id = attach(sandbox, attache, u"a.pdf"_s, data);
    const QStringList arguments{u"download"_s, u"--case"_s, sandbox.caseArn(), id};
    attache.start(arguments);
    const auto part = [&] {
        const auto all = files(attache.home());
        return all.isEmpty() ? QString() : attache.home() + u'/' + all.constFirst();
    };
    QVERIFY(QTest::qWaitFor([&] { return QFileInfo(part()).size() > 500'000; }, 30'000));
    if (killed) {
        attache.kill();
    } else {
        attache.interrupt();
        QCOMPARE(attache.finish().exitCode, 130);
    }
    QVERIFY(!QFile::exists(attache.home() + u"/a.pdf"_s));

    // A byte of what is there, changed here, is not asked for again.
    data[0] = char(data[0] + 1);
    QFile left(part());
    QVERIFY(left.open(QIODevice::ReadWrite));
    QCOMPARE(left.write(data.first(1)), 1);
    left.close();
    const auto run = attache.run(arguments);
    QVERIFY2(run.exitCode == 0, run.err);
    QVERIFY(read(attache.home() + u"/a.pdf"_s) == data);
    QCOMPARE(files(attache.home()), QStringList{u"a.pdf"_s});
}

void tst_Download::makesNamesSafe()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const QMap<QString, QString> names{
        {u".hidden.pdf"_s, u"_hidden.pdf"_s}, {u"-rf.pdf"_s, u"_rf.pdf"_s}, {u"con.pdf"_s, u"_con.pdf"_s}};
    for (auto name = names.begin(); name != names.end(); ++name) {
        QFile file(attache.home() + u'/' + name.key());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(name.key().toUtf8()) > 0);
        file.close();
        const auto attached =
            attache.run({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), u"./"_s + name.key()});
        QVERIFY2(attached.exitCode == 0, attached.err + attached.out);
        QVERIFY(file.remove());
        const auto run = attache.run(
            {u"download"_s, u"--case"_s, sandbox.caseArn(), attached.last(name.key())[u"id"_s].toString()});
        QVERIFY2(run.exitCode == 0, run.err);
        QCOMPARE(read(attache.home() + u'/' + *name), name.key().toUtf8());
    }
    QCOMPARE(files(attache.home()).size(), names.size());
}

void tst_Download::replacesOnlyWhatOutputNames()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto one = attach(sandbox, attache, u"a.pdf"_s, "one");
    const auto two = attach(sandbox, attache, u"a.pdf"_s, "two");
    const QStringList download{u"download"_s, u"--case"_s, sandbox.caseArn()};
    QCOMPARE(attache.run(QStringList(download) << one << two).exitCode, 0);
    QCOMPARE(read(attache.home() + u"/a.pdf"_s), "one"_ba);
    QCOMPARE(read(attache.home() + u"/a (1).pdf"_s), "two"_ba);

    QCOMPARE(attache.run(QStringList(download) << two << u"--output"_s << u"a.pdf"_s).exitCode, 0);
    QCOMPARE(read(attache.home() + u"/a.pdf"_s), "two"_ba);
    QCOMPARE(files(attache.home()).size(), 2);

    QVERIFY(QDir(attache.home()).mkdir(u"folder"_s));
    QCOMPARE(attache.run(QStringList(download) << one << two << u"--output"_s << u"folder"_s).exitCode, 0);
    QCOMPARE(read(attache.home() + u"/folder/a (1).pdf"_s), "two"_ba);
    QCOMPARE(attache.run(QStringList(download) << one << u"--output"_s << u"folder"_s).exitCode, 0);
    QCOMPARE(read(attache.home() + u"/folder/a (2).pdf"_s), "one"_ba);
    const auto several = attache.run(QStringList(download) << one << two << u"--output"_s << u"a.pdf"_s);
    QCOMPARE(several.exitCode, 2);
    QCOMPARE(read(attache.home() + u"/a.pdf"_s), "two"_ba);
}

void tst_Download::oneThatFailsStopsNoOther()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    const auto id = attach(sandbox, attache, u"a.pdf"_s, "one");
    const auto unknown = u"00000000-0000-0000-0000-000000000000"_s;
    const auto run = attache.run({u"download"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), unknown, id});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains(unknown.toUtf8()));
    QCOMPARE(run.lines().size(), 1);
    QCOMPARE(run.lines().constFirst()[u"path"_s], attache.home() + u"/a.pdf"_s);
    QCOMPARE(files(attache.home()), QStringList{u"a.pdf"_s});
}

void tst_Download::saysWhyNot()
{
    const SandboxProcess sandbox({u"--scan-time"_s, u"600"_s});
    QVERIFY(sandbox.isReady());
    AttacheProcess attache(sandbox.ready());
    QFile file(attache.home() + u"/a.pdf"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one") == 3);
    file.close();
    const auto attached =
        attache.run({u"attach"_s, u"--json"_s, u"--no-wait"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    const auto id = attached.last(u"a.pdf"_s)[u"id"_s].toString();
    QVERIFY(file.remove());
    const QStringList download{u"download"_s, u"--case"_s, sandbox.caseArn(), id};
    auto run = attache.run(download);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("PROCESSING"), run.err);

    sandbox.endScan(id, u"APPROVED"_s);
    run = attache.run(QStringList(download) << u"--output"_s << u"no/where/a.pdf"_s);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("no/where"), run.err);
    sandbox.addFault({{u"operation"_s, u"GetObject"_s},
                      {u"action"_s, u"status"_s},
                      {u"status"_s, 403},
                      {u"code"_s, u"AccessDenied"_s}});
    run = attache.run(download);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("Access Denied"), run.err);
    QVERIFY(!run.err.contains("X-Amz"));
    QCOMPARE(files(attache.home()), QStringList());
}

QTEST_GUILESS_MAIN(tst_Download)
#include "tst_download.moc"
