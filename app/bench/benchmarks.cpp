// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"

#include <array>

using namespace Qt::StringLiterals;

namespace attache {

std::span<const Benchmark> benchmarks()
{
    static constexpr std::array all{
        Benchmark{"calls"_L1, "API calls and time of many files: [cases] [chat] [unlimited]"_L1, calls},
        Benchmark{"awscli"_L1, "20 chat files beside aws and curl"_L1, awscli},
        Benchmark{"idle"_L1, "wake-ups of a window with nothing to do: [SECONDS]"_L1, idle},
        Benchmark{"queue"_L1, "10,000 files taken into the queue"_L1, queue},
        Benchmark{"put"_L1, "one large file beside curl -T: throttled, unthrottled, over TLS"_L1, put},
        Benchmark{"engine"_L1, "calls, queue, put, awscli and idle in turn, each beside its bound"_L1,
                  engine},
        Benchmark{"simulate"_L1,
                  "transfers under faults, by seeds: [--seeds N] [--from SEED] [--trace SEED]"_L1, simulate},
        Benchmark{
            "sandbox"_L1,
            "uploads to attache-sandbox, by many clients and as one stream, beside nginx: [--folder DISK]"_L1,
            sandboxUploads},
        Benchmark{"window"_L1,
                  "hitches with 10,000 transfers, memory a row, time to the first painted window"_L1, window},
    };
    return all;
}

} // namespace attache
