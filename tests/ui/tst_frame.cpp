// SPDX-License-Identifier: Apache-2.0
#include "ui/frame.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_Frame : public QObject
{
    Q_OBJECT

private slots:
    void comesInItsColour_data();
    void comesInItsColour();
    void standsWhereItStood();
    void leavesThePaintingToWhatFillsIt();

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
};

void tst_Frame::comesInItsColour_data()
{
    QTest::addColumn<Scheme>("scheme");

    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("contrast") << Scheme::Contrast;
}

void tst_Frame::comesInItsColour()
{
    QFETCH(Scheme, scheme);

    Frame frame(m_settings, scheme);
    frame.show();
    QVERIFY(QTest::qWaitForWindowExposed(&frame));
    const auto picture = frame.grab().toImage();
    QCOMPARE(picture.pixelColor(0, 0), Colours::of(scheme).window);
    QCOMPARE(picture.pixelColor(picture.width() - 1, picture.height() - 1), Colours::of(scheme).window);
}

void tst_Frame::standsWhereItStood()
{
    QSize size;
    {
        Frame frame(m_settings, Scheme::Light);
        QVERIFY(frame.width() > 0);
        size = frame.size() - QSize(100, 50);
        frame.resize(size);
        Frame::keepPlace(frame, m_settings);
    }
    const Frame again(m_settings, Scheme::Light);
    QCOMPARE(again.size(), size);
}

void tst_Frame::leavesThePaintingToWhatFillsIt()
{
    Frame frame(m_settings, Scheme::Dark);
    auto *content = new QWidget;
    auto palette = content->palette();
    palette.setColor(QPalette::Window, Qt::green);
    content->setPalette(palette);
    content->setAutoFillBackground(true);
    frame.setCentralWidget(content);
    frame.show();
    QVERIFY(QTest::qWaitForWindowExposed(&frame));
    QCOMPARE(frame.grab().toImage().pixelColor(5, 5), QColor(Qt::green));
}

QTEST_MAIN(tst_Frame)
#include "tst_frame.moc"
