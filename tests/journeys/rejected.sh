#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A file that the scan rejects says so, and disturbs neither the files beside it nor those after it.
. "$(dirname "$0")/journey.bash"

start_sandbox
printf 'first\n' >"$files/a.txt"
printf 'second\n' >"$files/c.txt"
# The test file of all virus scanners, in pieces, so that no scanner takes this script for it.
printf '%s%s' 'X5O!P%@AP[4\PZX54(P^)7CC)7}' '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*' >"$work/b.txt"

start_attache --case "$case_arn" "$files/a.txt" "$work/b.txt" "$files/c.txt"
wait_state 60 'len(approved("attachedFiles")) == 2 and [f["fileName"] for f in s["attachedFiles"] if f["status"] == "REJECTED"] == ["b.txt"]'
same_files attachedFiles fileName
wait_row a.txt Attached
wait_row c.txt Attached
wait_row b.txt 'Rejected by the scan'
deskctl shot "$screenshots/rejected-light.png"

# Later files come through the window that is open, as ever.
printf 'third\n' >"$files/d.txt"
"$bin/attache" --case "$case_arn" "$files/d.txt"
wait_state 60 'len(approved("attachedFiles")) == 3'
same_files attachedFiles fileName
