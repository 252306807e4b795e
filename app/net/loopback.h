// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace attache {

/// Whether @p host, a name or an address of a URL, is this machine itself, where plain http may be
/// spoken. No name but "localhost": those below it may be asked of a name server.
bool isLoopback(const QString &host);

} // namespace attache
