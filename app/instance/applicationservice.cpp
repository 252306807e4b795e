// SPDX-License-Identifier: Apache-2.0
#include "instance/applicationservice.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr auto service = "org.attache.Attache"_L1;
constexpr auto path = "/org/attache/Attache"_L1;

/// Its slots are the interface's methods, as the Desktop Entry Specification names them.
class ApplicationAdaptor final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit ApplicationAdaptor(ApplicationService &application)
        : QDBusAbstractAdaptor(&application)
        , m_application(application)
    { }

public slots:
    void Activate(const QVariantMap &) { emit m_application.activated(); }
    void Open(const QStringList &uris, const QVariantMap &) { emit m_application.opened(uris); }
    /// There are no actions in the desktop entry; an unknown one still means that the window is wanted.
    void ActivateAction(const QString &, const QVariantList &, const QVariantMap &)
    {
        emit m_application.activated();
    }

private:
    ApplicationService &m_application;
};

} // namespace

ApplicationService::ApplicationService(QObject *parent)
    : QObject(parent)
{
    new ApplicationAdaptor(*this);
    auto bus = QDBusConnection::sessionBus();
    m_registered = bus.registerObject(path, this) && bus.registerService(service);
}

ApplicationService::~ApplicationService()
{
    if (m_registered)
        QDBusConnection::sessionBus().unregisterService(service);
}

} // namespace attache

#include "applicationservice.moc"
