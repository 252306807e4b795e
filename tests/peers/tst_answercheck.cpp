// SPDX-License-Identifier: Apache-2.0
#include "support/answercheck.h"
#include "support/shared.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// The judge itself: what it must find, and what it must let be.
class tst_AnswerCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!sharedIsThere())
            QSKIP("SKIPPED: the services' models are not here (ATTACHE_SHARED)");
    }

    void finds_data()
    {
        QTest::addColumn<QByteArray>("request"); // method and target
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error"); // the header that names it
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("found"); // empty: nothing
        const auto row = [](const char *name, const char *request, int status, const char *error,
                            const char *body, const char *found) {
            QTest::newRow(name) << QByteArray(request) << status << QByteArray(error) << QByteArray(body)
                                << QString::fromLatin1(found);
        };
        const auto *const domains = "POST /domains-list";
        row("a good answer", domains, 200, "",
            R"({"domains":[{"domainId":"d","domainArn":"arn:x","name":"n"}]})", "");
        row("an unknown member", domains, 200, "", R"({"domains":[],"more":1})", "output.more is no member");
        row("one inside a list", domains, 200, "",
            R"({"domains":[{"domainId":"d","domainArn":"arn:x","name":"n","x":1}]})",
            "domains[].x is no member");
        row("a missing member", domains, 200, "", "{}", "output.domains is missing");
        row("a null member", domains, 200, "", R"({"domains":null})", "output.domains is missing");
        row("another type", domains, 200, "", R"({"domains":{}})", "output.domains is no list");
        row("a text too short", domains, 200, "",
            R"({"domains":[{"domainId":"","domainArn":"arn:x","name":"n"}]})", "its length is 0");
        row("another status", domains, 201, "", R"({"domains":[]})", "the status should be 200");
        row("no JSON", domains, 200, "", "<html>", "the body is no JSON object");
        row("no value of an enum", "POST /domains/d", 200, "",
            R"({"domainId":"d","domainArn":"arn:x","name":"n","createdTime":"2026-11-21T10:00:00Z","domainStatus":"Up"})",
            "Up is none of its values");
        row("a time in another format", "POST /domains/d", 200, "",
            R"({"domainId":"d","domainArn":"arn:x","name":"n","createdTime":1,"domainStatus":"Active"})",
            "output.createdTime is no timestamp");
        row("a body where none belongs", "DELETE /attached-files/i/f", 200, "", R"({"x":1})",
            "there should be no body");
        row("an error of the model", domains, 400, "ValidationException", R"({"message":"No."})", "");
        row("an error's status", domains, 422, "ValidationException", R"({"message":"No."})",
            "the status should be 400");
        row("an error's member", domains, 400, "ValidationException", R"({"Message":"No."})",
            "error.Message is no member");
        row("an error without words", domains, 400, "ValidationException", "{}", "the error says nothing");
        row("a common error", domains, 403, "InvalidSignatureException", R"({"message":"No."})", "");
        row("an error of nobody", domains, 400, "OddException", R"({"message":"No."})",
            "no such error is modelled");
        row("an error of another operation", domains, 402, "ServiceQuotaExceededException",
            R"({"message":"No."})", "no such error is modelled");
        row("an error that was ordered", domains, 418, "OddException",
            R"({"message":"The sandbox was told to answer this."})", "");
    }

    void finds()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, error);
        QFETCH(QString, found);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        AnswerCheck check;
        Exchange exchange{request.split(' ').first(),
                          request.split(' ').last(),
                          {},
                          status,
                          {{"x-amzn-RequestId", "r"}},
                          body};
        if (!error.isEmpty())
            exchange.headers.emplace_back("x-amzn-ErrorType", error);
        check.judge(exchange);
        QCOMPARE(check.checked(), 1);
        const auto all = check.violations().join(u'\n');
        QVERIFY2(found.isEmpty() ? all.isEmpty() : all.contains(found), qPrintable(all));
    }

    void findsAMissingRequestId()
    {
        AnswerCheck check;
        check.judge({"POST", "/domains-list", {}, 200, {}, R"({"domains":[]})"});
        QCOMPARE(check.violations(), QStringList{u"ListDomains 200: there is no request id"_s});
    }

    void readsQuery()
    {
        const auto judged = [](const QByteArray &body, int status) {
            AnswerCheck check;
            check.judge({"POST",
                         "/",
                         "Action=GetCallerIdentity&Version=2011-06-15",
                         status,
                         {{"x-amzn-RequestId", "r"}},
                         body});
            return check.violations().join(u'\n');
        };
        const QByteArray head = "<GetCallerIdentityResponse><GetCallerIdentityResult>";
        const QByteArray tail = "</GetCallerIdentityResult></GetCallerIdentityResponse>";
        QCOMPARE(judged(head + "<Arn>arn:aws:iam::123456789012:user/a</Arn><UserId>u</UserId>" + tail, 200),
                 QString());
        QVERIFY(judged(head + "<Arn>short</Arn>" + tail, 200).contains(u"output.Arn: its length is 5"_s));
        QVERIFY(judged(head + "<Name>n</Name>" + tail, 200).contains(u"output.Name is no member"_s));
        QVERIFY(judged("<Error/>", 403).contains(u"no error's XML"_s));
        QCOMPARE(
            judged("<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded"
                   "</Message></Error><RequestId>r</RequestId></ErrorResponse>",
                   400),
            QString());
    }

    void readsS3()
    {
        const auto judged = [](int status, const QByteArray &etag, const QByteArray &body) {
            AnswerCheck check;
            check.judge(
                {"PUT",
                 "/bucket/key",
                 {},
                 status,
                 {{"Server", "AmazonS3"}, {"x-amz-request-id", "r"}, {"x-amz-id-2", "i"}, {"ETag", etag}},
                 body});
            return check.violations().join(u'\n');
        };
        QCOMPARE(judged(200, '"' + QByteArray(32, 'a') + '"', {}), QString());
        QVERIFY(judged(200, {}, {}).contains(u"ETag"_s));
        QVERIFY(judged(403, {}, "<Error><Code>AccessDenied</Code></Error>")
                    .contains(u"the error has no Message"_s));
    }
};

QTEST_GUILESS_MAIN(tst_AnswerCheck)
#include "tst_answercheck.moc"
