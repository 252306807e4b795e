#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The same from a GTK file manager onto a chat, in the dark: the first file to a customer asks once.
. "$(dirname "$0")/journey.bash"

start_sandbox
odd_files
start_attache --appearance dark
deskctl place attache 640 20 620 700
choose_target "$customer"
deskctl extents attache '.*button' 'Show its files' >/dev/null
ask_state
/usr/bin/python3 -c 'import json, sys; sys.exit("CreateParticipant" in json.load(open(sys.argv[1]))["calls"])' "$work/state.json" ||
    fail "a look at the chat joined it, for the customer to see"
thunar "$files" >/dev/null 2>&1 &
deskctl place thunar 0 20 620 700
deskctl drag-files thunar attache '.*' 'Drop area' "${odd[@]}"

deskctl extents attache '.*button' Send >/dev/null
ask_state
[ "$(/usr/bin/python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["calls"].get("StartAttachmentUpload", 0))' "$work/state.json")" = 0 ] ||
    fail "a file went to the customer before the person said so"
deskctl shot "$screenshots/ask-before-sending-dark.png"
deskctl click attache '.*button' Send

wait_state 60 'len(approved("attachments")) == 5'
same_files attachments name
wait_row 'scan, 19 MiB.pdf' Attached
deskctl shot "$screenshots/drop-chat-dark.png"
