// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"

#include <QJsonObject>
#include <QProcessEnvironment>

namespace attache {

/// The process's environment with AWS's variables replaced by those of a sandbox, from its ready line: in
/// memory alone, never in the process's own environment.
QProcessEnvironment sandboxEnvironment(const QJsonObject &readyLine);

/// @p options with the sandbox's endpoint, instance and domain.
Options sandboxOptions(Options options, const QJsonObject &readyLine);

} // namespace attache
