// SPDX-License-Identifier: Apache-2.0
#include "transfers/diskpool.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <condition_variable>

using namespace std::chrono_literals;

namespace attache {

namespace {

/// A drive that hangs until it is back; it may be back after everything else has gone.
class Drive
{
public:
    void hang()
    {
        std::unique_lock lock(m_mutex);
        ++m_hanging;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_back; });
    }
    bool waitForHanging(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, 20s, [&] { return m_hanging >= count; });
    }
    void comeBack()
    {
        const std::scoped_lock lock(m_mutex);
        m_back = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_hanging = 0;
    bool m_back = false;
};

} // namespace

class tst_DiskPool : public QObject
{
    Q_OBJECT

private slots:
    void answersInTheThreadThatAsked();
    void manyAtOnce();
    void whoHangsHoldsUpNobody();
    void whoIsAbandonedIsToldAndNotHeard();
    void nobodyWaitsForOneThatHangs();
    void theHandlerMayAbandonItself();
};

void tst_DiskPool::answersInTheThreadThatAsked()
{
    DiskPool disks;
    const auto *here = QThread::currentThread();
    const QThread *there = here;
    int answer = 0;
    const auto call = disks.run<int>(
        [&there](const std::atomic_bool &) {
            there = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            QCOMPARE(QThread::currentThread(), here);
            answer = value;
        });
    QCOMPARE(answer, 0);
    QTRY_COMPARE(answer, 42);
    QVERIFY(there != here);
}

void tst_DiskPool::manyAtOnce()
{
    DiskPool disks(4);
    std::vector<Call> calls;
    std::vector<int> answers;
    for (int i = 0; i < 500; ++i)
        calls.push_back(disks.run<std::vector<int>>(
            [i](const std::atomic_bool &) { return std::vector<int>(100, i); },
            [&](const std::vector<int> &values) { answers.push_back(values.at(99)); }));
    QTRY_COMPARE(answers.size(), 500u);
    std::sort(answers.begin(), answers.end());
    for (int i = 0; i < 500; ++i)
        QCOMPARE(answers.at(size_t(i)), i);
}

void tst_DiskPool::whoHangsHoldsUpNobody()
{
    const auto drive = std::make_shared<Drive>();
    DiskPool disks;
    std::vector<Call> calls;
    constexpr int many = 64; // as many as may be on their way at once
    for (int i = 0; i < many; ++i)
        calls.push_back(disks.run<int>([drive](const auto &) { return drive->hang(), 0; }, [](int) {}));
    QVERIFY(drive->waitForHanging(many));
    bool answered = false;
    const auto other = disks.run<int>([](const auto &) { return 0; }, [&](int) { answered = true; });
    QTRY_VERIFY(answered);
    drive->comeBack();
}

void tst_DiskPool::whoIsAbandonedIsToldAndNotHeard()
{
    DiskPool disks;
    std::atomic_bool told = false;
    {
        std::atomic_bool began = false;
        const auto call = disks.run<int>(
            [&](const std::atomic_bool &abandoned) {
                began = true;
                while (!abandoned)
                    QThread::yieldCurrentThread();
                told = true;
                return 0;
            },
            [](int) { QFAIL("heard"); });
        while (!began)
            QThread::yieldCurrentThread();
    }
    QTRY_VERIFY(told);
    QTest::qWait(10);
}

void tst_DiskPool::nobodyWaitsForOneThatHangs()
{
    const auto drive = std::make_shared<Drive>();
    {
        DiskPool disks;
        const auto call = disks.run<int>([drive](const auto &) { return drive->hang(), 0; }, [](int) {});
        QVERIFY(drive->waitForHanging(1));
    } // comes back from here although the drive does not
    drive->comeBack();
}

void tst_DiskPool::theHandlerMayAbandonItself()
{
    DiskPool disks;
    Call call;
    QByteArray got;
    const QByteArray captured("closure");
    call = disks.run<QByteArray>([](const auto &) { return QByteArray("answer"); },
                                 [&, captured](const QByteArray &answer) {
                                     call = {};
                                     got = answer + captured;
                                 });
    QTRY_COMPARE(got, QByteArray("answerclosure"));
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_DiskPool)
#include "tst_diskpool.moc"
