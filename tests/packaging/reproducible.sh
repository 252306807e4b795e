#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the packages of the commit twice, from nothing, in two folders, and compares them byte by byte: once by the
# compiler alone, and once with the help of ccache, where there is one, whose objects come from still other folders.
#
#   reproducible.sh SOURCE [BUILD]
set -eu -o pipefail
source=$1
work=$(mktemp -d "${TMPDIR:-/var/tmp}/attache-reproducible.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
unset SOURCE_DATE_EPOCH
commit=$(git -C "$source" rev-parse HEAD)
for folder in one "the other, by a longer name"; do
    git clone -q --no-local "$source" "$work/$folder"
    git -C "$work/$folder" checkout -q "$commit"
    (
        cd "$work/$folder"
        [ "$folder" != one ] || export CCACHE_DISABLE=1
        cmake --preset release
        cmake --build build/release -j "$(nproc)" --target attache attache-sandbox packages
    ) >"$work/log" 2>&1 || { tail -n 40 "$work/log"; echo "reproducible: the build in \"$folder\" failed" >&2; exit 1; }
    (cd "$work/$folder/build/release/packages" && sha256sum ./*.deb) | tee "$work/${folder%% *}.sums"
    sleep 1 # so that a time which got in would differ
done
diff "$work/one.sums" "$work/the.sums" || { echo "reproducible: the two builds differ" >&2; exit 1; }
echo "reproducible: commit $commit, built in two folders, with ccache and without, gives the same packages"
