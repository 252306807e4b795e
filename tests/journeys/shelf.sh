#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Files dropped on the shelf go to the case that is chosen, also while the window itself lies in the tray; it is
# there again after a restart.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
printf 'one\n' >"$files/one.txt"
printf 'two\n' >"$files/two.txt"
start_attache --case "$case_arn"
deskctl activate attache
xdotool key ctrl+shift+s
deskctl extents attache '.*' Shelf >/dev/null
until_true 10 "no tray item" sh -c 'deskctl tray | grep -qi attache'
close_window
pcmanfm-qt "$files" >/dev/null 2>&1 &
deskctl place pcmanfm-qt 0 20 620 600
deskctl drag-files pcmanfm-qt attache '.*' Shelf one.txt two.txt
wait_state 30 'len(approved("attachedFiles")) == 2'
same_files attachedFiles fileName
deskctl shot "$screenshots/shelf-light.png"
! visible >/dev/null || fail "the window came up although nothing had to be asked"

deskctl click attache '.*button' 'Show Attache'
until_true 10 "the shelf does not bring the window" visible
# With a file on its way it would offer to stay in the tray: the window has to know of both.
wait_row one.txt Attached
wait_row two.txt Attached
deskctl activate attache
xdotool key ctrl+q
until_true 10 "Ctrl+Q does not end it" bash -c "! kill -0 $attache"
start_attache
deskctl extents attache '.*' Shelf >/dev/null || fail "the shelf did not come back"
