// SPDX-License-Identifier: Apache-2.0
#include "accountcontrol.h"

#include "aws/profiles.h"
#include "net/loopback.h"
#include "transfers/arn.h"
#include "ui/secretbar.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QProcess>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace attache {

AccountControl::AccountControl(MainWindow &window, QSettings &settings, Policy policy,
                               const QProcessEnvironment &environment, Given given)
    : m_window(window)
    , m_accounts(settings)
    , m_policy(std::move(policy))
    , m_environment(environment)
    , m_given(std::move(given))
{
    if (!m_given.credentials)
        m_current = m_accounts.current();
    connect(&m_accounts, &Accounts::changed, this, &AccountControl::showAccounts);
    connect(&m_window, &MainWindow::signInRequested, this, &AccountControl::signIn);
    connect(&m_window, &MainWindow::signOutRequested, this, &AccountControl::signOut);
    connect(&m_window, &MainWindow::accountRequested, this, &AccountControl::switchTo);
    connect(&m_window, &MainWindow::newAccountRequested, this, &AccountControl::offer);
    if (m_current)
        m_window.changeAccount(m_current->id);
    showAccounts();
}

void AccountControl::connectTo(AccountSetup *setup, RelayedMfaPrompt *mfa)
{
    connect(this, &AccountControl::beginRequested, setup, &AccountSetup::begin);
    connect(this, &AccountControl::renewRequested, setup, &AccountSetup::renew);
    connect(this, &AccountControl::keysGiven, setup, &AccountSetup::beginWithKeys);
    connect(this, &AccountControl::chosen, setup, &AccountSetup::choose);
    connect(this, &AccountControl::cancelRequested, setup, &AccountSetup::cancel);
    connect(this, &AccountControl::signOutRequested, setup, &AccountSetup::signOut);
    connect(this, &AccountControl::forgetRequested, setup, &AccountSetup::forget);
    connect(setup, &AccountSetup::invited, this, [this](const QString &code, const QString &address) {
        page().showInvitation(code, address);
        openBrowser(address);
    });
    connect(setup, &AccountSetup::choiceNeeded, this, &AccountControl::ask);
    connect(setup, &AccountSetup::ready, this, &AccountControl::ready);
    connect(setup, &AccountSetup::failed, this, &AccountControl::failed);
    connect(setup, &AccountSetup::signedOut, this, &AccountControl::signedOut);
    connect(setup, &AccountSetup::keptInMemory, this, [this](const Error &why) {
        m_untilTheEnd = {tr("You stay signed in until Attache ends."),
                         why.code == "KeychainLocked"_L1
                             ? tr("The keychain is locked, and nothing secret is kept anywhere else.")
                             : tr("There is no keychain here, and nothing secret is kept anywhere else."),
                         Tone::Warn};
        m_window.say(m_untilTheEnd);
    });
    connect(mfa, &RelayedMfaPrompt::asked, this, [this](const QString &serial) {
        m_window.codeBar().ask(tr("The code that your device shows now, %1").arg(serial.section(u'/', -1)));
    });
    connect(mfa, &RelayedMfaPrompt::withdrawn, &m_window.codeBar(), &SecretBar::withdraw);
    connect(&m_window.codeBar(), &SecretBar::answered, mfa, &RelayedMfaPrompt::answer);
}

SignInPage &AccountControl::page()
{
    if (m_page)
        return *m_page;
    SignInPage::Known known{.found = {},
                            .startUrl = m_policy.startUrl,
                            .startRegion = m_policy.startRegion,
                            .region = m_policy.region,
                            .mayLeave = true};
    if (const auto profiles = readProfiles(m_environment))
        known.found = foundAccounts(*profiles);
    m_page = new SignInPage(known, &m_window);
    connect(m_page, &SignInPage::accountWanted, this, &AccountControl::begin);
    connect(m_page, &SignInPage::keysWanted, this, [this](Account account, const Credentials &keys) {
        account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        account.accessKeyId = keys.accessKeyId;
        m_renewing = false;
        page().showWaiting(tr("Looking for your Amazon Connect instance…"));
        emit keysGiven(account, keys);
    });
    connect(m_page, &SignInPage::chosen, this, [this](const QString &id) {
        page().showWaiting(tr("Looking for your Amazon Connect instance…"));
        emit chosen(id);
    });
    connect(m_page, &SignInPage::browserWanted, this, &AccountControl::openBrowser);
    connect(m_page, &SignInPage::stopped, this, [this] {
        emit cancelRequested();
        if (m_renewing)
            closePage();
        else
            page().showWays();
    });
    connect(m_page, &SignInPage::left, this, &AccountControl::closePage);
    connect(m_page, &SignInPage::sandboxWanted, this,
            [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--sandbox"_s}); });
    m_window.showPage(m_page);
    return *m_page;
}

void AccountControl::closePage()
{
    m_page.clear();
    m_renewing = false;
    m_window.showWork();
}

void AccountControl::begin(Account account)
{
    m_renewing = false;
    account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Of the organisation's instance only the ARN says where it is.
    if (const auto arn = Arn::parse(m_policy.instance)) {
        account.instance = m_policy.instance;
        account.region = m_policy.region.isEmpty() ? arn->region : m_policy.region;
    }
    page().showWaiting(tr("Signing in…"));
    emit beginRequested(account);
}

Account AccountControl::machineAccount() const
{
    return {.kind = Account::Kind::Profile, .profile = m_given.profile};
}

void AccountControl::nobodyFound(const Error &error)
{
    m_nobody = error;
    m_window.showAccount({}, {});
    if (m_page)
        return;
    // What was chosen before is signed in to again from a bar; the page is for those who chose nothing yet.
    const bool chose = m_current || m_given.credentials || m_given.chatToken || m_wasSomebody;
    if (chose)
        return m_given.chatToken ? void() : m_window.signInNeeded(error);
    page().showWays();
}

void AccountControl::somebodyFound(const QString &person)
{
    if (person.isEmpty())
        return;
    m_nobody.reset();
    m_wasSomebody = true;
    if (std::exchange(m_isNew, false))
        emit permissionsWanted();
}

void AccountControl::permissionsFound(const QStringList &allowed, const QStringList &refused)
{
    // What a person may do comes a moment after how long they stay signed in, and must not hide it.
    const auto first = std::exchange(m_untilTheEnd, {});
    const auto phrase = Words::permissions(allowed, refused);
    if (phrase.text.isEmpty())
        return;
    if (first.text.isEmpty())
        return m_window.say(phrase);
    m_window.say({first.text, u"%1 %2"_s.arg(first.more, phrase.text), Tone::Warn});
}

void AccountControl::signInNeeded(const Error &error, const Destination &destination)
{
    if (!destination.isChat())
        m_nobody = error;
}

void AccountControl::signIn()
{
    const auto account = m_current.value_or(machineAccount());
    const auto why = m_nobody ? m_nobody->code : QString();
    const bool locked = why == "KeychainLocked"_L1; // asked again, the keychain asks the person
    const bool bySso = why == "SsoSignInNeeded"_L1 || (account.kind == Account::Kind::Sso && !locked);
    if (bySso) {
        page().showWaiting(tr("Signing in…"));
        m_renewing = true;
        return emit renewRequested(account);
    }
    if (why == "CredentialsMissing"_L1 || why == "KeysMissing"_L1 || why == "KeychainMissing"_L1)
        return page().showWays();
    emit renewed();
}

void AccountControl::switchTo(const QString &id)
{
    const auto account = m_accounts.find(id);
    if (!account || account == m_current)
        return;
    m_accounts.setCurrent(id);
    m_current = account;
    m_nobody.reset();
    showAccounts();
    emit changed(m_current, {});
}

void AccountControl::signOut()
{
    emit forgetChatsRequested();
    emit signOutRequested(m_current.value_or(machineAccount()));
}

void AccountControl::offer()
{
    page().showWays();
}

void AccountControl::remove(const QString &id)
{
    const auto account = m_accounts.find(id);
    if (!account)
        return;
    m_removing = id;
    if (m_current && m_current->id == id)
        emit forgetChatsRequested();
    emit signOutRequested(*account);
}

void AccountControl::signedOut(const Account &account, const Error &error)
{
    const bool isCurrent = !m_current || m_current->id == account.id;
    const bool goes = !account.id.isEmpty() // of keys nothing is left when they are deleted
        && (account.kind == Account::Kind::Keys || account.id == std::exchange(m_removing, {}));
    if (!error.code.isEmpty())
        m_window.say(
            {tr("You are signed out here, but the service couldn't be told."), error.message, Tone::Warn});
    if (isCurrent) {
        if (goes) {
            m_current.reset();
            m_window.forgetTargets();
        }
        emit changed(m_current, {});
    }
    if (goes) // after the window has left it
        m_accounts.remove(account.id);
    if (isCurrent)
        page().showWays();
}

void AccountControl::ask(AccountSetup::Question question, const std::vector<Choice> &choices)
{
    switch (question) {
    case AccountSetup::Question::AwsAccount:
        return page().showChoices(tr("Which AWS account?"), choices);
    case AccountSetup::Question::Role:
        return page().showChoices(tr("Which role?"), choices);
    case AccountSetup::Question::Instance:
        return page().showChoices(tr("Which Amazon Connect instance?"), choices);
    case AccountSetup::Question::Domain:
        return page().showChoices(tr("Which Cases domain?"), choices);
    }
}

void AccountControl::ready(const Account &account, const Credentials &credentials)
{
    m_nobody.reset();
    const bool renewing = m_renewing;
    closePage();
    if (renewing)
        return emit renewed();
    if (const auto replaced = m_accounts.put(account))
        emit forgetRequested(*replaced);
    m_current = account;
    m_isNew = true;
    showAccounts();
    emit changed(account, credentials);
}

void AccountControl::failed(const Error &error)
{
    const auto why = Words::reason(error, {});
    page().showWays(error.kind == ErrorKind::Credentials || error.kind == ErrorKind::Validation
                        ? Phrase{tr("That didn't sign you in"), error.message, Tone::Warn}
                        : Phrase{why.text, why.more, Tone::Warn});
}

void AccountControl::openBrowser(const QString &address)
{
    // Nothing but a web page, whatever the service sent.
    const QUrl url(address, QUrl::StrictMode);
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host())))
        QDesktopServices::openUrl(url);
}

void AccountControl::showAccounts()
{
    m_window.setAccounts(choices(), m_current ? m_current->id : QString());
    emit listed();
}

std::vector<Choice> AccountControl::choices() const
{
    std::vector<Choice> choices;
    for (const auto &account : m_accounts.all())
        choices.push_back({account.id, account.name});
    return choices;
}

} // namespace attache
