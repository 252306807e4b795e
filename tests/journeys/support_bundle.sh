#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The guide by F1, and below it the support bundle: it is read before it can be saved, and holds no name.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0.2
printf 'one line\n' >"$files/Mrs Example.txt"
start_attache --case "$case_arn" "$files/Mrs Example.txt"
wait_state 30 'len(approved("attachedFiles")) == 1'
wait_row 'Mrs Example.txt' Attached # the bundle tells what the window knows
deskctl activate attache
xdotool key F1
deskctl extents attache '.*' 'Attache guide' >/dev/null || fail "F1 opens no guide"
deskctl shot "$screenshots/guide.png"
deskctl click attache 'push button' 'Support bundle…'
saves() { DESKCTL_TIMEOUT=1 deskctl tree attache | grep -F "'Save…'" | grep -q enabled; }
until_true 40 "there is no bundle to save" saves
deskctl shot "$screenshots/support-bundle.png"
deskctl tree attache >"$work/tree"
grep -q "What is in the bundle" "$work/tree" || fail "the bundle isn't shown"
deskctl click attache 'push button' 'Save…'
until_true 20 "no file can be chosen" bash -c 'DESKCTL_TIMEOUT=1 deskctl tree attache | grep -q "Save the support bundle"'
xdotool key Return
saved=$HOME/attache-support.txt
until_true 20 "it isn't saved" test -s "$saved"
grep -q '== Transfers' "$saved" || fail "what is saved is no bundle"
grep -q 'approved' "$saved" || fail "the transfer isn't in it"
! grep -q 'Mrs Example' "$saved" || fail "a name is in it"
! grep -qF "$AWS_SECRET_ACCESS_KEY" "$saved" || fail "a key is in it"
