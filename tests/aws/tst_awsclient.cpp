// SPDX-License-Identifier: Apache-2.0
#include "aws/awsclient.h"

#include "aws/signer.h"
#include "aws/timestamp.h"
#include "base/sha256.h"
#include "support/scriptedaws.h"
#include "support/shared.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace attache;
using namespace std::chrono_literals;

namespace {

QByteArray httpDateText(const QDateTime &date)
{
    return timestamp(date, TimestampFormat::Rfc822).toString().toLatin1();
}

QByteArray serviceError(int status, const QByteArray &code,
                        std::vector<std::pair<QByteArray, QByteArray>> headers = {})
{
    headers.emplace_back("x-amzn-ErrorType", code);
    headers.emplace_back("x-amzn-RequestId", "req-" + code);
    return httpAnswer(status, "{\"Message\":\"Their words\"}", headers);
}

const QByteArray started = httpAnswer(
    200,
    R"({"FileId":"f-1","FileStatus":"PROCESSING","UploadUrlMetadata":{"Url":"https://b.s3.amazonaws.com/k"}})");

QJsonObject startInput()
{
    return {{u"InstanceId"_s, u"12345678-1234-4123-8123-123456789012"_s},
            {u"AssociatedResourceArn"_s, u"arn:aws:cases:eu-west-2:111122223333:domain/d/case/c"_s},
            {u"FileName"_s, u"report ünï.pdf"_s},
            {u"FileSizeInBytes"_s, 5},
            {u"FileUseCaseType"_s, u"ATTACHMENT"_s}};
}

QJsonObject fileInput()
{
    return {{u"InstanceId"_s, u"12345678-1234-4123-8123-123456789012"_s},
            {u"AssociatedResourceArn"_s, u"arn:aws:cases:eu-west-2:111122223333:domain/d/case/c"_s},
            {u"FileId"_s, u"f-1"_s}};
}

// The signature that a server computes from what came, with the key it knows.
QByteArray expectedSignature(const HttpText &request)
{
    const auto authorization = request.header("Authorization");
    const auto part = [&authorization](const QByteArray &name) {
        const auto start = authorization.indexOf(name + '=') + name.size() + 1;
        const auto end = authorization.indexOf(',', start);
        return authorization.mid(start, end < 0 ? -1 : end - start);
    };
    const auto scopeParts = part("Credential").split('/');
    if (scopeParts.size() != 5)
        return "no scope";
    SigningScope scope{scopeParts[2], scopeParts[3], {}};
    scope.time =
        QDateTime::fromString(QString::fromLatin1(request.header("X-Amz-Date")), u"yyyyMMdd'T'HHmmss'Z'"_s);
    scope.time.setTimeSpec(Qt::UTC);
    std::vector<QByteArray> names;
    for (const auto &name : part("SignedHeaders").split(';'))
        names.push_back(name);
    Sha256 hash;
    hash.add(request.body);
    const WireRequest wire{request.method, request.target, request.headers, hash.hex()};
    const auto text = sigv4::stringToSign(sigv4::canonicalRequest(wire, names, true), scope);
    return authorization.left(authorization.indexOf("Signature=") + 10)
        + sigv4::signature(text, FakeCredentials::secretKey(), scope);
}

// The same target with its query's parameters in the order of their bytes.
QByteArray sorted(const QByteArray &target)
{
    const auto mark = target.indexOf('?');
    if (mark < 0)
        return target;
    auto parameters = target.mid(mark + 1).split('&');
    std::sort(parameters.begin(), parameters.end());
    return target.left(mark + 1) + parameters.join('&');
}

QString clientToken(const ScriptedAws &setup, size_t index)
{
    return setup.body(index)[u"ClientToken"_s].toString();
}

} // namespace

class tst_AwsClient : public QObject
{
    Q_OBJECT

private slots:
    void signs_what_it_sends_data();
    void signs_what_it_sends();
    void signs_the_prefix_of_a_custom_endpoint();
    void sends_a_bearer_token_and_no_signature();
    void sends_unsigned_without_a_key();
    void sends_no_body_where_there_is_none();
    void speaks_to_sts();
    void sends_what_the_sdks_send_data();
    void sends_what_the_sdks_send();
    void cleanupTestCase();
    void never_answers_inside_ask();

    void refuses_before_sending_data();
    void refuses_before_sending();
    void passes_the_providers_error();

    void repeats_with_the_same_token();
    void keeps_a_given_token();
    void repeats_after_a_cut_connection();
    void gives_up_after_the_last_attempt();
    void does_not_repeat_a_refusal();
    void does_not_repeat_what_has_no_token();
    void waits_as_long_as_the_service_says();
    void leaves_a_long_wait_to_others();
    void stops_repeating_when_everything_fails();

    void gets_fresh_credentials_once();
    void gets_a_fresh_session_once_data();
    void gets_a_fresh_session_once();
    void holds_a_rate_in_adaptive_mode_data();
    void holds_a_rate_in_adaptive_mode();
    void sets_its_clock_by_the_service_data();
    void sets_its_clock_by_the_service();
    void believes_a_clock_that_is_right();

    void waits_its_turn();
    void slows_down_when_throttled();

    void takes_a_captive_portal_for_what_it_is();
    void does_not_repeat_an_answer_it_cannot_read();
    void keeps_request_id_and_reason();

    void forgets_an_abandoned_call();
    void bears_its_call_being_dropped_by_the_handler();

private:
    int m_captures = 0;
};

void tst_AwsClient::signs_what_it_sends_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QByteArray>("signedHeaders");
    QTest::addColumn<bool>("temporary");

    const QByteArray arn =
        "?associatedResourceArn=arn%3Aaws%3Acases%3Aeu-west-2%3A111122223333%3Adomain%2Fd%2Fcase%2Fc";
    const QByteArray files = "/attached-files/12345678-1234-4123-8123-123456789012";
    QTest::newRow("a PUT with a body")
        << Service::Connect << u"StartAttachedFileUpload"_s << startInput() << "PUT " + files + arn
        << QByteArray("/20261121/eu-west-2/connect/aws4_request")
        << QByteArray("content-type;host;x-amz-date") << false;
    QTest::newRow("temporary credentials")
        << Service::Connect << u"StartAttachedFileUpload"_s << startInput() << "PUT " + files + arn
        << QByteArray("/20261121/eu-west-2/connect/aws4_request")
        << QByteArray("content-type;host;x-amz-date;x-amz-security-token") << true;
    QTest::newRow("a POST without a body")
        << Service::Connect << u"CompleteAttachedFileUpload"_s << fileInput()
        << "POST " + files + "/f-1" + arn << QByteArray("/20261121/eu-west-2/connect/aws4_request")
        << QByteArray("host;x-amz-date") << false;
    QTest::newRow("a GET") << Service::Connect << u"GetAttachedFile"_s << fileInput()
                           << "GET " + files + "/f-1" + arn
                           << QByteArray("/20261121/eu-west-2/connect/aws4_request")
                           << QByteArray("host;x-amz-date") << false;
    QTest::newRow("a DELETE by the CLI's name")
        << Service::Connect << u"delete-attached-file"_s << fileInput() << "DELETE " + files + "/f-1" + arn
        << QByteArray("/20261121/eu-west-2/connect/aws4_request") << QByteArray("host;x-amz-date") << false;
    QTest::newRow("another service's name")
        << Service::ConnectCases << u"GetDomain"_s << QJsonObject{{u"domainId"_s, u"a/b c:d"_s}}
        << QByteArray("POST /domains/a%2Fb%20c%3Ad") << QByteArray("/20261121/eu-west-2/cases/aws4_request")
        << QByteArray("host;x-amz-date") << false;
}

void tst_AwsClient::signs_what_it_sends()
{
    QFETCH(Service, service);
    QFETCH(QString, operation);
    QFETCH(QJsonObject, input);
    QFETCH(bool, temporary);
    ScriptedAws setup({{httpAnswer(200, "{}")}});
    if (temporary)
        setup.credentials.sessionToken = Secret("SESSION//TOKEN==");
    setup.asked(service, operation, input);
    QCOMPARE(setup.count(), size_t(1));
    const auto &request = setup.request(0);
    QTEST(request.method + ' ' + request.target, "line");
    const auto authorization = request.header("Authorization");
    QFETCH(QByteArray, scope);
    QFETCH(QByteArray, signedHeaders);
    QVERIFY2(authorization.startsWith("AWS4-HMAC-SHA256 Credential=AKID0" + scope + ','),
             authorization.constData());
    QVERIFY2(authorization.contains("SignedHeaders=" + signedHeaders + ','), authorization.constData());
    QCOMPARE(authorization, expectedSignature(request));
    QCOMPARE(request.header("X-Amz-Date"), QByteArray("20261121T073000Z"));
    QCOMPARE(request.header("X-Amz-Security-Token"),
             temporary ? QByteArray("SESSION//TOKEN==") : QByteArray());
}

void tst_AwsClient::signs_the_prefix_of_a_custom_endpoint()
{
    ScriptedAws setup({{httpAnswer(200, "{}")}});
    setup.settings.custom = setup.server.url("/lab/a%2Fb/");
    setup.asked(Service::Connect, u"GetAttachedFile", fileInput());
    const auto &request = setup.request(0);
    QVERIFY(request.target.startsWith("/lab/a%2Fb/attached-files/"));
    QCOMPARE(request.header("Authorization"), expectedSignature(request));
}

void tst_AwsClient::sends_a_bearer_token_and_no_signature()
{
    ScriptedAws setup({{httpAnswer(200, "{}")}});
    setup.asked(Service::ConnectParticipant, u"GetTranscript", {{u"ConnectionToken"_s, u"TOKEN"_s}});
    const auto &request = setup.request(0);
    QCOMPARE(request.header("X-Amz-Bearer"), QByteArray("TOKEN"));
    QCOMPARE(request.header("Authorization"), QByteArray());
    QCOMPARE(request.header("X-Amz-Date"), QByteArray());
    QVERIFY(!request.body.contains("TOKEN"));
    QCOMPARE(setup.credentials.asked, 0);
}

void tst_AwsClient::sends_unsigned_without_a_key()
{
    ScriptedAws setup({{httpAnswer(200, "{}")}});
    setup.credentials.anonymous = true;
    setup.asked(Service::Connect, u"GetAttachedFile", fileInput());
    QCOMPARE(setup.request(0).header("Authorization"), QByteArray());
    QCOMPARE(setup.request(0).header("X-Amz-Date"), QByteArray());
}

void tst_AwsClient::sends_no_body_where_there_is_none()
{
    ScriptedAws setup({{httpAnswer(200)}});
    const auto outcome = setup.asked(Service::Connect, u"CompleteAttachedFileUpload", fileInput());
    QVERIFY(*outcome.result);
    QCOMPARE(setup.request(0).body, QByteArray());
    QCOMPARE(setup.request(0).header("Content-Type"), QByteArray());
    QCOMPARE(setup.request(0).header("Content-Length"), QByteArray("0"));
}

void tst_AwsClient::speaks_to_sts()
{
    ScriptedAws setup(
        {{httpAnswer(200,
                     "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::1:user/a</Arn>"
                     "<UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult>"
                     "</GetCallerIdentityResponse>",
                     {{"Content-Type", "text/xml"}})}});
    const auto outcome = setup.asked(Service::Sts, u"GetCallerIdentity", {});
    QVERIFY(*outcome.result);
    QCOMPARE((**outcome.result)[u"Account"_s].toString(), u"111122223333"_s);
    const auto &request = setup.request(0);
    QVERIFY(request.body.contains("Action=GetCallerIdentity"));
    QVERIFY(request.header("Content-Type").startsWith("application/x-www-form-urlencoded"));
    QCOMPARE(request.header("Authorization"), expectedSignature(request));
}

void tst_AwsClient::sends_what_the_sdks_send_data()
{
    if (!sharedIsThere())
        QSKIP("the folder with captures is absent");
    addRowsOfCaptures();
}

void tst_AwsClient::sends_what_the_sdks_send()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto capture = HttpText::parse(file.readAll());
    // "connect-StartAttachedFileUpload-notoken…": service, operation, circumstances.
    const auto words = QFileInfo(path).completeBaseName().split(u'-');
    const bool isChat = words[0] == "participant"_L1;

    // The input that the SDK was given, put together from where it stands in the request.
    auto input = QJsonDocument::fromJson(capture.body).object();
    const auto target = QUrl::fromEncoded(capture.target);
    if (isChat) {
        input[words[1] == "CreateParticipantConnection"_L1 ? u"ParticipantToken"_s : u"ConnectionToken"_s] =
            QString::fromUtf8(capture.header("X-Amz-Bearer"));
    } else {
        const auto segments = target.path().split(u'/', Qt::SkipEmptyParts);
        input[u"InstanceId"_s] = segments[1];
        if (segments.size() > 2)
            input[u"FileId"_s] = segments[2];
        const QUrlQuery query(target);
        input[u"AssociatedResourceArn"_s] =
            query.queryItemValue(u"associatedResourceArn"_s, QUrl::FullyDecoded);
        if (query.hasQueryItem(u"urlExpiryInSeconds"_s))
            input[u"UrlExpiryInSeconds"_s] = query.queryItemValue(u"urlExpiryInSeconds"_s).toInt();
    }

    ScriptedAws scripted({{httpAnswer(200, "{}")}});
    scripted.settings.region = u"us-east-1"_s;
    if (path.contains("sessiontoken"_L1))
        scripted.credentials.sessionToken = Secret(capture.header("X-Amz-Security-Token"));
    const auto outcome =
        scripted.asked(isChat ? Service::ConnectParticipant : Service::Connect, words[1], input);
    QVERIFY2(outcome.good(), outcome.good() ? "" : qPrintable(outcome.error().message));

    QCOMPARE(scripted.count(), size_t(1));
    const auto &sent = scripted.request(0);
    QCOMPARE(sent.method, capture.method);
    // The SDK for JavaScript sorts the query, the AWS CLI has it in the model's order, as we do.
    if (path.contains("js-sdk"_L1))
        QCOMPARE(sorted(sent.target), capture.target);
    else
        QCOMPARE(sent.target, capture.target);
    QCOMPARE(sent.body.isEmpty(), capture.body.trimmed().isEmpty());
    QCOMPARE(QJsonDocument::fromJson(sent.body).object(), QJsonDocument::fromJson(capture.body).object());
    for (const auto *header : {"Content-Type", "X-Amz-Bearer", "X-Amz-Security-Token"})
        QCOMPARE(sent.header(header), capture.header(header));
    ++m_captures;
}

void tst_AwsClient::cleanupTestCase()
{
    qInfo("%d requests of the SDKs sent the same", m_captures);
    if (sharedIsThere() && QCoreApplication::arguments().size() == 1)
        QCOMPARE(m_captures, 24);
}

void tst_AwsClient::never_answers_inside_ask()
{
    ScriptedAws setup({{started}});
    Outcome<QJsonObject> good;
    Outcome<QJsonObject> bad;
    const auto first =
        setup.aws().ask(Service::Connect, u"StartAttachedFileUpload", startInput(), good.handler());
    const auto second = setup.aws().ask(Service::Connect, u"NoSuchOperation", {}, bad.handler());
    QVERIFY(!good.come() && !bad.come());
    setup.waitFor([&] { return good.come() && bad.come(); });
    QCOMPARE((**good.result)[u"FileId"_s].toString(), u"f-1"_s);
}

void tst_AwsClient::refuses_before_sending_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("useFips");
    QTest::addColumn<QString>("code");

    const auto start = u"StartAttachedFileUpload"_s;
    const auto here = u"eu-west-2"_s;
    QTest::newRow("an unknown operation")
        << u"StartEverything"_s << QString() << QJsonValue() << here << false << u"UnknownOperation"_s;
    QTest::newRow("an empty name") << start << u"FileName"_s << QJsonValue(u""_s) << here << false
                                   << u"ParamValidation"_s;
    QTest::newRow("a size of zero") << start << u"FileSizeInBytes"_s << QJsonValue(0) << here << false
                                    << u"ParamValidation"_s;
    QTest::newRow("an unknown member")
        << start << u"FileMood"_s << QJsonValue(u"good"_s) << here << false << u"ParamValidation"_s;
    QTest::newRow("no Region to sign for")
        << start << QString() << QJsonValue() << QString() << false << u"RegionMissing"_s;
    QTest::newRow("FIPS with a custom endpoint")
        << start << QString() << QJsonValue() << here << true << u"EndpointInvalid"_s;
}

void tst_AwsClient::refuses_before_sending()
{
    QFETCH(QString, operation);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    ScriptedAws setup({{started}});
    QFETCH(QString, region);
    QFETCH(bool, useFips);
    setup.settings.region = region;
    setup.settings.useFips = useFips;
    auto input = startInput();
    if (!member.isEmpty())
        input[member] = value;
    const auto outcome = setup.asked(Service::Connect, operation, input);
    QTEST(outcome.code(), "code");
    QCOMPARE(outcome.result->error().kind, ErrorKind::Validation);
    QVERIFY(!outcome.result->error().message.isEmpty());
    QCOMPARE(setup.count(), size_t(0));
    QCOMPARE(setup.credentials.asked, 0);
}

void tst_AwsClient::passes_the_providers_error()
{
    ScriptedAws setup({{started}});
    setup.credentials.error =
        Error{.kind = ErrorKind::Credentials, .code = u"CredentialsMissing"_s, .message = u"None."_s};
    const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(outcome.result->error(), *setup.credentials.error);
    QCOMPARE(setup.count(), size_t(0));
}

void tst_AwsClient::repeats_with_the_same_token()
{
    ScriptedAws setup({{serviceError(500, "InternalServiceException")},
                       {serviceError(429, "ThrottlingException")},
                       {started}});
    const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QVERIFY(*outcome.result);
    QCOMPARE(setup.count(), size_t(3));
    QCOMPARE(clientToken(setup, 0).size(), 36);
    for (size_t i = 0; i < 3; ++i) {
        QCOMPARE(setup.request(i).body, setup.request(0).body);
        QCOMPARE(setup.request(i).target, setup.request(0).target);
        QCOMPARE(setup.request(i).header("amz-sdk-invocation-id"),
                 setup.request(0).header("amz-sdk-invocation-id"));
        QCOMPARE(setup.request(i).header("amz-sdk-request"),
                 "attempt=" + QByteArray::number(i + 1) + "; max=3");
        QCOMPARE(setup.request(i).header("Authorization"), expectedSignature(setup.request(i)));
    }
    // Signed anew: time went by.
    QVERIFY(setup.request(2).header("X-Amz-Date") > setup.request(0).header("X-Amz-Date"));
    const auto &waits = setup.clock.waits();
    QVERIFY(std::find(waits.begin(), waits.end(), 1000ms) != waits.end());
    QVERIFY(std::find(waits.begin(), waits.end(), 2000ms) != waits.end());

    // Another call is another upload.
    setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QVERIFY(clientToken(setup, 3) != clientToken(setup, 0));
}

void tst_AwsClient::keeps_a_given_token()
{
    ScriptedAws setup({{started}});
    auto input = startInput();
    input[u"ClientToken"_s] = u"mine"_s;
    setup.asked(Service::Connect, u"StartAttachedFileUpload", input);
    QCOMPARE(clientToken(setup, 0), u"mine"_s);
}

void tst_AwsClient::repeats_after_a_cut_connection()
{
    ScriptedAws setup({{{}, Script::Then::Reset},
                       {"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", Script::Then::Close},
                       {started}});
    const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QVERIFY(*outcome.result);
    QCOMPARE(setup.count(), size_t(3));
    QCOMPARE(clientToken(setup, 2), clientToken(setup, 0));
}

void tst_AwsClient::gives_up_after_the_last_attempt()
{
    for (const int attempts : {1, 2, 5}) {
        ScriptedAws setup({{serviceError(503, "ServiceUnavailable")}});
        setup.retries.maxAttempts = attempts;
        const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
        QCOMPARE(outcome.code(), u"ServiceUnavailable"_s);
        QVERIFY(outcome.result->error().retryable);
        QCOMPARE(setup.count(), size_t(attempts));
    }
}

void tst_AwsClient::does_not_repeat_a_refusal()
{
    ScriptedAws setup({{serviceError(403, "AccessDeniedException")}});
    const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(outcome.result->error().kind, ErrorKind::Refused);
    QVERIFY(!outcome.result->error().retryable);
    QCOMPARE(setup.count(), size_t(1));
}

void tst_AwsClient::does_not_repeat_what_has_no_token()
{
    const QJsonObject input{
        {u"domainId"_s, u"d"_s},
        {u"caseId"_s, u"c"_s},
        {u"type"_s, u"Comment"_s},
        {u"content"_s,
         QJsonObject{{u"comment"_s, QJsonObject{{u"body"_s, u"b"_s}, {u"contentType"_s, u"Text/Plain"_s}}}}}};
    ScriptedAws broken({{serviceError(500, "InternalServerException")}});
    QCOMPARE(broken.asked(Service::ConnectCases, u"CreateRelatedItem", input).code(),
             u"InternalServerException"_s);
    QCOMPARE(broken.count(), size_t(1));
    ScriptedAws cut({{{}, Script::Then::Close}});
    QCOMPARE(cut.asked(Service::ConnectCases, u"CreateRelatedItem", input).code(), u"ConnectionClosed"_s);
    QCOMPARE(cut.count(), size_t(1));
    ScriptedAws throttled({{serviceError(429, "ThrottlingException")}});
    throttled.asked(Service::ConnectCases, u"CreateRelatedItem", input);
    QCOMPARE(throttled.count(), size_t(3));
}

void tst_AwsClient::waits_as_long_as_the_service_says()
{
    ScriptedAws setup(
        {{serviceError(500, "InternalServerException", {{"Retry-After", "9"}})}, {httpAnswer(200, "{}")}});
    setup.asked(Service::ConnectCases, u"GetDomain", {{u"domainId"_s, u"d"_s}});
    QCOMPARE(setup.count(), size_t(2));
    const auto &waits = setup.clock.waits();
    QVERIFY(std::find(waits.begin(), waits.end(), 9000ms) != waits.end());
}

void tst_AwsClient::leaves_a_long_wait_to_others()
{
    ScriptedAws setup({{serviceError(429, "ThrottlingException", {{"Retry-After", "180"}})}});
    const auto outcome = setup.asked(Service::ConnectCases, u"GetDomain", {{u"domainId"_s, u"d"_s}});
    QCOMPARE(setup.count(), size_t(1));
    QCOMPARE(outcome.result->error().kind, ErrorKind::Throttled);
    QCOMPARE(*outcome.result->error().retryAfter, 180000ms);
}

void tst_AwsClient::stops_repeating_when_everything_fails()
{
    ScriptedAws setup({{serviceError(503, "ServiceUnavailable")}});
    setup.random = 0;
    size_t before = 0;
    size_t last = 3;
    for (int i = 0; i < 60; ++i) {
        setup.asked(Service::Sts, u"GetCallerIdentity", {});
        last = setup.count() - before;
        before = setup.count();
    }
    // 500 of quota are a hundred repeats at 5, two a call.
    QCOMPARE(setup.count(), size_t(160));
    QCOMPARE(last, size_t(1));
}

void tst_AwsClient::gets_fresh_credentials_once()
{
    ScriptedAws good({{serviceError(403, "ExpiredTokenException")}, {started}});
    QVERIFY(*good.asked(Service::Connect, u"StartAttachedFileUpload", startInput()).result);
    QCOMPARE(good.credentials.expired, QStringList{u"AKID0"_s});
    QVERIFY(good.request(1).header("Authorization").contains("Credential=AKID1/"));
    QCOMPARE(clientToken(good, 1), clientToken(good, 0));

    ScriptedAws bad({{serviceError(403, "ExpiredTokenException")}});
    const auto outcome = bad.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(outcome.result->error().kind, ErrorKind::Credentials);
    QCOMPARE(bad.count(), size_t(2));
}

void tst_AwsClient::gets_a_fresh_session_once_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("expired") << 403 << QByteArray("ExpiredTokenException");
    QTest::newRow("expired, by STS") << 400 << QByteArray("ExpiredToken");
    QTest::newRow("not known any more") << 403 << QByteArray("UnrecognizedClientException");
    QTest::newRow("not known, by STS") << 403 << QByteArray("InvalidClientTokenId");
    QTest::newRow("no token of this service's") << 403 << QByteArray("InvalidToken");
}

void tst_AwsClient::gets_a_fresh_session_once()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const Script refusal{serviceError(status, code)};

    ScriptedAws good({refusal, {started}});
    good.credentials.sessionToken = Secret("session");
    QVERIFY(*good.asked(Service::Connect, u"StartAttachedFileUpload", startInput()).result);
    QCOMPARE(good.credentials.expired, QStringList{u"AKID0"_s});
    QVERIFY(good.request(1).header("Authorization").contains("Credential=AKID1/"));

    ScriptedAws bad({refusal});
    bad.credentials.sessionToken = Secret("session");
    const auto outcome = bad.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(outcome.result->error().kind, ErrorKind::Credentials);
    QCOMPARE(bad.count(), size_t(2));

    // Keys without an end don't become known by asking for them again.
    ScriptedAws longTerm({refusal});
    longTerm.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(longTerm.count(), size_t(code.startsWith("ExpiredToken") ? 2 : 1));
}

void tst_AwsClient::holds_a_rate_in_adaptive_mode_data()
{
    QTest::addColumn<RetryMode>("mode");
    QTest::addColumn<bool>("holds");
    QTest::newRow("adaptive") << RetryMode::Adaptive << true;
    QTest::newRow("standard") << RetryMode::Standard << false;
    QTest::newRow("legacy is standard") << RetryMode::Legacy << false;
}

void tst_AwsClient::holds_a_rate_in_adaptive_mode()
{
    QFETCH(RetryMode, mode);
    QFETCH(bool, holds);
    // STS has no published quota: nothing else would hold these up.
    const auto identity =
        httpAnswer(200,
                   "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>1</Account>"
                   "</GetCallerIdentityResult></GetCallerIdentityResponse>");
    ScriptedAws scripted(
        {{httpAnswer(400, "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>")},
         {identity}});
    scripted.retries.mode = mode;
    scripted.random = 0;
    QVERIFY(scripted.asked(Service::Sts, u"GetCallerIdentity", {}).good());
    const auto before = scripted.clock.elapsed();
    for (int i = 0; i < 4; ++i)
        QVERIFY(scripted.asked(Service::Sts, u"GetCallerIdentity", {}).good());
    QCOMPARE(scripted.clock.elapsed() - before > 1s, holds);
}

void tst_AwsClient::sets_its_clock_by_the_service_data()
{
    QTest::addColumn<int>("skewSeconds");
    QTest::newRow("we are an hour behind") << 3600;
    QTest::newRow("we are an hour ahead") << -3600;
    QTest::newRow("we are a day behind") << 86400;
}

void tst_AwsClient::sets_its_clock_by_the_service()
{
    QFETCH(int, skewSeconds);
    ScriptedAws setup({{""}});
    const auto serviceTime = setup.clock.now().addSecs(skewSeconds);
    setup.answers = {{serviceError(403, "InvalidSignatureException", {{"Date", httpDateText(serviceTime)}})},
                     {started}};
    QVERIFY(*setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput()).result);
    QCOMPARE(setup.count(), size_t(2));
    QCOMPARE(setup.request(0).header("X-Amz-Date"), QByteArray("20261121T073000Z"));
    QCOMPARE(setup.request(1).header("X-Amz-Date"),
             serviceTime.toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1());
    QCOMPARE(setup.request(1).header("Authorization"), expectedSignature(setup.request(1)));
    QCOMPARE(setup.aws().clockSkew(), std::chrono::seconds(skewSeconds));
    QCOMPARE(setup.aws().now(Service::Connect), setup.clock.now().addSecs(skewSeconds));

    // The next call knows from the start.
    QVERIFY(*setup.asked(Service::Connect, u"GetAttachedFile", fileInput()).result);
    QCOMPARE(setup.count(), size_t(3));
    QCOMPARE(setup.request(2).header("Authorization"), expectedSignature(setup.request(2)));
    QVERIFY(setup.request(2).header("X-Amz-Date").left(11) == setup.request(1).header("X-Amz-Date").left(11));
}

void tst_AwsClient::believes_a_clock_that_is_right()
{
    ScriptedAws setup({{""}});
    const auto sameTime = httpDateText(setup.clock.now().addSecs(2));
    setup.answers = {{serviceError(403, "InvalidSignatureException", {{"Date", sameTime}})}};
    const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(outcome.result->error().kind, ErrorKind::Credentials);
    QCOMPARE(setup.count(), size_t(1));
    QCOMPARE(setup.aws().clockSkew(), 0ms);
}

void tst_AwsClient::waits_its_turn()
{
    ScriptedAws setup({{started}});
    int come = 0;
    std::vector<Call> calls;
    const auto before = setup.clock.elapsed();
    for (int i = 0; i < 9; ++i) {
        calls.push_back(setup.aws().ask(Service::Connect, u"StartAttachedFileUpload", startInput(),
                                        [&](const Result<QJsonObject> &) { ++come; }));
    }
    setup.waitFor([&] { return come == 9; });
    // Five at once, four more at two a second.
    const auto took = setup.clock.elapsed() - before;
    QVERIFY2(took >= 1900ms && took <= 2100ms, qPrintable(QString::number(took.count())));
}

void tst_AwsClient::slows_down_when_throttled()
{
    ScriptedAws setup({{serviceError(429, "ThrottlingException")}, {started}});
    setup.random = 0;
    const auto before = setup.clock.elapsed();
    setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(setup.count(), size_t(2));
    // The repeat waits for a turn at half the rate, although no delay was drawn.
    const auto took = setup.clock.elapsed() - before;
    QVERIFY2(took >= 900ms, qPrintable(QString::number(took.count())));
}

void tst_AwsClient::takes_a_captive_portal_for_what_it_is()
{
    ScriptedAws setup(
        {{httpAnswer(200, "<html>Welcome to our guest network</html>", {{"Content-Type", "text/html"}})}});
    const auto outcome = setup.asked(Service::Connect, u"CompleteAttachedFileUpload", fileInput());
    QCOMPARE(outcome.code(), u"CaptivePortal"_s);
    QCOMPARE(outcome.result->error().kind, ErrorKind::Network);
}

void tst_AwsClient::does_not_repeat_an_answer_it_cannot_read()
{
    ScriptedAws setup({{httpAnswer(200, "{\"FileId\":", {{"x-amzn-RequestId", "req-9"}})}});
    const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    QCOMPARE(outcome.code(), u"AnswerNotUnderstood"_s);
    QCOMPARE(outcome.result->error().kind, ErrorKind::Service);
    QCOMPARE(outcome.result->error().requestId, u"req-9"_s);
    QCOMPARE(setup.count(), size_t(1));
}

void tst_AwsClient::keeps_request_id_and_reason()
{
    ScriptedAws setup({{httpAnswer(
        400, R"({"Message":"No","Reason":{"AttachedFileInvalidRequestExceptionReason":"INVALID_FILE_TYPE"}})",
        {{"x-amzn-ErrorType", "InvalidRequestException:http://internal.amazon.com/"},
         {"x-amzn-RequestId", "req-7"}})}});
    const auto outcome = setup.asked(Service::Connect, u"StartAttachedFileUpload", startInput());
    const auto &error = outcome.result->error();
    QCOMPARE(error.code, u"InvalidRequestException"_s);
    QCOMPARE(error.reason, u"INVALID_FILE_TYPE"_s);
    QCOMPARE(error.requestId, u"req-7"_s);
    QCOMPARE(error.httpStatus, 400);
}

void tst_AwsClient::forgets_an_abandoned_call()
{
    ScriptedAws setup({{{}, Script::Then::Hang}});
    Outcome<QJsonObject> outcome;
    auto early = setup.aws().ask(Service::Connect, u"GetAttachedFile", fileInput(), outcome.handler());
    early = {};
    auto late = setup.aws().ask(Service::Connect, u"GetAttachedFile", fileInput(), outcome.handler());
    setup.waitFor([&] { return setup.count() == 1; });
    late = {};
    setup.waitFor([&] { return setup.server.openConnections() == 0; });
    QCOMPARE(outcome.times, 0);
    QCOMPARE(setup.count(), size_t(1));
}

void tst_AwsClient::bears_its_call_being_dropped_by_the_handler()
{
    ScriptedAws setup({{serviceError(500, "InternalServiceException")}, {started}});
    Call call;
    bool come = false;
    call = setup.aws().ask(Service::Connect, u"StartAttachedFileUpload", startInput(),
                           [&](const Result<QJsonObject> &) {
                               call = {};
                               come = true;
                           });
    setup.waitFor([&] { return come; });
}

QTEST_GUILESS_MAIN(tst_AwsClient)
#include "tst_awsclient.moc"
