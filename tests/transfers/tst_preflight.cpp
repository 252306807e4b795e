// SPDX-License-Identifier: Apache-2.0
#include "transfers/preflight.h"

#include "base/sha256.h"
#include "transfers/contenttype.h"
#include "transfers/diskpool.h"
#include "transfers/filesnapshot.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

class tst_Preflight : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void names_data();
    void names();
    void contents_data();
    void contents();
    void narrows();
    void files_data();
    void files();
    void keepsThePathAndTheName();
    void hashes();
    void contentTypes_data();
    void contentTypes();

private:
    QTemporaryDir m_folder;
    DiskPool m_disks;
};

void tst_Preflight::initTestCase()
{
    QDir(m_folder.path()).mkdir(u"folder"_s);
    for (const auto &[name, content] : {std::pair(u"good.pdf"_s, "content"), std::pair(u"empty.pdf"_s, "")}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QFile::link(m_folder.filePath(u"good.pdf"_s), m_folder.filePath(u"link.pdf"_s));
    QFile::link(m_folder.filePath(u"gone.pdf"_s), m_folder.filePath(u"dangling.pdf"_s));
    QCOMPARE(::mkfifo(qPrintable(m_folder.filePath(u"pipe.pdf"_s)), 0600), 0);
}

void tst_Preflight::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");

    QTest::newRow("plain") << u"a.pdf"_s << QString();
    QTest::newRow("umlauts and spaces") << u"Größe 1 (ünï).pdf"_s << QString();
    QTest::newRow("an emoji") << u"📎.pdf"_s << QString();
    QTest::newRow("256") << QString(256, u'a') << QString();
    QTest::newRow("257") << QString(257, u'a') << u"FileNameTooLong"_s;
    QTest::newRow("129 emoji are 258 units") << u"📎"_s.repeated(129) << u"FileNameTooLong"_s;
    QTest::newRow("empty") << QString() << u"FileNameInvalid"_s;
    QTest::newRow("a line break") << u"a\nb.pdf"_s << u"FileNameInvalid"_s;
    QTest::newRow("a zero-width joiner") << u"👨\u200d👩.pdf"_s << u"FileNameInvalid"_s;
    QTest::newRow("a direction mark") << u"a\u202efdp.exe"_s << u"FileNameInvalid"_s;
    QTest::newRow("a byte order mark") << u"\ufeffa.pdf"_s << u"FileNameInvalid"_s;
    QTest::newRow("private use") << u"\ue000.pdf"_s << u"FileNameInvalid"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd800)) + u".pdf"_s << u"FileNameInvalid"_s;
    QTest::newRow("unassigned is the service's affair") << u"\u0378.pdf"_s << QString();
}

void tst_Preflight::names()
{
    QFETCH(QString, name);
    const auto judged = judgeName(name);
    QTEST(judged ? QString() : judged.error().code, "code");
    if (!judged)
        QCOMPARE(judged.error().kind, ErrorKind::File);
}

void tst_Preflight::contents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("code");

    QTest::newRow("fits") << u"a.pdf"_s << qint64(1000) << true << QString();
    QTest::newRow("in capitals") << u"A.PDF"_s << qint64(1000) << true << QString();
    QTest::newRow("one byte too many") << u"a.pdf"_s << qint64(1001) << true << u"FileTooLarge"_s;
    QTest::newRow("another type") << u"a.exe"_s << qint64(1) << true << u"FileTypeNotAllowed"_s;
    QTest::newRow("the last extension counts")
        << u"a.pdf.exe"_s << qint64(1) << true << u"FileTypeNotAllowed"_s;
    QTest::newRow("no extension") << u"README"_s << qint64(1) << true << u"FileTypeNotAllowed"_s;
    QTest::newRow("nothing after the dot") << u"a."_s << qint64(1) << true << u"FileTypeNotAllowed"_s;
    QTest::newRow("unknown limits: any type") << u"a.exe"_s << qint64(1) << false << QString();
    QTest::newRow("unknown limits: 100 MiB") << u"a.pdf"_s << Limits::ceilingBytes << false << QString();
    QTest::newRow("unknown limits: more than any instance takes")
        << u"a.pdf"_s << Limits::ceilingBytes + 1 << false << u"FileTooLarge"_s;
}

void tst_Preflight::contents()
{
    QFETCH(QString, name);
    QFETCH(qint64, size);
    QFETCH(bool, known);
    const Limits limits = known
        ? Limits{.maxBytes = 1000, .extensions = QStringList{u"pdf"_s, u"txt"_s}, .known = true}
        : Limits{};
    const auto judged = judgeContent(name, size, limits);
    QTEST(judged ? QString() : judged.error().code, "code");
}

void tst_Preflight::narrows()
{
    const Limits instance{
        .maxBytes = 20'000'000, .extensions = QStringList{u"pdf"_s, u"png"_s, u"csv"_s}, .known = true};
    QCOMPARE(narrowed(instance, {}), instance);
    const auto both = narrowed(instance, {.maxBytes = 1000, .extensions = QStringList{u"png"_s, u"exe"_s}});
    QCOMPARE(both.maxBytes, 1000);
    QCOMPARE(both.extensions.value(), QStringList(u"png"_s));
    QVERIFY(both.known);
    // Nothing is known of the instance yet, and the organisation's word holds.
    const auto alone = narrowed({}, {.maxBytes = 1000, .extensions = QStringList{u"png"_s}});
    QVERIFY(!alone.known);
    QCOMPARE(judgeContent(u"a.png"_s, 1001, alone).error().code, u"FileTooLarge"_s);
    QVERIFY(!judgeContent(u"a.png"_s, 1001, alone).error().message.contains(u"Amazon"));
    QCOMPARE(judgeContent(u"a.pdf"_s, 1, alone).error().code, u"FileTypeNotAllowed"_s);
    QVERIFY(judgeContent(u"a.png"_s, 1000, alone));
}

void tst_Preflight::files_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");

    QTest::newRow("good") << u"good.pdf"_s << QString();
    QTest::newRow("a link to it") << u"link.pdf"_s << QString();
    QTest::newRow("missing") << u"missing.pdf"_s << u"FileMissing"_s;
    QTest::newRow("a name that is no text") << u"bad\ufffd.pdf"_s << u"FileNameInvalid"_s;
    QTest::newRow("a dangling link") << u"dangling.pdf"_s << u"FileMissing"_s;
    QTest::newRow("empty") << u"empty.pdf"_s << u"FileEmpty"_s;
    QTest::newRow("a folder") << u"folder"_s << u"FileNotRegular"_s;
    QTest::newRow("a folder with a slash") << u"folder/"_s << u"FileNotRegular"_s;
    QTest::newRow("a pipe") << u"pipe.pdf"_s << u"FileNotRegular"_s;
}

void tst_Preflight::files()
{
    QFETCH(QString, name);
    const auto judged = judge(m_folder.filePath(name), {});
    QTEST(judged.error ? judged.error->code : QString(), "code");
    if (judged.error) {
        QCOMPARE(judged.error->kind, ErrorKind::File);
        QVERIFY(judged.error->message.endsWith(u'.'));
    } else {
        QCOMPARE(judged.snapshot.sizeBytes, 7);
        QVERIFY(judged.snapshot.modified.isValid());
    }
}

void tst_Preflight::keepsThePathAndTheName()
{
    const auto before = QDir::currentPath();
    QDir::setCurrent(m_folder.path());
    const auto judged = judge(u"folder/../good.pdf"_s, {});
    QDir::setCurrent(before);
    QCOMPARE(judged.fileName, u"good.pdf"_s);
    QVERIFY(judged.path.startsWith(u'/'));
    QVERIFY(judged.path.endsWith(u"/folder/../good.pdf"_s));
    QVERIFY(!judged.error);
}

void tst_Preflight::hashes()
{
    const auto path = m_folder.filePath(u"big.bin"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray content(3 * 1024 * 1024 + 17, 'y');
    file.write(content);
    file.close();
    std::optional<Result<Snapshot>> seen;
    const auto call =
        lookAtFile(m_disks, path, true, [&](Result<Snapshot> snapshot) { seen = std::move(snapshot); });
    QVERIFY(!seen);
    QVERIFY(QTest::qWaitFor([&] { return seen.has_value(); }, 20'000));
    Sha256 hash;
    hash.add(content);
    QCOMPARE((*seen)->sha256, hash.hex());
    QCOMPARE((*seen)->sizeBytes, content.size());

    // Abandoned, nobody hears of it.
    {
        const auto abandoned =
            lookAtFile(m_disks, path, true, [](const Result<Snapshot> &) { QFAIL("told"); });
    }
    const auto after =
        lookAtFile(m_disks, path, false, [&](Result<Snapshot> snapshot) { seen = std::move(snapshot); });
    seen.reset();
    QVERIFY(QTest::qWaitFor([&] { return seen.has_value(); }, 20'000));
    QVERIFY((*seen)->sha256.isEmpty());
}

void tst_Preflight::contentTypes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");

    QTest::newRow("csv") << u"a.csv"_s << u"text/csv"_s;
    QTest::newRow("in capitals") << u"A.PDF"_s << u"application/pdf"_s;
    QTest::newRow("jfif") << u"a.jfif"_s << u"image/jpeg"_s;
    QTest::newRow("wav") << u"a.wav"_s << u"audio/wav"_s;
    QTest::newRow("not in the table") << u"a.zip"_s << u"application/zip"_s;
    QTest::newRow("nobody knows it") << u"a.qqqqq"_s << u"application/octet-stream"_s;
    QTest::newRow("none") << u"none"_s << u"application/octet-stream"_s;
}

void tst_Preflight::contentTypes()
{
    QFETCH(QString, name);
    QTEST(contentType(name), "type");
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Preflight)
#include "tst_preflight.moc"
