// SPDX-License-Identifier: Apache-2.0
#include "ui/preferences.h"

#include <QSettings>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostMinutes = 24 * 60;

} // namespace

Preferences::Preferences(QSettings &settings, Policy policy, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_policy(std::move(policy))
{ }

int Preferences::concurrency() const
{
    return std::clamp(m_settings.value(u"concurrency"_s).toInt(), 0, 64);
}

qint64 Preferences::bytesPerSecond() const
{
    return std::max<qint64>(0, m_settings.value(u"bytesPerSecond"_s).toLongLong());
}

bool Preferences::notifies() const
{
    return m_settings.value(u"notifies"_s, true).toBool();
}

QString Preferences::language(const QSettings &settings)
{
    return settings.value(u"language"_s).toString();
}

QString Preferences::proxy() const
{
    return m_policy.proxy.isEmpty() ? m_settings.value(u"proxy"_s).toString() : m_policy.proxy;
}

std::chrono::minutes Preferences::lockAfter() const
{
    if (m_policy.lockAfter)
        return *m_policy.lockAfter;
    return std::chrono::minutes(std::clamp(m_settings.value(u"lockMinutes"_s).toInt(), 0, mostMinutes));
}

void Preferences::setConcurrency(int concurrency)
{
    set(u"concurrency"_s, concurrency);
}

void Preferences::setBytesPerSecond(qint64 bytesPerSecond)
{
    set(u"bytesPerSecond"_s, bytesPerSecond);
}

void Preferences::setNotifies(bool notifies)
{
    set(u"notifies"_s, notifies);
}

void Preferences::setLanguage(const QString &code)
{
    set(u"language"_s, code);
}

bool Preferences::setProxy(const QString &proxy)
{
    const auto said = proxy.trimmed();
    if (!said.isEmpty() && said != "none"_L1 && said != "system"_L1) {
        const QUrl url(said.contains("://"_L1) ? said : u"http://"_s + said, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
            return false;
    }
    set(u"proxy"_s, said);
    return true;
}

void Preferences::setLockAfter(std::chrono::minutes minutes)
{
    set(u"lockMinutes"_s, int(minutes.count()));
}

void Preferences::set(const QString &name, const QVariant &value)
{
    if (m_settings.value(name) == value)
        return;
    m_settings.setValue(name, value);
    emit changed();
}

} // namespace attache
