// SPDX-License-Identifier: Apache-2.0
#include "vault/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr auto secretsName = "org.freedesktop.secrets"_L1;
constexpr auto secretsPath = "/org/freedesktop/secrets"_L1;
constexpr auto secretsInterface = "org.freedesktop.Secret.Service"_L1;
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection"_L1;
constexpr auto busName = "org.freedesktop.DBus"_L1;
constexpr auto busPath = "/org/freedesktop/DBus"_L1;
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties"_L1;

// Without an address libdbus would start a bus by dbus-launch, and wait for it.
bool busHasAddress()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const auto folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFileInfo::exists(folder + "/bus"_L1);
}

class LookUp final : public QObject
{
public:
    LookUp(const QString &service, const QString &key, Answered<SecretServiceEntry> answered)
        : m_attributes(secretServiceAttributes(service, key))
        , m_answered(std::move(answered))
    {
        qDBusRegisterMetaType<QMap<QString, QString>>();
        if (!busHasAddress() || !bus().isConnected()) {
            m_later = later([this] { fail(u"there is no session bus"_s); });
            return;
        }
        isRunning();
    }

private:
    static QDBusConnection bus() { return QDBusConnection::sessionBus(); }

    void isRunning()
    {
        auto message = QDBusMessage::createMethodCall(busName, busPath, busName, u"NameHasOwner"_s);
        message << QString(secretsName);
        ask<bool>(message, [this](bool runs) {
            if (runs)
                search();
            else
                isActivatable();
        });
    }

    void isActivatable()
    {
        const auto message =
            QDBusMessage::createMethodCall(busName, busPath, busName, u"ListActivatableNames"_s);
        ask<QStringList>(message, [this](const QStringList &names) {
            if (names.contains(secretsName))
                search();
            else
                fail(u"no Secret Service is installed or running"_s);
        });
    }

    void search()
    {
        auto message =
            QDBusMessage::createMethodCall(secretsName, secretsPath, secretsInterface, u"SearchItems"_s);
        message << QVariant::fromValue(m_attributes);
        auto *watcher = new QDBusPendingCallWatcher(bus().asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            dismiss(watcher);
            const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = *watcher;
            if (reply.isError())
                return fail(reply.error().message());
            if (!reply.argumentAt<0>().isEmpty())
                m_entry.entry = SecretServiceEntry::Lock::Unlocked;
            else if (!reply.argumentAt<1>().isEmpty())
                m_entry.entry = SecretServiceEntry::Lock::Locked;
            defaultCollection();
        });
    }

    void defaultCollection()
    {
        auto message =
            QDBusMessage::createMethodCall(secretsName, secretsPath, secretsInterface, u"ReadAlias"_s);
        message << u"default"_s;
        ask<QDBusObjectPath>(message, [this](const QDBusObjectPath &path) {
            m_entry.hasDefaultCollection = path.path() != "/"_L1;
            if (m_entry.hasDefaultCollection)
                isLocked(path.path());
            else
                answer(m_entry);
        });
    }

    void isLocked(const QString &collection)
    {
        auto message = QDBusMessage::createMethodCall(secretsName, collection, propertiesInterface, u"Get"_s);
        message << QString(collectionInterface) << u"Locked"_s;
        ask<QDBusVariant>(message, [this](const QDBusVariant &locked) {
            m_entry.defaultIsLocked = locked.variant().toBool();
            answer(m_entry);
        });
    }

    template <typename T>
    void ask(const QDBusMessage &message, std::function<void(const T &)> then)
    {
        auto *watcher = new QDBusPendingCallWatcher(bus().asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then = std::move(then)] {
            dismiss(watcher);
            const QDBusPendingReply<T> reply = *watcher;
            if (reply.isError())
                fail(reply.error().message());
            else
                then(reply.value());
        });
    }

    // The answer may destroy this, but not the watcher within its own signal.
    static void dismiss(QDBusPendingCallWatcher *watcher)
    {
        watcher->setParent(nullptr);
        watcher->deleteLater();
    }

    void fail(const QString &detail) { answer(failure(keychainMissing(detail))); }

    void answer(Result<SecretServiceEntry> result)
    {
        const auto answered = std::move(m_answered); // may destroy this
        answered(std::move(result));
    }

    QMap<QString, QString> m_attributes;
    Answered<SecretServiceEntry> m_answered;
    SecretServiceEntry m_entry;
    Call m_later;
};

} // namespace

QMap<QString, QString> secretServiceAttributes(const QString &service, const QString &key)
{
    return {{u"server"_s, service}, {u"user"_s, key}};
}

Call lookUpSecretService(const QString &service, const QString &key, Answered<SecretServiceEntry> answered)
{
    return Call(std::make_unique<LookUp>(service, key, std::move(answered)));
}

Error keychainMissing(const QString &detail)
{
    return {.kind = ErrorKind::Credentials,
            .code = u"KeychainMissing"_s,
            .message =
                u"The keychain can't be used: %1."_s.arg(detail.endsWith(u'.') ? detail.chopped(1) : detail),
            .retryable = true};
}

Error keychainLocked()
{
    return {.kind = ErrorKind::Credentials,
            .code = u"KeychainLocked"_s,
            .message = u"The keychain is locked. Unlock it, then try again."_s,
            .retryable = true};
}

} // namespace attache
