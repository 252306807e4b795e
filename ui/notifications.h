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
        QString retry = {};
        bool urgent = false; ///< stays until it is seen
    };

    using QObject::QObject;

    /// Asks the service what it can do, which the first message does else. It waits for the bus, so not
    /// before the window is painted.
    void listen();
    void notify(const Message &message);
    void withdraw();

signals:
    void openRequested();
    void copyLinkRequested();
    void retryRequested();
    /// The message itself was clicked, or its "Show".
    void showRequested();

private slots:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    bool m_listens = false;
    uint m_shown = 0;
    bool m_takesMarkup = true; ///< until the service says otherwise: what is escaped in vain does no harm
};

} // namespace attache
