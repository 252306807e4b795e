#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Somebody who looks at this window hears nothing; who looks at another hears once of a batch, and keeps the
# keyboard. A click on the message brings the window.
. "$(dirname "$0")/journey.bash"

displayed() { dunstctl count displayed; }
active() { xdotool getactivewindow getwindowname; }

start_sandbox --scan-time 600
for name in 1 2 3; do printf '%s\n' "$name" >"$files/$name.txt"; done
start_attache --case "$case_arn" "$files/1.txt"
deskctl activate attache
until_true 10 "no tray item" sh -c 'deskctl tray | grep -qi attache'
wait_row 1.txt 'Being scanned'
approve
wait_row 1.txt Attached
[ "$(displayed)" = 0 ] || fail "a message although the window is in front"

"$bin/attache" --case "$case_arn" "$files/2.txt" "$files/3.txt"
wait_row 2.txt 'Being scanned'
wait_row 3.txt 'Being scanned'
pcmanfm-qt "$files" >/dev/null 2>&1 &
deskctl place pcmanfm-qt 100 60 900 640
deskctl activate pcmanfm-qt
approve
until_true 20 "no message came" sh -c '[ "$(dunstctl count displayed)" -gt 0 ]'
deskctl shot "$screenshots/notification-light.png"
[ "$(displayed)" = 1 ] || fail "more than one message"
[[ $(active) != *Attache* ]] || fail "the window took the keyboard"

xdotool mousemove 1100 30 click 1
until_true 10 "a click on the message does not bring the window" bash -c '[[ $(xdotool getactivewindow getwindowname) == *Attache* ]]'
deskctl notifications >"$work/notifications"
[ "$(wc -l <"$work/notifications")" = 1 ] || fail "not one message in all: $(cat "$work/notifications")"
grep -q '2 files attached' "$work/notifications" || fail "it says something else: $(cat "$work/notifications")"
