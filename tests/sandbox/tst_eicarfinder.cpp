// SPDX-License-Identifier: Apache-2.0
#include "sandbox/eicarfinder.h"

#include <QCryptographicHash>
#include <QTest>

using namespace attache;

class tst_EicarFinder : public QObject
{
    Q_OBJECT
private slots:
    void theStringIsTheRealOne()
    {
        QCOMPARE(eicarTestString().size(), 68);
        QCOMPARE(QCryptographicHash::hash(eicarTestString(), QCryptographicHash::Md5).toHex(),
                 QByteArray("44d88612fea8a8f36de82e1278abb02f")); // as published
    }

    void isFoundWhereverThePiecesAreCut()
    {
        const QByteArray file = QByteArray(100, 'x') + eicarTestString() + QByteArray(100, 'y');
        for (qsizetype cut = 0; cut <= file.size(); ++cut) {
            EicarFinder finder;
            finder.add(QByteArrayView(file).first(cut));
            finder.add(QByteArrayView(file).sliced(cut));
            QVERIFY2(finder.found(), qPrintable(QString::number(cut)));
        }
    }

    void isFoundInTinyPieces_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 7, 33, 67, 68, 69})
            QTest::addRow("%d bytes each", size) << size;
    }

    void isFoundInTinyPieces()
    {
        QFETCH(int, size);
        const QByteArray file = QByteArray(10, 'X') + eicarTestString();
        EicarFinder finder;
        for (qsizetype at = 0; at < file.size(); at += size) {
            QVERIFY(!finder.found());
            finder.add(QByteArrayView(file).sliced(at, qMin<qsizetype>(size, file.size() - at)));
        }
        QVERIFY(finder.found());
    }

    void anAlmostIsNone()
    {
        auto file = eicarTestString();
        file[30] = 'x';
        EicarFinder finder;
        finder.add(file);
        finder.add({});
        finder.add(file.left(50));
        QVERIFY(!finder.found());
    }
};

QTEST_APPLESS_MAIN(tst_EicarFinder)
#include "tst_eicarfinder.moc"
