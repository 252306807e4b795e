// SPDX-License-Identifier: Apache-2.0
//
// Loaded by LD_PRELOAD, and so into every program that the loaded one starts, and those that they start: each
// leaves its command line and environment, as it was given them, in a file of TELL_SELF, before its main().

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

[[gnu::constructor]] void tell()
{
    const char *const folder = std::getenv("TELL_SELF");
    if (!folder)
        return;
    std::ofstream told(std::string(folder) + "/" + std::to_string(getpid()), std::ios::app);
    for (const char *what : {"cmdline", "environ"}) {
        std::ifstream given(std::string("/proc/self/") + what);
        told << given.rdbuf() << '\n';
    }
}

} // namespace
