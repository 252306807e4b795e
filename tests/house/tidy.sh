#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# clang-tidy over the sources that changed: against the branch point from origin's main branch, or against
# the last commit when that is where we are. What is not committed counts too.
#
#   tidy.sh [--all] [FILE…]    --all: every source. FILEs: these. Needs a configured and built build/release.
#
# A file that passed is not read again until it, a header or .clang-tidy changes.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
most=60 # files in one run without --all: two take about 7 s

commands=build/release/compile_commands.json
[ -f "$commands" ] || { echo "tidy.sh: $commands is not there; run cmake --preset release first" >&2; exit 2; }
mkdir -p build/tidy/passed
# clang reads each source without gcc's precompiled headers, so it also sees a forgotten #include.
sed -E 's/ -Winvalid-pch//; s/ -include [^ ]*cmake_pch\.hxx//; s/ -Werror( |")/\1/' "$commands" \
    >build/tidy/compile_commands.json

sources() { git ls-files --cached --others --exclude-standard -- '*.cpp'; }
changed() {
    local base
    base=$(git merge-base HEAD origin/HEAD 2>/dev/null || git merge-base HEAD origin/main 2>/dev/null || git rev-parse -q --verify HEAD)
    [ "$base" != "$(git rev-parse HEAD)" ] || base=$(git rev-parse -q --verify HEAD~1) || base=$(git hash-object -t tree /dev/null)
    git diff --name-only "$base" -- '*.cpp' '*.h'
    git ls-files --others --exclude-standard -- '*.cpp' '*.h'
}
# A changed header is read with the source and the test of its name.
with_headers() {
    local file name
    while read -r file; do
        case $file in
            *.h) name=$(basename "$file" .h)
                 sources | grep -E "(^|/)(tst_)?$name\.cpp$" || true ;;
            *) echo "$file" ;;
        esac
    done
}

all=0
files=()
for argument in "$@"; do
    case $argument in
        --all) all=1 ;;
        *) files+=("$argument") ;;
    esac
done
if [ ${#files[@]} = 0 ]; then
    if [ "$all" = 1 ]; then
        mapfile -t files < <(sources)
    else
        mapfile -t files < <(changed | with_headers | sort -u)
    fi
fi

surroundings=$(git ls-files --cached --others --exclude-standard -- '*.h' .clang-tidy | sort |
    while read -r header; do [ ! -f "$header" ] || cat "$header"; done | sha256sum)
todo=()
for file in "${files[@]}"; do
    # Gone, or built under other presets only.
    [ -f "$file" ] && grep -qF "/$file\"" build/tidy/compile_commands.json || continue
    stamp=build/tidy/passed/$( { echo "$surroundings"; cat "$file"; } | sha256sum | cut -d ' ' -f 1)
    [ -f "$stamp" ] || todo+=("$file" "$stamp")
done
count=$((${#todo[@]} / 2))
if [ "$all" = 0 ] && [ "$count" -gt "$most" ]; then
    echo "tidy.sh: $count files changed, reading the first $most; tidy.sh --all reads the others"
    todo=("${todo[@]:0:$((2 * most))}")
    count=$most
fi
[ "$count" -gt 0 ] || { echo "tidy.sh: nothing to read"; exit 0; }
echo "tidy.sh: reading $count files"
# $0 and $1 below are the inner shell's.
# shellcheck disable=SC2016
printf '%s\0' "${todo[@]}" | xargs -0 -n 2 -P 2 bash -c '
    if found=$(clang-tidy-16 --quiet -p build/tidy "$0" 2>&1); then
        touch "$1"
    else
        grep -vE "^[0-9]+ warnings? .*generated" <<<"$found"
        exit 1
    fi'
