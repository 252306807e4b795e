// SPDX-License-Identifier: Apache-2.0
#include "support/testcertificate.h"
#include "wireclient.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;

/// The program as such: its start, its end, and what it keeps.
class tst_Sandbox : public QObject
{
    Q_OBJECT

    static QString startFile(const SandboxProcess &sandbox)
    {
        const WireClient client(sandbox);
        const auto answer = client.call(Service::Connect, u"StartAttachedFileUpload",
                                        {{u"InstanceId"_s, sandbox.instanceId()},
                                         {u"AssociatedResourceArn"_s, sandbox.caseArn()},
                                         {u"FileName"_s, u"a.txt"_s},
                                         {u"FileSizeInBytes"_s, 5},
                                         {u"FileUseCaseType"_s, u"ATTACHMENT"_s},
                                         {u"ClientToken"_s, u"t"_s}});
        return answer.json().value("FileId"_L1).toString();
    }

private slots:
    void theReadyLineSaysAll()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"ready.json"_s);
        SandboxProcess sandbox({u"--ready-file"_s, path});
        QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
        const auto ready = sandbox.ready();
        for (const auto *member : {"endpoint", "region", "account", "accessKeyId", "secretAccessKey",
                                   "instanceId", "instanceArn", "domainId", "userArn", "control"})
            QVERIFY2(!ready.value(QLatin1StringView(member)).toString().isEmpty(), member);
        const auto cases = ready.value("cases"_L1).toArray();
        QVERIFY(cases.size() >= 12);
        for (const auto &value : cases) {
            const auto one = value.toObject();
            QVERIFY(!one.value("title"_L1).toString().isEmpty());
            QCOMPARE(one.value("caseArn"_L1).toString(),
                     u"arn:aws:cases:%1:%2:domain/%3/case/%4"_s.arg(
                         sandbox.region(), ready.value("account"_L1).toString(), sandbox.domainId(),
                         one.value("caseId"_L1).toString()));
        }
        const auto chats = ready.value("chats"_L1).toArray();
        QVERIFY(chats.size() >= 3);
        for (const auto &value : chats) {
            for (const auto *member : {"contactId", "participantToken", "displayName"})
                QVERIFY2(!value.toObject().value(QLatin1StringView(member)).toString().isEmpty(), member);
        }
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), ready);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void endsAtSigterm()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        QTcpSocket idle; // an open connection keeps nothing up
        idle.connectToHost(sandbox.endpoint().host(), quint16(sandbox.endpoint().port()));
        QVERIFY(idle.waitForConnected());
        sandbox.terminate();
        QCOMPARE(sandbox.exitCode(), 0);
    }

    void endsWithItsParent()
    {
        QProcess process;
        process.start(QStringLiteral(ATTACHE_BIN_DIR "/attache-sandbox"), {u"--end-with-parent"_s});
        QVERIFY(process.waitForReadyRead(30000));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 0);
    }

    void refusesToBeReachedFromElsewhere()
    {
        QProcess process;
        process.start(QStringLiteral(ATTACHE_BIN_DIR "/attache-sandbox"), {u"--address"_s, u"0.0.0.0"_s});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("--allow-remote"));
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

    void aTakenPortIsAnError()
    {
        SandboxProcess first;
        QVERIFY(first.isReady());
        QProcess second;
        second.start(QStringLiteral(ATTACHE_BIN_DIR "/attache-sandbox"),
                     {u"--port"_s, QString::number(first.endpoint().port())});
        QVERIFY(second.waitForFinished(30000));
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(!second.readAllStandardError().isEmpty());
    }

    void keepsItsStateOverARestart()
    {
        const QTemporaryDir folder;
        const QStringList options{u"--state"_s, folder.path(), u"--scan-time"_s, u"0"_s};
        QJsonObject ready;
        QString fileId;
        {
            SandboxProcess sandbox(options);
            QVERIFY(sandbox.isReady());
            ready = sandbox.ready();
            fileId = startFile(sandbox);
            QVERIFY(!fileId.isEmpty());
            sandbox.kill(); // a crash loses nothing
        }
        SandboxProcess sandbox(options);
        QVERIFY(sandbox.isReady());
        QCOMPARE(sandbox.ready(), ready); // the port too
        QCOMPARE(startFile(sandbox), fileId); // and the ClientToken
        const auto file = sandbox.state().value("attachedFiles"_L1).toArray().first().toObject();
        QCOMPARE(file.value("fileId"_L1).toString(), fileId);

        sandbox.reset();
        QVERIFY(sandbox.state().value("attachedFiles"_L1).toArray().isEmpty());
        sandbox.terminate();
        SandboxProcess again(options);
        QCOMPARE(again.ready(), ready);
    }

    void goesOnInTheMiddleOfAnUploadAndOfAScan()
    {
        const QTemporaryDir folder;
        const QStringList options{u"--state"_s, folder.path(),     u"--scan-time"_s,
                                  u"0.2"_s,     u"--rate-limit"_s, u"off"_s};
        const auto start = [](const SandboxProcess &sandbox, const QString &token) {
            return WireClient(sandbox)
                .call(Service::Connect, u"StartAttachedFileUpload",
                      {{u"InstanceId"_s, sandbox.instanceId()},
                       {u"AssociatedResourceArn"_s, sandbox.caseArn()},
                       {u"FileName"_s, u"a.txt"_s},
                       {u"FileSizeInBytes"_s, 5},
                       {u"FileUseCaseType"_s, u"ATTACHMENT"_s},
                       {u"ClientToken"_s, token}})
                .json();
        };
        const auto about = [](const SandboxProcess &sandbox, QStringView operation,
                              const QJsonObject &started) {
            return WireClient(sandbox).call(Service::Connect, operation,
                                            {{u"InstanceId"_s, sandbox.instanceId()},
                                             {u"AssociatedResourceArn"_s, sandbox.caseArn()},
                                             {u"FileId"_s, started.value("FileId"_L1)}});
        };
        const auto stored = [&folder] {
            int files = 0;
            for (QDirIterator it(folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
                it.next();
                files += it.filePath().contains(u"/objects/"_s) ? 1 : 0;
            }
            return files;
        };
        QJsonObject scanned;
        QJsonObject halfway;
        {
            SandboxProcess sandbox(options);
            QVERIFY(sandbox.isReady());
            scanned = start(sandbox, u"scanned"_s);
            QCOMPARE(
                WireClient(sandbox).upload(scanned.value("UploadUrlMetadata"_L1).toObject(), "hello").status,
                200);
            QCOMPARE(about(sandbox, u"CompleteAttachedFileUpload", scanned).status, 200);
            // The other stops after two of five bytes.
            halfway = start(sandbox, u"halfway"_s);
            const auto upload = halfway.value("UploadUrlMetadata"_L1).toObject();
            QByteArray head = "PUT " + WireClient::target(upload)
                + " HTTP/1.1\r\nHost: " + WireClient(sandbox).host() + "\r\n";
            const auto include = upload.value("HeadersToInclude"_L1).toObject();
            for (auto it = include.begin(); it != include.end(); ++it)
                head += it.key().toLatin1() + ": " + it.value().toString().toUtf8() + "\r\n";
            QTcpSocket socket;
            socket.connectToHost(sandbox.endpoint().host(), quint16(sandbox.endpoint().port()));
            socket.write(head + "\r\nhe");
            QVERIFY(socket.waitForBytesWritten());
            QTRY_COMPARE(stored(), 2);
            sandbox.kill();
        }
        SandboxProcess sandbox(options);
        QVERIFY(sandbox.isReady());
        QCOMPARE(stored(), 1); // of the half nothing is left
        QTRY_COMPARE(about(sandbox, u"GetAttachedFile", scanned).json().value("FileStatus"_L1).toString(),
                     u"APPROVED"_s);
        QCOMPARE(about(sandbox, u"CompleteAttachedFileUpload", halfway).code(), u"InvalidRequestException"_s);
        QCOMPARE(WireClient(sandbox).upload(halfway.value("UploadUrlMetadata"_L1).toObject(), "hello").status,
                 200);
        QCOMPARE(about(sandbox, u"CompleteAttachedFileUpload", halfway).status, 200);
    }

    void speaksTls()
    {
        const QTemporaryDir folder;
        const auto certificate = TestCertificate::make();
        const auto write = [&folder](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(write(u"cert.pem"_s, certificate.certificatePem) && write(u"key.pem"_s, certificate.keyPem));
        SandboxProcess sandbox({u"--tls-certificate"_s, folder.filePath(u"cert.pem"_s), u"--tls-key"_s,
                                folder.filePath(u"key.pem"_s)});
        QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
        QCOMPARE(sandbox.endpoint().scheme(), u"https"_s);
        QVERIFY(sandbox.state().contains("calls"_L1));
    }

    void aBadCertificateIsAnError()
    {
        QProcess process;
        process.start(QStringLiteral(ATTACHE_BIN_DIR "/attache-sandbox"),
                      {u"--tls-certificate"_s, u"/nowhere"_s, u"--tls-key"_s, u"/nowhere"_s});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("/nowhere"));
    }

    void manyConnectionsAtOnce()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 200; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(sandbox.endpoint().host(), quint16(sandbox.endpoint().port()));
        }
        for (const auto &socket : sockets)
            QVERIFY(socket->state() == QAbstractSocket::ConnectedState || socket->waitForConnected(10000));
        QTRY_COMPARE(sandbox.state().value("openConnections"_L1).toInt(), 200);
        sockets.clear();
        QTRY_COMPARE(sandbox.state().value("openConnections"_L1).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Sandbox)
#include "tst_sandbox.moc"
