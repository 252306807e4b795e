#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds, and runs every check there is. Ends with ctest's summary.
#
#   tests/run.sh [--long]      --long: the long tests too, and clang-tidy over all files
set -eu -o pipefail
cd "$(dirname "$0")/.."

long=0
for argument in "$@"; do
    case $argument in
        --long) long=1 ;;
        *) echo "usage: tests/run.sh [--long]" >&2; exit 2 ;;
    esac
done
export ATTACHE_LONG=$long # read by tests that can do a little or a lot
jobs=$(nproc)
logs=build/tests
mkdir -p "$logs"

times=()
# step NAME ADVICE COMMAND…: runs it, its output into a log that is shown when it fails.
step() {
    local name=$1 advice=$2 started=$SECONDS
    shift 2
    printf -- '-- %s\n' "$name"
    if ! "$@" >"$logs/${name// /-}.log" 2>&1 </dev/null; then
        tail -n 60 "$logs/${name// /-}.log" >&2
        printf '\ntests/run.sh: stopped at "%s". %s\nThe whole output is in %s.\n' \
            "$name" "$advice" "$logs/${name// /-}.log" >&2
        exit 1
    fi
    times+=("$name $((SECONDS - started)) s")
}
build() { # build PRESET [TARGET]
    cmake --preset "$1" && cmake --build "build/$1" -j "$jobs" ${2:+--target "$2"}
}

step "packages" "Install by hand what tests/desktop/install-packages --list names." \
    tests/desktop/install-packages
step "format" "Run tests/house/format.sh --fix." \
    tests/house/format.sh
step "build release" "Mend the first error above." \
    build release
step "build asan" "Mend the first error above." \
    build asan
if [ "$long" = 1 ]; then
    step "build tsan" "Mend the first error above." \
        build tsan threaded_tests
    step "thread sanitizer" "Mend the first race: two threads touch the same, and nothing orders them." \
        ctest --test-dir build/tsan -j "$jobs" --output-on-failure --no-tests=error -R '^tsan\.(base|net|transfers|planted)\.' \
        -E '^tsan\.transfers\.simulation$' # which has one thread
fi
tidy=()
[ "$long" = 0 ] || tidy=(--all)
step "clang-tidy" "Mend what it found; tests/house/tidy.sh repeats it." \
    tests/house/tidy.sh "${tidy[@]}"

if [ "$long" = 1 ]; then
    step "coverage" "Run the test that failed by itself: ctest --test-dir build/coverage -R NAME." \
        tests/house/coverage.sh
    sed -n '/^lines: /,$p' "$logs/coverage.log"
fi

# One run, and so one summary, over the tests of both builds.
printf 'subdirs("../release" "../asan")\n' >"$logs/CTestTestfile.cmake"
without=()
[ "$long" = 1 ] || without=(--label-exclude '^long$')
printf -- '-- times: %s\n' "$(IFS=,; echo "${times[*]}")"
[ -d ../shared ] || printf -- '-- SKIPPED: the tests that compare with ../shared, which is not here; ctest names them at the end\n'
result=0
ctest --test-dir "$logs" -j "$jobs" --output-on-failure --no-label-summary --no-tests=error "${without[@]}" |
    tee "$logs/ctest.log" || result=1
if [ "$result" != 0 ]; then
    printf '\ntests/run.sh: stopped at "ctest": the tests named above failed. Repeat one with: ctest --test-dir %s -R NAME --output-on-failure\n' "$logs" >&2
    exit 1
fi
if [ -d ../shared ] && grep -q '^The following tests did not run' "$logs/ctest.log"; then
    printf '\ntests/run.sh: tests were SKIPPED although everything they need should be here; see the list above.\n' >&2
    exit 1
fi
