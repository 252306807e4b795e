// SPDX-License-Identifier: Apache-2.0
#include "bench/sandboxprogram.h"

#include "net/httpclient.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace attache {

QString programBeside(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

SandboxProgram::SandboxProgram(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // It ends with us, however we end: its standard input is our pipe.
    m_process.start(programBeside(u"attache-sandbox"_s), QStringList{u"--end-with-parent"_s} + options);
    QByteArray line;
    while (!line.endsWith('\n') && m_process.waitForReadyRead(30'000))
        line += m_process.readAllStandardOutput();
    m_ready = QJsonDocument::fromJson(line).object();
    if (m_ready.isEmpty())
        qFatal("attache-sandbox did not get ready");
}

SandboxProgram::~SandboxProgram()
{
    m_process.terminate();
    m_process.waitForFinished(30'000);
}

QString SandboxProgram::caseArn(int index) const
{
    return m_ready["cases"_L1][index]["caseArn"_L1].toString();
}

QString SandboxProgram::contactId(int index) const
{
    return m_ready["chats"_L1][index]["contactId"_L1].toString();
}

QString SandboxProgram::participantToken(int index) const
{
    return m_ready["chats"_L1][index]["participantToken"_L1].toString();
}

QProcessEnvironment SandboxProgram::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : environment.keys()) {
        if (name.startsWith("AWS_"_L1) || name.startsWith("ATTACHE_"_L1) || name.startsWith("XDG_"_L1))
            environment.remove(name);
    }
    environment.insert(u"AWS_ENDPOINT_URL"_s, text("endpoint"_L1));
    environment.insert(u"AWS_REGION"_s, text("region"_L1));
    environment.insert(u"AWS_ACCESS_KEY_ID"_s, text("accessKeyId"_L1));
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, text("secretAccessKey"_L1));
    environment.insert(u"ATTACHE_INSTANCE"_s, text("instanceId"_L1));
    return environment;
}

QJsonObject SandboxProgram::state() const
{
    QNetworkAccessManager network;
    HttpClient http(network, std::chrono::seconds(30));
    QEventLoop loop;
    QJsonObject state;
    const auto call = http.send("GET", QNetworkRequest(QUrl(text("control"_L1) + u"/state"_s)), {},
                                [&](const Result<HttpAnswer> &answer) {
                                    if (!answer)
                                        qFatal("attache-sandbox: %s", qPrintable(answer.error().message));
                                    state = QJsonDocument::fromJson(answer->body).object();
                                    loop.quit();
                                });
    loop.exec();
    return state;
}

qint64 SandboxProgram::apiCalls() const
{
    qint64 sum = 0;
    const auto calls = state()["calls"_L1].toObject();
    for (auto call = calls.begin(); call != calls.end(); ++call) {
        if (call.key() != "PutObject"_L1 && call.key() != "GetObject"_L1)
            sum += call->toInteger();
    }
    return sum;
}

qint64 SandboxProgram::throttled() const
{
    qint64 sum = 0;
    for (const auto calls = state()["throttled"_L1].toObject(); const auto &call : calls)
        sum += call.toInteger();
    return sum;
}

} // namespace attache
