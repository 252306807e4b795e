// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace attache {

/// One message at a time on the desktop, by org.freedesktop.Notifications over D-Bus, asynchronously.
/// Without such a service nothing happens. A newer message replaces the one that is shown.
class Notifications : public QObject
{
    Q_OBJECT

public:
    struct Message {
        QString title;
        QString body;
        /// Labels of the buttons; empty: no such button.
        QString open = {};
        QString copyLink = {};
        QString show = {};
        bool urgent = false; ///< stays until it is seen
    };

    explicit Notifications(QObject *parent = nullptr);

    void notify(const Message &message);
    void withdraw();

signals:
    void openRequested();
    void copyLinkRequested();
    /// The message itself was clicked, or its "Show".
    void showRequested();

private slots:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    uint m_shown = 0;
    bool m_takesMarkup = true; ///< until the service says otherwise: what is escaped in vain does no harm
};

} // namespace attache
