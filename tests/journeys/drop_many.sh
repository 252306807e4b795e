#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A folder onto a case of the sidebar, then two hundred files in one drag onto the window: all are taken, and
# go where they were dropped.
. "$(dirname "$0")/journey.bash"

start_sandbox --rate-limit off --scan-time 0 --max-files-per-case 300
mkdir -p "$work/above/scans/old"
printf 'x\n' >"$work/above/scans/x.txt"
printf 'y\n' >"$work/above/scans/old/y.txt"
other=$(ready 'r["cases"][1]["caseArn"]')
other_title=$(ready 'r["cases"][1]["title"]')
start_attache --case "$case_arn"
deskctl place attache 640 20 620 700
pcmanfm-qt "$work/above" >/dev/null 2>&1 &
deskctl place pcmanfm-qt 0 20 620 700
deskctl drag-files pcmanfm-qt attache '(list item|tree item|table cell)' "$(pattern "$other_title").*" scans
wait_state 30 "sorted(f['fileName'] for f in approved('attachedFiles') if f['associatedResourceArn'] == '$other') == ['x.txt', 'y.txt']"

for number in $(seq 200); do printf '%s\n' "$number" >"$work/above/$number.txt"; done
rm -r "$work/above/scans"
deskctl extents pcmanfm-qt '.*' 1.txt >/dev/null
deskctl activate pcmanfm-qt
xdotool key ctrl+a
read -r x y w h < <(deskctl extents pcmanfm-qt '.*' 1.txt)
read -r to_x to_y to_w to_h < <(deskctl extents attache '.*' 'Drop area')
deskctl drag $((x + w / 2)) $((y + h / 3)) $((to_x + to_w / 2)) $((to_y + to_h / 2))
until_true 10 "not all two hundred were taken" bash -c "deskctl tree attache | grep -qE ' of 200 '"
wait_state 20 "len([f for f in approved('attachedFiles') if f['associatedResourceArn'] == '$case_arn']) >= 20"
