// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "aws/credentials.h"
#include "ui/words.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace attache {

class NoticeBar;
class SecretField;

/// The one page on which a person gets into Amazon Connect: what was found on this computer, and the other
/// ways; then the code to compare in the browser, and what to choose where there are several.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    /// What is known before anybody types.
    struct Known {
        FoundAccounts found;
        QString startUrl; ///< the organisation's; goes before what was found, and can't be changed
        QString startRegion;
        QString region; ///< of Connect, as the organisation has it; empty: it is looked for
        bool mayLeave = false; ///< there is something to go back to
    };

    explicit SignInPage(const Known &known, QWidget *parent = nullptr);

    /// The ways to sign in, with why the last one didn't lead there.
    void showWays(const std::optional<Phrase> &trouble = {});
    /// Something goes on that needs nobody.
    void showWaiting(const QString &text);
    void showInvitation(const QString &code, const QString &address);
    void showChoices(const QString &question, const std::vector<Choice> &choices);

signals:
    /// Without an id.
    void accountWanted(const attache::Account &account);
    void keysWanted(const attache::Account &account, const attache::Credentials &keys);
    void chosen(const QString &id);
    void browserWanted(const QString &address);
    void sandboxWanted();
    /// What goes on shall stop; the ways are shown again.
    void stopped();
    /// Back to the window as it is.
    void left();

private:
    QWidget *makeWays(const Known &known);
    QWidget *makeFound(const Known &known);
    QWidget *makeSso(const Known &known);
    QWidget *makeKeys(const Known &known);
    QWidget *makeInvitation();
    QWidget *makeChoices();
    QWidget *makeWaiting();
    void signInBySso();
    void useKeys();

    QString m_region;
    QString m_address;
    QStackedLayout *m_stack = nullptr;
    NoticeBar *m_trouble = nullptr;
    QLineEdit *m_startUrl = nullptr;
    QLineEdit *m_startRegion = nullptr;
    QLineEdit *m_keyId = nullptr;
    SecretField *m_secretKey = nullptr;
    SecretField *m_sessionToken = nullptr;
    QWidget *m_ways = nullptr;
    QWidget *m_invitation = nullptr;
    QWidget *m_choices = nullptr;
    QWidget *m_waiting = nullptr;
    QLabel *m_code = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_waitingText = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_first = nullptr; ///< what most people press
};

} // namespace attache
