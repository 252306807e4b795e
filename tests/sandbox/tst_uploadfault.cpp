// SPDX-License-Identifier: Apache-2.0
#include "sandbox/uploadfault.h"

#include <QTest>
#include <numeric>

using namespace attache;
using namespace std::chrono_literals;

namespace {

/// A body whose client can leave; it remembers the waits and never waits.
class FakeBody final : public RequestBody
{
public:
    Read read(QByteArray &) override { return Read::End; }
    std::optional<qint64> length() const override { return 0; }
    bool stay(std::chrono::milliseconds duration) override
    {
        waits.push_back(duration);
        return !hasLeft;
    }

    std::chrono::milliseconds waited() const { return std::accumulate(waits.begin(), waits.end(), 0ms); }

    std::vector<std::chrono::milliseconds> waits;
    bool hasLeft = false;
};

ServedAnswer told(const Fault &fault)
{
    ServedAnswer answer;
    answer.status = fault.status;
    return answer;
}

} // namespace

class tst_UploadFault : public QObject
{
    Q_OBJECT

private slots:
    void none()
    {
        FakeBody body;
        UploadFault fault({}, body, told);
        QVERIFY(!fault.at(0, 10) && !fault.at(10, 10));
    }

    void aStatusAtItsByte()
    {
        FakeBody body;
        UploadFault fault(Fault{.action = Fault::Action::Status, .status = 503, .afterBytes = 5}, body, told);
        QVERIFY(!fault.at(0, 10));
        QVERIFY(!fault.at(4, 10));
        QCOMPARE(fault.at(6, 10)->status, 503);
        QVERIFY(!fault.at(10, 10)); // once
    }

    void aByteBeyondTheEndIsTheEnd()
    {
        FakeBody body;
        UploadFault fault(Fault{.action = Fault::Action::Reset, .afterBytes = 500}, body, told);
        QVERIFY(!fault.at(0, 10));
        const auto answer = fault.at(10, 10);
        QVERIFY(answer && answer->disturbance->ending == Disturbance::Ending::Reset);
    }

    void aHang()
    {
        FakeBody body;
        UploadFault fault(Fault{.action = Fault::Action::Hang, .afterBytes = 5, .delay = 150ms}, body, told);
        QVERIFY(!fault.at(0, 10));
        QVERIFY(body.waits.empty());
        QVERIFY(!fault.at(5, 10) && !fault.at(10, 10));
        QVERIFY(body.waits == std::vector{150ms});
    }

    void aHangEndsWithTheClient()
    {
        FakeBody body;
        body.hasLeft = true;
        UploadFault fault(Fault{.action = Fault::Action::Hang}, body, told);
        const auto answer = fault.at(0, 10);
        QVERIFY(answer && answer->disturbance->ending == Disturbance::Ending::Reset);
    }

    void slowness()
    {
        FakeBody body;
        UploadFault fault(Fault{.action = Fault::Action::Slow, .afterBytes = 200, .delay = 800ms}, body,
                          told);
        for (qint64 received = 0; received <= 200; received += 100)
            QVERIFY(!fault.at(received, 1000));
        QVERIFY(body.waits.empty());
        QVERIFY(!fault.at(600, 1000));
        QVERIFY(body.waited() == 400ms);
        QVERIFY(!fault.at(1000, 1000));
        QVERIFY(body.waited() == 800ms);
    }
};

QTEST_GUILESS_MAIN(tst_UploadFault)
#include "tst_uploadfault.moc"
