// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <chrono>

namespace attache {

/// The real `attache` as a process, in a home of its own, on the sandbox of a ready line.
class AttacheProcess
{
public:
    /// How a run ended, and what it said.
    struct Run {
        int exitCode = -1; ///< -1: it did not end in time, or was killed
        QByteArray out;
        QByteArray err;

        /// Standard output as JSON, an object a line.
        QList<QJsonObject> lines() const;
        /// The last state line of the file called @p name.
        QJsonObject last(const QString &name) const;
        QJsonObject summary() const;
    };

    /// Credentials, endpoint, region and instance come from @p readyLine.
    explicit AttacheProcess(const QJsonObject &readyLine);

    QString home() const { return m_home.path(); }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void unsetVariable(const QString &name) { m_environment.remove(name); }

    Run run(const QStringList &arguments, std::chrono::seconds limit = std::chrono::seconds(60));
    /// Starts it and leaves it running; finish() or kill() ends it.
    void start(const QStringList &arguments);
    /// Waits until standard output holds a state line with @p state.
    bool waitForState(const QString &state, std::chrono::seconds limit = std::chrono::seconds(30));
    /// Waits until it says something on standard output, or has ended; in any thread.
    void waitForOutput(std::chrono::seconds limit = std::chrono::seconds(30));
    /// Its standard output up to now.
    QByteArray saidSoFar();
    Run finish(std::chrono::seconds limit = std::chrono::seconds(60));
    void kill(); ///< SIGKILL
    void interrupt(); ///< SIGINT

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_process;
    QByteArray m_out;
};

} // namespace attache
