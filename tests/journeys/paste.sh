#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A picture and files from the clipboard arrive on the case, the picture under a name of its own.
. "$(dirname "$0")/journey.bash"

start_sandbox
start_attache --case "$case_arn"
deskctl activate attache

convert -size 40x30 xc:green "$work/shot.png"
xclip -selection clipboard -t image/png -i "$work/shot.png"
xdotool key ctrl+v
wait_state 30 'len(approved("attachedFiles")) == 1'
wait_state 5 'approved("attachedFiles")[0]["fileName"].startswith("Pasted ") and approved("attachedFiles")[0]["fileName"].endswith(".png")'
[ "$(/usr/bin/python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["attachedFiles"][0]["sha256"])' "$work/state.json")" = \
    "$(sha256sum "$work/shot.png" | cut -d' ' -f1)" ] || fail "the picture was changed on the way"

printf 'one\n' >"$files/a b.txt"
printf 'two\n' >"$files/Grüße.txt"
printf 'file://%s/a%%20b.txt\r\nfile://%s/Gr%%C3%%BC%%C3%%9Fe.txt\r\n' "$files" "$files" |
    xclip -selection clipboard -t text/uri-list -i
xdotool key ctrl+v
wait_state 30 'len(approved("attachedFiles")) == 3'
wait_row 'a b.txt' Attached
