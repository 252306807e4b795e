#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# install.sh FOLDER: puts the JavaScript peers, and the node they need, into FOLDER. Quick when they are there.
set -eu -o pipefail
source=$(cd "$(dirname "$0")/js" && pwd)
mkdir -p "$1"
cd "$1"
cp "$source"/*.mjs "$source"/package.json .
if ! cmp -s "$source/package-lock.json" installed-lock.json; then
    cp "$source/package-lock.json" .
    rm -f installed-lock.json
    npm ci --no-audit --no-fund --ignore-scripts || {
        echo "install.sh: npm could not install the packages of tests/peers/js/package-lock.json; see above" >&2
        exit 1
    }
    nodes=(node_modules/node-linux-*/bin/node) # npm 9, which is Debian's, makes no link to it
    chmod +x "${nodes[0]}"
    ln -sfn "${nodes[0]}" node
    cp package-lock.json installed-lock.json
fi
./node --version
