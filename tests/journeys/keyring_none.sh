#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# desktop: --keyring none
# A desktop without a keychain: typed keys serve until Attache ends, which it says; no file has them.
. "$(dirname "$0")/journey.bash"

start_sandbox
forget_keys
"$bin/attache" --debug --appearance light >>"$work/attache.log" 2>&1 &
attache=$!
type_keys
deskctl shot "$screenshots/keyring-1-typed.png"
deskctl click attache '.*button' 'Use these keys'
until_true 30 "nobody is signed in" has_text 'signed in as'
deskctl shot "$screenshots/keyring-2-none.png"
has_text 'until Attache ends' || fail "it isn't said that nothing is kept"
choose_target "$case_title"
printf 'kept nowhere\n' >"$files/note.txt"
"$bin/attache" "$files/note.txt"
wait_state 30 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName
hex=$(printf %s "$secret" | od -An -tx1 | tr -d ' \n')
if grep -rlaF -e "$secret" -e "$(printf %s "$secret" | base64)" -e "$hex" "$HOME" "$work/attache.log"; then
    fail "the secret key stands in a file"
fi

# After a restart it is gone, and is asked for again.
kill -INT "$attache"
wait "$attache" || true
start_attache
until_true 30 "it does not ask to sign in" has_text '(keychain|sign in|Sign in)'
deskctl shot "$screenshots/keyring-3-again.png"
