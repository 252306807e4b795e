#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The tray: pause and go on from its menu, close into it, come back by it, finish in it and end.
. "$(dirname "$0")/journey.bash"

start_sandbox --bandwidth 1000000 --scan-time 0
head -c 9000000 /dev/urandom >"$files/large.png"
start_attache --case "$case_arn" "$files/large.png"
until_true 10 "no tray item" sh -c 'deskctl tray | grep -qi attache'
wait_row large.png '[1-9][0-9]? ?%'
deskctl tray-menu attache 'Pause uploads'
wait_row large.png Paused
close_window
kill -0 "$attache" || fail "it ended with its window"
until_true 10 "the first time says nothing" bash -c 'deskctl notifications | grep -q "still here"'
deskctl tray-menu attache 'Resume uploads'
deskctl tray-menu attache Open
until_true 10 "the tray does not bring the window" visible
deskctl activate attache
xdotool key ctrl+q
deskctl click attache '.*button' 'Finish in the tray'
wait_state 60 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName
until_true 15 "it does not end when it has finished" bash -c "! kill -0 $attache"
