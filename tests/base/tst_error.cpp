// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <QSet>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_Error : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void unknownWordIsInternal();
};

void tst_Error::words_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("word");

    // The command line's JSON promises these words.
    QTest::newRow("network") << ErrorKind::Network << u"network"_s;
    QTest::newRow("timeout") << ErrorKind::Timeout << u"timeout"_s;
    QTest::newRow("credentials") << ErrorKind::Credentials << u"credentials"_s;
    QTest::newRow("throttled") << ErrorKind::Throttled << u"throttled"_s;
    QTest::newRow("quota") << ErrorKind::Quota << u"quota"_s;
    QTest::newRow("validation") << ErrorKind::Validation << u"validation"_s;
    QTest::newRow("file") << ErrorKind::File << u"file"_s;
    QTest::newRow("refused") << ErrorKind::Refused << u"refused"_s;
    QTest::newRow("service") << ErrorKind::Service << u"service"_s;
    QTest::newRow("rejected") << ErrorKind::Rejected << u"rejected"_s;
    QTest::newRow("internal") << ErrorKind::Internal << u"internal"_s;
}

void tst_Error::words()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, word);
    QCOMPARE(name(kind), word);
    QCOMPARE(errorKind(word), kind);
}

void tst_Error::unknownWordIsInternal()
{
    QCOMPARE(errorKind(u"sunspots"_s), ErrorKind::Internal);
    QCOMPARE(errorKind(QString()), ErrorKind::Internal);
    QCOMPARE(errorKind(u"Network"_s), ErrorKind::Internal); // the words are exact
}

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_error.moc"
