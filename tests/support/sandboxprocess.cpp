// SPDX-License-Identifier: Apache-2.0
#include "support/sandboxprocess.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace attache {

SandboxProcess::SandboxProcess(const QStringList &options)
{
    m_process.setProgram(QStringLiteral(ATTACHE_BIN_DIR "/attache-sandbox"));
    // Its stdin is our pipe: when the test dies, however, it ends too.
    m_process.setArguments(QStringList{u"--end-with-parent"_s} + options);
    m_process.start();
    QByteArray line;
    while (!line.endsWith('\n') && m_process.state() != QProcess::NotRunning) {
        if (!m_process.waitForReadyRead(30000))
            break;
        line += m_process.readAllStandardOutput();
    }
    m_errorOutput = QString::fromLocal8Bit(m_process.readAllStandardError());
    m_ready = QJsonDocument::fromJson(line).object();
}

SandboxProcess::~SandboxProcess()
{
    terminate();
}

void SandboxProcess::terminate()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(30000))
        kill();
}

void SandboxProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(30000);
}

QString SandboxProcess::caseId(int index) const
{
    return m_ready.value("cases"_L1).toArray().at(index).toObject().value("caseId"_L1).toString();
}

QString SandboxProcess::caseArn(int index) const
{
    return m_ready.value("cases"_L1).toArray().at(index).toObject().value("caseArn"_L1).toString();
}

QString SandboxProcess::contactId(int index) const
{
    return m_ready.value("chats"_L1).toArray().at(index).toObject().value("contactId"_L1).toString();
}

QString SandboxProcess::participantToken(int index) const
{
    return m_ready.value("chats"_L1).toArray().at(index).toObject().value("participantToken"_L1).toString();
}

QStringList SandboxProcess::environment() const
{
    return {u"AWS_ENDPOINT_URL="_s + text("endpoint"), u"AWS_REGION="_s + region(),
            u"AWS_ACCESS_KEY_ID="_s + accessKeyId(), u"AWS_SECRET_ACCESS_KEY="_s + secretAccessKey(),
            u"ATTACHE_INSTANCE="_s + instanceId()};
}

QJsonObject SandboxProcess::control(const QByteArray &method, const QString &path,
                                    const QJsonObject &body) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(text("control") + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const auto bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    auto *reply = network.sendCustomRequest(request, method, bytes);
    reply->ignoreSslErrors(); // its certificate is a test's own
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const auto answer = QJsonDocument::fromJson(reply->readAll()).object();
    if (reply->error() != QNetworkReply::NoError)
        qWarning("The sandbox refused %s %s: %s", method.constData(), qPrintable(path),
                 qPrintable(answer.value("message"_L1).toString(reply->errorString())));
    return answer;
}

QJsonObject SandboxProcess::state() const
{
    return control("GET", u"/state"_s);
}

int SandboxProcess::calls(const QString &operation) const
{
    return state().value("calls"_L1).toObject().value(operation).toInt();
}

void SandboxProcess::addFault(const QJsonObject &fault) const
{
    control("POST", u"/faults"_s, fault);
}

void SandboxProcess::clearFaults() const
{
    control("DELETE", u"/faults"_s);
}

void SandboxProcess::skewClock(qint64 seconds) const
{
    control("POST", u"/clock"_s, {{u"skewSeconds"_s, seconds}});
}

void SandboxProcess::endScan(const QString &id, const QString &status) const
{
    control("POST", u"/scan"_s, {{u"id"_s, id}, {u"status"_s, status}});
}

void SandboxProcess::expireTokens() const
{
    control("POST", u"/expire-tokens"_s);
}

void SandboxProcess::change(const QJsonObject &settings) const
{
    control("POST", u"/settings"_s, settings);
}

void SandboxProcess::reset() const
{
    control("POST", u"/reset"_s);
}

} // namespace attache
