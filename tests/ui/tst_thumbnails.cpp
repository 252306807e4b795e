// SPDX-License-Identifier: Apache-2.0
#include "ui/thumbnails.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_Thumbnails : public QObject
{
    Q_OBJECT

private slots:
    void showsAPictureInSmall();
    void aFileThatChangedIsNotTheOneThatWasSent();
    void whatIsNoPictureHasNone_data();
    void whatIsNoPictureHasNone();
    void goesWhileItReads();

private:
    QString picture(const QString &name, QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        const auto path = m_folder.filePath(name);
        return image.save(path) ? path : QString();
    }

    QTemporaryDir m_folder;
};

void tst_Thumbnails::showsAPictureInSmall()
{
    Thumbnails thumbnails;
    const auto path = picture(u"wide.png"_s, {400, 100});
    QVERIFY(thumbnails.of({path, -1}).isNull()); // nothing is read where it is painted
    QTRY_VERIFY(!thumbnails.of({path, -1}).isNull());
    const auto small = thumbnails.of({path, -1});
    QCOMPARE(small.deviceIndependentSize(), QSizeF(Thumbnails::edge, Thumbnails::edge / 4.0));
    QCOMPARE(small.toImage().pixelColor(1, 1), QColor(Qt::red));
    // What is small stays as it is, and what is a line stays to be seen.
    const auto tiny = picture(u"tiny.png"_s, {4, 4});
    QTRY_COMPARE(thumbnails.of({tiny, -1}).size(), QSize(4, 4));
    const auto line = picture(u"line.png"_s, {4000, 1});
    QTRY_COMPARE(thumbnails.of({line, -1}).size(), QSize(Thumbnails::edge, 1));
}

void tst_Thumbnails::aFileThatChangedIsNotTheOneThatWasSent()
{
    Thumbnails thumbnails;
    const auto path = picture(u"a.png"_s, {40, 40});
    const auto size = QFile(path).size();
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    QVERIFY(thumbnails.of({path, size + 1}).isNull());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(thumbnails.of({path, size + 1}).isNull());
    QTRY_VERIFY(!thumbnails.of({path, size}).isNull());
    QCOMPARE(changed.size(), 2); // and is not read again and again
}

void tst_Thumbnails::whatIsNoPictureHasNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a text") << QByteArray("not a picture");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a drawing, which is a program of a kind") << QByteArray(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>)");
    QTest::newRow("a format that no camera writes") << QByteArray("P5 9 9 255\n").append(81, 'x');
}

void tst_Thumbnails::whatIsNoPictureHasNone()
{
    QFETCH(QByteArray, content);
    const auto path = m_folder.filePath(u"claims to be.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    Thumbnails thumbnails;
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    thumbnails.of({path, -1});
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(thumbnails.of({path, -1}).isNull());
    thumbnails.of({m_folder.filePath(u"gone.png"_s), -1});
    QTRY_COMPARE(changed.size(), 2);
}

void tst_Thumbnails::goesWhileItReads()
{
    const auto path = picture(u"large.png"_s, {800, 800});
    auto thumbnails = std::make_unique<Thumbnails>();
    for (int size = -1; size > -9; --size)
        thumbnails->of({path, size});
    thumbnails.reset();
    QCoreApplication::sendPostedEvents();
}

QTEST_MAIN(tst_Thumbnails)
#include "tst_thumbnails.moc"
