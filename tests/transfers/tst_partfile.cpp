// SPDX-License-Identifier: Apache-2.0
#include "transfers/partfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_PartFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void getsItsNameWhenItIsWhole();
    void leavesNothingBehind();
    void startsAnew();
    void takesAFreeName();
    void replaces();
    void replacesNoFolderAndNoDevice();
    void neverWritesThroughALink();
    void errors();

private:
    void write(const QString &name, const QByteArray &content);
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

QByteArray tst_PartFile::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(none)"_ba;
}

void tst_PartFile::getsItsNameWhenItIsWhole()
{
    const auto mask = umask(027);
    PartFile file(path(u"a.pdf"_s));
    QVERIFY(file.start());
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
        PartFile file(path(u"a.pdf"_s));
        QVERIFY(file.start());
        QVERIFY(file.write("one"));
        QCOMPARE(files().size(), 1);
    }
    QCOMPARE(files(), QStringList());
}

void tst_PartFile::startsAnew()
{
    PartFile file(path(u"a.pdf"_s));
    QVERIFY(file.start());
    QVERIFY(file.write("a longer first try"));
    QVERIFY(file.start());
    QVERIFY(file.write("second"));
    QCOMPARE(file.writtenBytes(), 6);
    QVERIFY(file.publish(false));
    QCOMPARE(content(u"a.pdf"_s), "second"_ba);
}

void tst_PartFile::takesAFreeName()
{
    write(u"a.pdf"_s, "mine");
    write(u"a (1).pdf"_s, "mine too");
    PartFile file(path(u"a.pdf"_s));
    QVERIFY(file.start());
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
    PartFile file(path(u"a.pdf"_s));
    QVERIFY(file.start());
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
        PartFile file(path(name));
        QVERIFY(file.start());
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
    PartFile file(path(u"a.pdf"_s));
    QVERIFY(file.start());
    QVERIFY(file.write("new"));
    QCOMPARE(*file.publish(false), path(u"a (1).pdf"_s));
    QCOMPARE(content(u"precious"_s), "mine"_ba);

    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"b.pdf"_s))); // dangling
    PartFile other(path(u"b.pdf"_s));
    QVERIFY(other.start());
    QCOMPARE(*other.publish(false), path(u"b (1).pdf"_s));
    QVERIFY(!QFile::exists(path(u"nowhere"_s)));
}

void tst_PartFile::errors()
{
    PartFile missing(path(u"no/where/a.pdf"_s));
    QCOMPARE(missing.start().error().code, u"FolderMissing"_s);
    PartFile full(u"/dev/full/a"_s);
    QCOMPARE(full.start().error().code, u"FolderMissing"_s);
    QVERIFY(missing.start().error().message.contains(path(u"no/where"_s)));
    if (geteuid() != 0) {
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0500) == 0);
        PartFile closed(path(u"a.pdf"_s));
        QCOMPARE(closed.start().error().code, u"FolderNotWritable"_s);
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0700) == 0);
    }
}

QTEST_GUILESS_MAIN(tst_PartFile)
#include "tst_partfile.moc"
