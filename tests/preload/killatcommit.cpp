// SPDX-License-Identifier: Apache-2.0
//
// Loaded into the real `attache` by LD_PRELOAD, so that the program needs no hook of its own: dies of
// SIGKILL as soon as the transaction of the KILL_AT_COMMIT-th COMMIT is on disk, before anything acts on it.

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string_view>
#include <unistd.h>

extern "C" {

struct sqlite3_stmt;

int sqlite3_step(sqlite3_stmt *statement);

int sqlite3_step(sqlite3_stmt *statement)
{
    using Step = int (*)(sqlite3_stmt *);
    using Text = const char *(*)(sqlite3_stmt *);
    // Qt's plug-in brought it in, where RTLD_NEXT doesn't look.
    static void *const sqlite = dlopen("libsqlite3.so.0", RTLD_LAZY | RTLD_NOLOAD);
    static const auto step = reinterpret_cast<Step>(dlsym(sqlite, "sqlite3_step"));
    static const auto text = reinterpret_cast<Text>(dlsym(sqlite, "sqlite3_sql"));
    static std::atomic<long> left = std::atol(std::getenv("KILL_AT_COMMIT"));

    constexpr int done = 101; // SQLITE_DONE
    const int answer = step(statement);
    const char *const said = text(statement); // none of what SQLite asks itself
    if (answer == done && said && std::strcmp(said, "COMMIT") == 0 && --left == 0) {
        constexpr std::string_view last = "killed at its commit\n";
        [[maybe_unused]] const auto told = write(STDERR_FILENO, last.data(), last.size());
        kill(getpid(), SIGKILL);
    }
    return answer;
}

} // extern "C"
