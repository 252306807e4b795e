// SPDX-License-Identifier: Apache-2.0
#include "base/call.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

using namespace attache;

class tst_Call : public QObject
{
    Q_OBJECT

private slots:
    void answersLater();
    void abandonedAnswersNever();
    void replacedAnswersNever();
    void handlerMayDestroyItsCall();
    void handlerMayDestroyItsOwner();
    void handlerMayStartTheNext();
    void handlerAnswersOnce();
    void movedStaysInFlight();
    void keepsNothingAfterItself();
};

void tst_Call::answersLater()
{
    bool answered = false;
    const auto call = later([&] { answered = true; });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
    QVERIFY(call);
    QVERIFY(!Call());
}

void tst_Call::abandonedAnswersNever()
{
    bool answered = false;
    {
        const auto call = later([&] { answered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void tst_Call::replacedAnswersNever()
{
    QStringList answers;
    auto call = later([&] { answers.append(QStringLiteral("first")); });
    call = later([&] { answers.append(QStringLiteral("second")); });
    QTRY_COMPARE(answers.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(answers, QStringList{QStringLiteral("second")});
}

void tst_Call::handlerMayDestroyItsCall()
{
    Call call;
    QString seen;
    // The capture is read after the Call went: with its closure gone this would be a use after free.
    call = later([&, text = QStringLiteral("still here, and long enough not to be inline")] {
        call = {};
        seen = text;
    });
    QTRY_COMPARE(seen, QStringLiteral("still here, and long enough not to be inline"));
    QVERIFY(!call);
}

void tst_Call::handlerMayDestroyItsOwner()
{
    struct Owner {
        explicit Owner(std::function<void()> finished)
            : m_done(std::move(finished))
        {
            m_call = later([this] {
                const auto done = m_done;
                done(); // the last act: this is gone now
            });
        }
        std::function<void()> m_done;
        Call m_call;
    };
    bool gone = false;
    std::unique_ptr<Owner> owner;
    owner = std::make_unique<Owner>([&] {
        owner.reset();
        gone = true;
    });
    QTRY_VERIFY(gone);
    QVERIFY(!owner);
}

void tst_Call::handlerMayStartTheNext()
{
    Call call;
    int steps = 0;
    std::function<void()> step = [&] {
        if (++steps < 5)
            call = later(step);
    };
    call = later(step);
    QTRY_COMPARE(steps, 5);
}

void tst_Call::handlerAnswersOnce()
{
    int answers = 0;
    const auto call = later([&] { ++answers; });
    QTRY_COMPARE(answers, 1);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

void tst_Call::movedStaysInFlight()
{
    bool answered = false;
    auto first = later([&] { answered = true; });
    std::vector<Call> calls;
    calls.push_back(std::move(first));
    QTRY_VERIFY(answered);
}

void tst_Call::keepsNothingAfterItself()
{
    const auto kept = std::make_shared<int>(1);
    auto call = later([kept] {});
    QVERIFY(kept.use_count() > 1);
    call = {};
    QCoreApplication::sendPostedEvents();
    QCOMPARE(kept.use_count(), 1L);
}

QTEST_GUILESS_MAIN(tst_Call)
#include "tst_call.moc"
