#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# One file onto a chat of the sidebar while a case is the target: it goes to the chat, once the person has said
# so, and the case stays the target.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
printf 'one line\n' >"$files/a.txt"
start_attache --case "$case_arn"
show_files_beside_window "$files"
drop_on "$customer" a.txt
deskctl click attache '.*button' Send
wait_row a.txt Attached
wait_state 20 'len(approved("attachments")) == 1 and not s["attachedFiles"]'
same_files attachments name
until_true 10 "the case is not the target any more" bash -c "xdotool search --name '– Attache' getwindowname | grep -qF \"\$1\"" - "$case_title"
