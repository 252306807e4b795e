#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# desktop: --notify xfce4-notifyd
# A button of a message acts without the window: the link of the file that it tells of is on the clipboard.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 600
printf 'one line\n' >"$files/a.txt"
start_attache --case "$case_arn"
pcmanfm-qt "$files" >/dev/null 2>&1 &
deskctl place pcmanfm-qt 100 160 700 500
deskctl activate pcmanfm-qt
printf 'mine' | xclip -selection clipboard -i

"$bin/attache" --case "$case_arn" "$files/a.txt"
wait_row a.txt 'Being scanned'
deskctl activate pcmanfm-qt
approve
deskctl click xfce4-notifyd '.*button' 'Copy link'
until_true 10 "there is no link on the clipboard" bash -c 'xclip -selection clipboard -o 2>/dev/null | grep -qE "^http"'
curl -sSf --max-time 10 "$(xclip -selection clipboard -o)" | cmp - "$files/a.txt" || fail "the link leads to something else"
