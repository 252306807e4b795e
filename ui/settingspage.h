// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "ui/appearancecontrol.h"

#include <QWidget>

class QBoxLayout;
class QFormLayout;
class QSettings;

namespace attache {

class Preferences;

/// All that a person may set, on one page; what is set acts at once, the
/// language at the next start. What the organisation has settled is
/// shown, and can't be changed.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// @p settings: where the appearance is kept. All of them outlive the page.
    SettingsPage(Preferences &preferences, AppearanceControl &appearance, QSettings &settings,
                 QWidget *parent = nullptr);

    /// @p current: the id of one of them, or empty.
    void setAccounts(const std::vector<Choice> &accounts, const QString &current);

signals:
    void left();
    void newAccountRequested();
    void accountRequested(const QString &id);
    void accountRemovalRequested(const QString &id);

private:
    QWidget *makeForm();
    void addRow(QFormLayout &form, const QString &label, QWidget *control, bool settled);

    Preferences &m_preferences;
    AppearanceControl &m_appearance;
    QSettings &m_settings;
    QBoxLayout *m_accounts;
};

} // namespace attache
