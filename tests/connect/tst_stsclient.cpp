// SPDX-License-Identifier: Apache-2.0
#include "connect/stsclient.h"

#include "support/scriptedaws.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_StsClient : public QObject
{
    Q_OBJECT

private slots:
    void gets_the_callers_identity();
    void tells_an_unknown_key();
};

void tst_StsClient::gets_the_callers_identity()
{
    ScriptedAws setup(
        {{httpAnswer(200,
                     "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::1:user/a</Arn>"
                     "<UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult>"
                     "</GetCallerIdentityResponse>")}});
    StsClient client(setup.aws());
    Outcome<GetCallerIdentityResponse> outcome;
    const auto call = client.getCallerIdentity(outcome.handler());
    setup.waitFor([&] { return outcome.come(); });
    QVERIFY(outcome.good());
    QCOMPARE((*outcome.result)->account, u"111122223333"_s);
    QCOMPARE((*outcome.result)->arn, u"arn:aws:iam::1:user/a"_s);
    QCOMPARE((*outcome.result)->userId, u"AIDA"_s);
}

void tst_StsClient::tells_an_unknown_key()
{
    ScriptedAws setup(
        {{httpAnswer(403,
                     "<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>No</Message></Error>"
                     "<RequestId>r</RequestId></ErrorResponse>")}});
    StsClient client(setup.aws());
    Outcome<GetCallerIdentityResponse> outcome;
    const auto call = client.getCallerIdentity(outcome.handler());
    setup.waitFor([&] { return outcome.come(); });
    QCOMPARE(outcome.code(), u"InvalidClientTokenId"_s);
    QCOMPARE(outcome.error().kind, ErrorKind::Credentials);
}

QTEST_GUILESS_MAIN(tst_StsClient)
#include "tst_stsclient.moc"
