// SPDX-License-Identifier: Apache-2.0
#include "support/disksyncs.h"

#include <atomic>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<int> syncs = 0;

} // namespace

// In front of the C library's own.
extern "C" [[gnu::used, gnu::visibility("default")]] int fdatasync(int file)
{
    ++syncs;
    return int(syscall(SYS_fdatasync, file));
}

namespace attache {

int diskSyncs()
{
    return syncs;
}

} // namespace attache
