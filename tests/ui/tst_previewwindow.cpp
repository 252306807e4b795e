// SPDX-License-Identifier: Apache-2.0
#include "ui/previewwindow.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_PreviewWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsAPicture();
    void aLargePictureIsReadSmaller();
    void whatIsNoPictureIsSaid();
    void showsTheBeginningOfAText_data();
    void showsTheBeginningOfAText();
    void whatIsNoTextIsSaid();
    void theLastOneWins();
    void aPdfWithoutItsProgramIsSaid();
    void aPdfsProgramIsGivenNoKeys();
    void spaceCloses();

private:
    QString file(const QString &name, const QByteArray &content) const;
    QString says() const { return m_window->findChild<QLabel *>()->accessibleName(); }
    QString text() const { return m_window->findChild<QPlainTextEdit *>()->toPlainText(); }

    QTemporaryDir m_folder;
    QPointer<PreviewWindow> m_window;
};

void tst_PreviewWindow::init()
{
    m_window = new PreviewWindow(nullptr);
    m_window->show();
}

void tst_PreviewWindow::cleanup()
{
    delete m_window;
}

QString tst_PreviewWindow::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no temporary file");
    return file.fileName();
}

void tst_PreviewWindow::showsAPicture()
{
    const auto path = m_folder.filePath(u"red.png"_s);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    m_window->preview(u"red.png"_s, path);
    QTRY_COMPARE(says(), u"Picture, 40 × 30"_s);
    QCOMPARE(m_window->accessibleName(), u"Preview of red.png"_s);
    const auto middle = m_window->grab().toImage().pixelColor(m_window->rect().center());
    QCOMPARE(middle, QColor(Qt::red));
}

void tst_PreviewWindow::aLargePictureIsReadSmaller()
{
    const auto path = m_folder.filePath(u"large.jpg"_s);
    QImage image(4000, 1000, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(path));
    m_window->preview(u"large.jpg"_s, path);
    QTRY_COMPARE(says(), u"Picture, 1600 × 400"_s);
}

void tst_PreviewWindow::whatIsNoPictureIsSaid()
{
    m_window->preview(u"a.png"_s, file(u"a.png"_s, "\x89PNG\r\n\x1a\nand no more"));
    QTRY_VERIFY2(says().startsWith(u"This file can't be shown"_s), qPrintable(says()));
}

void tst_PreviewWindow::showsTheBeginningOfAText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("shown");
    QTest::newRow("UTF-8") << QByteArray("Grüße\n") << u"Grüße\n"_s;
    QTest::newRow("Latin-1") << QByteArray("Gr\xfc\xdf"
                                           "e")
                             << u"Grüße"_s;
    QTest::newRow("empty") << QByteArray("") << QString();
    // A character that is cut in two at the end of what is read is left out.
    QTest::newRow("long") << QByteArray(16 * 1024 - 1, 'x') + QByteArray("ü").repeated(1000)
                          << QString(16 * 1024 - 1, u'x') + u"\n…"_s;
}

void tst_PreviewWindow::showsTheBeginningOfAText()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, shown);
    m_window->findChild<QPlainTextEdit *>()->setPlainText(u"before"_s);
    m_window->preview(u"notes.txt"_s, file(u"notes.txt"_s, content));
    QTRY_COMPARE(text(), shown);
    QVERIFY(m_window->findChild<QPlainTextEdit *>()->isVisible());
}

void tst_PreviewWindow::whatIsNoTextIsSaid()
{
    m_window->preview(u"program.bin"_s,
                      file(u"program.bin"_s,
                           QByteArray("\x7f"
                                      "ELF\0\0",
                                      6)));
    QTRY_VERIFY2(says().startsWith(u"There is no preview of this type"_s), qPrintable(says()));
}

void tst_PreviewWindow::theLastOneWins()
{
    m_window->preview(u"a.txt"_s, file(u"a.txt"_s, "first"));
    m_window->preview(u"b.txt"_s, file(u"b.txt"_s, "second"));
    QTRY_COMPARE(text(), u"second"_s);
    QCOMPARE(m_window->windowTitle(), u"b.txt"_s);
}

void tst_PreviewWindow::aPdfWithoutItsProgramIsSaid()
{
    const auto path = qgetenv("PATH");
    qputenv("PATH", m_folder.path().toLocal8Bit());
    m_window->preview(u"a.pdf"_s, file(u"a.pdf"_s, "%PDF-1.4"));
    qputenv("PATH", path);
    QVERIFY2(says().startsWith(u"There is no preview of PDF files here"_s), qPrintable(says()));
}

void tst_PreviewWindow::aPdfsProgramIsGivenNoKeys()
{
    const auto program = file(u"pdftoppm"_s, "#!/bin/sh\nenv >\"$0.given\"\n");
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto path = qgetenv("PATH");
    qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + path);
    qputenv("AWS_SECRET_ACCESS_KEY", "a key");
    m_window->preview(u"a.pdf"_s, file(u"a.pdf"_s, "%PDF-1.4"));
    qputenv("PATH", path);
    qunsetenv("AWS_SECRET_ACCESS_KEY");
    QTRY_VERIFY(says().startsWith(u"This file can't be shown"_s)); // it has come to its end
    QFile given(program + u".given"_s);
    QVERIFY(given.open(QIODevice::ReadOnly));
    const auto environment = given.readAll();
    QVERIFY(environment.contains("PATH="));
    QVERIFY2(!environment.contains("AWS_"), environment);
}

void tst_PreviewWindow::spaceCloses()
{
    QTest::keyClick(m_window, Qt::Key_Space);
    QTRY_VERIFY(!m_window);
}

QTEST_MAIN(tst_PreviewWindow)
#include "tst_previewwindow.moc"
