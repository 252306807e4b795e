// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <memory>

namespace attache {

class Clock;

/// What a start hands to the window that is open already.
struct Handover {
    QJsonObject target; ///< what whoever composes makes of it; may hold a token, so it is never logged;
                        ///< empty: the current one
    QStringList paths; ///< absolute
    bool activate = true; ///< bring the window to the front

    bool operator==(const Handover &) const = default;
};

/// One window per person. A lock file decides who has it, so that a crash leaves nothing behind; a
/// local socket, open to its owner alone, carries what later starts bring: one line of JSON, answered
/// by one line. Lives on the main thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First, ///< this process has the window now, and handedOver() will tell of later starts
        HandedOver, ///< another process has it, and took what this one brought
    };

    static constexpr qint64 maximumBytes = 16 * 1024 * 1024; ///< of a line: some 100,000 paths

    /// @p folder: see runtimeFolder(). @p name tells instances apart that may run side by side
    /// ("attache", "attache-sandbox"): see instanceName().
    SingleInstance(const QString &folder, const QString &name, Clock &clock, QObject *parent = nullptr);
    ~SingleInstance() override; ///< gives the lock back

    /// Takes the lock, or hands @p handover to who has it. A holder that dies meanwhile is succeeded.
    /// Errors: Internal, "InstanceUnreachable" (a window is open but doesn't answer; retryable),
    /// "InstanceLock" (the lock file can't be made), Validation, "HandoverTooLarge".
    Call claim(const Handover &handover, Answered<Role> answered);

signals:
    void handedOver(const attache::Handover &handover);

private:
    class Claim;
    struct Parts;
    Result<void> listen();
    void accept();

    std::unique_ptr<Parts> m_parts;
};

/// A folder that is this person's alone and gone after a reboot: XDG_RUNTIME_DIR, else one of mode
/// 0700 below the folder for temporary files. Internal, "RuntimeFolder", if there is none to be trusted.
Result<QString> runtimeFolder();

/// The name of the instance that works on the files in @p dataFolder: two of them with their own
/// journals don't meet, wherever their sockets are. Short, as a socket's path must be.
QString instanceName(const QString &dataFolder);

} // namespace attache

Q_DECLARE_METATYPE(attache::Handover)
