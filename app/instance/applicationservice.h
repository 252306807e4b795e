// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

namespace attache {

/// The window as org.attache.Attache on the session bus (org.freedesktop.Application), so that desktops
/// and browsers reach the one that is open. Without a bus, or with the name taken, nothing happens.
class ApplicationService : public QObject
{
    Q_OBJECT

public:
    explicit ApplicationService(QObject *parent = nullptr);
    ~ApplicationService() override;

signals:
    void activated();
    /// Addresses: of files, or deep links.
    void opened(const QStringList &addresses);

private:
    bool m_registered = false;
};

} // namespace attache
