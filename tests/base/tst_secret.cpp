// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <QTest>
#include <cstring>

using namespace attache;
using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> wiped; // what explicit_bzero() was given

}

// Freed memory can't be looked at, so this program has its own wiping: the dynamic linker prefers it to the C
// library's, by either name that the compiler may call it.
extern "C" {
void wipe(void *bytes, size_t size) noexcept __asm__("explicit_bzero");
void wipeChecked(void *bytes, size_t size, size_t room) noexcept __asm__("__explicit_bzero_chk");

void wipe(void *bytes, size_t size) noexcept
{
    wiped.append(QByteArray(static_cast<const char *>(bytes), qsizetype(size)));
    memset(bytes, 0, size);
}

void wipeChecked(void *bytes, size_t size, size_t) noexcept
{
    wipe(bytes, size);
}
}

class tst_Secret : public QObject
{
    Q_OBJECT

private slots:
    void printsNothing();
    void convertsToNothing();
    void equality_data();
    void equality();
    void emptiness();
    void lastCopyWipes();
    void leavesSharedBytesAlone();
};

void tst_Secret::printsNothing()
{
    QString line;
    QDebug(&line) << "token:" << Secret("hunter2"_ba) << 1;
    QVERIFY2(!line.contains("hunter2"_L1), qPrintable(line));
    QCOMPARE(line.simplified(), u"token: ‹secret› 1"_s);

    QString empty;
    QDebug(&empty) << Secret();
    QCOMPARE(empty.simplified(), u"‹secret›"_s); // not even whether there is one
}

void tst_Secret::convertsToNothing()
{
    static_assert(!std::is_convertible_v<Secret, QString>);
    static_assert(!std::is_convertible_v<Secret, QByteArray>);
    static_assert(!std::is_convertible_v<QByteArray, Secret>);
    static_assert(!std::is_convertible_v<Secret, bool>);
}

void tst_Secret::equality_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("equal");

    QTest::newRow("the same bytes") << "abc"_ba
                                    << "abc"_ba << true;
    QTest::newRow("another last byte") << "abc"_ba
                                       << "abd"_ba << false;
    QTest::newRow("another first byte") << "abc"_ba
                                        << "xbc"_ba << false;
    QTest::newRow("a beginning is not the whole") << "abc"_ba
                                                  << "ab"_ba << false;
    QTest::newRow("zero bytes count") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
    QTest::newRow("two empty ones") << QByteArray() << ""_ba << true;
    QTest::newRow("empty and not") << QByteArray() << "a"_ba << false;
}

void tst_Secret::equality()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(bool, equal);
    QCOMPARE(Secret(left) == Secret(right), equal);
    QCOMPARE(Secret(right) == Secret(left), equal);
}

void tst_Secret::emptiness()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArray()).isEmpty());
    QVERIFY(!Secret("x"_ba).isEmpty());
    QVERIFY(Secret().reveal().isEmpty());
    QCOMPARE(Secret("x"_ba).reveal(), "x"_ba);
}

void tst_Secret::lastCopyWipes()
{
    {
        auto first = std::make_unique<Secret>(QByteArray("a long and secret token")); // a "…"_ba is read-only
        const Secret second = *first;
        wiped.clear();
        first.reset();
        QVERIFY(wiped.isEmpty()); // a copy is left
        QCOMPARE(second.reveal(), "a long and secret token"_ba);
    }
    QCOMPARE(wiped, QList{"a long and secret token"_ba});
}

void tst_Secret::leavesSharedBytesAlone()
{
    const auto mine = "a token that somebody else holds as well"_ba;
    wiped.clear();
    {
        const Secret secret{mine};
    }
    QCOMPARE(mine, "a token that somebody else holds as well"_ba);
    QVERIFY(wiped.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Secret)
#include "tst_secret.moc"
