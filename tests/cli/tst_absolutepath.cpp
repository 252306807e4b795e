// SPDX-License-Identifier: Apache-2.0
#include "cli/absolutepath.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_AbsolutePath : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensWhatTheShellWould_data();
    void opensWhatTheShellWould();
    void writesWhereTheShellWould();
    void isAbsolute();

private:
    QTemporaryDir m_folder;
};

// here/a.pdf and there/a.pdf, and here/link, which is there/deep
void tst_AbsolutePath::initTestCase()
{
    const QDir root(m_folder.path());
    QVERIFY(root.mkpath(u"here/plain"_s) && root.mkpath(u"there/deep"_s));
    for (const auto &name : {u"here"_s, u"there"_s}) {
        QFile file(root.filePath(name + u"/a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(name.toUtf8()) > 0);
    }
    QVERIFY(QFile::link(root.filePath(u"there/deep"_s), root.filePath(u"here/link"_s)));
    QVERIFY(QDir::setCurrent(root.filePath(u"here"_s)));
}

void tst_AbsolutePath::opensWhatTheShellWould_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << u"a.pdf"_s << "here"_ba;
    QTest::newRow("up and down") << u"../there/a.pdf"_s << "there"_ba;
    QTest::newRow("through a folder") << u"plain/../a.pdf"_s << "here"_ba;
    QTest::newRow("through a link") << u"link/../a.pdf"_s << "there"_ba;
    QTest::newRow("through a link, absolute") << m_folder.path() + u"/here/link/../a.pdf"_s << "there"_ba;
}

void tst_AbsolutePath::opensWhatTheShellWould()
{
    QFETCH(QString, path);
    QFile file(absolutePath(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTEST(file.readAll(), "content");
    QVERIFY(file.fileName().startsWith(u'/'));
}

void tst_AbsolutePath::writesWhereTheShellWould()
{
    QFile file(absolutePath(u"link/../new.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::exists(m_folder.filePath(u"there/new.pdf"_s)));
}

void tst_AbsolutePath::isAbsolute()
{
    QCOMPARE(absolutePath(u"./b.pdf"_s), QDir::currentPath() + u"/b.pdf"_s);
    QCOMPARE(absolutePath(u"plain/../a.pdf"_s), QDir::currentPath() + u"/a.pdf"_s);
    QCOMPARE(absolutePath(u"plain/../new.pdf"_s), QDir::currentPath() + u"/new.pdf"_s);
    // What the shell wouldn't find isn't found here.
    QVERIFY(!QFile::exists(absolutePath(u"no/../a.pdf"_s)));
}

QTEST_GUILESS_MAIN(tst_AbsolutePath)
#include "tst_absolutepath.moc"
