// SPDX-License-Identifier: Apache-2.0
#include "transfers/partfile.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {
const QString source = u"arn:aws:case\nfile-1"_s;
}

class tst_PartFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void getsItsNameWhenItIsWhole();
    void leavesNothingBehind();
    void beginsAnew();
    void goesOnWithWhatIsLeft();
    void goesOnWithItsOwnAlone();
    void trustsNoStrangersFile();
    void hasItAlone();
    void sweepsWhatNobodyCameBackFor();
    void saysWhereItCameFrom();
    void takesAFreeName();
    void replaces();
    void replacesNoFolderAndNoDevice();
    void neverWritesThroughALink();
    void goesTheWayOfTheShell();
    void errors();

private:
    void write(const QString &name, const QByteArray &content);
    void leave(const QByteArray &version, const QByteArray &content); ///< of a.pdf, half
    QByteArray content(const QString &name) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_PartFile::write(const QString &name, const QByteArray &content)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void tst_PartFile::leave(const QByteArray &version, const QByteArray &content)
{
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    QVERIFY(file.begin(version));
    QVERIFY(file.write(content));
}

QByteArray tst_PartFile::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(none)"_ba;
}

void tst_PartFile::getsItsNameWhenItIsWhole()
{
    const auto mask = umask(027);
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    QVERIFY(file.write("one "));
    QVERIFY(file.write("two"));
    QCOMPARE(file.writtenBytes(), 7);
    QVERIFY(!QFile::exists(path(u"a.pdf"_s)));
    QCOMPARE(*file.publish(false), path(u"a.pdf"_s));
    QCOMPARE(content(u"a.pdf"_s), "one two"_ba);
    QCOMPARE(files(), QStringList{u"a.pdf"_s});
    struct stat status { };
    QCOMPARE(stat(path(u"a.pdf"_s).toUtf8().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0640u); // as any new file of the person
    umask(mask);
}

void tst_PartFile::leavesNothingBehind()
{
    {
        PartFile file(path(u"a.pdf"_s), source);
        QVERIFY(file.open());
        QVERIFY(file.write("one"));
        QCOMPARE(files().size(), 1);
    }
    QCOMPARE(files(), QStringList());
}

void tst_PartFile::beginsAnew()
{
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    QVERIFY(file.write("a longer first try"));
    QVERIFY(file.begin("\"2\""));
    QVERIFY(file.write("second"));
    QVERIFY(file.cut(3));
    QVERIFY(file.write("und"));
    QCOMPARE(file.writtenBytes(), 6);
    QVERIFY(file.publish(false));
    QCOMPARE(content(u"a.pdf"_s), "secund"_ba);
}

void tst_PartFile::goesOnWithWhatIsLeft()
{
    leave("\"v/1+\"", "one ");
    QCOMPARE(files().size(), 1);
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    QCOMPARE(file.writtenBytes(), 4);
    QCOMPARE(file.version(), "\"v/1+\""_ba);
    QVERIFY(file.write("two"));
    QVERIFY(file.publish(false));
    QCOMPARE(content(u"a.pdf"_s), "one two"_ba);
    QCOMPARE(files(), QStringList{u"a.pdf"_s});
}

void tst_PartFile::goesOnWithItsOwnAlone()
{
    leave("\"1\"", "one ");
    for (const auto &[name, from] : {std::pair{u"b.pdf"_s, source}, std::pair{u"a.pdf"_s, u"another"_s}}) {
        PartFile file(path(name), from);
        QVERIFY(file.open());
        QCOMPARE(file.writtenBytes(), 0);
    }
    QCOMPARE(files().size(), 1);
    // What has no version, or one that doesn't stand for the bytes, could not be gone on with.
    leave({}, "two");
    leave("W/\"1\"", "two");
    QCOMPARE(files(), QStringList());
}

void tst_PartFile::trustsNoStrangersFile()
{
    write(u"precious"_s, "mine");
    leave("\"1\"", "one");
    const auto part = path(files().constFirst());
    QVERIFY(QFile::remove(part));
    QVERIFY(QFile::link(path(u"precious"_s), part)); // symbolic
    {
        PartFile file(path(u"a.pdf"_s), source);
        QVERIFY(file.open());
        QVERIFY(file.version().isEmpty());
        QVERIFY(file.write("x"));
    }
    QVERIFY(QFile::remove(part));
    QCOMPARE(link(path(u"precious"_s).toUtf8().constData(), part.toUtf8().constData()), 0); // a second name
    {
        PartFile file(path(u"a.pdf"_s), source);
        QVERIFY(file.open());
        QVERIFY(file.version().isEmpty());
        QVERIFY(file.write("x"));
    }
    QCOMPARE(content(u"precious"_s), "mine"_ba);
}

void tst_PartFile::hasItAlone()
{
    PartFile one(path(u"a.pdf"_s), source);
    QVERIFY(one.open());
    QVERIFY(one.begin("\"1\""));
    QVERIFY(one.write("one"));
    {
        PartFile other(path(u"a.pdf"_s), source);
        QVERIFY(other.open());
        QCOMPARE(other.writtenBytes(), 0);
        QVERIFY(other.begin("\"1\""));
        QVERIFY(other.write("another"));
        QCOMPARE(*other.publish(false), path(u"a.pdf"_s));
    }
    QVERIFY(one.write(" two"));
    QCOMPARE(*one.publish(false), path(u"a (1).pdf"_s));
    QCOMPARE(content(u"a.pdf"_s), "another"_ba);
    QCOMPARE(content(u"a (1).pdf"_s), "one two"_ba);
    QCOMPARE(files().size(), 2);
}

void tst_PartFile::sweepsWhatNobodyCameBackFor()
{
    const auto aged = [this](const QString &name, int days) {
        write(name, "old");
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addDays(-days), QFileDevice::FileModificationTime));
    };
    aged(u".attache-0123456789abcdef-IjEi.part"_s, 8);
    aged(u".attache-fedcba9876543210-IjEi.part"_s, 6);
    aged(u"letter.part"_s, 8);
    {
        PartFile file(path(u"a.pdf"_s), source);
        QVERIFY(file.open());
    }
    QCOMPARE(files(), (QStringList{u".attache-fedcba9876543210-IjEi.part"_s, u"letter.part"_s}));
}

void tst_PartFile::saysWhereItCameFrom()
{
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    file.markOrigin("https://bucket.example.com");
    QVERIFY(file.publish(false));
    const auto published = path(u"a.pdf"_s).toUtf8();
    // Where the file system keeps no such notes there is none, and nothing else is amiss.
    const bool keepsNotes = setxattr(published.constData(), "user.test", "x", 1, 0) == 0;
    QByteArray note(100, 0);
    const auto size =
        getxattr(published.constData(), "user.xdg.origin.url", note.data(), size_t(note.size()));
    QCOMPARE(note.first(std::max<qsizetype>(0, size)),
             keepsNotes ? "https://bucket.example.com"_ba : QByteArray());
}

void tst_PartFile::takesAFreeName()
{
    write(u"a.pdf"_s, "mine");
    write(u"a (1).pdf"_s, "mine too");
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    QVERIFY(file.write("new"));
    QCOMPARE(*file.publish(false), path(u"a (2).pdf"_s));
    QCOMPARE(content(u"a.pdf"_s), "mine"_ba);
    QCOMPARE(content(u"a (1).pdf"_s), "mine too"_ba);
    QCOMPARE(content(u"a (2).pdf"_s), "new"_ba);
    QCOMPARE(files().size(), 3);
}

void tst_PartFile::replaces()
{
    write(u"a.pdf"_s, "old");
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    QVERIFY(file.write("new"));
    QCOMPARE(content(u"a.pdf"_s), "old"_ba); // until the last moment
    QCOMPARE(*file.publish(true), path(u"a.pdf"_s));
    QCOMPARE(content(u"a.pdf"_s), "new"_ba);
    QCOMPARE(files().size(), 1);
}

void tst_PartFile::replacesNoFolderAndNoDevice()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(mkfifo(path(u"pipe"_s).toUtf8().constData(), 0600), 0);
    for (const auto &name : {u"folder"_s, u"pipe"_s}) {
        PartFile file(path(name), source);
        QVERIFY(file.open());
        const auto published = file.publish(true);
        QVERIFY(!published);
        QCOMPARE(published.error().code, u"TargetNotRegular"_s);
        QCOMPARE(published.error().kind, ErrorKind::File);
    }
    QCOMPARE(files().size(), 2);
}

void tst_PartFile::neverWritesThroughALink()
{
    write(u"precious"_s, "mine");
    QVERIFY(QFile::link(path(u"precious"_s), path(u"a.pdf"_s)));
    PartFile file(path(u"a.pdf"_s), source);
    QVERIFY(file.open());
    QVERIFY(file.write("new"));
    QCOMPARE(*file.publish(false), path(u"a (1).pdf"_s));
    QCOMPARE(content(u"precious"_s), "mine"_ba);

    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"b.pdf"_s))); // dangling
    PartFile other(path(u"b.pdf"_s), source);
    QVERIFY(other.open());
    QCOMPARE(*other.publish(false), path(u"b (1).pdf"_s));
    QVERIFY(!QFile::exists(path(u"nowhere"_s)));
}

void tst_PartFile::goesTheWayOfTheShell()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"here"_s) && QDir(m_folder->path()).mkpath(u"there/deep"_s));
    QVERIFY(QFile::link(path(u"there/deep"_s), path(u"here/link"_s)));
    PartFile file(path(u"here/link/../a.pdf"_s), source);
    QVERIFY(file.open());
    QVERIFY(file.write("x"));
    QVERIFY(file.publish(false));
    QCOMPARE(content(u"there/a.pdf"_s), "x"_ba);
}

void tst_PartFile::errors()
{
    PartFile missing(path(u"no/where/a.pdf"_s), source);
    QCOMPARE(missing.open().error().code, u"FolderMissing"_s);
    PartFile full(u"/dev/full/a"_s, source);
    QCOMPARE(full.open().error().code, u"FolderMissing"_s);
    QVERIFY(missing.open().error().message.contains(path(u"no/where"_s)));
    if (geteuid() != 0) {
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0500) == 0);
        PartFile closed(path(u"a.pdf"_s), source);
        QCOMPARE(closed.open().error().code, u"FolderNotWritable"_s);
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0700) == 0);
    }
}

QTEST_GUILESS_MAIN(tst_PartFile)
#include "tst_partfile.moc"
