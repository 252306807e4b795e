// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/world.h"

namespace attache {

/// New temporary credentials for a role of the account, remembered in the world.
Session newSession(World &world, const QString &roleName, const QString &sessionName,
                   std::chrono::seconds life);

} // namespace attache
