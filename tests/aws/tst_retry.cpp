// SPDX-License-Identifier: Apache-2.0
#include "aws/retry.h"

#include "aws/model.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;
using namespace std::chrono_literals;

namespace {

Error said(ErrorKind kind, const QString &code, int status, bool retryable = true)
{
    return {.kind = kind, .code = code, .message = u"m"_s, .httpStatus = status, .retryable = retryable};
}

const auto throttled = said(ErrorKind::Throttled, u"ThrottlingException"_s, 429);
const auto broken = said(ErrorKind::Service, u"InternalServiceException"_s, 500);
const auto silent = said(ErrorKind::Timeout, u"Stalled"_s, 0);
const auto denied = said(ErrorKind::Refused, u"AccessDeniedException"_s, 403, false);

} // namespace

class tst_Retry : public QObject
{
    Q_OBJECT

private slots:
    void repeats_what_may_work_data();
    void repeats_what_may_work();
    void stops_at_the_last_attempt();
    void waits_longer_each_time_up_to_a_limit();
    void obeys_the_service_about_when();
    void repeats_only_what_is_safe();
    void spends_a_quota();
};

void tst_Retry::repeats_what_may_work_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("again");

    QTest::newRow("cut off") << said(ErrorKind::Network, u"ConnectionClosed"_s, 0) << true;
    QTest::newRow("silent") << silent << true;
    for (const int status : {500, 502, 503, 504})
        QTest::addRow("status %d", status)
            << said(ErrorKind::Service, QString::number(status), status) << true;
    for (const int status : {501, 505})
        QTest::addRow("status %d", status)
            << said(ErrorKind::Service, QString::number(status), status, false) << false;
    for (const auto &code : {u"ThrottlingException"_s, u"SlowDown"_s, u"LimitExceededException"_s})
        QTest::newRow(qPrintable(code)) << said(ErrorKind::Throttled, code, 429) << true;
    QTest::newRow("S3 waited too long") << said(ErrorKind::Timeout, u"RequestTimeout"_s, 400) << true;
    QTest::newRow("denied") << denied << false;
    QTest::newRow("not found") << said(ErrorKind::Refused, u"ResourceNotFoundException"_s, 404, false)
                               << false;
    QTest::newRow("conflict") << said(ErrorKind::Refused, u"ConflictException"_s, 409, false) << false;
    QTest::newRow("quota") << said(ErrorKind::Quota, u"ServiceQuotaExceededException"_s, 402, false) << false;
    QTest::newRow("invalid") << said(ErrorKind::Validation, u"ValidationException"_s, 400, false) << false;
    QTest::newRow("signed out") << said(ErrorKind::Credentials, u"ExpiredTokenException"_s, 403, false)
                                << false;
    QTest::newRow("not understood") << said(ErrorKind::Service, u"AnswerNotUnderstood"_s, 200, false)
                                    << false;
    QTest::newRow("too large") << said(ErrorKind::Service, u"AnswerTooLarge"_s, 200, false) << false;
}

void tst_Retry::repeats_what_may_work()
{
    QFETCH(Error, error);
    QTEST(retryDelay(error, 1, {}, true, 0.5).has_value(), "again");
}

void tst_Retry::stops_at_the_last_attempt()
{
    QVERIFY(retryDelay(broken, 2, {.maxAttempts = 3}, true, 0));
    QVERIFY(!retryDelay(broken, 3, {.maxAttempts = 3}, true, 0));
    QVERIFY(!retryDelay(broken, 1, {.maxAttempts = 1}, true, 0));
}

void tst_Retry::waits_longer_each_time_up_to_a_limit()
{
    const RetrySettings many{.maxAttempts = 100};
    QCOMPARE(*retryDelay(broken, 1, many, true, 1), 1000ms);
    QCOMPARE(*retryDelay(broken, 2, many, true, 1), 2000ms);
    QCOMPARE(*retryDelay(broken, 3, many, true, 1), 4000ms);
    QCOMPARE(*retryDelay(broken, 3, many, true, 0.25), 1000ms);
    QCOMPARE(*retryDelay(broken, 3, many, true, 0), 0ms);
    QCOMPARE(*retryDelay(broken, 99, many, true, 1), 20000ms);
}

void tst_Retry::obeys_the_service_about_when()
{
    auto error = broken;
    error.retryAfter = 7s;
    QCOMPARE(*retryDelay(error, 1, {}, true, 1), 7000ms);
    error.retryAfter = 10ms;
    QCOMPARE(*retryDelay(error, 1, {}, true, 1), 1000ms);
    error.retryAfter = 21s;
    QVERIFY(!retryDelay(error, 1, {}, true, 1));
    error = throttled;
    error.retryAfter = 60s;
    QCOMPARE(*retryDelay(error, 1, {}, true, 1), 60000ms);
    error.retryAfter = 61s;
    QVERIFY(!retryDelay(error, 1, {}, true, 1));
}

void tst_Retry::repeats_only_what_is_safe()
{
    QVERIFY(!retryDelay(broken, 1, {}, false, 1));
    QVERIFY(!retryDelay(silent, 1, {}, false, 1));
    // A refusal for being too fast did nothing.
    QVERIFY(retryDelay(throttled, 1, {}, false, 1));

    const auto &cases = Model::of(Service::ConnectCases);
    QVERIFY(!isRepeatable(*cases.operation(u"CreateRelatedItem")));
    QVERIFY(isRepeatable(*cases.operation(u"SearchCases")));
    // Whatever makes something has a token that makes it once.
    for (const auto service : {Service::Connect, Service::ConnectParticipant, Service::ConnectCases}) {
        for (const auto &operation : Model::of(service).operations()) {
            const bool makes = operation.name.startsWith("Create"_L1) || operation.name.startsWith("Start"_L1)
                || operation.name.startsWith("Send"_L1);
            if (!makes || !isRepeatable(operation) || operation.name == "CreateParticipantConnection"_L1)
                continue;
            const auto &members = operation.input->members;
            QVERIFY2(std::any_of(members.begin(), members.end(),
                                 [](const Member &m) { return m.idempotencyToken; }),
                     qPrintable(operation.name));
        }
    }
}

void tst_Retry::spends_a_quota()
{
    RetryQuota quota;
    for (int i = 0; i < 100; ++i)
        QCOMPARE(*quota.take(broken), 5);
    QVERIFY(!quota.take(broken));
    quota.giveBack(5);
    QVERIFY(!quota.take(silent));
    QCOMPARE(*quota.take(broken), 5);
    for (int i = 0; i < 10; ++i)
        quota.giveBack(0);
    QCOMPARE(*quota.take(silent), 10);
    QVERIFY(!quota.take(broken));
    // It never holds more than at first.
    for (int i = 0; i < 1000; ++i)
        quota.giveBack(10);
    int taken = 0;
    while (quota.take(broken))
        ++taken;
    QCOMPARE(taken, 100);
}

QTEST_GUILESS_MAIN(tst_Retry)
#include "tst_retry.moc"
