// SPDX-License-Identifier: Apache-2.0
#include "sandbox/eicarfinder.h"
#include "wireclient.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace attache;

/// Files of cases, the whole way over the wire.
class tst_AttachedFileOperations : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<WireClient> m_client;

    QJsonObject startInput(const QJsonObject &changes = {}) const
    {
        QJsonObject input{{u"InstanceId"_s, m_sandbox->instanceId()},
                          {u"AssociatedResourceArn"_s, m_sandbox->caseArn()},
                          {u"FileName"_s, u"réport 1.txt"_s},
                          {u"FileSizeInBytes"_s, 5},
                          {u"FileUseCaseType"_s, u"ATTACHMENT"_s}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            input.insert(it.key(), it.value());
        return input;
    }

    WireAnswer start(const QJsonObject &changes = {}) const
    {
        return m_client->call(Service::Connect, u"StartAttachedFileUpload", startInput(changes));
    }

    WireAnswer about(QStringView operation, const QString &fileId) const
    {
        return m_client->call(Service::Connect, operation,
                              {{u"InstanceId"_s, m_sandbox->instanceId()},
                               {u"FileId"_s, fileId},
                               {u"AssociatedResourceArn"_s, m_sandbox->caseArn()}});
    }

    /// Start, PUT and Complete; the file's id.
    QString attach(const QByteArray &content) const
    {
        const auto started = start({{u"FileSizeInBytes"_s, content.size()}}).json();
        const auto put = m_client->upload(started.value("UploadUrlMetadata"_L1).toObject(), content);
        const auto fileId = started.value("FileId"_L1).toString();
        return put.status == 200 && about(u"CompleteAttachedFileUpload", fileId).status == 200 ? fileId
                                                                                               : QString();
    }

    QJsonObject file(const QString &fileId) const
    {
        const auto files = m_sandbox->state().value("attachedFiles"_L1).toArray();
        for (const auto &value : files) {
            if (value.toObject().value("fileId"_L1).toString() == fileId)
                return value.toObject();
        }
        return {};
    }

    int fileItems() const
    {
        const auto items = m_sandbox->state().value("relatedItems"_L1).toArray();
        return int(std::count_if(items.begin(), items.end(), [](const QJsonValue &item) {
            return item.toObject().value("type"_L1).toString() == u"File"_s;
        }));
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(
            QStringList{u"--rate-limit"_s, u"off"_s, u"--scan-time"_s, u"0"_s, u"--max-files-per-case"_s,
                        u"3"_s, u"--max-file-size"_s, u"1000000"_s});
        QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
        m_client = std::make_unique<WireClient>(*m_sandbox);
    }

    void cleanup() { m_sandbox->reset(); }

    void theWholeWay()
    {
        const QByteArray content = QByteArray(300'000, 'x') + "end";
        const auto fileId = attach(content);
        QVERIFY(!fileId.isEmpty());
        const auto kept = file(fileId);
        QCOMPARE(kept.value("status"_L1).toString(), u"APPROVED"_s);
        QCOMPARE(kept.value("sha256"_L1).toString().toLatin1(),
                 QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QCOMPARE(kept.value("size"_L1).toInt(), content.size());
        QCOMPARE(kept.value("fileName"_L1).toString(), u"réport 1.txt"_s);

        const auto got = about(u"GetAttachedFile", fileId).json();
        QCOMPARE(got.value("FileStatus"_L1).toString(), u"APPROVED"_s);
        const auto download = m_client->download(got.value("DownloadUrlMetadata"_L1).toObject());
        QCOMPARE(download.status, 200);
        QVERIFY(download.body == content);
        QCOMPARE(download.header("content-type"), "text/plain");
        QVERIFY(download.header("content-disposition").contains("r%C3%A9port"));
        QCOMPARE(fileItems(), 1);

        QCOMPARE(about(u"DeleteAttachedFile", fileId).status, 200);
        QCOMPARE(about(u"GetAttachedFile", fileId).code(), u"ResourceNotFoundException"_s);
        QCOMPARE(about(u"DeleteAttachedFile", fileId).code(), u"ResourceNotFoundException"_s);
        QCOMPARE(about(u"CompleteAttachedFileUpload", fileId).code(), u"ResourceNotFoundException"_s);
        QCOMPARE(fileItems(), 0);
        QCOMPARE(m_client->download(got.value("DownloadUrlMetadata"_L1).toObject()).code(), u"NoSuchKey"_s);
    }

    void theAnswerOfStart()
    {
        const auto answer =
            start({{u"Tags"_s, QJsonObject{{u"k"_s, u"v"_s}}},
                   {u"CreatedBy"_s, QJsonObject{{u"ConnectUserArn"_s, m_sandbox->userArn()}}}});
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.header("x-amzn-requestid").isEmpty());
        const auto json = answer.json();
        QCOMPARE(json.value("FileStatus"_L1).toString(), u"PROCESSING"_s);
        QVERIFY(
            json.value("FileArn"_L1).toString().endsWith(u"/file/"_s + json.value("FileId"_L1).toString()));
        const auto metadata = json.value("UploadUrlMetadata"_L1).toObject();
        QVERIFY(QDateTime::fromString(metadata.value("UrlExpiry"_L1).toString(), Qt::ISODate).isValid());
        const auto headers = metadata.value("HeadersToInclude"_L1).toObject();
        QCOMPARE(headers.value("Content-Length"_L1).toString(), u"5"_s);
        QCOMPARE(headers.value("Content-Type"_L1).toString(), u"text/plain"_s);
        QCOMPARE(headers.value("x-amz-acl"_L1).toString(), u"bucket-owner-full-control"_s);
        // Each of them is signed.
        const auto target = WireClient::target(metadata);
        for (const auto &name : headers.keys())
            QVERIFY2(target.contains(name.toLower().toLatin1()), qPrintable(name));
        const auto kept = file(json.value("FileId"_L1).toString());
        QCOMPARE(kept.value("createdBy"_L1).toString(), m_sandbox->userArn());
        QCOMPARE(kept.value("tags"_L1).toObject(), (QJsonObject{{u"k"_s, u"v"_s}}));
    }

    void refusals_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("reason");
        const auto invalid = u"InvalidRequestException"_s;
        const auto row = [&](const char *name, const QString &member, const QJsonValue &value,
                             const QString &reason = {}) {
            QTest::newRow(name) << QJsonObject{{member, value}} << invalid << reason;
        };
        row("an extension that is not allowed", u"FileName"_s, u"a.exe"_s, u"INVALID_FILE_TYPE"_s);
        row("no extension", u"FileName"_s, u"README"_s, u"INVALID_FILE_TYPE"_s);
        row("a zero-width joiner", u"FileName"_s, u"a‍b.txt"_s, u"INVALID_FILE_NAME"_s);
        row("too long a name", u"FileName"_s, QString(260, u'a') + u".txt"_s, u"INVALID_FILE_NAME"_s);
        row("a path", u"FileName"_s, u"../a.txt"_s, u"INVALID_FILE_NAME"_s);
        row("too large", u"FileSizeInBytes"_s, 1000001, u"INVALID_FILE_SIZE"_s);
        row("empty", u"FileSizeInBytes"_s, 0, u"INVALID_FILE_SIZE"_s);
        row("another use", u"FileUseCaseType"_s, u"VOICE_RECORDING"_s);
        row("an unknown use", u"FileUseCaseType"_s, u"FUN"_s);
        row("no case", u"AssociatedResourceArn"_s, u"arn:aws:cases:us-west-2:1:domain/a/case/b"_s);
        row("too short a life", u"UrlExpiryInSeconds"_s, 4);
        row("an unknown author", u"CreatedBy"_s, QJsonObject{{u"ConnectUserArn"_s, u"arn:aws:connect:x"_s}});
        row("another instance", u"InstanceId"_s, u"11111111-2222-3333-4444-555555555555"_s);
    }

    void refusals()
    {
        QFETCH(QJsonObject, changes);
        const auto answer = start(changes);
        QCOMPARE(answer.status, 400);
        QTEST(answer.code(), "code");
        QVERIFY(!answer.json().value("Message"_L1).toString().isEmpty());
        QTEST(answer.json()
                  .value("Reason"_L1)
                  .toObject()
                  .value("AttachedFileInvalidRequestExceptionReason"_L1)
                  .toString(),
              "reason");
        QVERIFY(m_sandbox->state().value("attachedFiles"_L1).toArray().isEmpty());
    }

    void missingMembers()
    {
        for (const auto &member : {u"FileName"_s, u"FileSizeInBytes"_s, u"FileUseCaseType"_s}) {
            auto input = startInput();
            input.remove(member);
            QCOMPARE(m_client->call(Service::Connect, u"StartAttachedFileUpload", input).code(),
                     u"InvalidRequestException"_s);
        }
    }

    void contacts()
    {
        const auto chat =
            m_sandbox->ready().value("instanceArn"_L1).toString() + u"/contact/"_s + m_sandbox->contactId();
        QCOMPARE(start({{u"AssociatedResourceArn"_s, chat}}).code(), u"InvalidRequestException"_s);
    }

    void aRepeatedTokenMakesNothingNew()
    {
        const auto first = start({{u"ClientToken"_s, u"one"_s}}).json();
        const auto second = start({{u"ClientToken"_s, u"one"_s}}).json();
        QCOMPARE(second.value("FileId"_L1), first.value("FileId"_L1));
        QCOMPARE(m_client->upload(second.value("UploadUrlMetadata"_L1).toObject(), "hello").status, 200);
        const auto other = start({{u"ClientToken"_s, u"one"_s}, {u"FileSizeInBytes"_s, 6}});
        QCOMPARE(other.status, 409);
        QCOMPARE(other.code(), u"ResourceConflictException"_s);
        QVERIFY(start({{u"ClientToken"_s, u"two"_s}}).json().value("FileId"_L1) != first.value("FileId"_L1));
        QCOMPARE(m_sandbox->state().value("attachedFiles"_L1).toArray().size(), 2);
    }

    void aRepeatedTokenMayGetTheOldUrl()
    {
        const QJsonObject token{{u"ClientToken"_s, u"one"_s}};
        const auto metadata = [&] { return start(token).json().value("UploadUrlMetadata"_L1).toObject(); };
        const auto first = metadata();
        m_sandbox->skewClock(301); // which it does not outlive
        m_client->clockError = 301;
        const auto fresh = metadata();
        QVERIFY(fresh.value("Url"_L1) != first.value("Url"_L1));
        m_sandbox->change({{u"repeatedStart"_s, u"old"_s}});
        const auto old = metadata();
        QCOMPARE(old, first);
        m_client->clockError = 0;
        QCOMPARE(m_client->upload(old, "hello").code(), u"AccessDenied"_s);
        QCOMPARE(m_client->upload(fresh, "hello").status, 200);
    }

    void theTokenOfADeletedFile()
    {
        const auto token = QJsonObject{{u"ClientToken"_s, u"one"_s}};
        const auto fileId = start(token).json().value("FileId"_L1).toString();
        QCOMPARE(about(u"DeleteAttachedFile", fileId).status, 200);
        QCOMPARE(start(token).code(), u"ResourceConflictException"_s);
        m_sandbox->change({{u"startAfterDelete"_s, u"renew"_s}});
        const auto renewed = start(token);
        QCOMPARE(renewed.status, 200);
        QVERIFY(renewed.json().value("FileId"_L1).toString() != fileId);
    }

    void theQuotaOfACase()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(start().status, 200);
        const auto answer = start();
        QCOMPARE(answer.status, 402);
        QCOMPARE(answer.code(), u"ServiceQuotaExceededException"_s);
        QCOMPARE(answer.json()
                     .value("Reason"_L1)
                     .toObject()
                     .value("AttachedFileServiceQuotaExceededExceptionReason"_L1)
                     .toString(),
                 u"TOTAL_FILE_COUNT_EXCEEDED"_s);
        QCOMPARE(start({{u"AssociatedResourceArn"_s, m_sandbox->caseArn(1)}}).status, 200);
    }

    void completing()
    {
        const auto started = start().json();
        const auto fileId = started.value("FileId"_L1).toString();
        QCOMPARE(about(u"CompleteAttachedFileUpload", fileId).code(),
                 u"InvalidRequestException"_s); // nothing there yet
        QCOMPARE(m_client->upload(started.value("UploadUrlMetadata"_L1).toObject(), "hello").status, 200);
        QCOMPARE(about(u"CompleteAttachedFileUpload", fileId).status, 200);
        QCOMPARE(about(u"CompleteAttachedFileUpload", fileId).code(), u"InvalidRequestException"_s);
        m_sandbox->change({{u"completeAgain"_s, u"accept"_s}});
        QCOMPARE(about(u"CompleteAttachedFileUpload", fileId).status, 200);
        QCOMPARE(about(u"CompleteAttachedFileUpload", u"unknown"_s).code(), u"ResourceNotFoundException"_s);
    }

    void anAnswerWithoutMembersHasNoBody()
    {
        const auto started = start().json();
        m_client->upload(started.value("UploadUrlMetadata"_L1).toObject(), "hello");
        const auto answer = about(u"CompleteAttachedFileUpload", started.value("FileId"_L1).toString());
        QCOMPARE(answer.status, 200);
        QVERIFY2(answer.body.isEmpty() || answer.body == "{}", answer.body);
    }

    void theScanFindsEicar()
    {
        // 200,000 bytes before it put the string beyond the first pieces that are read.
        const auto infected = attach(QByteArray(200'000, '.') + eicarTestString() + "...");
        QCOMPARE(file(infected).value("status"_L1).toString(), u"REJECTED"_s);
        const auto got = about(u"GetAttachedFile", infected).json();
        QCOMPARE(got.value("FileStatus"_L1).toString(), u"REJECTED"_s);
        QVERIFY(!got.contains("DownloadUrlMetadata"_L1));
    }

    void aScanIsEndedByHand()
    {
        const auto fileId = attach("hello");
        m_sandbox->endScan(fileId, u"FAILED"_s);
        QCOMPARE(file(fileId).value("status"_L1).toString(), u"FAILED"_s);
    }

    void batches()
    {
        const auto fileId = attach("hello");
        const auto answer = m_client->call(Service::Connect, u"BatchGetAttachedFileMetadata",
                                           {{u"InstanceId"_s, m_sandbox->instanceId()},
                                            {u"AssociatedResourceArn"_s, m_sandbox->caseArn()},
                                            {u"FileIds"_s, QJsonArray{fileId, u"nothing"_s}}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("Files"_L1).toArray().size(), 1);
        QCOMPARE(answer.json().value("Files"_L1).toArray().first().toObject().value("FileId"_L1).toString(),
                 fileId);
        QCOMPARE(answer.json().value("Errors"_L1).toArray().first().toObject().value("FileId"_L1).toString(),
                 u"nothing"_s);
    }

    void configurations()
    {
        const auto answer =
            m_client->call(Service::Connect, u"DescribeAttachedFilesConfiguration",
                           {{u"InstanceId"_s, m_sandbox->instanceId()}, {u"AttachmentScope"_s, u"CASE"_s}});
        const auto configuration = answer.json().value("AttachedFilesConfiguration"_L1).toObject();
        QCOMPARE(configuration.value("MaximumSizeLimitInBytes"_L1).toInt(), 1000000);
        QVERIFY(!configuration.value("ExtensionConfiguration"_L1)
                     .toObject()
                     .value("AllowedExtensions"_L1)
                     .toArray()
                     .isEmpty());
        const auto all = m_client->call(Service::Connect, u"ListAttachedFilesConfigurations",
                                        {{u"InstanceId"_s, m_sandbox->instanceId()}, {u"MaxResults"_s, 3}});
        QCOMPARE(all.json().value("AttachedFilesConfigurations"_L1).toArray().size(), 3);
        QVERIFY(!all.json().value("NextToken"_L1).toString().isEmpty());
    }

    void whenTheFileItemIsWritten()
    {
        start();
        QCOMPARE(fileItems(), 1);
        m_sandbox->reset();
        m_sandbox->change({{u"fileItemAt"_s, u"complete"_s}});
        start();
        QCOMPARE(fileItems(), 0);
        attach("hello");
        QCOMPARE(fileItems(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_AttachedFileOperations)
#include "tst_attachedfileoperations.moc"
