// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace attache;

namespace {

/// A request that is right, to be spoilt.
struct Good {
    QByteArray method;
    QByteArray target;
    Headers headers; ///< with Host
    QByteArray body;
    QByteArray signedFor = {}; ///< the service to sign for; empty: it needs no signature, or has one

    QByteArray text() const
    {
        QByteArray text = method + ' ' + target + " HTTP/1.1\r\n";
        bool isChunked = false;
        for (const auto &[name, value] : headers) {
            text += name + ": " + value + "\r\n";
            isChunked = isChunked || name == "Transfer-Encoding";
        }
        if (!isChunked)
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return text + "\r\n" + body;
    }
};

/// One of each operation, and what the bucket and browsers are asked.
std::vector<Good> goodRequests(const SandboxProcess &sandbox)
{
    const WireClient client(sandbox);
    const Headers host{{"Host", client.host()}};
    const auto connection = client.call(Service::ConnectParticipant, u"CreateParticipantConnection",
                                        {{u"ParticipantToken"_s, sandbox.participantToken()},
                                         {u"Type"_s, QJsonArray{u"CONNECTION_CREDENTIALS"_s}}});
    const QJsonObject input{
        {u"InstanceId"_s, sandbox.instanceId()},
        {u"AssociatedResourceArn"_s, sandbox.caseArn()},
        {u"FileName"_s, u"../\u00fc%2F.pdf"_s},
        {u"FileSizeInBytes"_s, 5},
        {u"FileUseCaseType"_s, u"ATTACHMENT"_s},
        {u"FileId"_s, u"../../f"_s},
        {u"FileIds"_s, QJsonArray{u"f"_s}},
        {u"ContactId"_s, sandbox.contactId()},
        {u"domainId"_s, sandbox.domainId()},
        {u"caseId"_s, sandbox.caseId()},
        {u"fields"_s, QJsonArray{QJsonObject{{u"id"_s, u"title"_s}}}},
        {u"filter"_s, QJsonObject{{u"not"_s, QJsonObject{{u"andAll"_s, QJsonArray()}}}}},
        {u"sorts"_s, QJsonArray{QJsonObject{{u"fieldId"_s, u"title"_s}, {u"sortOrder"_s, u"Asc"_s}}}},
        {u"filters"_s, QJsonArray{QJsonObject{{u"file"_s, QJsonObject()}}}},
        {u"type"_s, u"Comment"_s},
        {u"content"_s,
         QJsonObject{{u"comment"_s, QJsonObject{{u"body"_s, u"b"_s}, {u"contentType"_s, u"Text/Plain"_s}}}}},
        {u"ParticipantToken"_s, sandbox.participantToken()},
        {u"Type"_s, QJsonArray{u"CONNECTION_CREDENTIALS"_s}},
        {u"ConnectionToken"_s,
         connection.json().value("ConnectionCredentials"_L1).toObject().value("ConnectionToken"_L1)},
        {u"ContentType"_s, u"text/plain"_s},
        {u"Content"_s, u"\u202e hello"_s},
        {u"AttachmentName"_s, u"..\\..\\a.txt"_s},
        {u"AttachmentSizeInBytes"_s, 5},
        {u"StartPosition"_s, QJsonObject{{u"MostRecent"_s, 3}}},
        {u"NextToken"_s, u"R2V0VHJhbnNjcmlwdDoy"_s},
        {u"ClientToken"_s, u"t"_s},
        {u"accessToken"_s, u"t"_s},
        {u"clientName"_s, u"c"_s},
        {u"clientType"_s, u"public"_s},
        {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1/"_s}},
        {u"RoleArn"_s, u"arn:aws:iam::1:role/r"_s},
        {u"RoleSessionName"_s, u"session"_s},
    };
    std::vector<Good> all;
    for (const auto service : {Service::Connect, Service::ConnectParticipant, Service::ConnectCases,
                               Service::Sts, Service::Sso, Service::SsoOidc}) {
        const auto &model = Model::of(service);
        for (const auto &operation : model.operations()) {
            if (operation.name == u"DisconnectParticipant"_s || operation.name == u"StopContact"_s)
                continue; // the others need the chat
            QJsonObject given;
            for (const auto &member : operation.input ? operation.input->members : std::vector<Member>()) {
                if (input.contains(member.name))
                    given.insert(member.name, input.value(member.name));
                else if (member.location == Location::Uri)
                    given.insert(member.name, u"x"_s);
            }
            const auto request = model.request(operation, given);
            auto headers = request.headers;
            headers.insert(headers.end(), host.begin(), host.end());
            all.push_back(
                {request.method, request.target, headers, request.body,
                 operation.authentication == Authentication::SigV4 ? model.signingName() : QByteArray()});
        }
    }
    const auto started = client.call(Service::Connect, u"StartAttachedFileUpload",
                                     {{u"InstanceId"_s, sandbox.instanceId()},
                                      {u"AssociatedResourceArn"_s, sandbox.caseArn()},
                                      {u"FileName"_s, u"a.txt"_s},
                                      {u"FileSizeInBytes"_s, 5},
                                      {u"FileUseCaseType"_s, u"ATTACHMENT"_s}});
    const auto upload = started.json().value("UploadUrlMetadata"_L1).toObject();
    auto headers = host;
    const auto include = upload.value("HeadersToInclude"_L1).toObject();
    for (auto it = include.begin(); it != include.end(); ++it) {
        if (it.key() != "Content-Length"_L1)
            headers.emplace_back(it.key().toLatin1(), it.value().toString().toUtf8());
    }
    all.push_back({"PUT", WireClient::target(upload), headers, "hello"});
    headers.emplace_back("Expect", "100-continue");
    all.push_back({"PUT", WireClient::target(upload), headers, "hello"});
    headers.emplace_back("Range", "bytes=1-3,5-");
    all.push_back({"GET", WireClient::target(upload), headers, {}});
    all.push_back({"GET", "/device?user_code=ABCD-EFGH&deny", host, {}});
    all.push_back(
        {"GET",
         "/authorize?response_type=code&client_id=x&redirect_uri=http%3A%2F%2F127.0.0.1%2F&state=%FF",
         host,
         {}});
    all.push_back({"OPTIONS",
                   "/participant/message",
                   {{"Origin", "https://x"}, {"Access-Control-Request-Headers", "x-amz-bearer"}},
                   {}});
    all.push_back({"GET", "/_sandbox/state", {{"Host", "localhost"}}, {}});
    all.push_back(
        {"POST",
         "/_sandbox/faults",
         {{"Host", "localhost"}},
         R"({"operation":"HeadObject","action":"status","status":503,"times":1,"probability":0.5})"});
    all.push_back({"POST",
                   "/participant/message",
                   {{"Host", "x"}, {"Transfer-Encoding", "chunked"}},
                   "5;a=b\r\n{\"Con\r\n1\r\n}\r\n0\r\nTrailer: t\r\n\r\n"});
    return all;
}

/// @p request, spoilt a few times over.
QByteArray spoilt(QByteArray request, std::mt19937_64 &random)
{
    static const QByteArrayList pieces{
        "\r\n",
        "\r\n\r\n",
        "\n",
        QByteArray(1, '\0'),
        "%",
        "%00",
        "%2e%2e%2f",
        "../",
        "?",
        "&&=",
        ":",
        ";",
        "\"",
        "{",
        "[[[[[[[[",
        "\\ud800",
        "\xc3\x28",
        "\xf0\x9f\x92\xa9",
        "9223372036854775808",
        "-1",
        "1e999",
        "null",
        "Content-Length: 0\r\n",
        "Content-Length: 18446744073709551615\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Expect: 100-continue\r\n",
        "ffffffffffffffff\r\n",
        "Authorization: AWS4-HMAC-SHA256 Credential=/, SignedHeaders=, Signature=\r\n",
        "X-Amz-Date: 99999999T999999Z\r\n",
        "Range: bytes=-9223372036854775808\r\n",
        "X-Amz-Expires=99999999999999999999&",
        QByteArray(3000, 'A'),
    };
    const auto below = [&random](qsizetype limit) {
        return qsizetype(random() % quint64(std::max<qsizetype>(limit, 1)));
    };
    for (auto times = 1 + below(4); times > 0; --times) {
        const auto at = below(request.size() + 1);
        const auto length = std::min(1 + below(30), request.size() - at);
        switch (below(8)) {
        case 0:
            if (at < request.size())
                request[at] = char(random());
            break;
        case 1:
            if (at < request.size())
                request[at] = char(request[at] ^ char(1U << below(8)));
            break;
        case 2:
            request.remove(at, length);
            break;
        case 3:
            request.insert(at, request.mid(at, length));
            break;
        case 4:
            request.insert(below(request.size()), request.mid(at, length));
            break;
        case 5:
            request.truncate(at);
            break;
        default:
            request.insert(at, pieces[below(pieces.size())]);
        }
    }
    return request;
}

/// Spoilt on the wire, or before it is signed: the latter gets past the judges of signatures.
QByteArray spoilt(Good good, const WireClient &client, std::mt19937_64 &random)
{
    const bool isBefore = random() % 2 == 0;
    if (isBefore) {
        if (good.body.isEmpty() || random() % 4 == 0)
            good.target = spoilt(good.target, random).replace(' ', "%20").replace('\r', "").replace('\n', "");
        else
            good.body = spoilt(good.body, random);
    }
    if (!good.signedFor.isEmpty()) {
        WireRequest wire{
            .method = good.method, .target = good.target, .headers = good.headers, .payloadHash = {}};
        client.sign(wire, good.signedFor, good.body);
        good.headers = wire.headers;
    }
    return isBefore ? good.text() : spoilt(good.text(), random);
}

} // namespace

/// Spoilt requests through the parser, the routes and the judges of the real program. The same ones in each
/// run. With the sanitizers' build the program itself is one of theirs.
class tst_Fuzz : public QObject
{
    Q_OBJECT

private slots:
    void nothingBreaksIt()
    {
        const QTemporaryDir folder;
        SandboxProcess sandbox({u"--state"_s, folder.filePath(u"state"_s), u"--rate-limit"_s, u"off"_s,
                                u"--scan-time"_s, u"0"_s});
        QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
        const auto good = goodRequests(sandbox);
        bool isSet = false;
        const auto wanted = qEnvironmentVariableIntValue("ATTACHE_FUZZ_REQUESTS", &isSet);
        const int count = isSet ? wanted : 5000;
        const WireClient client(sandbox);
        QMap<int, int> statuses;
        for (int i = 0; i < count; ++i) {
            std::mt19937_64 random(quint64(i) + 1);
            const auto request = spoilt(good[random() % good.size()], client, random);
            const auto answer = client.exchange(request, WireClient::Afterwards::ShutDown);
            // Whatever was sent, the connection came to its end, and what came back, if anything, is HTTP.
            QVERIFY2(answer.hasEnded,
                     qPrintable(u"Request %1 hangs: %2"_s.arg(i).arg(QString::fromLatin1(request))));
            QVERIFY2(answer.raw.isEmpty() || answer.raw.startsWith("HTTP/1.1 "),
                     qPrintable(u"Request %1: %2"_s.arg(i).arg(QString::fromLatin1(answer.raw))));
            ++statuses[answer.status];
        }
        qInfo() << count << "requests; answers by status:" << statuses;
        // It took all that in good health, and stayed in its folder.
        QCOMPARE(client.call(Service::Sts, u"GetCallerIdentity", {}).status, 200);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList{u"state"_s});
        sandbox.terminate();
        QCOMPARE(sandbox.exitCode(), 0);
        QVERIFY(statuses.value(200) > 0 && statuses.value(400) > 0 && statuses.value(403) > 0);
    }
};

QTEST_GUILESS_MAIN(tst_Fuzz)
#include "tst_fuzz.moc"
