// SPDX-License-Identifier: Apache-2.0
#include "sandbox/answerwriter.h"

#include <QTest>
#include <numeric>

using namespace attache;
using namespace std::chrono_literals;

namespace {

/// Remembers what is written, and where it was waited, without waiting.
class FakeSink final : public AnswerSink
{
public:
    bool write(QByteArrayView data) override
    {
        written += data.toByteArray();
        return true;
    }
    bool stay(std::chrono::milliseconds duration) override
    {
        waits.push_back({written.size(), duration});
        return !hasLeft;
    }
    void reset() override { wasReset = true; }

    std::chrono::milliseconds waited() const
    {
        return std::accumulate(waits.begin(), waits.end(), 0ms,
                               [](auto sum, const auto &wait) { return sum + wait.second; });
    }

    QByteArray written;
    std::vector<std::pair<qsizetype, std::chrono::milliseconds>> waits; ///< after how many bytes, how long
    bool wasReset = false;
    bool hasLeft = false;
};

} // namespace

class tst_AnswerWriter : public QObject
{
    Q_OBJECT

private slots:
    void undisturbed()
    {
        FakeSink sink;
        AnswerWriter writer(sink, {}, 10);
        QVERIFY(writer.write("01234"));
        QVERIFY(writer.write("56789"));
        QCOMPARE(sink.written, QByteArray("0123456789"));
        QVERIFY(sink.waits.empty());
    }

    void ends_data()
    {
        QTest::addColumn<int>("afterBytes"); // -1: not said
        QTest::addColumn<bool>("resets");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("closes in its middle") << -1 << false << QByteArray("01234");
        QTest::newRow("closes before it starts") << 0 << false << QByteArray();
        QTest::newRow("closes within the second piece") << 7 << false << QByteArray("0123456");
        QTest::newRow("closes where two pieces meet") << 5 << false << QByteArray("01234");
        QTest::newRow("is reset") << 7 << true << QByteArray("0123456");
        QTest::newRow("is reset before it starts") << -1 << true << QByteArray();
    }

    void ends()
    {
        QFETCH(int, afterBytes);
        QFETCH(bool, resets);
        FakeSink sink;
        Disturbance disturbance{.ending = resets ? Disturbance::Ending::Reset : Disturbance::Ending::Close};
        if (afterBytes >= 0)
            disturbance.afterBytes = afterBytes;
        AnswerWriter writer(sink, disturbance, 10);
        const bool goesOn = writer.write("01234") && writer.write("56789");
        QVERIFY(!goesOn);
        QTEST(sink.written, "written");
        QCOMPARE(sink.wasReset, resets);
    }

    void pauses()
    {
        FakeSink sink;
        AnswerWriter writer(sink, Disturbance{.afterBytes = 3, .pause = 150ms}, 10);
        QVERIFY(writer.write("0123456789"));
        QCOMPARE(sink.written, QByteArray("0123456789"));
        QCOMPARE(sink.waits.size(), size_t(1));
        QCOMPARE(sink.waits[0].first, 3);
        QVERIFY(sink.waits[0].second == 150ms);
    }

    void aPauseEndsWithThePeer()
    {
        FakeSink sink;
        sink.hasLeft = true;
        AnswerWriter writer(sink, Disturbance{.afterBytes = 3, .pause = 150ms}, 10);
        QVERIFY(!writer.write("0123456789"));
        QCOMPARE(sink.written, QByteArray("012"));
    }

    void isSlowAllTheWay()
    {
        FakeSink sink;
        AnswerWriter writer(sink, Disturbance{.spread = 200ms}, 1000);
        QVERIFY(writer.write(QByteArray(400, 'a')));
        QVERIFY(sink.waited() == 80ms);
        QVERIFY(writer.write(QByteArray(600, 'a')));
        QCOMPARE(sink.written.size(), 1000);
        QVERIFY(sink.waited() == 200ms);
        QCOMPARE(sink.waits.size(), size_t(50));
    }
};

QTEST_GUILESS_MAIN(tst_AnswerWriter)
#include "tst_answerwriter.moc"
