#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Five files, dragged from a Qt file manager onto the window, arrive on the case, byte by byte, each once.
. "$(dirname "$0")/journey.bash"

start_sandbox
odd_files
start_attache
show_files_beside_window "$files"
choose_target "$case_title"
drop_on window "${odd[@]}"

wait_state 60 'len(approved("attachedFiles")) == 5'
same_files attachedFiles fileName
wait_state 10 "len({f['fileId'] for f in s['attachedFiles']}) == 5 and all(f['associatedResourceArn'] == '$case_arn' for f in s['attachedFiles'])"
wait_state 10 's["calls"]["StartAttachedFileUpload"] == 5 and s["calls"]["PutObject"] == 5'
wait_row 'scan, 19 MiB.pdf' Attached
deskctl shot "$screenshots/drop-case-light.png"
