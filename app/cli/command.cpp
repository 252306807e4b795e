// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include <algorithm>
#include <array>

namespace attache {

ExitCode exitCode(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Credentials:
        return ExitCode::SignIn;
    case ErrorKind::Network:
        return ExitCode::Unreachable;
    case ErrorKind::Timeout:
        // Who says that something took too long has been reached, and so has a scan that doesn't end.
        return error.httpStatus > 0 || error.code == QLatin1StringView("ScanUnfinished")
            ? ExitCode::Failed
            : ExitCode::Unreachable;
    default:
        return error.code == QLatin1StringView("Usage") ? ExitCode::Usage : ExitCode::Failed;
    }
}

ExitCode graver(ExitCode a, ExitCode b)
{
    constexpr std::array order{ExitCode::Interrupted, ExitCode::Usage,  ExitCode::SignIn,
                               ExitCode::Unreachable, ExitCode::Failed, ExitCode::Done};
    return *std::min(std::ranges::find(order, a), std::ranges::find(order, b));
}

} // namespace attache
