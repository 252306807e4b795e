// SPDX-License-Identifier: Apache-2.0
#include "transfers/safefilename.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_SafeFileName : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void longNames();
    void numbers();
};

void tst_SafeFileName::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char *what, const QString &name, const QString &safe) {
        QTest::newRow(what) << name << safe;
    };
    row("a harmless one stays", u"report 2026 (final).pdf"_s, u"report 2026 (final).pdf"_s);
    row("letters of the world stay", u"Bericht ünï 报告 😀.pdf"_s, u"Bericht ünï 报告 😀.pdf"_s);
    row("a path up", u"../../etc/passwd"_s, u"_._.._etc_passwd"_s);
    row("an absolute path", u"/etc/passwd"_s, u"_etc_passwd"_s);
    row("a path of Windows", u"C:\\boot.ini"_s, u"C:_boot.ini"_s);
    row("one dot", u"."_s, u"file"_s);
    row("two dots", u".."_s, u"file"_s);
    row("nothing", u""_s, u"file"_s);
    row("blanks", u"  \t "_s, u"_"_s);
    row("a hidden file", u".bashrc"_s, u"_bashrc"_s);
    row("an option", u"-rf"_s, u"_rf"_s);
    row("a home", u"~root"_s, u"_root"_s);
    row("a line break", u"a\nb.pdf"_s, u"a_b.pdf"_s);
    row("a terminal's escape", u"a\u001b[31m.pdf"_s, u"a_[31m.pdf"_s);
    row("a null", u"a"_s + QChar(0) + u".pdf"_s, u"a_.pdf"_s);
    row("a disguised extension", u"invoice\u202efdp.exe"_s, u"invoice_fdp.exe"_s);
    row("half a character", u"a"_s + QChar(0xd800) + u".pdf"_s, u"a_.pdf"_s);
    row("a dot at the end", u"a.pdf. . "_s, u"a.pdf"_s);
    row("a device", u"con.txt"_s, u"_con.txt"_s);
    row("a device in capitals", u"LPT1"_s, u"_LPT1"_s);
    row("no device", u"console.txt"_s, u"console.txt"_s);
}

void tst_SafeFileName::names()
{
    QFETCH(QString, name);
    QTEST(safeFileName(name), "safe");
    QCOMPARE(safeFileName(safeFileName(name)), safeFileName(name));
}

void tst_SafeFileName::longNames()
{
    const auto safe = safeFileName(QString(300, u'ü') + u".pdf"_s);
    QVERIFY(safe.endsWith(u"ü.pdf"_s));
    QVERIFY(safe.toUtf8().size() <= 255 && safe.toUtf8().size() >= 254);

    const auto emoji = safeFileName(u"😀"_s.repeated(100) + u".pdf"_s);
    QVERIFY(emoji.toUtf8().size() <= 255);
    QCOMPARE(QString::fromUtf8(emoji.toUtf8()), emoji); // no half characters
    QVERIFY(emoji.endsWith(u"😀.pdf"_s));

    QCOMPARE(safeFileName(u"a."_s + QString(400, u'x')).size(), 255);
    QCOMPARE(safeFileName(QString(255, u'x')), QString(255, u'x'));
}

void tst_SafeFileName::numbers()
{
    QCOMPARE(numberedFileName(u"name.pdf"_s, 1), u"name (1).pdf"_s);
    QCOMPARE(numberedFileName(u"name"_s, 12), u"name (12)"_s);
    QCOMPARE(numberedFileName(u"a.tar.gz"_s, 1), u"a.tar (1).gz"_s);
    const auto numbered = numberedFileName(QString(251, u'x') + u".pdf"_s, 7);
    QCOMPARE(numbered.size(), 255);
    QVERIFY(numbered.endsWith(u"x (7).pdf"_s));
}

QTEST_GUILESS_MAIN(tst_SafeFileName)
#include "tst_safefilename.moc"
