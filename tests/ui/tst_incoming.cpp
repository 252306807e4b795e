// SPDX-License-Identifier: Apache-2.0
#include "ui/incoming.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_Incoming : public QObject
{
    Q_OBJECT

private slots:
    void anyName_data();
    void anyName();
    void namesOfThisComputer();
    void webAddressesAreNoFiles();
    void picturesAreTakenWithoutFiles();
    void bytesOfFilesAreTakenAsTheyAre_data();
    void bytesOfFilesAreTakenAsTheyAre();
    void bytesAreSaved();
    void namesAreJudgedAtOnce();
    void filesAreJudgedOneByOne();
    void foldersBecomeTheirFiles();
    void tooManyAreNone();
    void picturesAreSaved();
    void nothingRunsOnceItIsGone();

private:
    QString write(const QString &name, const QByteArray &content = "content");

    QTemporaryDir m_folder;
};

QString tst_Incoming::write(const QString &name, const QByteArray &content)
{
    const auto path = m_folder.filePath(name);
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("can't write");
    return path;
}

void tst_Incoming::anyName_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << u"/home/maria/a.pdf"_s;
    QTest::newRow("space") << u"/home/maria/a b.pdf"_s;
    QTest::newRow("umlaut") << u"/home/maria/Grüße.txt"_s;
    QTest::newRow("emoji") << u"/home/maria/😀.bin"_s;
    QTest::newRow("hash and percent") << u"/home/maria/x#%20 100%.txt"_s;
    QTest::newRow("question mark") << u"/home/maria/why?.txt"_s;
    QTest::newRow("new line") << u"/home/maria/new\nline.txt"_s;
    QTest::newRow("right to left") << u"/home/maria/שלום.pdf"_s;
}

void tst_Incoming::anyName()
{
    QFETCH(QString, path);
    QMimeData data;
    // As file managers write it: bytes, percent-encoded.
    data.setData(u"text/uri-list"_s, "file://" + QUrl::toPercentEncoding(path, "/") + "\r\n");
    QCOMPARE(Incoming::of(data).paths, QStringList{path});
}

void tst_Incoming::namesOfThisComputer()
{
    QMimeData data;
    data.setData(u"text/uri-list"_s,
                 "file://localhost/tmp/a.pdf\r\nfile://" + QSysInfo::machineHostName().toUtf8()
                     + "/tmp/b.pdf\r\nfile:///tmp/a.pdf\r\n");
    QCOMPARE(Incoming::of(data).paths, QStringList({u"/tmp/a.pdf"_s, u"/tmp/b.pdf"_s}));
}

void tst_Incoming::webAddressesAreNoFiles()
{
    QMimeData data;
    data.setUrls({QUrl(u"https://example.com/a.png"_s)});
    const auto incoming = Incoming::of(data);
    QVERIFY(incoming.isEmpty());
    QVERIFY(incoming.webAddresses);
    QMimeData text;
    text.setText(u"hello"_s);
    QVERIFY(Incoming::of(text).isEmpty());
}

void tst_Incoming::picturesAreTakenWithoutFiles()
{
    QMimeData data;
    data.setImageData(QImage(2, 2, QImage::Format_RGB32));
    QCOMPARE(Incoming::of(data).format, Incoming::picture);
    data.setUrls({QUrl(u"https://example.com/a.png"_s)});
    QCOMPARE(Incoming::of(data).format, Incoming::picture);
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.png"_s)});
    QVERIFY(Incoming::of(data).format.isEmpty());
}

void tst_Incoming::bytesOfFilesAreTakenAsTheyAre_data()
{
    QTest::addColumn<QStringList>("formats");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("a picture from a browser")
        << QStringList{u"text/html"_s, u"image/png"_s, u"image/jpeg"_s} << u"https://x.test/p/box.png?w=2"_s
        << u"image/png"_s << u"box.png"_s;
    QTest::newRow("a picture whose address names no such file")
        << QStringList{u"image/jpeg"_s} << u"https://x.test/show.php"_s << u"image/jpeg"_s << QString();
    QTest::newRow("a mail") << QStringList{u"message/rfc822"_s} << QString() << u"message/rfc822"_s
                            << QString();
    QTest::newRow("an attachment") << QStringList{u"x-mail/part"_s, u"application/pdf"_s} << QString()
                                   << u"application/pdf"_s << QString();
    QTest::newRow("a passage of a document")
        << QStringList{u"text/plain"_s, u"application/vnd.oasis.opendocument.text"_s} << QString()
        << QString() << QString();
    QTest::newRow("a promise alone") << QStringList{u"application/x-moz-file-promise"_s} << QString()
                                     << QString() << QString();
}

void tst_Incoming::bytesOfFilesAreTakenAsTheyAre()
{
    QFETCH(QStringList, formats);
    QFETCH(QString, address);
    QMimeData data;
    for (const auto &format : formats)
        data.setData(format, "bytes");
    if (!address.isEmpty())
        data.setUrls({QUrl(address)});
    const auto incoming = Incoming::of(data);
    QTEST(incoming.format, "format");
    QTEST(incoming.fileName, "name");
}

void tst_Incoming::bytesAreSaved()
{
    FileGatherer gatherer;
    QStringList paths;
    for (int time = 0; time < 2; ++time) {
        gatherer.save(QByteArray("bytes"), u"box.v2.jpg"_s, m_folder.filePath(u"pasted"_s),
                      [&](const QString &path) { paths.append(path); });
        QTRY_COMPARE(paths.size(), time + 1);
    }
    QVERIFY(paths[0].endsWith(u"/box.v2.jpg"_s));
    QVERIFY(paths[1].endsWith(u"/box.v2 (2).jpg"_s));
    QFile file(paths[1]);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "bytes");
    QVERIFY(Incoming::newName(u"message/rfc822"_s).endsWith(u".eml"_s));
    QVERIFY(Incoming::newName(Incoming::picture).endsWith(u".png"_s));
}

void tst_Incoming::namesAreJudgedAtOnce()
{
    const Limits limits{.maxBytes = 10, .extensions = QStringList{u"pdf"_s}, .known = true};
    const auto verdict = judgeNames({u"/a/x.PDF"_s, u"/a/y.exe"_s, u"/a/folder"_s}, limits);
    QCOMPARE(verdict.takeable, 2);
    QCOMPARE(verdict.refused, 1);
    QCOMPARE(verdict.refusedName, u"y.exe"_s);
    QCOMPARE(judgeNames({u"/a/y.exe"_s}, {}).takeable, 1); // nothing is known: the engine asks
}

void tst_Incoming::filesAreJudgedOneByOne()
{
    const Limits limits{.maxBytes = 10, .extensions = QStringList{u"pdf"_s}, .known = true};
    const QStringList paths{write(u"fits.pdf"_s), write(u"large.pdf"_s, QByteArray(11, 'x')),
                            write(u"empty.pdf"_s, {}), write(u"program.exe"_s),
                            m_folder.filePath(u"gone.pdf"_s)};
    FileGatherer gatherer;
    std::optional<Verdict> verdict;
    gatherer.judge(paths, limits, [&](const Verdict &answer) { verdict = answer; });
    QTRY_VERIFY(verdict);
    QCOMPARE(verdict->takeable, 1);
    QCOMPARE(verdict->bytes, 7);
    QCOMPARE(verdict->refused, 4);
    QCOMPARE(verdict->refusedName, u"large.pdf"_s);
    QCOMPARE(verdict->reason->code, u"FileTooLarge"_s);
}

void tst_Incoming::foldersBecomeTheirFiles()
{
    const auto a = write(u"tree/a.txt"_s);
    const auto b = write(u"tree/sub/b.txt"_s);
    write(u"tree/.hidden"_s);
    const auto alone = write(u"alone.txt"_s);
    QVERIFY(QFile::link(m_folder.path(), m_folder.filePath(u"tree/loop"_s)));
    FileGatherer gatherer;
    std::optional<Gathered> found;
    gatherer.expand({alone, m_folder.filePath(u"tree"_s), u"/not/there"_s}, 10,
                    [&](const Gathered &answer) { found = answer; });
    QTRY_VERIFY(found);
    QCOMPARE(found->paths(), QStringList({alone, a, b, u"/not/there"_s}));
    QCOMPARE(found->bytes(), 3 * 7);
}

void tst_Incoming::tooManyAreNone()
{
    for (int file = 0; file < 5; ++file)
        write(u"many/%1.txt"_s.arg(file));
    FileGatherer gatherer;
    std::optional<bool> refused;
    gatherer.expand({m_folder.filePath(u"many"_s)}, 4,
                    [&](const Gathered &answer) { refused = answer.tooMany && answer.files.empty(); });
    QTRY_VERIFY(refused);
    QVERIFY(*refused);
}

void tst_Incoming::picturesAreSaved()
{
    FileGatherer gatherer;
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QStringList paths;
    const auto folder = m_folder.filePath(u"pasted"_s);
    for (int time = 0; time < 2; ++time) {
        gatherer.save(image, u"Pasted.png"_s, folder, [&](const QString &path) { paths.append(path); });
        QTRY_COMPARE(paths.size(), time + 1);
    }
    QVERIFY(paths[0] != paths[1]);
    QVERIFY(paths[0].startsWith(folder) && paths[0].endsWith(u".png"_s));
    QCOMPARE(QImage(paths[1]).size(), QSize(3, 2));
    QCOMPARE(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    bool said = false;
    gatherer.save(image, u"a.png"_s, u"/proc/nowhere"_s, [&](const QString &path) { said = path.isEmpty(); });
    QTRY_VERIFY(said);
}

void tst_Incoming::nothingRunsOnceItIsGone()
{
    bool ran = false;
    auto gatherer = std::make_unique<FileGatherer>();
    gatherer->expand({m_folder.path()}, 100, [&](const Gathered &) { ran = true; });
    gatherer.reset();
    FileGatherer other;
    bool done = false;
    other.expand({m_folder.path()}, 100, [&](const Gathered &) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!ran);
}

QTEST_MAIN(tst_Incoming)
#include "tst_incoming.moc"
