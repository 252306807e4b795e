// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <functional>

namespace attache {

/// What the shell is told.
enum class ExitCode {
    Done = 0, ///< everything worked
    Failed = 1, ///< a file was rejected or failed, or the service refused
    Usage = 2,
    SignIn = 3, ///< credentials or chat token missing, refused or expired
    Unreachable = 4,
    Interrupted = 130,
};

/// The exit code of @p error alone.
ExitCode exitCode(const Error &error);
/// Of several causes the graver: 130, 3, 4, 1 in this order.
ExitCode graver(ExitCode a, ExitCode b);

/// One command of the command line. It runs from the event loop, prints what it has to say, and calls
/// `done` once; after that it may be destroyed.
class Command
{
public:
    using Done = std::function<void(ExitCode)>;

    virtual ~Command() = default;

    virtual void run(Done done) = 0;
    /// SIGINT or SIGTERM: end soon, keep what there is, then call the `done` of run(). A command
    /// without something to keep need not know.
    virtual bool interrupt() { return false; } ///< false: it has nothing to keep, end at once
};

} // namespace attache
