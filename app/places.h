// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// Where the person's settings stand; the sandbox has its own.
QString settingsFile(bool sandbox);

/// Where the journal stands, and what the sandbox keeps; the sandbox has its own.
QString dataFolder(bool sandbox);

/// The log of the last runs, for the support bundle: `attache.log` in the person's state folder, a megabyte
/// at most and as much again of before.
QString logFile();

} // namespace attache
