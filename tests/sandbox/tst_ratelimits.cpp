// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ratelimits.h"

#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RateLimits : public QObject
{
    Q_OBJECT
private slots:
    void aBurstThenTheRate()
    {
        const TokenBucket::Time start{};
        TokenBucket bucket({2, 5}, start);
        for (int i = 0; i < 5; ++i)
            QVERIFY(bucket.take(start));
        QVERIFY(!bucket.take(start));
        QVERIFY(!bucket.take(start + 499ms));
        QVERIFY(bucket.take(start + 500ms));
        QVERIFY(!bucket.take(start + 501ms));
        QVERIFY(bucket.take(start + 1001ms));
    }

    void isNeverFullerThanItsBurst()
    {
        const TokenBucket::Time start{};
        TokenBucket bucket({2, 3}, start);
        int through = 0;
        while (bucket.take(start + 1h))
            ++through;
        QCOMPARE(through, 3);
    }

    void eachOperationHasItsOwn()
    {
        const SandboxOptions options;
        RateLimits limits(options);
        const TokenBucket::Time now{};
        for (int i = 0; i < 5; ++i)
            QVERIFY(limits.take(u"StartAttachedFileUpload"_s, now));
        QVERIFY(!limits.take(u"StartAttachedFileUpload"_s, now));
        QVERIFY(limits.take(u"CompleteAttachedFileUpload"_s, now));
        limits.reset();
        QVERIFY(limits.take(u"StartAttachedFileUpload"_s, now));
    }

    void messagesAndEventsShareOne()
    {
        const SandboxOptions options;
        RateLimits limits(options);
        const TokenBucket::Time now{};
        for (int i = 0; i < 15; ++i)
            QVERIFY(limits.take(i % 2 == 0 ? u"SendMessage"_s : u"SendEvent"_s, now));
        QVERIFY(!limits.take(u"SendEvent"_s, now));
        QVERIFY(!limits.take(u"SendMessage"_s, now));
    }

    void theOptionIsForAll()
    {
        SandboxOptions options;
        options.rateLimit = Rate{1, 1};
        RateLimits limits(options);
        const TokenBucket::Time now{};
        QVERIFY(limits.take(u"GetCallerIdentity"_s, now));
        QVERIFY(!limits.take(u"GetCallerIdentity"_s, now));

        options.throttles = false;
        RateLimits none(options);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(none.take(u"SearchUsers"_s, now));
    }

    void publishedRates_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<double>("burst");
        QTest::newRow("attached files") << u"BatchGetAttachedFileMetadata"_s << 2.0 << 5.0;
        QTest::newRow("unknown ones too") << u"SomethingNew"_s << 2.0 << 5.0;
        QTest::newRow("transcripts") << u"GetTranscript"_s << 8.0 << 12.0;
        QTest::newRow("searching cases") << u"SearchCases"_s << 2.0 << 10.0;
        QTest::newRow("cases of a contact") << u"ListCasesForContact"_s << 2.0 << 2.0;
    }

    void publishedRates()
    {
        QFETCH(QString, operation);
        const auto rate = RateLimits::published(operation);
        QVERIFY(rate);
        QTEST(rate->perSecond, "perSecond");
        QTEST(rate->burst, "burst");
    }
};

QTEST_APPLESS_MAIN(tst_RateLimits)
#include "tst_ratelimits.moc"
