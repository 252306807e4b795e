// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

/// One category a room. Info is off until asked for (`--debug`, QT_LOGGING_RULES); warnings show.
/// No header, body, query or token is ever logged: URLs pass redacted(), tokens are Secret.
namespace attache::log {

Q_DECLARE_LOGGING_CATEGORY(net)
Q_DECLARE_LOGGING_CATEGORY(aws)
Q_DECLARE_LOGGING_CATEGORY(transfers)
Q_DECLARE_LOGGING_CATEGORY(journal)
Q_DECLARE_LOGGING_CATEGORY(vault)
Q_DECLARE_LOGGING_CATEGORY(instance)
Q_DECLARE_LOGGING_CATEGORY(sandbox)
Q_DECLARE_LOGGING_CATEGORY(window)

} // namespace attache::log
