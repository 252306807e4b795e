// SPDX-License-Identifier: Apache-2.0
#include "base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace attache;

class tst_Sha256 : public QObject
{
    Q_OBJECT

private slots:
    void digests_data();
    void digests();
    void piecesMakeTheWhole();
};

void tst_Sha256::digests_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("hex");

    // FIPS 180-2, appendix B, and the empty message.
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray(
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("one block") << QByteArray(
        "abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray(
                                       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(
        1'000'000, 'a') << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void tst_Sha256::digests()
{
    QFETCH(QByteArray, data);
    Sha256 sha256;
    sha256.add(data);
    QTEST(sha256.hex(), "hex");
}

void tst_Sha256::piecesMakeTheWhole()
{
    QByteArray data;
    for (int i = 0; i < 1000; ++i)
        data.append(char(i * 7));
    for (const qsizetype piece : {1, 63, 64, 65, 1000}) {
        Sha256 sha256;
        for (qsizetype at = 0; at < data.size(); at += piece)
            sha256.add(QByteArrayView(data).sliced(at, std::min(piece, data.size() - at)));
        QCOMPARE(sha256.hex(), QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
    }
}

QTEST_GUILESS_MAIN(tst_Sha256)
#include "tst_sha256.moc"
