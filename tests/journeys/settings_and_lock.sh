#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The settings page, where what the organisation settled can be seen and not changed; and the lock, behind which
# files go on and nothing of a customer shows, till the person is back.
. "$(dirname "$0")/journey.bash"

start_sandbox --bandwidth 300000 --scan-time 0
mkdir -p "$work/machine/attache"
cat >"$work/machine/attache/policy.json" <<END
{ "region": "$AWS_REGION", "lockMinutes": 45, "allowedExtensions": ["txt", "png"] }
END
export XDG_CONFIG_DIRS=$work/machine
head -c 6000000 /dev/urandom >"$files/long.png"
start_attache --case "$case_arn"
until_true 30 "nobody is signed in" has_text 'signed in as'

deskctl click attache '.*button' 'Account: signed in as.*'
sleep 0.5
xdotool key Up Return
until_true 10 "the settings are not shown" has_text "'Lock after'"
deskctl shot "$screenshots/settings.png"
grep "'Lock after'" "$work/tree" | grep -qv enabled || fail "what the organisation settled can be changed"
[ "$(grep showing "$work/tree" | grep -c 'Set by your organisation')" -ge 3 ] || fail "it is not said who settled it"
# What is set acts at once, and stays.
deskctl settext attache 'spin button' 'Files at once' 2
deskctl activate attache
xdotool key Escape
until_true 10 "the settings don't close" has_text 'Drop area'
grep -q 'concurrency=2' "$HOME/.config/attache/attache.ini" || fail "the setting was not kept"

printf 'Dear Mrs Example\n' >"$files/letter.txt"
"$bin/attache" --case "$case_arn" "$files/letter.txt"
wait_row letter.txt Attached
deskctl click attache 'table cell' letter.txt
xdotool key ctrl+shift+c
link() { xclip -selection clipboard -o 2>/dev/null | grep -q X-Amz-Signature=; }
until_true 10 "there is no link on the clipboard" link
xdotool key space
preview() { xdotool search --onlyvisible --name '^letter.txt'; }
until_true 10 "there is no preview" preview
"$bin/attache" --case "$case_arn" "$files/long.png"
wait_row long.png '[1-9][0-9]? ?%'
dbus-send --session --type=signal /org/freedesktop/ScreenSaver org.freedesktop.ScreenSaver.ActiveChanged boolean:true
until_true 10 "it does not lock with the screen" has_text 'Attache is locked'
! preview >/dev/null || fail "the preview shows in spite of the lock"
! link || fail "the link is still on the clipboard"
deskctl shot "$screenshots/locked.png"
# Qt says of items that they show, also those of a view that doesn't: it is the views that count.
grep showing "$work/tree" | grep -vE '\[(list item|table cell)\]' >"$work/shown"
if grep -qF -e "$case_title" -e "$customer" -e long.png -e letter.txt -e "'Attach to'" -e "'Transfers'" "$work/shown"; then
    fail "the locked window shows whom it is about"
fi
[ "$(xdotool getactivewindow getwindowname 2>/dev/null || echo Attache)" = Attache ] || fail "the title shows it"
wait_state 60 'len(approved("attachedFiles")) == 2'
same_files attachedFiles fileName
deskctl click attache '.*button' Unlock
until_true 10 "it does not unlock" has_text 'Drop area'
wait_row long.png Attached
