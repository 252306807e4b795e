// SPDX-License-Identifier: Apache-2.0
#include "aws/processcredentials.h"

#include "aws/commandwords.h"
#include "aws/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

// People may have to answer the program, in a browser or on a device of theirs.
constexpr auto patience = std::chrono::minutes(2);
constexpr qsizetype mostBytes = 64 * 1024; // many times what credentials need
constexpr qsizetype mostOfMessage = 500;

/// One run of the program.
class Run final : public QObject
{
public:
    Run(const Surroundings &surroundings, const QString &profile,
        Answered<std::optional<Credentials>> answered)
        : m_surroundings(surroundings)
        , m_profile(profile)
        , m_answered(std::move(answered))
    {
        m_wait = later([this] { start(); });
    }

    ~Run() override { letGo(); }

private:
    void start()
    {
        const auto profiles = m_surroundings.profiles();
        if (!profiles)
            return answer(failure(profiles.error()));
        const auto command = profiles->value(m_profile, u"credential_process"_s);
        if (command.isEmpty())
            return answer(std::nullopt);
        m_place = profiles->place(m_profile, u"credential_process"_s);
        auto words = commandWords(command);
        if (!words || words->isEmpty() || words->first().isEmpty())
            return fail(u"has a quote that is not closed"_s);

        auto environment = m_surroundings.environment;
        environment.remove(u"ATTACHE_PARTICIPANT_TOKEN"_s);
        environment.remove(u"ATTACHE_CONNECTION_TOKEN"_s);
        m_process = new QProcess;
        m_process->setProcessEnvironment(environment);
        m_process->setStandardInputFile(QProcess::nullDevice());
        connect(m_process, &QProcess::finished, this,
                [this](int code, QProcess::ExitStatus status) { ended(code, status); });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                fail(u"can't be started (%1)"_s.arg(m_process->errorString()));
        });
        connect(m_process, &QProcess::readyReadStandardOutput, this, [this] {
            m_output += m_process->readAllStandardOutput();
            if (m_output.size() > mostBytes)
                fail(u"prints more than credentials can be"_s);
        });
        // It must not stand still for want of a reader, however much it says.
        connect(m_process, &QProcess::readyReadStandardError, this, [this] {
            m_said += m_process->readAllStandardError();
            m_said.truncate(mostBytes);
        });
        m_wait = m_surroundings.clock.wait(
            patience, [this] { fail(u"has not ended within %1 minutes"_s.arg(patience.count())); });
        m_process->start(words->takeFirst(), *words);
    }

    void ended(int code, QProcess::ExitStatus status)
    {
        if (status == QProcess::CrashExit)
            return fail(u"has crashed"_s);
        if (code != 0) {
            const auto said = QString::fromLocal8Bit(m_said).simplified().left(mostOfMessage);
            return fail(said.isEmpty() ? u"ended with code %1"_s.arg(code) : u"says: %1"_s.arg(said));
        }
        read(QJsonDocument::fromJson(m_output).object());
    }

    void read(const QJsonObject &json)
    {
        const auto version = json[u"Version"_s];
        if (!version.isDouble() || version.toDouble() != 1)
            return fail(u"prints something that is no JSON with the Version 1"_s);
        Credentials credentials;
        credentials.accessKeyId = json[u"AccessKeyId"_s].toString();
        credentials.secretAccessKey = Secret(json[u"SecretAccessKey"_s].toString().toUtf8());
        credentials.sessionToken = Secret(json[u"SessionToken"_s].toString().toUtf8());
        credentials.source = u"profile %1 (credential_process)"_s.arg(m_profile);
        if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty())
            return fail(u"prints no AccessKeyId, or no SecretAccessKey"_s);
        if (const auto expiration = json[u"Expiration"_s].toString(); !expiration.isEmpty()) {
            credentials.expiration = timeOf(expiration);
            if (!credentials.expiration)
                return fail(u"prints an Expiration that is no time such as 2026-01-31T12:00:00Z"_s);
        }
        answer(credentials);
    }

    /// Last in whatever calls it.
    void fail(const QString &what)
    {
        answer(failure({.kind = ErrorKind::Credentials,
                        .code = u"CredentialProcessFailed"_s,
                        .message = u"The credential_process of the profile \"%1\" (%2) %3."_s.arg(
                            m_profile, m_place, what)}));
    }

    void answer(const Result<std::optional<Credentials>> &found)
    {
        letGo();
        m_wait = {};
        const auto answered = std::exchange(m_answered, {});
        answered(found); // may destroy this
    }

    /// Its destructor would wait for the program, and it may be in a signal of its own.
    void letGo()
    {
        auto *process = std::exchange(m_process, nullptr);
        if (!process)
            return;
        process->disconnect(this);
        if (process->state() == QProcess::NotRunning) {
            process->deleteLater();
            return;
        }
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        connect(process, &QProcess::errorOccurred, process, &QObject::deleteLater);
        process->kill();
    }

    Surroundings m_surroundings;
    QString m_profile;
    QString m_place; ///< of the command, for people
    Answered<std::optional<Credentials>> m_answered;
    QProcess *m_process = nullptr; ///< ours until letGo()
    QByteArray m_output; ///< a secret
    QByteArray m_said; ///< on standard error
    Call m_wait; ///< for the first turn, then for the end of our patience
};

} // namespace

ProcessCredentials::ProcessCredentials(Surroundings surroundings, const QString &profile)
    : m_surroundings(std::move(surroundings))
    , m_profile(profile)
{ }

QString ProcessCredentials::place() const
{
    return {};
}

Call ProcessCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return Call(std::make_unique<Run>(m_surroundings, m_profile, std::move(answered)));
}

} // namespace attache
