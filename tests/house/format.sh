#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Are all C++ files in the layout of .clang-format? Prints those that aren't. `format.sh --fix` rewrites them.
set -eu -o pipefail
cd "$(dirname "$0")/../.."

sources() {
    git ls-files -z --cached --others --exclude-standard -- '*.cpp' '*.h' |
        while IFS= read -r -d '' file; do
            [ ! -f "$file" ] || printf '%s\0' "$file" # deleted, and not committed yet
        done
}
if [ "${1-}" = --fix ]; then
    sources | xargs -0 -r -n 16 -P 2 clang-format-14 -i
    exit
fi
if ! found=$(sources | xargs -0 -r -n 64 clang-format-14 --dry-run -Werror 2>&1); then
    sed -n 's/^\([^ :]*\):\([0-9]*\):.*/\1:\2/p' <<<"$found" | sort -u -t : -k 1,1
    exit 1
fi
