#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Killed in the middle of an upload and started again, the window finishes it: the file is attached once.
. "$(dirname "$0")/journey.bash"

start_sandbox --bandwidth 1500000
{ printf '%%PDF-1.4\n'; head -c $((12 * 1024 * 1024)) /dev/urandom; } >"$files/contract.pdf"

start_attache --case "$case_arn" "$files/contract.pdf"
wait_row contract.pdf '[1-9][0-9]? ?%'
kill -KILL "$attache"
wait "$attache" || true
ask_state
wait_state 5 'not approved("attachedFiles")'

start_attache
wait_state 60 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName
wait_row contract.pdf Attached
wait_state 5 'len(approved("attachedFiles")) == 1 and len([r for r in s["relatedItems"] if r["type"] == "File"]) == 1'
