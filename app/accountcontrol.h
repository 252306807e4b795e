// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/accountsetup.h"
#include "accounts/relayedmfaprompt.h"
#include "base/policy.h"
#include "ui/accounts.h"
#include "ui/mainwindow.h"
#include "ui/signinpage.h"

#include <QPointer>
#include <QProcessEnvironment>

namespace attache {

/// Which account the window works with: brings together the list of accounts, the page on which a person
/// signs in, and what does it on the engine's thread.
class AccountControl : public QObject
{
    Q_OBJECT

public:
    /// What the start of the program has settled.
    struct Given {
        bool credentials = false; ///< options or environment say whose: no account of the list is taken
        bool chatToken = false; ///< a chat can be used without signing in
        QString profile; ///< what is worked with where no account is
    };

    AccountControl(MainWindow &window, QSettings &settings, Policy policy,
                   const QProcessEnvironment &environment, Given given);

    /// None: what the machine gives.
    const std::optional<Account> &current() const { return m_current; }
    std::vector<Choice> choices() const;

public slots:
    void connectTo(attache::AccountSetup *setup, attache::RelayedMfaPrompt *mfa);
    /// The engine's thread has found that nobody is signed in.
    void nobodyFound(const attache::Error &error);
    /// The engine's thread has found who is signed in; empty: it can't tell now.
    void somebodyFound(const QString &person);
    /// What the service allows whoever has just signed in.
    void permissionsFound(const QStringList &allowed, const QStringList &refused);
    /// The queue stands still, for want of credentials or of a chat's token.
    void signInNeeded(const attache::Error &error, const attache::Destination &destination);
    /// Signs in to the current account again, as it is done for it.
    void signIn();
    void switchTo(const QString &id);
    /// Signs out of an account and takes it from the list.
    void remove(const QString &id);
    /// The page with the ways to sign in.
    void offer();

signals:
    /// Another account is to be worked with, or the same as somebody new; none: what the machine gives.
    void changed(const std::optional<attache::Account> &account,
                 const std::optional<attache::Credentials> &credentials);
    /// The list is another.
    void listed();
    /// The current account can be used again.
    void renewed();
    /// Somebody is signed in for the first time: what may they do?
    void permissionsWanted();
    /// What is kept of chats shall go.
    void forgetChatsRequested();

    // To AccountSetup.
    void beginRequested(const attache::Account &account);
    void renewRequested(const attache::Account &account);
    void keysGiven(const attache::Account &account, const attache::Credentials &keys);
    void chosen(const QString &id);
    void cancelRequested();
    void signOutRequested(const attache::Account &account);
    void forgetRequested(const attache::Account &account);

private:
    SignInPage &page();
    void closePage();
    void begin(Account account);
    Account machineAccount() const;
    void signOut();
    void signedOut(const Account &account, const Error &error);
    void ask(AccountSetup::Question question, const std::vector<Choice> &choices);
    void ready(const Account &account, const Credentials &credentials);
    void failed(const Error &error);
    void openBrowser(const QString &address);
    void showAccounts();

    MainWindow &m_window;
    Accounts m_accounts;
    Policy m_policy;
    QProcessEnvironment m_environment;
    Given m_given;
    std::optional<Account> m_current;
    std::optional<Error> m_nobody; ///< why nobody is signed in, as last heard
    QPointer<SignInPage> m_page;
    QString m_removing; ///< the account that goes once it is signed out
    bool m_renewing = false;
    Phrase m_untilTheEnd; ///< said, but not yet together with what the person may do
    bool m_isNew = false; ///< signed in, and not told yet what they may do
    bool m_wasSomebody = false; ///< since the program's start
};

} // namespace attache
