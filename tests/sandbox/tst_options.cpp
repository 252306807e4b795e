// SPDX-License-Identifier: Apache-2.0
#include "sandbox/options.h"

#include <QCommandLineParser>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SandboxOptions : public QObject
{
    Q_OBJECT

    static Result<SandboxOptions> read(const QStringList &arguments)
    {
        QCommandLineParser parser;
        return SandboxOptions::read(parser, QStringList{u"attache-sandbox"_s} + arguments);
    }

private slots:
    void defaults()
    {
        const auto options = read({});
        QVERIFY(options);
        QCOMPARE(options->address, u"127.0.0.1"_s);
        QCOMPARE(options->port, quint16(0));
        QCOMPARE(options->scanTime, 2000ms);
        QCOMPARE(options->urlExpiry, 300s);
        QCOMPARE(options->tokenLifetime, 86400s);
        QCOMPARE(options->maxFilesPerCase, 50);
        QCOMPARE(options->maxFilesPerChat, 35);
        QVERIFY(options->throttles && !options->rateLimit && !options->maxFileSize);
    }

    void values()
    {
        const auto options =
            read({u"--scan-time"_s, u"0.25"_s, u"--rate-limit"_s, u"1.5:7"_s, u"--bandwidth"_s, u"100000"_s,
                  u"--max-file-size"_s, u"5000000000"_s, u"--latency"_s, u"40"_s});
        QVERIFY(options);
        QCOMPARE(options->scanTime, 250ms);
        QCOMPARE(options->rateLimit->perSecond, 1.5);
        QCOMPARE(options->rateLimit->burst, 7.0);
        QCOMPARE(options->bandwidth, 100000);
        QCOMPARE(*options->maxFileSize, 5000000000);
        QCOMPARE(options->latency, 40ms);
        QVERIFY(!read({u"--rate-limit"_s, u"off"_s})->throttles);
        QCOMPARE(read({u"--rate-limit"_s, u"3"_s})->rateLimit->burst, 3.0);
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("an address that others reach") << QStringList{u"--address"_s, u"0.0.0.0"_s};
        QTest::newRow("another machine's name") << QStringList{u"--address"_s, u"example.com"_s};
        QTest::newRow("no number") << QStringList{u"--port"_s, u"http"_s};
        QTest::newRow("too large a port") << QStringList{u"--port"_s, u"65536"_s};
        QTest::newRow("a negative time") << QStringList{u"--scan-time=-1"_s};
        QTest::newRow("no rate") << QStringList{u"--rate-limit"_s, u"fast"_s};
        QTest::newRow("a rate of nothing") << QStringList{u"--rate-limit"_s, u"0:5"_s};
        QTest::newRow("a certificate without key") << QStringList{u"--tls-certificate"_s, u"a.pem"_s};
        QTest::newRow("an unknown option") << QStringList{u"--nonsense"_s};
        QTest::newRow("an argument") << QStringList{u"start"_s};
    }

    void refusals()
    {
        QFETCH(QStringList, arguments);
        const auto options = read(arguments);
        QVERIFY(!options);
        QVERIFY(!options.error().message.isEmpty());
    }

    void remoteIsAllowedWhenMeant()
    {
        QVERIFY(read({u"--address"_s, u"0.0.0.0"_s, u"--allow-remote"_s}));
        QVERIFY(read({u"--address"_s, u"127.0.0.2"_s}));
        QVERIFY(read({u"--address"_s, u"::1"_s}));
        QVERIFY(read({u"--address"_s, u"localhost"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_SandboxOptions)
#include "tst_options.moc"
