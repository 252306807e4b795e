// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const auto kinds = QStringList{u"profile"_s, u"sso"_s, u"keys"_s}; // as Account::Kind

/// What of an account is kept, and under which name.
constexpr std::array members{
    std::pair{"id", &Account::id},
    std::pair{"name", &Account::name},
    std::pair{"profile", &Account::profile},
    std::pair{"startUrl", &Account::startUrl},
    std::pair{"startRegion", &Account::startRegion},
    std::pair{"accountId", &Account::accountId},
    std::pair{"roleName", &Account::roleName},
    std::pair{"accessKeyId", &Account::accessKeyId},
    std::pair{"region", &Account::region},
    std::pair{"instance", &Account::instance},
    std::pair{"domainId", &Account::domainId},
};

/// The same person at the same instance, however it is called here.
bool isSame(const Account &a, const Account &b)
{
    return a.kind == b.kind && a.identity() == b.identity() && a.instance == b.instance;
}

} // namespace

Accounts::Accounts(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const int count = m_settings.beginReadArray(u"accounts"_s);
    for (int at = 0; at < count; ++at) {
        m_settings.setArrayIndex(at);
        Account account;
        account.kind =
            Account::Kind(std::max<qsizetype>(0, kinds.indexOf(m_settings.value(u"kind"_s).toString())));
        for (const auto &[name, member] : members)
            account.*member = m_settings.value(QLatin1StringView(name)).toString();
        if (!account.id.isEmpty())
            m_all.push_back(account);
    }
    m_settings.endArray();
    m_current = m_settings.value(u"account"_s).toString();
}

std::optional<Account> Accounts::current() const
{
    return find(m_current);
}

std::optional<Account> Accounts::find(const QString &id) const
{
    for (const auto &account : m_all) {
        if (account.id == id)
            return account;
    }
    return {};
}

std::optional<Account> Accounts::put(const Account &account)
{
    std::optional<Account> replaced;
    const auto known = std::ranges::find_if(
        m_all, [&](const Account &one) { return one.id == account.id || isSame(one, account); });
    if (known == m_all.end()) {
        m_all.push_back(account);
    } else {
        if (known->id != account.id) {
            replaced = *known;
            inherit(known->id, account.id);
        }
        *known = account;
    }
    m_current = account.id;
    save();
    return replaced;
}

/// Its cases, and the files that wait for an answer.
void Accounts::inherit(const QString &from, const QString &to)
{
    m_settings.beginGroup(u"targets/"_s + from);
    std::vector<std::pair<QString, QVariant>> values;
    for (const auto &key : m_settings.allKeys())
        values.emplace_back(key, m_settings.value(key));
    m_settings.endGroup();
    m_settings.remove(u"targets/"_s + from);
    for (const auto &[key, value] : values)
        m_settings.setValue(u"targets/%1/%2"_s.arg(to, key), value);
}

void Accounts::setCurrent(const QString &id)
{
    m_current = id;
    save();
}

void Accounts::remove(const QString &id)
{
    std::erase_if(m_all, [&](const Account &one) { return one.id == id; });
    if (m_current == id)
        m_current.clear();
    m_settings.remove(u"targets/"_s + id); // its recent cases
    save();
}

void Accounts::save()
{
    m_settings.remove(u"accounts"_s);
    m_settings.beginWriteArray(u"accounts"_s, int(m_all.size()));
    for (size_t at = 0; at < m_all.size(); ++at) {
        m_settings.setArrayIndex(int(at));
        m_settings.setValue(u"kind"_s, kinds[int(m_all[at].kind)]);
        for (const auto &[name, member] : members)
            m_settings.setValue(QLatin1StringView(name), m_all[at].*member);
    }
    m_settings.endArray();
    m_settings.setValue(u"account"_s, m_current);
    m_settings.sync();
    emit changed();
}

} // namespace attache
