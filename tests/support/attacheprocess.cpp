// SPDX-License-Identifier: Apache-2.0
#include "support/attacheprocess.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;

namespace attache {

QList<QJsonObject> AttacheProcess::Run::lines() const
{
    QList<QJsonObject> lines;
    for (const auto &line : out.split('\n')) {
        if (!line.isEmpty())
            lines << QJsonDocument::fromJson(line).object();
    }
    return lines;
}

QJsonObject AttacheProcess::Run::last(const QString &name) const
{
    QJsonObject last;
    for (const auto &line : lines()) {
        if (line[u"event"_s] == u"state"_s && line[u"path"_s].toString().endsWith(u'/' + name))
            last = line;
    }
    return last;
}

QJsonObject AttacheProcess::Run::summary() const
{
    const auto all = lines();
    return all.isEmpty() || all.constLast()[u"event"_s] != u"summary"_s ? QJsonObject() : all.constLast();
}

AttacheProcess::AttacheProcess(const QJsonObject &readyLine)
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const auto &name : m_environment.keys()) {
        if (name.startsWith(u"AWS_") || name.startsWith(u"ATTACHE_") || name.startsWith(u"XDG_"))
            m_environment.remove(name);
    }
    setVariable(u"HOME"_s, m_home.path());
    setVariable(u"AWS_ENDPOINT_URL"_s, readyLine[u"endpoint"_s].toString());
    setVariable(u"AWS_REGION"_s, readyLine[u"region"_s].toString());
    setVariable(u"AWS_ACCESS_KEY_ID"_s, readyLine[u"accessKeyId"_s].toString());
    setVariable(u"AWS_SECRET_ACCESS_KEY"_s, readyLine[u"secretAccessKey"_s].toString());
    setVariable(u"ATTACHE_INSTANCE"_s, readyLine[u"instanceId"_s].toString());
}

AttacheProcess::Run AttacheProcess::run(const QStringList &arguments, std::chrono::seconds limit)
{
    start(arguments);
    return finish(limit);
}

void AttacheProcess::start(const QStringList &arguments)
{
    m_out.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.setWorkingDirectory(m_home.path());
    m_process.start(QString::fromUtf8(ATTACHE_BIN_DIR "/attache"), arguments);
    m_process.waitForStarted();
}

bool AttacheProcess::waitForState(const QString &state, std::chrono::seconds limit)
{
    const auto wanted = "\"state\":\"" + state.toUtf8() + '"';
    return QTest::qWaitFor(
               [&] {
                   m_out += m_process.readAllStandardOutput();
                   return m_out.contains(wanted) || m_process.state() == QProcess::NotRunning;
               },
               int(std::chrono::milliseconds(limit).count()))
        && m_out.contains(wanted);
}

void AttacheProcess::waitForOutput(std::chrono::seconds limit)
{
    m_process.waitForReadyRead(int(std::chrono::milliseconds(limit).count()));
}

QByteArray AttacheProcess::saidSoFar()
{
    m_out += m_process.readAllStandardOutput();
    return m_out;
}

AttacheProcess::Run AttacheProcess::finish(std::chrono::seconds limit)
{
    const bool ended = m_process.state() == QProcess::NotRunning
        || m_process.waitForFinished(int(std::chrono::milliseconds(limit).count()));
    if (!ended)
        kill();
    const bool exited = ended && m_process.exitStatus() == QProcess::NormalExit;
    m_out += m_process.readAllStandardOutput();
    return {exited ? m_process.exitCode() : -1, m_out, m_process.readAllStandardError()};
}

void AttacheProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void AttacheProcess::interrupt()
{
    ::kill(pid_t(m_process.processId()), SIGINT);
}

} // namespace attache
