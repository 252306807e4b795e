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
constexpr auto itemInterface = "org.freedesktop.Secret.Item"_L1;
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

/// Asks the Secret Service for items by their attributes, once it is known to be there.
template <typename T>
class Inquiry : public QObject
{
public:
    Inquiry(QMap<QString, QString> attributes, Answered<T> answered)
        : m_attributes(std::move(attributes))
        , m_answered(std::move(answered))
    {
        qDBusRegisterMetaType<QMap<QString, QString>>();
        if (!busHasAddress() || !bus().isConnected()) {
            m_later = later([this] { fail(u"there is no session bus"_s); });
            return;
        }
        isRunning();
    }

protected:
    using Paths = QList<QDBusObjectPath>;

    virtual void found(const Paths &unlocked, const Paths &locked) = 0;

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
            const QDBusPendingReply<Paths, Paths> reply = *watcher;
            if (reply.isError())
                return fail(reply.error().message());
            found(reply.template argumentAt<0>(), reply.template argumentAt<1>());
        });
    }

    template <typename Value>
    void ask(const QDBusMessage &message, std::function<void(const Value &)> then)
    {
        auto *watcher = new QDBusPendingCallWatcher(bus().asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then = std::move(then)] {
            dismiss(watcher);
            const QDBusPendingReply<Value> reply = *watcher;
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

    void answer(Result<T> result)
    {
        const auto answered = std::move(m_answered); // may destroy this
        answered(std::move(result));
    }

private:
    QMap<QString, QString> m_attributes;
    Answered<T> m_answered;
    Call m_later;
};

class LookUp final : public Inquiry<SecretServiceEntry>
{
public:
    using Inquiry::Inquiry;

private:
    void found(const Paths &unlocked, const Paths &locked) override
    {
        if (!unlocked.isEmpty())
            m_entry.entry = SecretServiceEntry::Lock::Unlocked;
        else if (!locked.isEmpty())
            m_entry.entry = SecretServiceEntry::Lock::Locked;
        defaultCollection();
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

    SecretServiceEntry m_entry;
};

class KeyList final : public Inquiry<QStringList>
{
public:
    using Inquiry::Inquiry;

private:
    void found(const Paths &unlocked, const Paths &locked) override
    {
        if (!locked.isEmpty()) // they don't say what they are called
            return answer(failure(keychainLocked()));
        m_paths = unlocked;
        next();
    }

    void next()
    {
        if (m_paths.isEmpty())
            return answer(m_keys);
        auto message = QDBusMessage::createMethodCall(secretsName, m_paths.takeFirst().path(),
                                                      propertiesInterface, u"Get"_s);
        message << QString(itemInterface) << u"Attributes"_s;
        ask<QDBusVariant>(message, [this](const QDBusVariant &attributes) {
            const auto key = qdbus_cast<QMap<QString, QString>>(attributes.variant()).value(u"user"_s);
            if (!key.isEmpty())
                m_keys.append(key);
            next();
        });
    }

    Paths m_paths;
    QStringList m_keys;
};

} // namespace

QMap<QString, QString> secretServiceAttributes(const QString &service, const QString &key)
{
    return {{u"server"_s, service}, {u"user"_s, key}};
}

Call lookUpSecretService(const QString &service, const QString &key, Answered<SecretServiceEntry> answered)
{
    return Call(std::make_unique<LookUp>(secretServiceAttributes(service, key), std::move(answered)));
}

Call listSecretServiceKeys(const QString &service, Answered<QStringList> answered)
{
    return Call(
        std::make_unique<KeyList>(QMap<QString, QString>{{u"server"_s, service}}, std::move(answered)));
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
