// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "instance/instancelock.h"

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
    /// ("attache", "attache-sandbox"): see instanceName(). @p lock: that of instanceLock() where this process
    /// has it already, else null.
    SingleInstance(const QString &folder, const QString &name, Clock &clock,
                   std::unique_ptr<QLockFile> lock = {}, QObject *parent = nullptr);
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

} // namespace attache

Q_DECLARE_METATYPE(attache::Handover)
