// SPDX-License-Identifier: Apache-2.0
#include "connect/participantclient.h"

#include "support/modelcheck.h"
#include "support/scriptedaws.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

const Secret connectionToken("CONNECTION-TOKEN");
const QDateTime someTime(QDate(2026, 11, 21), QTime(7, 30), Qt::UTC);

template <typename Response>
struct Asked {
    Asked(QStringView operation, const QByteArray &answer,
          std::function<Call(ParticipantClient &, Answered<Response>)> ask, int status = 200)
        : setup({{httpAnswer(status, answer)}})
    {
        if (status == 200 && !answer.isEmpty()) {
            const auto *known = Model::of(Service::ConnectParticipant).operation(operation);
            const auto json = QJsonDocument::fromJson(answer);
            [&] { QVERIFY2(json.isObject(), answer.constData()); }();
            [&] { QCOMPARE(unknownMembers(*known->output, json.object()), QStringList()); }();
        }
        ParticipantClient client(setup.aws());
        const auto call = ask(client, outcome.handler());
        setup.waitFor([this] { return outcome.come(); });
        [this] { QCOMPARE(setup.request(0).header("Authorization"), QByteArray()); }();
        [this] { QCOMPARE(setup.credentials.asked, 0); }();
    }

    QByteArray line() const { return setup.request(0).method + ' ' + setup.request(0).target; }
    QByteArray token() const { return setup.request(0).header("X-Amz-Bearer"); }

    ScriptedAws setup;
    Outcome<Response> outcome;
};

} // namespace

class tst_ParticipantClient : public QObject
{
    Q_OBJECT

private slots:
    void creates_a_participant_connection();
    void needs_a_connection_token();
    void starts_an_attachment_upload();
    void completes_an_attachment_upload();
    void tells_that_it_is_completed_already();
    void gets_an_attachment();
    void gets_a_transcript();
    void tells_a_refused_token();
};

void tst_ParticipantClient::creates_a_participant_connection()
{
    const Asked<CreateParticipantConnectionResponse> asked(
        u"CreateParticipantConnection",
        R"({"ConnectionCredentials":{"ConnectionToken":"NEW-TOKEN","Expiry":"2026-11-21T07:30:00.000Z"}})",
        [](ParticipantClient &client, auto answered) {
            return client.createParticipantConnection({Secret("PARTICIPANT-TOKEN"), true},
                                                      std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /participant/connection"));
    QCOMPARE(asked.token(), QByteArray("PARTICIPANT-TOKEN"));
    QCOMPARE(
        asked.setup.body(0),
        (QJsonObject{{u"Type"_s, QJsonArray{u"CONNECTION_CREDENTIALS"_s}}, {u"ConnectParticipant"_s, true}}));
    QCOMPARE((*asked.outcome.result)->connectionToken, Secret("NEW-TOKEN"));
    QCOMPARE((*asked.outcome.result)->expiry, someTime);

    const Asked<CreateParticipantConnectionResponse> plain(
        u"CreateParticipantConnection", R"({"ConnectionCredentials":{"ConnectionToken":"NEW-TOKEN"}})",
        [](ParticipantClient &client, auto answered) {
            return client.createParticipantConnection({Secret("PARTICIPANT-TOKEN"), false},
                                                      std::move(answered));
        });
    QCOMPARE(plain.setup.body(0), (QJsonObject{{u"Type"_s, QJsonArray{u"CONNECTION_CREDENTIALS"_s}}}));
}

void tst_ParticipantClient::needs_a_connection_token()
{
    const Asked<CreateParticipantConnectionResponse> asked(
        u"CreateParticipantConnection", R"({"Websocket":{"Url":"wss://x"}})",
        [](ParticipantClient &client, auto answered) {
            return client.createParticipantConnection({Secret("PARTICIPANT-TOKEN"), false},
                                                      std::move(answered));
        });
    QCOMPARE(asked.outcome.code(), u"AnswerNotUnderstood"_s);
}

void tst_ParticipantClient::starts_an_attachment_upload()
{
    const Asked<StartAttachmentUploadResponse> asked(
        u"StartAttachmentUpload",
        R"({"AttachmentId":"a-1","UploadMetadata":{"Url":"https://b/k","UrlExpiry":"2026-11-21T07:30:00Z",
            "HeadersToInclude":{"Content-Length":"5"}}})",
        [](ParticipantClient &client, auto answered) {
            return client.startAttachmentUpload({connectionToken, u"text/plain"_s, 5, u"a ü.txt"_s, u"t"_s},
                                                std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /participant/start-attachment-upload"));
    QCOMPARE(asked.token(), QByteArray("CONNECTION-TOKEN"));
    QCOMPARE(asked.setup.body(0),
             (QJsonObject{{u"ContentType"_s, u"text/plain"_s},
                          {u"AttachmentSizeInBytes"_s, 5},
                          {u"AttachmentName"_s, u"a ü.txt"_s},
                          {u"ClientToken"_s, u"t"_s}}));
    const auto &answer = **asked.outcome.result;
    QCOMPARE(answer.attachmentId, u"a-1"_s);
    QCOMPARE(answer.uploadMetadata.url, QUrl(u"https://b/k"_s));
    QCOMPARE(answer.uploadMetadata.urlExpiry, someTime);
    QCOMPARE(answer.uploadMetadata.headersToInclude.size(), size_t(1));
}

void tst_ParticipantClient::completes_an_attachment_upload()
{
    const Asked<void> asked(u"CompleteAttachmentUpload", {}, [](ParticipantClient &client, auto answered) {
        return client.completeAttachmentUpload({connectionToken, u"a-1"_s, u"t2"_s}, std::move(answered));
    });
    QCOMPARE(asked.line(), QByteArray("POST /participant/complete-attachment-upload"));
    QCOMPARE(asked.setup.body(0),
             (QJsonObject{{u"AttachmentIds"_s, QJsonArray{u"a-1"_s}}, {u"ClientToken"_s, u"t2"_s}}));
    QVERIFY(asked.outcome.good());
}

void tst_ParticipantClient::tells_that_it_is_completed_already()
{
    const Asked<void> asked(
        u"CompleteAttachmentUpload", R"({"Message":"busy","__type":"ConflictException"})",
        [](ParticipantClient &client, auto answered) {
            return client.completeAttachmentUpload({connectionToken, u"a-1"_s, u"t2"_s}, std::move(answered));
        },
        409);
    QCOMPARE(asked.outcome.code(), u"ConflictException"_s);
    QCOMPARE(asked.outcome.error().kind, ErrorKind::Refused);
    QCOMPARE(asked.setup.count(), size_t(1));
}

void tst_ParticipantClient::gets_an_attachment()
{
    const Asked<GetAttachmentResponse> asked(
        u"GetAttachment",
        R"({"Url":"https://b/k?X=1","UrlExpiry":"2026-11-21T07:30:00Z","AttachmentSizeInBytes":7})",
        [](ParticipantClient &client, auto answered) {
            return client.getAttachment({connectionToken, u"a-1"_s, 300}, std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /participant/attachment"));
    QCOMPARE(asked.setup.body(0),
             (QJsonObject{{u"AttachmentId"_s, u"a-1"_s}, {u"UrlExpiryInSeconds"_s, 300}}));
    QCOMPARE((*asked.outcome.result)->download.url, QUrl(u"https://b/k?X=1"_s));
    QCOMPARE((*asked.outcome.result)->download.urlExpiry, someTime);
    QCOMPARE((*asked.outcome.result)->attachmentSizeInBytes, 7);
}

void tst_ParticipantClient::gets_a_transcript()
{
    GetTranscriptRequest request;
    request.connectionToken = connectionToken;
    request.contactId = u"c"_s;
    request.scanDirection = u"BACKWARD"_s;
    request.sortOrder = u"DESCENDING"_s;
    request.maxResults = 100;
    request.nextToken = u"n"_s;
    const Asked<GetTranscriptResponse> asked(u"GetTranscript",
                                             R"({"InitialContactId":"c0","NextToken":"more","Transcript":[
            {"Id":"1","Type":"ATTACHMENT","AbsoluteTime":"2026-11-21T07:30:00.000Z","ParticipantId":"p","DisplayName":"Jane",
             "ParticipantRole":"AGENT","ContactId":"c","Content":null,"ContentType":null,
             "Attachments":[{"AttachmentId":"a-1","AttachmentName":"a.txt","ContentType":"text/plain","Status":"APPROVED"}]},
            {"Id":"2","Type":"A_NEW_TYPE","ContentType":"text/plain"}]})",
                                             [&](ParticipantClient &client, auto answered) {
                                                 return client.getTranscript(request, std::move(answered));
                                             });
    QCOMPARE(asked.line(), QByteArray("POST /participant/transcript"));
    QCOMPARE(asked.setup.body(0),
             (QJsonObject{{u"ContactId"_s, u"c"_s},
                          {u"ScanDirection"_s, u"BACKWARD"_s},
                          {u"SortOrder"_s, u"DESCENDING"_s},
                          {u"MaxResults"_s, 100},
                          {u"NextToken"_s, u"n"_s}}));
    const auto &answer = **asked.outcome.result;
    QCOMPARE(answer.initialContactId, u"c0"_s);
    QCOMPARE(answer.nextToken, u"more"_s);
    QCOMPARE(answer.transcript.size(), size_t(2));
    const auto &item = answer.transcript[0];
    QCOMPARE(item.id, u"1"_s);
    QCOMPARE(item.type, u"ATTACHMENT"_s);
    QCOMPARE(item.absoluteTime, someTime);
    QCOMPARE(item.contentType, QString());
    QCOMPARE(item.participantId, u"p"_s);
    QCOMPARE(item.participantRole, u"AGENT"_s);
    QCOMPARE(item.displayName, u"Jane"_s);
    QCOMPARE(item.contactId, u"c"_s);
    QCOMPARE(item.attachments.size(), size_t(1));
    QCOMPARE(item.attachments[0].attachmentId, u"a-1"_s);
    QCOMPARE(item.attachments[0].attachmentName, u"a.txt"_s);
    QCOMPARE(item.attachments[0].contentType, u"text/plain"_s);
    QCOMPARE(item.attachments[0].status, u"APPROVED"_s);
    QCOMPARE(answer.transcript[1].type, u"A_NEW_TYPE"_s);
    QCOMPARE(answer.transcript[1].contentType, u"text/plain"_s);
}

void tst_ParticipantClient::tells_a_refused_token()
{
    const Asked<GetAttachmentResponse> asked(
        u"GetAttachment", R"({"Message":"Access denied","__type":"AccessDeniedException"})",
        [](ParticipantClient &client, auto answered) {
            return client.getAttachment({connectionToken, u"a-1"_s, {}}, std::move(answered));
        },
        403);
    QCOMPARE(asked.outcome.error().kind, ErrorKind::Credentials);
    QCOMPARE(asked.outcome.error().httpStatus, 403);
    QVERIFY(!asked.outcome.error().message.contains("CONNECTION-TOKEN"_L1));
}

QTEST_GUILESS_MAIN(tst_ParticipantClient)
#include "tst_participantclient.moc"
