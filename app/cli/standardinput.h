// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace attache {

/// All of standard input, @p limit bytes at most. It waits for it, and no event loop hears of a signal
/// meanwhile: SIGINT, SIGTERM and SIGHUP end the process at once, with 130. So only before anything has begun
/// that would have to be kept. File, "InputUnreadable".
Result<QByteArray> readStandardInput(qint64 limit);

} // namespace attache
