// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"

namespace attache {

/// What a start of the window brings: TARGET and FILE of the command line, which a desktop also gives as
/// file: addresses, or a deep link.
struct WindowArguments {
    Target target = {};
    QStringList paths = {}; ///< absolute
    bool unreadableLink = false; ///< a deep link that leads nowhere

    static WindowArguments of(const QStringList &arguments, const Target &target);
};

/// attache://case/ID or ARN, attache://chat/CONTACT_ID. A link chooses a target and does nothing else:
/// anybody can write one. Validation, "LinkUnreadable": it is no such link.
Result<Target> targetOfLink(const QString &link);

} // namespace attache
