// SPDX-License-Identifier: Apache-2.0
#include "net/loopback.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_Loopback : public QObject
{
    Q_OBJECT

private slots:
    void hosts_data();
    void hosts();
};

void tst_Loopback::hosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isThisMachine");
    for (const auto *host : {"localhost", "127.0.0.1", "127.8.9.1", "::1"})
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const auto *host : {"", "localhost.evil.example", "evil.localhost", "localhost.", "127.0.0.1.nip.io",
                             "0.0.0.0", "128.0.0.1", "::2", "10.0.0.1"})
        QTest::newRow(*host ? host : "nothing") << QString::fromLatin1(host) << false;
}

void tst_Loopback::hosts()
{
    QFETCH(QString, host);
    QTEST(isLoopback(host), "isThisMachine");
}

QTEST_GUILESS_MAIN(tst_Loopback)
#include "tst_loopback.moc"
