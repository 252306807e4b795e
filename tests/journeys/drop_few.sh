#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# One file, five and a folder, onto the window, a case and a chat of the sidebar, as far as the other journeys
# don't drop them: each arrives where it was dropped, and nowhere else.
. "$(dirname "$0")/journey.bash"

start_sandbox --rate-limit off --scan-time 0
other_title=$(ready 'r["cases"][1]["title"]')
other_arn=$(ready 'r["cases"][1]["caseArn"]')
odd_files
printf 'one\n' >"$files/one.txt"
mkdir -p "$files/scans/old"
printf 'x\n' >"$files/scans/x.txt"
printf 'y\n' >"$files/scans/old/y.txt"
start_attache --case "$case_arn"
show_files_beside_window "$files"

# on_case ARN NAME…: until the case has exactly these files.
on_case() {
    local arn=$1
    shift
    wait_state 40 "sorted(f['fileName'] for f in approved('attachedFiles') if f['associatedResourceArn'] == '$arn') == sorted('''$(printf '%s\n' "$@")'''.splitlines())"
}
drop_on window one.txt
on_case "$case_arn" one.txt
drop_on window scans
on_case "$case_arn" one.txt x.txt y.txt
drop_on "$other_title" one.txt
on_case "$other_arn" one.txt
drop_on "$other_title" "${odd[@]}"
on_case "$other_arn" one.txt "${odd[@]}"
drop_on "$other_title" scans
on_case "$other_arn" one.txt "${odd[@]}" x.txt y.txt
drop_on "$customer" scans
deskctl click attache '.*button' Send
wait_state 40 "sorted(f['name'] for f in approved('attachments')) == ['x.txt', 'y.txt']"
on_case "$case_arn" one.txt x.txt y.txt
