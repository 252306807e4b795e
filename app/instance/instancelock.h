// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>
#include <memory>

namespace attache {

/// A folder that is this person's alone and gone after a reboot: XDG_RUNTIME_DIR, else one of mode
/// 0700 below the folder for temporary files. Internal, "RuntimeFolder", if there is none to be trusted.
Result<QString> runtimeFolder();

/// The name of the instance that works on the files in @p dataFolder: two of them with their own
/// journals don't meet, wherever their sockets are. Short, as a socket's path must be.
QString instanceName(const QString &dataFolder);

/// The lock, not taken yet, of the window that is called @p name in @p folder. Whoever dies gives it back.
std::unique_ptr<QLockFile> instanceLock(const QString &folder, const QString &name);

} // namespace attache
