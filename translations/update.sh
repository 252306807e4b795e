#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Brings the translations up to date with the sources: new texts come in as unfinished, those that are gone
# go. README.md beside this tells the rest.
#
#   update.sh [--into FOLDER] [CODE…]     CODE: a language, also a new one (default: all there are)
#                                         FOLDER: where the files are (default: this folder)
set -eu -o pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$here
if [ "${1-}" = --into ]; then
    folder=$(cd "$2" && pwd)
    shift 2
fi
codes=("$@")
if [ ${#codes[@]} = 0 ]; then
    for file in "$folder"/attache_*.ts; do
        code=${file##*/attache_}
        codes+=("${code%.ts}")
    done
fi

cd "$here/.."
PATH=$PATH:/usr/lib/qt6/bin
for code in "${codes[@]}"; do
    # The same folders for includes as the compiler has: without them a text gets a context that it doesn't
    # have at run time, and is never found.
    lupdate app ui -I . -I app -no-obsolete -locations none -source-language en -target-language "$code" \
        -ts "$folder/attache_$code.ts"
done
