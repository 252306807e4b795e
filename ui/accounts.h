// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"

#include <QObject>
#include <optional>

class QSettings;

namespace attache {

/// The accounts that the person has set up, in the order of their making, and which of them the window works
/// with. Kept in the settings; what is secret of them is not here.
class Accounts : public QObject
{
    Q_OBJECT

public:
    explicit Accounts(QSettings &settings, QObject *parent = nullptr);

    const std::vector<Account> &all() const { return m_all; }
    /// None: what the machine gives (environment, AWS's default profile) is worked with.
    std::optional<Account> current() const;
    std::optional<Account> find(const QString &id) const;

    /// Adds @p account, or replaces the one of its id, and makes it the current one. Two ways of being the
    /// same somebody are one account: the newer one stays. Answers the older one, whose secrets nobody needs
    /// now.
    std::optional<Account> put(const Account &account);
    void setCurrent(const QString &id);
    void remove(const QString &id);

signals:
    void changed();

private:
    void save();
    void inherit(const QString &from, const QString &to);

    QSettings &m_settings;
    std::vector<Account> m_all;
    QString m_current;
};

} // namespace attache
