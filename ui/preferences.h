// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/policy.h"

#include <QObject>
#include <chrono>

class QSettings;

namespace attache {

/// What a person may set, in the settings file; and what the organisation has settled, which goes first and
/// can't be set.
class Preferences : public QObject
{
    Q_OBJECT

public:
    Preferences(QSettings &settings, Policy policy, QObject *parent = nullptr);

    const Policy &policy() const { return m_policy; }

    int concurrency() const; ///< files at once, to 64; 0: as many as the line takes
    qint64 bytesPerSecond() const; ///< of all uploads together; 0: as fast as the line is
    bool notifies() const;
    QString language() const { return language(m_settings); }
    /// As Language takes it; empty: the desktop's. Needed before a policy is read.
    static QString language(const QSettings &settings);
    QString proxy() const; ///< as ProxyRules::read() takes it; never with a password
    std::chrono::minutes lockAfter() const; ///< 0: never

    void setConcurrency(int concurrency);
    void setBytesPerSecond(qint64 bytesPerSecond);
    void setNotifies(bool notifies);
    void setLanguage(const QString &code); ///< for the next start
    /// False: it has a name or a password in it, which no settings file is for, or is no proxy's address.
    bool setProxy(const QString &proxy);
    void setLockAfter(std::chrono::minutes minutes);

signals:
    void changed();

private:
    void set(const QString &name, const QVariant &value);

    QSettings &m_settings;
    Policy m_policy;
};

} // namespace attache
