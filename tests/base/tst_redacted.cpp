// SPDX-License-Identifier: Apache-2.0
#include "base/redacted.h"

#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_Redacted : public QObject
{
    Q_OBJECT

private slots:
    void leavesOut_data();
    void leavesOut();
};

void tst_Redacted::leavesOut_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("redacted");

    QTest::newRow("a presigned query")
        << u"https://bucket.s3.amazonaws.com/key?X-Amz-Credential=AKIA&X-Amz-Signature=abc"_s
        << u"https://bucket.s3.amazonaws.com/key"_s;
    QTest::newRow("user and password") << u"https://me:pass@host/x"_s << u"https://host/x"_s;
    QTest::newRow("a fragment") << u"https://host/x#access_token=abc"_s << u"https://host/x"_s;
    QTest::newRow("all of them, on a port")
        << u"http://u:p@127.0.0.1:8080/a?b=c#d"_s << u"http://127.0.0.1:8080/a"_s;
    QTest::newRow("nothing where nothing is secret") << u"https://host/a/b"_s << u"https://host/a/b"_s;
    QTest::newRow("an encoded question mark stays encoded")
        << u"https://host/a%3Fb%2Fc"_s << u"https://host/a%3Fb%2Fc"_s;
    QTest::newRow("what is no URL") << u"http://[broken"_s << QString();
}

void tst_Redacted::leavesOut()
{
    QFETCH(QString, url);
    QTEST(attache::redacted(QUrl(url)), "redacted");
}

QTEST_GUILESS_MAIN(tst_Redacted)
#include "tst_redacted.moc"
