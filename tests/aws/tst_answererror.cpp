// SPDX-License-Identifier: Apache-2.0
#include "aws/answererror.h"

#include "net/httpclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(attache::HttpAnswer)
Q_DECLARE_METATYPE(attache::Service)

namespace {

HttpAnswer answer(int status, const QByteArray &body = {}, std::vector<HttpAnswer::Header> headers = {})
{
    return {status, std::move(headers), body};
}

// As the services answer: the type in a header, the words in the body.
HttpAnswer said(int status, const QByteArray &code, const QByteArray &body = "{\"message\":\"Their words\"}")
{
    return answer(
        status, body,
        {{"Content-Type", "application/json"}, {"x-amzn-ErrorType", code}, {"x-amzn-RequestId", "req-1"}});
}

} // namespace

class tst_AnswerError : public QObject
{
    Q_OBJECT

private slots:
    void tells_kinds_apart_data();
    void tells_kinds_apart();
    void keeps_the_services_words();
    void quotes_no_session_token();
    void adds_what_to_do_data();
    void adds_what_to_do();
    void reads_the_reason_data();
    void reads_the_reason();
    void reads_the_xml_of_sts();
    void takes_anything_for_an_error_data();
    void takes_anything_for_an_error();
    void knows_pages_that_are_not_the_services_data();
    void knows_pages_that_are_not_the_services();
    void reads_when_to_come_back_data();
    void reads_when_to_come_back();
};

void tst_AnswerError::tells_kinds_apart_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("retryable");

    const auto row = [](Service service, int status, const char *code, ErrorKind kind,
                        bool retryable = false) {
        QTest::addRow("service %d: %d %s", int(service), status, code)
            << service << status << QByteArray(code) << kind << retryable;
    };
    using Kind = ErrorKind;
    using Of = Service;
    row(Of::Connect, 429, "ThrottlingException", Kind::Throttled, true);
    row(Of::Connect, 400, "ThrottlingException", Kind::Throttled, true);
    row(Of::Connect, 429, "LimitExceededException", Kind::Throttled, true);
    row(Of::Sso, 429, "TooManyRequestsException", Kind::Throttled, true);
    row(Of::Connect, 402, "ServiceQuotaExceededException", Kind::Quota);
    row(Of::ConnectParticipant, 402, "ServiceQuotaExceededException", Kind::Quota);
    row(Of::Connect, 403, "AccessDeniedException", Kind::Refused);
    row(Of::ConnectCases, 403, "AccessDeniedException", Kind::Refused);
    row(Of::Connect, 404, "ResourceNotFoundException", Kind::Refused);
    row(Of::Connect, 409, "ResourceConflictException", Kind::Refused);
    row(Of::Connect, 410, "ContactNotFoundException", Kind::Refused);
    row(Of::ConnectParticipant, 409, "ConflictException", Kind::Refused);
    row(Of::Connect, 400, "InvalidRequestException", Kind::Validation);
    row(Of::ConnectCases, 400, "ValidationException", Kind::Validation);
    row(Of::Connect, 500, "InternalServiceException", Kind::Service, true);
    row(Of::ConnectCases, 500, "InternalServerException", Kind::Service, true);
    row(Of::Connect, 503, "ServiceUnavailable", Kind::Service, true);
    row(Of::Connect, 501, "NotImplemented", Kind::Service);
    row(Of::Connect, 408, "RequestTimeout", Kind::Timeout, true);
    row(Of::ConnectParticipant, 403, "AccessDeniedException", Kind::Credentials);
    row(Of::ConnectParticipant, 403, "ForbiddenException", Kind::Credentials);
    for (const auto *code : {"ExpiredTokenException", "UnrecognizedClientException",
                             "InvalidSignatureException", "MissingAuthenticationTokenException"})
        row(Of::Connect, 403, code, Kind::Credentials);
    for (const auto *code : {"ExpiredToken", "InvalidClientTokenId", "SignatureDoesNotMatch"})
        row(Of::Sts, 403, code, Kind::Credentials);
    row(Of::Sts, 400, "ExpiredTokenException", Kind::Credentials);
    row(Of::Sts, 400, "InvalidIdentityToken", Kind::Credentials);
    row(Of::Sts, 403, "AccessDenied", Kind::Refused);
    row(Of::Sts, 400, "IDPCommunicationError", Kind::Validation, true);
    row(Of::Sso, 401, "UnauthorizedException", Kind::Credentials);
    row(Of::SsoOidc, 400, "AuthorizationPendingException", Kind::Refused);
    row(Of::SsoOidc, 400, "SlowDownException", Kind::Refused, false);
    row(Of::SsoOidc, 400, "AccessDeniedException", Kind::Credentials);
    row(Of::SsoOidc, 400, "ExpiredTokenException", Kind::Credentials);
    row(Of::SsoOidc, 400, "InvalidGrantException", Kind::Credentials);
}

void tst_AnswerError::tells_kinds_apart()
{
    QFETCH(Service, service);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const auto body = service == Service::Sts ? "<ErrorResponse><Error><Code>" + code
            + "</Code><Message>Their words</Message></Error><RequestId>req-1</RequestId></ErrorResponse>"
                                              : QByteArray("{\"message\":\"Their words\"}");
    const auto error = answerError(service, said(status, code, body));
    QTEST(error.kind, "kind");
    QTEST(error.retryable, "retryable");
    QCOMPARE(error.code, QString::fromLatin1(code));
    QCOMPARE(error.requestId, u"req-1"_s);
    QCOMPARE(error.httpStatus, status);
    QVERIFY2(error.message.startsWith("Their words."_L1), qPrintable(error.message));
    QCOMPARE(error.said, u"Their words"_s);
}

void tst_AnswerError::keeps_the_services_words()
{
    const QByteArray denied =
        R"({"Message":"User: arn:aws:sts::1:assumed-role/a/b is not authorized to perform: )"
        R"(connect:StartAttachedFileUpload on resource: arn:aws:connect:x"})";
    const auto error = answerError(Service::Connect, said(403, "AccessDeniedException", denied));
    QVERIFY(error.message.contains("connect:StartAttachedFileUpload on resource: arn:aws:connect:x"_L1));
    // No words of theirs: ours say something.
    for (const int status : {400, 403, 404, 409, 418, 500}) {
        const auto silent = answerError(Service::Connect, said(status, "SomeException", "{}"));
        QVERIFY(!silent.message.isEmpty());
        QVERIFY2(silent.message.endsWith(u'.'), qPrintable(silent.message));
    }
}

void tst_AnswerError::quotes_no_session_token()
{
    const HttpAnswer answer{
        .status = 403,
        .headers = {{"x-amzn-ErrorType", "InvalidSignatureException"}},
        .body =
            R"({"message":"The request signature we calculated does not match.\n\nThe Canonical String for )"
            R"(this request should have been\n'GET\n/\nx-amz-security-token:IQoJb3JpZ2lu\n'\n"})"};
    const auto error = answerError(Service::Connect, answer);
    QCOMPARE(error.said, u"The request signature we calculated does not match."_s);
    QVERIFY(error.message.startsWith(error.said));
    QVERIFY2(!error.message.contains(u"IQoJ"_s), qPrintable(error.message));
}

void tst_AnswerError::adds_what_to_do_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("words");

    QTest::newRow("expired") << Service::Connect << 403 << QByteArray("ExpiredTokenException")
                             << u"Sign in again"_s;
    QTest::newRow("wrong secret") << Service::Connect << 403 << QByteArray("InvalidSignatureException")
                                  << u"clock"_s;
    QTest::newRow("unknown key") << Service::Connect << 403 << QByteArray("UnrecognizedClientException")
                                 << u"Region"_s;
    QTest::newRow("chat token") << Service::ConnectParticipant << 403 << QByteArray("AccessDeniedException")
                                << u"the chat has ended"_s;
    QTest::newRow("throttled") << Service::ConnectCases << 429 << QByteArray("ThrottlingException")
                               << u"Amazon Connect Cases is asked too often"_s;
    QTest::newRow("denied") << Service::Connect << 403 << QByteArray("AccessDeniedException")
                            << u"administers"_s;
}

void tst_AnswerError::adds_what_to_do()
{
    QFETCH(Service, service);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, words);
    const auto error = answerError(service, said(status, code));
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
}

void tst_AnswerError::reads_the_reason_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");

    const QByteArray invalid = "AttachedFileInvalidRequestExceptionReason";
    const QByteArray quota = "AttachedFileServiceQuotaExceededExceptionReason";
    QTest::newRow("type") << 400 << QByteArray("InvalidRequestException") << invalid << u"INVALID_FILE_TYPE"_s
                          << u"type"_s;
    QTest::newRow("size") << 400 << QByteArray("InvalidRequestException") << invalid << u"INVALID_FILE_SIZE"_s
                          << u"larger"_s;
    QTest::newRow("name") << 400 << QByteArray("InvalidRequestException") << invalid << u"INVALID_FILE_NAME"_s
                          << u"name"_s;
    QTest::newRow("count") << 402 << QByteArray("ServiceQuotaExceededException") << quota
                           << u"TOTAL_FILE_COUNT_EXCEEDED"_s << u"as many files"_s;
    QTest::newRow("total") << 402 << QByteArray("ServiceQuotaExceededException") << quota
                           << u"TOTAL_FILE_SIZE_EXCEEDED"_s << u"total size"_s;
    QTest::newRow("a new one") << 400 << QByteArray("InvalidRequestException") << invalid
                               << u"INVALID_FILE_MOOD"_s << u"Their words"_s;
}

void tst_AnswerError::reads_the_reason()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, member);
    QFETCH(QString, reason);
    QFETCH(QString, words);
    const auto body =
        "{\"Message\":\"Their words\",\"Reason\":{\"" + member + "\":\"" + reason.toLatin1() + "\"}}";
    const auto error = answerError(Service::Connect, said(status, code, body));
    QCOMPARE(error.code, QString::fromLatin1(code));
    QCOMPARE(error.reason, reason);
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
}

void tst_AnswerError::reads_the_xml_of_sts()
{
    const auto error = answerError(
        Service::Sts,
        answer(403,
               "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>"
               "<Code>InvalidClientTokenId</Code><Message>The security token is invalid</Message></Error>"
               "<RequestId>req-2</RequestId></ErrorResponse>"));
    QCOMPARE(error.kind, ErrorKind::Credentials);
    QCOMPARE(error.code, u"InvalidClientTokenId"_s);
    QCOMPARE(error.requestId, u"req-2"_s);
    QVERIFY(error.message.startsWith("The security token is invalid."_L1));
}

void tst_AnswerError::takes_anything_for_an_error_data()
{
    QTest::addColumn<HttpAnswer>("given");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("nothing") << answer(500) << u"500"_s << ErrorKind::Service;
    QTest::newRow("half of a JSON") << answer(503, "{\"mess") << u"503"_s << ErrorKind::Service;
    QTest::newRow("JSON that is no object") << answer(400, "[1,2]") << u"400"_s << ErrorKind::Validation;
    QTest::newRow("text") << answer(404, "not here") << u"404"_s << ErrorKind::Refused;
    QTest::newRow("XML of a gateway")
        << answer(403, "<Error><Code>AccessDenied</Code></Error>") << u"AccessDenied"_s << ErrorKind::Refused;
    QTest::newRow("a message that is no text")
        << answer(400, "{\"message\":{\"a\":1}}") << u"400"_s << ErrorKind::Validation;
    QTest::newRow("a code with a namespace and a link")
        << answer(429, "{\"__type\":\"aws.connect#ThrottlingException:http://x/\"}")
        << u"ThrottlingException"_s << ErrorKind::Throttled;
    QTest::newRow("bytes") << answer(502, QByteArray("\0\xff\xfe", 3)) << u"502"_s << ErrorKind::Service;
}

void tst_AnswerError::takes_anything_for_an_error()
{
    QFETCH(HttpAnswer, given);
    const auto error = answerError(Service::Connect, given);
    QTEST(error.code, "code");
    QTEST(error.kind, "kind");
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(error.httpStatus, given.status);
}

void tst_AnswerError::knows_pages_that_are_not_the_services_data()
{
    QTest::addColumn<HttpAnswer>("given");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("retryable");

    const QByteArray page = "\n<!DOCTYPE html><html><body>Sign in</body></html>";
    const auto html = [&page](int status) {
        return answer(status, page, {{"Content-Type", "text/html; charset=x"}});
    };
    QTest::newRow("a captive portal") << html(200) << u"CaptivePortal"_s << ErrorKind::Network << true;
    QTest::newRow("a captive portal that says so")
        << html(511) << u"CaptivePortal"_s << ErrorKind::Network << true;
    QTest::newRow("without a type") << answer(200, page) << u"CaptivePortal"_s << ErrorKind::Network << true;
    QTest::newRow("a captive portal that redirects") << answer(302, "", {{"Location", "http://portal/"}})
                                                     << u"CaptivePortal"_s << ErrorKind::Network << true;
    QTest::newRow("a gateway") << html(502) << u"GatewayFailed"_s << ErrorKind::Network << true;
    QTest::newRow("a firewall") << html(403) << u"GatewayRefused"_s << ErrorKind::Refused << false;
}

void tst_AnswerError::knows_pages_that_are_not_the_services()
{
    QFETCH(HttpAnswer, given);
    for (const auto service : {Service::Connect, Service::ConnectParticipant, Service::Sts}) {
        const auto error = answerError(service, given);
        QTEST(error.code, "code");
        QTEST(error.kind, "kind");
        QTEST(error.retryable, "retryable");
        QVERIFY(!error.message.contains(u'<'));
    }
}

void tst_AnswerError::reads_when_to_come_back_data()
{
    QTest::addColumn<HttpAnswer>("given");
    QTest::addColumn<qint64>("milliseconds");

    using Header = HttpAnswer::Header;
    const Header date{"Date", "Sat, 21 Nov 2026 07:30:00 GMT"};
    QTest::newRow("nothing said") << answer(503) << qint64(-1);
    QTest::newRow("seconds") << answer(503, "", {{"Retry-After", "7"}}) << qint64(7000);
    QTest::newRow("milliseconds") << answer(503, "", {{"x-amz-retry-after", "150"}, {"Retry-After", "7"}})
                                  << qint64(150);
    QTest::newRow("a date") << answer(503, "", {date, {"Retry-After", "Sat, 21 Nov 2026 07:31:30 GMT"}})
                            << qint64(90000);
    QTest::newRow("a date gone by") << answer(503, "",
                                              {date, {"Retry-After", "Sat, 21 Nov 2026 07:00:00 GMT"}})
                                    << qint64(0);
    QTest::newRow("a date without a clock")
        << answer(503, "", {{"Retry-After", "Sat, 21 Nov 2026 07:31:30 GMT"}}) << qint64(-1);
    QTest::newRow("nonsense") << answer(503, "", {{"Retry-After", "soon"}}) << qint64(-1);
    QTest::newRow("more than fits") << answer(503, "", {{"Retry-After", "9223372036854775807"}})
                                    << qint64(365) * 24 * 3600 * 1000;
    QTest::newRow("less than nothing") << answer(503, "", {{"Retry-After", "-5"}}) << qint64(-1);
}

void tst_AnswerError::reads_when_to_come_back()
{
    QFETCH(HttpAnswer, given);
    QFETCH(qint64, milliseconds);
    const auto error = answerError(Service::ConnectCases, given);
    QCOMPARE(error.retryAfter ? qint64(error.retryAfter->count()) : -1, milliseconds);
}

QTEST_GUILESS_MAIN(tst_AnswerError)
#include "tst_answererror.moc"
