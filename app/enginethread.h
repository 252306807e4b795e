// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/accountsetup.h"
#include "accounts/relayedmfaprompt.h"
#include "backend.h"
#include "cli/options.h"

#include <QProcessEnvironment>
#include <QThread>
#include <functional>
#include <optional>

namespace attache {

/// The thread of a window's engine and of all that it stands on. One Backend at a time, for one account;
/// what signs in, and the secrets that no keychain would take, stay while Backends come and go.
class EngineThread : public QThread
{
    Q_OBJECT

public:
    /// @p environment: where AWS's settings and credentials may stand. @p account: whose count, to begin
    /// with; none: what the machine gives. @p chatTokens: participant tokens of chats that are open from the
    /// start, besides that of @p options, and kept nowhere.
    EngineThread(Options options, const QProcessEnvironment &environment, Policy policy,
                 std::optional<Account> account, std::vector<Secret> chatTokens, QObject *parent = nullptr);
    /// Ends the thread, and with it all work in flight; the journal keeps what is not finished.
    ~EngineThread() override;

signals:
    /// What the settings say can't be used; nothing else follows. They are read on the thread: a bundle of
    /// certificates takes a tenth of a second.
    void refused(const attache::Error &error);
    /// Once, before ready(): both live until the thread ends.
    void prepared(attache::AccountSetup *setup, attache::RelayedMfaPrompt *mfa);
    /// Both live until the thread ends or the next ready(), and no signal of earlier ones comes after it.
    /// Connect them, then call begin() by a queued call.
    void ready(attache::Engine *engine, attache::Lookup *lookup);
    /// The target of the command line or of a later start, now that it is known where it is.
    void targetFound(const attache::Destination &destination, const QStringList &paths);
    /// @p paths have no target now.
    void targetNotFound(const attache::Error &error, const QStringList &paths);
    /// It was looked for with an account that is not the present one; the same for @p paths.
    void targetGivenUp(const QStringList &paths);
    /// Who is signed in, and where. Both empty: it can't be told now, as there is no network.
    void accountFound(const QString &person, const QString &place);
    /// @p open: the keychain gives what it holds of the account, or there is nothing to give.
    void unlocked(bool open);
    /// Which of the calls that Attache makes the service allows, by the API's names; those that nobody could
    /// tell of are in neither.
    void permissionsFound(const QStringList &allowed, const QStringList &refused);
    void chatJoined(const attache::Destination &chat);
    void chatNotJoined(const attache::Error &error);
    /// Nobody is signed in, for which @p error is the reason.
    void nobodyFound(const attache::Error &error);

public slots:
    /// Starts the engine, joins the chats of the tokens at hand, finds the account.
    void begin();
    /// Goes on with another Backend, of @p account (none: what the machine gives): ready() follows.
    /// @p credentials: its, where they are at hand.
    void use(const std::optional<attache::Account> &account,
             const std::optional<attache::Credentials> &credentials);
    /// The person wants to be asked by the keychain again.
    void askKeychain();
    /// Asks who is signed in: answered by accountFound() or nobodyFound().
    void findAccount();
    /// Asks for permissionsFound(): a dozen calls, so not at every start.
    void findPermissions();
    /// Takes a participant token or a connection token: answered by chatJoined() or chatNotJoined().
    void joinChat(const attache::Secret &token);
    /// Opens the keychain as far as the account needs it, which may ask the person for its password.
    void unlock();
    /// How all that is sent from now on gets out.
    /// @p proxy as ProxyRules::read() takes it; what it doesn't take changes nothing.
    void setProxy(const QString &proxy);
    /// Deletes the chat tokens that the keychain holds, also those of earlier runs.
    void forgetChats();
    /// Finds the destination of the target in @p asked, a chat's by the token in it alone, and answers by
    /// targetFound() or targetNotFound(); several questions may be under way.
    void find(const attache::Options &asked, const QStringList &paths);

protected:
    void run() override;

private:
    struct Work;

    /// Runs @p work on the thread, once it is up; where the settings can't be used, @p instead.
    void post(std::function<void(Work &)> work, std::function<void()> instead = {});

    Options m_options;
    QProcessEnvironment m_environment;
    Policy m_policy;
    std::optional<Account> m_account; ///< to begin with
    std::vector<Secret> m_chatTokens;
    QObject m_door; ///< lives on the thread: what is posted to it runs there, in order
    Work *m_work = nullptr; ///< on run()'s stack; touched on that thread alone
    std::optional<Error> m_refusal; ///< why there is no Work; the same
};

} // namespace attache

Q_DECLARE_METATYPE(attache::Target)
