#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Says how much of the rooms the unit tests run: builds with counters, runs them, and prints the lines and
# branches by room and in all. The window and the journeys, which are processes of their own, count as well.
#
#   coverage.sh [REGEX]     only the tests that REGEX names, and what they need
set -eu -o pipefail
cd "$(dirname "$0")/../.."
build=build/coverage
tests=${1-}
cmake --preset coverage >/dev/null
if [ -n "$tests" ]; then
    mapfile -t targets < <(ctest --test-dir $build -N -R "$tests" | sed -nE 's/^ *Test +#[0-9]+: ([a-z]+)\.([a-z]+)$/tst_\1_\2/p')
    [ ${#targets[@]} -gt 0 ] || { echo "coverage.sh: no test is called $tests" >&2; exit 2; }
else
    targets=(all)
fi
cmake --build $build -j "${JOBS:-$(nproc)}" --target "${targets[@]}"
find $build -name '*.gcda' -delete
# Those that build, pack or compare with other programs count nothing.
ctest --test-dir $build -j "$(nproc)" -R "${tests:-.}" -E '^(packaging|peers|lint)\.' -LE '^long$' --output-on-failure
gcovr --root . --filter 'app/' --filter 'ui/' --exclude-unreachable-branches --exclude-throw-branches \
    --json-summary $build/coverage.json --print-summary "$build" | tail -n 3
python3 - $build/coverage.json <<'END'
import collections, json, sys
rooms = collections.defaultdict(lambda: [0, 0])
for each in json.load(open(sys.argv[1]))["files"]:
    path = each["filename"].split("/")
    room = path[1] if path[0] == "app" and len(path) > 2 else path[0]
    rooms[room][0] += each["line_covered"]
    rooms[room][1] += each["line_total"]
for room, (covered, total) in sorted(rooms.items()):
    print(f"    {room:12} {100 * covered / max(total, 1):5.1f} % of {total} lines")
END
