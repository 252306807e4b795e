#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From the start to a link on the clipboard with the keyboard alone; then quit, and come back to the same case.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
printf 'one line\n' >"$files/a.txt"
printf 'file://%s/a.txt\r\n' "$files" | xclip -selection clipboard -t text/uri-list -i
start_attache
deskctl activate attache
until_true 10 "the cases did not come" bash -c "deskctl tree attache | grep -qF \"\$1\"" - "$case_title"
xdotool key ctrl+k
xdotool type --delay 5 "$case_title"
xdotool key Return
until_true 10 "the case was not chosen" bash -c "xdotool search --name '– Attache' getwindowname | grep -qF \"\$1\"" - "$case_title"
xdotool key Tab Tab ctrl+v
wait_state 30 'len(approved("attachedFiles")) == 1'
wait_row a.txt Attached

# Along the controls until the table has the focus, as anybody would.
for _ in $(seq 30); do
    deskctl focus attache | grep -qE 'Transfers|a\.txt' && break
    xdotool key Tab
    sleep 0.3 # until assistive technology has heard of it
done
xdotool key Home
xdotool key ctrl+shift+c
until_true 10 "there is no link on the clipboard" bash -c 'xclip -selection clipboard -o 2>/dev/null | grep -qE "^http"'
curl -sSf --max-time 10 "$(xclip -selection clipboard -o)" | cmp - "$files/a.txt" || fail "the link leads to something else"

xdotool key ctrl+q
until_true 10 "Ctrl+Q does not end it" bash -c "! kill -0 $attache"
start_attache
until_true 10 "it did not come back to the case" bash -c "xdotool search --name '– Attache' getwindowname | grep -qF \"\$1\"" - "$case_title"
wait_row a.txt Attached
wait_state 5 's["calls"]["StartAttachedFileUpload"] == 1'
