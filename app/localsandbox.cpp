// SPDX-License-Identifier: Apache-2.0
#include "localsandbox.h"

#include "base/environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace attache {

LocalSandbox::LocalSandbox(QString stateFolder, QObject *parent)
    : QObject(parent)
    , m_stateFolder(std::move(stateFolder))
{
    // Its warnings are worth seeing; its answers to us are one line.
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setProcessEnvironment(environmentWithoutAws());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalSandbox::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(u"attache-sandbox could not be started: %1. Is it installed beside attache?"_s.arg(
                m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int exitCode) {
        if (m_stopping)
            emit stopped();
        else
            fail(u"attache-sandbox ended by itself, with code %1."_s.arg(exitCode));
    });
}

void LocalSandbox::start()
{
    QDir().mkpath(m_stateFolder);
    m_process.setProgram(QCoreApplication::applicationDirPath() + u"/attache-sandbox"_s);
    m_process.setArguments({u"--state"_s, m_stateFolder, u"--end-with-parent"_s});
    m_process.start();
}

void LocalSandbox::stop()
{
    m_stopping = true;
    if (m_process.state() == QProcess::NotRunning)
        QMetaObject::invokeMethod(this, &LocalSandbox::stopped, Qt::QueuedConnection);
    else
        m_process.terminate();
}

void LocalSandbox::readLine()
{
    if (m_told || !m_process.canReadLine())
        return;
    const auto line = QJsonDocument::fromJson(m_process.readLine()).object();
    if (line.isEmpty())
        return fail(u"attache-sandbox said something else than its ready line."_s);
    m_told = true;
    emit ready(line);
}

void LocalSandbox::fail(const QString &what)
{
    if (std::exchange(m_told, true) && m_process.state() != QProcess::NotRunning)
        return;
    emit failed({.kind = ErrorKind::Internal, .code = u"SandboxFailed"_s, .message = what});
}

} // namespace attache
