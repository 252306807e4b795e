#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Two hundred files in one drag onto the window, then onto a case and a chat of the sidebar: all are taken, for
# where they were dropped.
. "$(dirname "$0")/journey.bash"

start_sandbox --rate-limit off --scan-time 600 --max-files-per-case 300 --max-files-per-chat 300
for number in $(seq 200); do printf '%s\n' "$number" >"$files/$number.txt"; done
start_attache --case "$case_arn"
show_files_beside_window "$files"

# drop_all ROLE NAME: the whole folder, as no list of two hundred can be clicked together.
drop_all() {
    deskctl activate pcmanfm-qt
    xdotool key ctrl+a
    read -r x y w h < <(deskctl extents pcmanfm-qt '.*' 1.txt)
    read -r to_x to_y to_w to_h < <(deskctl extents attache "$1" "$2")
    deskctl drag $((x + w / 2)) $((y + h / 3)) $((to_x + to_w / 2)) $((to_y + to_h / 2))
}
# taken TOTAL: so many are on their way. No scan ends, so that all three drops are of one run, however long each takes.
taken() { until_true 20 "$1 are not on their way" has_text " of $1 "; }
# arrives_on CASE: the first of them do. Which drop was for which case the service knows best.
arrives_on() { wait_state 30 "len([f for f in s['attachedFiles'] if f['completed'] and f['associatedResourceArn'] == '$1']) >= 20"; }
item='(list item|tree item|table cell)'
other=$(ready 'r["cases"][1]["title"]')
drop_all '.*' 'Drop area'
taken 200
arrives_on "$case_arn"
drop_all "$item" "$(pattern "$other").*"
taken 400
arrives_on "$(ready 'r["cases"][1]["caseArn"]')"
drop_all "$item" "$(pattern "$customer").*"
until_true 10 "they are not for the chat" has_text "Send 200 files to $(pattern "$customer")"
deskctl click attache '.*button' Send
taken 600
wait_state 60 "len(s['attachments']) >= 20"
