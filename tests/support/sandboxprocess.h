// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace attache {

/// attache-sandbox as a process of its own, for tests. Ended with the object.
class SandboxProcess
{
public:
    /// Starts it and waits for its ready line. Options of tests that must not wait: {"--scan-time", "0"}.
    /// Whether it got ready says isReady(); if not, errorOutput() may say why.
    explicit SandboxProcess(const QStringList &options = {});
    ~SandboxProcess();

    bool isReady() const { return !m_ready.isEmpty(); }
    QString errorOutput() const { return m_errorOutput; }

    // The ready line, whole and by its members.
    QJsonObject ready() const { return m_ready; }
    QUrl endpoint() const { return QUrl(text("endpoint")); }
    QString region() const { return text("region"); }
    QString accessKeyId() const { return text("accessKeyId"); }
    QString secretAccessKey() const { return text("secretAccessKey"); }
    QString instanceId() const { return text("instanceId"); }
    QString domainId() const { return text("domainId"); }
    QString userArn() const { return text("userArn"); }
    QString caseId(int index = 0) const;
    QString caseArn(int index = 0) const;
    QString contactId(int index = 0) const;
    QString participantToken(int index = 0) const;
    /// What a program needs to find the sandbox and to sign in, as NAME=value.
    QStringList environment() const;

    /// GET {control}/state.
    QJsonObject state() const;
    /// How often @p operation was called.
    int calls(const QString &operation) const;
    void addFault(const QJsonObject &fault) const;
    void clearFaults() const;
    void skewClock(qint64 seconds) const;
    void endScan(const QString &id, const QString &status) const;
    void expireTokens() const;
    void change(const QJsonObject &settings) const;
    void reset() const;

    /// One exchange with {control}@p path; the answer's JSON. An empty @p body: none is sent.
    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const;

    /// Ends it, by SIGTERM or as a crash would, and waits until it is gone.
    void terminate();
    void kill();
    int exitCode() const { return m_process.exitCode(); }

private:
    QString text(const char *member) const { return m_ready.value(QLatin1StringView(member)).toString(); }

    QProcess m_process;
    QJsonObject m_ready;
    QString m_errorOutput;
};

} // namespace attache
