// SPDX-License-Identifier: Apache-2.0
#include "sandbox/eicarfinder.h"
#include "wireclient.h"

#include <QJsonArray>
#include <QTest>

using namespace attache;

/// Chats, the whole way over the wire.
class tst_ParticipantOperations : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<WireClient> m_client;
    QString m_token; // the agent's connection token

    WireAnswer ask(QStringView operation, QJsonObject input) const
    {
        if (!input.contains("ConnectionToken"_L1))
            input.insert(u"ConnectionToken"_s, m_token);
        return m_client->call(Service::ConnectParticipant, operation, input);
    }

    QString connectionToken(const QString &participantToken) const
    {
        return m_client
            ->call(Service::ConnectParticipant, u"CreateParticipantConnection",
                   {{u"ParticipantToken"_s, participantToken},
                    {u"Type"_s, QJsonArray{u"CONNECTION_CREDENTIALS"_s}},
                    {u"ConnectParticipant"_s, true}})
            .json()
            .value("ConnectionCredentials"_L1)
            .toObject()
            .value("ConnectionToken"_L1)
            .toString();
    }

    WireAnswer start(const QJsonObject &changes = {}) const
    {
        QJsonObject input{{u"ContentType"_s, u"text/plain"_s},
                          {u"AttachmentSizeInBytes"_s, 5},
                          {u"AttachmentName"_s, u"ä.txt"_s},
                          {u"ClientToken"_s, QUuid::createUuid().toString()}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            input.insert(it.key(), it.value());
        return ask(u"StartAttachmentUpload", input);
    }

    WireAnswer complete(const QString &id, const QString &clientToken) const
    {
        return ask(u"CompleteAttachmentUpload",
                   {{u"AttachmentIds"_s, QJsonArray{id}}, {u"ClientToken"_s, clientToken}});
    }

    QString attach(const QByteArray &content, const QJsonObject &changes = {}) const
    {
        auto all = changes;
        all.insert(u"AttachmentSizeInBytes"_s, content.size());
        const auto started = start(all).json();
        const auto id = started.value("AttachmentId"_L1).toString();
        m_client->upload(started.value("UploadMetadata"_L1).toObject(), content);
        return complete(id, u"complete "_s + id).status == 200 ? id : QString();
    }

    QJsonArray transcript(const QJsonObject &input = {}) const
    {
        return ask(u"GetTranscript", input).json().value("Transcript"_L1).toArray();
    }

    /// What the transcript says of an attachment: the last word, as clients should take it.
    QString statusOf(const QString &id) const
    {
        const auto items = transcript({{u"MaxResults"_s, 100}, {u"SortOrder"_s, u"ASCENDING"_s}});
        QString status;
        for (const auto &item : items) {
            const auto attachment = item.toObject().value("Attachments"_L1).toArray().first().toObject();
            if (attachment.value("AttachmentId"_L1).toString() == id)
                status = attachment.value("Status"_L1).toString();
        }
        return status;
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(QStringList{
            u"--rate-limit"_s, u"off"_s, u"--scan-time"_s, u"0"_s, u"--max-files-per-chat"_s, u"3"_s});
        QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
        m_client = std::make_unique<WireClient>(*m_sandbox);
    }

    void init()
    {
        m_sandbox->reset();
        m_token = connectionToken(m_sandbox->participantToken());
        QVERIFY(!m_token.isEmpty());
    }

    void theWholeWay()
    {
        const auto id = attach("hello");
        QVERIFY(!id.isEmpty());
        QCOMPARE(statusOf(id), u"APPROVED"_s);
        const auto got = ask(u"GetAttachment", {{u"AttachmentId"_s, id}});
        QCOMPARE(got.json().value("AttachmentSizeInBytes"_L1).toInt(), 5);
        QCOMPARE(m_client->download(got.json()).body, "hello");
        const auto kept = m_sandbox->state().value("attachments"_L1).toArray().first().toObject();
        QCOMPARE(kept.value("attachmentId"_L1).toString(), id);
        QCOMPARE(kept.value("contactId"_L1).toString(), m_sandbox->contactId());
        QCOMPARE(kept.value("name"_L1).toString(), u"ä.txt"_s);
        QCOMPARE(kept.value("sha256"_L1).toString(),
                 u"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"_s);

        const auto item = transcript({{u"MaxResults"_s, 1}}).first().toObject();
        QCOMPARE(item.value("Type"_L1).toString(), u"ATTACHMENT"_s);
        QVERIFY(!item.contains("Content"_L1) && !item.contains("ContentType"_L1));
    }

    void authorizationIsIgnored()
    {
        const auto &model = Model::of(Service::ConnectParticipant);
        auto request = model.request(*model.operation(u"GetTranscript"), {{u"ConnectionToken"_s, m_token}});
        request.headers.emplace_back("Authorization",
                                     "AWS4-HMAC-SHA256 Credential=/20230101/x/execute-api/aws4_request, "
                                     "SignedHeaders=host, Signature=00");
        QCOMPARE(m_client->send(request.method, request.target, request.headers, request.body).status, 200);
    }

    void wrongTokens_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("nonsense") << u"nonsense"_s;
        QTest::newRow("the participant token") << u"participant"_s;
        QTest::newRow("none") << QString();
    }

    void wrongTokens()
    {
        QFETCH(QString, token);
        if (token == u"participant"_s)
            token = m_sandbox->participantToken();
        const auto answer = ask(u"GetTranscript", {{u"ConnectionToken"_s, token}});
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), u"AccessDeniedException"_s);
        QVERIFY(connectionToken(token == m_sandbox->participantToken() ? m_token : token).isEmpty());
    }

    void tokensEnd()
    {
        m_sandbox->expireTokens();
        QCOMPARE(ask(u"GetTranscript", {}).code(), u"AccessDeniedException"_s);
        m_token = connectionToken(m_sandbox->participantToken());
        QCOMPARE(ask(u"GetTranscript", {}).status, 200);
        m_sandbox->skewClock(86400);
        QCOMPARE(ask(u"GetTranscript", {}).code(), u"AccessDeniedException"_s);
    }

    void websocketWhenAsked()
    {
        const auto answer = m_client->call(Service::ConnectParticipant, u"CreateParticipantConnection",
                                           {{u"ParticipantToken"_s, m_sandbox->participantToken()},
                                            {u"Type"_s, QJsonArray{u"WEBSOCKET"_s}}});
        QVERIFY(
            answer.json().value("Websocket"_L1).toObject().value("Url"_L1).toString().startsWith(u"ws://"_s));
        QVERIFY(!answer.json().contains("ConnectionCredentials"_L1));
    }

    void refusals_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::newRow("an extension that is not allowed") << QJsonObject{{u"AttachmentName"_s, u"a.exe"_s}};
        QTest::newRow("empty") << QJsonObject{{u"AttachmentSizeInBytes"_s, 0}};
        QTest::newRow("more than 20 MiB") << QJsonObject{{u"AttachmentSizeInBytes"_s, 20 * 1024 * 1024 + 1}};
        QTest::newRow("no MIME type") << QJsonObject{{u"ContentType"_s, u"text"_s}};
        QTest::newRow("too long a name")
            << QJsonObject{{u"AttachmentName"_s, QString(254, u'a') + u".txt"_s}};
    }

    void refusals()
    {
        QFETCH(QJsonObject, changes);
        const auto answer = start(changes);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"ValidationException"_s);
    }

    void repeatedStarts()
    {
        const QJsonObject token{{u"ClientToken"_s, u"one"_s}};
        const auto first = start(token).json();
        const auto again = start(token).json();
        QCOMPARE(again.value("AttachmentId"_L1), first.value("AttachmentId"_L1));
        QCOMPARE(start({{u"ClientToken"_s, u"one"_s}, {u"AttachmentSizeInBytes"_s, 6}}).code(),
                 u"ValidationException"_s);
    }

    void repeatedMessages()
    {
        const auto say = [this](const QString &text) {
            return ask(
                u"SendMessage",
                {{u"ContentType"_s, u"text/plain"_s}, {u"Content"_s, text}, {u"ClientToken"_s, u"t"_s}});
        };
        const auto first = say(u"Hello"_s).json();
        m_sandbox->skewClock(60);
        QCOMPARE(say(u"Hello"_s).json(), first); // its time too
        QCOMPARE(say(u"Goodbye"_s).code(), u"ValidationException"_s);
    }

    void repeatedCompletes()
    {
        const auto started = start().json();
        const auto id = started.value("AttachmentId"_L1).toString();
        QCOMPARE(complete(id, u"a"_s).code(), u"ValidationException"_s); // nothing there yet
        m_client->upload(started.value("UploadMetadata"_L1).toObject(), "hello");
        QCOMPARE(complete(id, u"a"_s).status, 200);
        QCOMPARE(complete(id, u"a"_s).status, 200); // the same question
        const auto other = complete(id, u"b"_s);
        QCOMPARE(other.status, 409);
        QCOMPARE(other.code(), u"ConflictException"_s);
        QCOMPARE(complete(u"unknown"_s, u"c"_s).code(), u"ValidationException"_s);
        int items = 0;
        for (const auto &item : transcript({{u"MaxResults"_s, 100}}))
            items += item.toObject().value("Type"_L1).toString() == u"ATTACHMENT"_s ? 1 : 0;
        QCOMPARE(items, 1);
    }

    void theQuotaOfAChat()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(start().status, 200);
        const auto answer = start();
        QCOMPARE(answer.status, 402);
        QCOMPARE(answer.code(), u"ServiceQuotaExceededException"_s);
    }

    void aRejectedAttachment()
    {
        const auto id = attach(eicarTestString());
        QCOMPARE(statusOf(id), u"REJECTED"_s);
        QCOMPARE(ask(u"GetAttachment", {{u"AttachmentId"_s, id}}).code(), u"ValidationException"_s);
        m_sandbox->change({{u"rejectedItem"_s, u"bare"_s}});
        QVERIFY(!transcript({{u"MaxResults"_s, 1}}).first().toObject().contains("Attachments"_L1));
    }

    void newsMayBeAppended()
    {
        m_sandbox->change({{u"scanNews"_s, u"append"_s}});
        const auto id = attach("hello");
        QCOMPARE(statusOf(id), u"APPROVED"_s);
        int items = 0;
        for (const auto &item : transcript({{u"MaxResults"_s, 100}}))
            items += item.toObject().value("Type"_L1).toString() == u"ATTACHMENT"_s ? 1 : 0;
        QCOMPARE(items, 2);
    }

    void aParticipantByCredentialsSendsOnly()
    {
        const auto created =
            m_client->call(Service::Connect, u"CreateParticipant",
                           {{u"InstanceId"_s, m_sandbox->instanceId()},
                            {u"ContactId"_s, m_sandbox->contactId()},
                            {u"ParticipantDetails"_s, QJsonObject{{u"DisplayName"_s, u"Alex (Attache)"_s}}}});
        QCOMPARE(created.status, 200);
        m_token = connectionToken(created.json()
                                      .value("ParticipantCredentials"_L1)
                                      .toObject()
                                      .value("ParticipantToken"_L1)
                                      .toString());
        const auto id = attach("hello");
        QCOMPARE(statusOf(id), u"APPROVED"_s);
        QCOMPARE(ask(u"GetAttachment", {{u"AttachmentId"_s, id}}).code(), u"AccessDeniedException"_s);
        const auto item = transcript({{u"MaxResults"_s, 1}}).first().toObject();
        QCOMPARE(item.value("DisplayName"_L1).toString(), u"Alex (Attache)"_s);
        QCOMPARE(item.value("ParticipantRole"_L1).toString(), u"CUSTOM_BOT"_s);

        m_sandbox->change({{u"botUploads"_s, u"deny"_s}});
        QCOMPARE(start().code(), u"AccessDeniedException"_s);
        m_token = connectionToken(m_sandbox->participantToken());
        QCOMPARE(start().status, 200); // the agent is no bot
    }

    void aRepeatedStartMayGetTheOldUrl()
    {
        const QJsonObject token{{u"ClientToken"_s, u"one"_s}};
        const auto first = start(token).json();
        m_sandbox->skewClock(10);
        QVERIFY(start(token).json() != first);
        m_sandbox->change({{u"repeatedStart"_s, u"old"_s}});
        QCOMPARE(start(token).json(), first);
    }

    void aChatThatEnded()
    {
        QCOMPARE(
            m_client
                ->call(Service::Connect, u"StopContact",
                       {{u"InstanceId"_s, m_sandbox->instanceId()}, {u"ContactId"_s, m_sandbox->contactId()}})
                .status,
            200);
        QCOMPARE(start().code(), u"AccessDeniedException"_s);
        QVERIFY(connectionToken(m_sandbox->participantToken()).isEmpty());
    }

    void leaving()
    {
        QCOMPARE(ask(u"DisconnectParticipant", {}).status, 200);
        QCOMPARE(ask(u"GetTranscript", {}).code(), u"AccessDeniedException"_s);
    }

    void transcriptsByPages()
    {
        for (int i = 0; i < 12; ++i)
            ask(u"SendMessage", {{u"ContentType"_s, u"text/plain"_s}, {u"Content"_s, u"m%1"_s.arg(i)}});
        const auto texts = [](const QJsonArray &items) {
            QStringList list;
            for (const auto &item : items)
                list.append(item.toObject().value("Content"_L1).toString());
            return list;
        };
        QCOMPARE(transcript().size(), 10); // the default
        QCOMPARE(texts(transcript({{u"MaxResults"_s, 3}})), (QStringList{u"m11"_s, u"m10"_s, u"m9"_s}));
        QCOMPARE(texts(transcript({{u"MaxResults"_s, 3}, {u"SortOrder"_s, u"ASCENDING"_s}})),
                 (QStringList{u"m9"_s, u"m10"_s, u"m11"_s}));
        const auto first = ask(u"GetTranscript", {{u"MaxResults"_s, 3}}).json();
        const auto nextToken = first.value("NextToken"_L1);
        QCOMPARE(texts(transcript({{u"MaxResults"_s, 3}, {u"NextToken"_s, nextToken}})),
                 (QStringList{u"m8"_s, u"m7"_s, u"m6"_s}));
        QCOMPARE(ask(u"GetTranscript", {{u"NextToken"_s, u"nonsense"_s}}).code(), u"ValidationException"_s);

        const auto all = transcript({{u"MaxResults"_s, 100}, {u"SortOrder"_s, u"ASCENDING"_s}});
        const auto ninth = all.at(all.size() - 3).toObject().value("Id"_L1);
        QCOMPARE(texts(transcript({{u"StartPosition"_s, QJsonObject{{u"Id"_s, ninth}}},
                                   {u"SortOrder"_s, u"ASCENDING"_s}})),
                 (QStringList{u"m9"_s, u"m10"_s, u"m11"_s}));
        QCOMPARE(transcript({{u"ContactId"_s, m_sandbox->contactId(1)}}), QJsonArray()); // another chat's
    }

    void whoSeesAScan()
    {
        const auto other =
            connectionToken(m_client
                                ->call(Service::Connect, u"CreateParticipant",
                                       {{u"InstanceId"_s, m_sandbox->instanceId()},
                                        {u"ContactId"_s, m_sandbox->contactId()},
                                        {u"ParticipantDetails"_s, QJsonObject{{u"DisplayName"_s, u"B"_s}}}})
                                .json()
                                .value("ParticipantCredentials"_L1)
                                .toObject()
                                .value("ParticipantToken"_L1)
                                .toString());
        const auto id = attach("hello");
        m_sandbox->endScan(id, u"REJECTED"_s);
        QCOMPARE(statusOf(id), u"REJECTED"_s);
        m_token = other;
        QCOMPARE(statusOf(id), QString());
        m_sandbox->change({{u"scanningIsSeenBy"_s, u"all"_s}});
        QCOMPARE(statusOf(id), u"REJECTED"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ParticipantOperations)
#include "tst_participantoperations.moc"
