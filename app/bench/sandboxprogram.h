// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace attache {

/// attache-sandbox beside this program, for as long as the object lives.
class SandboxProgram
{
public:
    /// Starts it and waits until it is ready; ends the benchmark when it can't be had.
    explicit SandboxProgram(const QStringList &options);
    ~SandboxProgram();
    SandboxProgram(const SandboxProgram &) = delete;
    SandboxProgram &operator=(const SandboxProgram &) = delete;

    QJsonObject ready() const { return m_ready; }
    QString text(QLatin1StringView member) const { return m_ready.value(member).toString(); }
    QString caseArn(int index) const;
    QString contactId(int index) const;
    QString participantToken(int index) const;
    /// What a program needs to find it and to sign in.
    QProcessEnvironment environment() const;

    /// GET {control}/state.
    QJsonObject state() const;
    /// Calls so far, S3's requests not counted.
    qint64 apiCalls() const;
    /// Those refused for their rate.
    qint64 throttled() const;

private:
    QProcess m_process;
    QJsonObject m_ready;
};

/// Another program of ours, by its name.
QString programBeside(const QString &name);

} // namespace attache
