// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainstore.h"

#include "base/clock.h"
#include "base/log.h"
#include "vault/secretservice.h"

#include <qt6keychain/keychain.h>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr auto limit = 10s; ///< for what needs nobody
constexpr auto promptLimit = 3min; ///< for a person to find and type the keyring's password

/// One question to the keychain. The jobs of QtKeychain can't be called off, and libsecret writes into
/// them when it is done: so a job owns itself, and an abandoned question only stops listening.
class Question : public QObject
{
public:
    Question(const QString &service, const QString &key, Clock &clock)
        : m_service(service)
        , m_key(key)
        , m_clock(clock)
    { }

    void start()
    {
        waitAtMost(limit);
        lookUp([this](const SecretServiceEntry &entry) { found(entry); });
    }

protected:
    virtual void found(const SecretServiceEntry &entry) = 0;
    virtual void fail(const Error &error) = 0; ///< may destroy this

    void lookUp(const std::function<void(const SecretServiceEntry &)> &then)
    {
        m_lookUp =
            lookUpSecretService(m_service, m_key, [this, then](const Result<SecretServiceEntry> &entry) {
                if (entry)
                    then(*entry);
                else
                    fail(entry.error());
            });
    }

    template <typename Job>
    void run(Job *job, bool mayPrompt, std::function<void(Job *)> then)
    {
        waitAtMost(mayPrompt ? std::chrono::milliseconds(promptLimit) : std::chrono::milliseconds(limit));
        job->setKey(m_key);
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        connect(job, &QKeychain::Job::finished, this, [job, then = std::move(then)] {
            const auto run = then; // it may destroy this connection
            run(job);
        });
        job->start();
    }

    void waitAtMost(std::chrono::milliseconds duration)
    {
        m_limit = m_clock.wait(duration, [this] { fail(keychainMissing(u"it did not answer in time"_s)); });
    }

    Error errorOf(const QKeychain::Job &job, const SecretServiceEntry &entry) const
    {
        switch (job.error()) {
        case QKeychain::EntryNotFound: // the Secret Service has it: it could not be unlocked
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            return keychainLocked();
        default:
            return keychainMissing(entry.hasDefaultCollection ? job.errorString()
                                                              : u"there is no keyring yet"_s);
        }
    }

    const QString m_service;
    const QString m_key;

private:
    Clock &m_clock;
    Call m_lookUp;
    Call m_limit;
};

class Reading final : public Question
{
public:
    Reading(const QString &service, const QString &key, Clock &clock, Answered<Secret> answered)
        : Question(service, key, clock)
        , m_answered(std::move(answered))
    { }

private:
    void found(const SecretServiceEntry &entry) override
    {
        if (entry.entry == SecretServiceEntry::Lock::Absent) {
            if (entry.mayBeLocked())
                return fail(keychainLocked());
            return fail({.kind = ErrorKind::Refused,
                         .code = u"NoSuchSecret"_s,
                         .message = u"The keychain has no such entry."_s});
        }
        run<QKeychain::ReadPasswordJob>(new QKeychain::ReadPasswordJob(m_service), entry.mayBeLocked(),
                                        [this, entry](QKeychain::ReadPasswordJob *job) {
                                            if (job->error() == QKeychain::NoError)
                                                answer(Secret(job->binaryData()));
                                            else
                                                answer(failure(errorOf(*job, entry)));
                                        });
    }

    void fail(const Error &error) override { answer(failure(error)); }

    void answer(Result<Secret> result)
    {
        const auto answered = std::exchange(m_answered, {});
        if (!answered)
            return; // the time limit after the answer, or the answer after the limit
        qCInfo(log::vault) << "read" << m_key << (result ? u"ok"_s : result.error().code);
        answered(std::move(result));
    }

    Answered<Secret> m_answered;
};

class Looking final : public Question
{
public:
    Looking(const QString &service, Clock &clock, Answered<SecretStore::State> answered)
        : Question(service, {}, clock)
        , m_answered(std::move(answered))
    { }

private:
    void found(const SecretServiceEntry &entry) override
    {
        if (!entry.hasDefaultCollection)
            return answer(SecretStore::State::Empty);
        answer(entry.defaultIsLocked ? SecretStore::State::Locked : SecretStore::State::Open);
    }

    void fail(const Error &error) override { answer(failure(error)); }

    void answer(Result<SecretStore::State> result)
    {
        const auto answered = std::exchange(m_answered, {});
        if (!answered)
            return; // the time limit after the answer, or the answer after the limit
        answered(std::move(result));
    }

    Answered<SecretStore::State> m_answered;
};

class Change : public Question
{
public:
    Change(const QString &service, const QString &key, Clock &clock, Answered<void> answered)
        : Question(service, key, clock)
        , m_answered(std::move(answered))
    { }

protected:
    void fail(const Error &error) override { answer(failure(error)); }

    void answer(Result<void> result)
    {
        const auto answered = std::exchange(m_answered, {});
        if (!answered)
            return; // the time limit after the answer, or the answer after the limit
        qCInfo(log::vault) << "changed" << m_key << (result ? u"ok"_s : result.error().code);
        answered(std::move(result));
    }

private:
    Answered<void> m_answered;
};

class Writing final : public Change
{
public:
    Writing(const QString &service, const QString &key, const Secret &secret, Clock &clock,
            Answered<void> answered)
        : Change(service, key, clock, std::move(answered))
        , m_secret(secret)
    { }

private:
    void found(const SecretServiceEntry &entry) override
    {
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setBinaryData(m_secret.reveal());
        // A new user's first entry makes the collection, for which the keyring asks for a password.
        const auto mayPrompt = entry.mayBeLocked() || entry.defaultIsLocked || !entry.hasDefaultCollection;
        run<QKeychain::WritePasswordJob>(job, mayPrompt, [this, entry](QKeychain::WritePasswordJob *done) {
            if (done->error() == QKeychain::NoError)
                answer({});
            else
                answer(failure(errorOf(*done, entry)));
        });
    }

    Secret m_secret;
};

class Removal final : public Change
{
public:
    using Change::Change;

private:
    void found(const SecretServiceEntry &entry) override
    {
        if (entry.mayBeLocked())
            return fail(keychainLocked());
        if (entry.entry == SecretServiceEntry::Lock::Absent)
            return answer({});
        run<QKeychain::DeletePasswordJob>(new QKeychain::DeletePasswordJob(m_service), false,
                                          [this, entry](QKeychain::DeletePasswordJob *job) {
                                              if (job->error() != QKeychain::NoError)
                                                  return answer(failure(errorOf(*job, entry)));
                                              // The keyring may have been locked in between, and then nothing
                                              // was deleted.
                                              lookUp([this](const SecretServiceEntry &after) {
                                                  if (after.entry == SecretServiceEntry::Lock::Absent
                                                      && !after.mayBeLocked())
                                                      answer({});
                                                  else
                                                      fail(keychainLocked());
                                              });
                                          });
    }
};

template <typename T, typename... Arguments>
Call ask(Arguments &&...arguments)
{
    auto question = std::make_unique<T>(std::forward<Arguments>(arguments)...);
    question->start();
    return Call(std::move(question));
}

} // namespace

KeychainStore::KeychainStore(QString service, Clock &clock)
    : m_service(std::move(service))
    , m_clock(clock)
{ }

Call KeychainStore::state(Answered<State> answered)
{
    return ask<Looking>(m_service, m_clock, std::move(answered));
}

Call KeychainStore::read(const QString &key, Answered<Secret> answered)
{
    return ask<Reading>(m_service, key, m_clock, std::move(answered));
}

Call KeychainStore::write(const QString &key, const Secret &secret, Answered<void> answered)
{
    return ask<Writing>(m_service, key, secret, m_clock, std::move(answered));
}

Call KeychainStore::remove(const QString &key, Answered<void> answered)
{
    return ask<Removal>(m_service, key, m_clock, std::move(answered));
}

Call KeychainStore::keys(Answered<QStringList> answered)
{
    return listSecretServiceKeys(m_service, std::move(answered));
}

} // namespace attache
