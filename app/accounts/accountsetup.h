// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "aws/awsclient.h"
#include "aws/credentials.h"
#include "aws/identitycalls.h"
#include "aws/mfaprompt.h"
#include "base/secretstore.h"

#include <QObject>
#include <QProcessEnvironment>
#include <memory>

namespace attache {

class HttpClient;

/// Gets an account ready for use: signs in where that is needed, then finds role, Region, Amazon Connect
/// instance and Cases domain, and asks only where there are several. One account at a time; a newer begin()
/// replaces what is under way.
///
/// Lives on the engine's thread. From another one call the slots by queued invocation.
class AccountSetup : public QObject
{
    Q_OBJECT

public:
    enum class Question { AwsAccount, Role, Instance, Domain };
    Q_ENUM(Question)

    /// What it works with. All of it outlives the setup.
    struct Surroundings {
        IdentityCalls &identity;
        HttpClient &http;
        MfaPrompt &mfa;
        SecretStore &secrets;
        Clock &clock;
        EndpointSettings endpoints; ///< whose Region counts for nothing
        RetrySettings retries;
        QProcessEnvironment environment;
    };

    explicit AccountSetup(Surroundings surroundings, QObject *parent = nullptr);
    ~AccountSetup() override;

public slots:
    /// @p account: what of it is known. One of IAM Identity Center signs in anew; a profile does where it has
    /// to.
    void begin(const attache::Account &account);
    /// Signs in to @p account, which is whole, once more: nothing else is looked for.
    void renew(const attache::Account &account);
    /// As begin(), for keys that were typed in, which are kept from then on.
    void beginWithKeys(const attache::Account &account, const attache::Credentials &keys);
    /// The answer to choiceNeeded(), by Choice::id.
    void choose(const QString &id);
    void cancel();
    /// Deletes what is kept of @p account and ends its session at the service. Emits signedOut().
    void signOut(const attache::Account &account);
    /// Deletes what is kept of @p account, in whose place there is another of the same person; nobody is
    /// told.
    void forget(const attache::Account &account);

signals:
    /// The person has to allow the sign-in at @p address, where they see @p code.
    void invited(const QString &code, const QString &address);
    void choiceNeeded(attache::AccountSetup::Question question, const std::vector<attache::Choice> &choices);
    /// @p account is whole; @p credentials are its, as they are at hand.
    void ready(const attache::Account &account, const attache::Credentials &credentials);
    /// What is secret of the account is in memory alone, since the keychain said @p why.
    void keptInMemory(const attache::Error &why);
    void failed(const attache::Error &error);
    /// Nothing of it is left here. @p error: that the service could not be told; its code is empty if it was.
    void signedOut(const attache::Account &account, const attache::Error &error);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::Account)
Q_DECLARE_METATYPE(attache::Credentials)
