// SPDX-License-Identifier: Apache-2.0
#include "cli/columns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_Columns : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void fits();
};

void tst_Columns::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("letters") << u"Grüße"_s << 5;
    QTest::newRow("an accent of its own") << u"u\u0308"_s << 1;
    QTest::newRow("wide ones") << u"報告.pdf"_s << 8;
    QTest::newRow("beyond the first plane") << u"😀😀"_s << 4;
    QTest::newRow("a bar") << u"█░"_s << 2;
}

void tst_Columns::counts()
{
    QFETCH(QString, text);
    QTEST(columnsOf(text), "columns");
}

void tst_Columns::fits()
{
    QCOMPARE(fitted(u"a.pdf"_s, 8), u"a.pdf   "_s);
    QCOMPARE(fitted(u"a.pdf"_s, 5), u"a.pdf"_s);
    QCOMPARE(fitted(u"abc.pdf"_s, 5), u"abc.…"_s);
    QCOMPARE(fitted(u"報告.pdf"_s, 4), u"報… "_s); // no half of a wide one
    QCOMPARE(fitted(u"報告"_s, 1), u"…"_s);
    for (int columns = 1; columns < 20; ++columns)
        QCOMPARE(columnsOf(fitted(u"u\u0308報😀 and more.pdf"_s, columns)), columns);
}

QTEST_GUILESS_MAIN(tst_Columns)
#include "tst_columns.moc"
