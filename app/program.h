// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"

#include <QLockFile>
#include <QMainWindow>
#include <memory>
#include <thread>

namespace attache {

/// What a start has by the time that all the rest is loaded.
struct Beginning {
    std::jthread fonts; ///< reads what the first words need
    std::unique_ptr<QLockFile> lock; ///< of the one window (instanceLock()), taken; null: it has yet to be
    std::unique_ptr<QMainWindow> frame; ///< on the screen, with nothing in it; null: there is none yet
};

/// Runs a command to its end, which is the process's exit code.
using RunCommand = int(int argc, char **argv, const Options &options);

/// Fills the window, or opens it. What it returns is to be kept until the event loop has ended, which it
/// ends.
using OpenWindow = QObject *(const Options &options, Beginning &beginning);

} // namespace attache

/// This library's way in, by the names that are looked up in it: it is loaded after the window's first frame.
/// Both sides are of one build.
extern "C" {
[[gnu::visibility("default")]] attache::RunCommand attacheRunCommand;
[[gnu::visibility("default")]] attache::OpenWindow attacheOpenWindow;
}
