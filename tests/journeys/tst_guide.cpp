// SPDX-License-Identifier: Apache-2.0
#include "support/content.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// The guide for scripts, as somebody new goes through it: all of its commands, in their order, in one shell
/// and an empty home.
class tst_Guide : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCommandWorks();
    void leavesWhatItPromises();

private:
    void write(const QString &name, const QByteArray &data, bool runs = false);
    QByteArray read(const QString &name) const;

    QTemporaryDir m_home;
    QByteArray m_out;
};

namespace {

/// The indented pieces that are commands; what begins with a brace shows what they print.
QList<QByteArray> commands(const QByteArray &guide)
{
    QList<QByteArray> blocks;
    bool isBlock = false;
    for (const auto &line : guide.split('\n')) {
        const bool isCode = line.startsWith("    ");
        if (isCode && !isBlock)
            blocks.append(QByteArray());
        if (isCode)
            blocks.last() += line.sliced(4) + '\n';
        isBlock = isCode;
    }
    blocks.removeIf([](const QByteArray &block) { return block.startsWith('{'); });
    return blocks;
}

} // namespace

void tst_Guide::write(const QString &name, const QByteArray &data, bool runs)
{
    QFile file(m_home.filePath(name));
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
    QCOMPARE(file.write(data), data.size());
    if (runs)
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QByteArray tst_Guide::read(const QString &name) const
{
    QFile file(m_home.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Guide::initTestCase()
{
    QVERIFY(QDir(m_home.path()).mkpath(u"scans"_s) && QDir(m_home.path()).mkpath(u"bin"_s));
    write(u"scan.pdf"_s, content(3000, 1));
    write(u"photo.png"_s, content(4000, 2));
    write(u"scans/1.pdf"_s, content(5000, 3));
    write(u"scans/two words.pdf"_s, content(6000, 4));
    write(u"bin/mail-out"_s, "#!/bin/sh\ntouch mailed\n", true);
    // Nobody wants to wait for the sandbox here.
    write(u"bin/attache-sandbox"_s,
          "#!/bin/sh\nexec " ATTACHE_BIN_DIR "/attache-sandbox --scan-time 0 --rate-limit off \"$@\"\n",
          true);
}

void tst_Guide::everyCommandWorks()
{
    QFile guide(QStringLiteral(ATTACHE_SOURCE_DIR "/resources/help/scripting.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const auto blocks = commands(guide.readAll());
    QVERIFY(blocks.size() > 10);
    QByteArray script = "set -euo pipefail\ntrap 'kill $(jobs -p)' EXIT\n";
    for (const auto &block : blocks)
        script += "echo '--- next' >&2\nset -v\n" + block + "{ set +v; } 2>/dev/null\n";

    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PATH"_s, m_home.filePath(u"bin"_s) + u":" ATTACHE_BIN_DIR ":/usr/bin:/bin"_s);
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(m_home.path());
    shell.start(u"bash"_s);
    shell.write(script);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(110'000));
    m_out = shell.readAllStandardOutput();
    const auto told = shell.readAllStandardError();
    QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0,
             "the last of these:\n" + told.last(std::min<qsizetype>(told.size(), 3000)));
}

void tst_Guide::leavesWhatItPromises()
{
    QVERIFY(QFile::exists(m_home.filePath(u"mailed"_s)));
    QVERIFY(!read(u"newest.pdf"_s).isEmpty());
    QCOMPARE(read(u"files/scan.pdf"_s), content(3000, 1));
    QCOMPARE(read(u"files/two words.pdf"_s), content(6000, 4));
    for (const auto &name : {u"resumed.jsonl"_s, u"attached.jsonl"_s}) {
        const auto last = read(name).trimmed().split('\n').constLast();
        QCOMPARE(QJsonDocument::fromJson(last)[u"event"_s], u"summary"_s);
    }
    QVERIFY(QJsonDocument::fromJson(read(u"doctor.json"_s)).object().contains(u"checks"_s));
    for (const auto *printed : {" works until 20", "arn:aws:cases:", "\nscan.pdf\n", "\"domains\""})
        QVERIFY2(m_out.contains(printed), printed + ("\nis not in:\n" + m_out));
}

QTEST_GUILESS_MAIN(tst_Guide)
#include "tst_guide.moc"
