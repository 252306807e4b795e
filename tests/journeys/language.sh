#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The window speaks the language that was chosen in the settings, from the next start on; else the desktop's, also
# one that is written from right to left.
. "$(dirname "$0")/journey.bash"

# start_in DROP_AREA: as start_attache, in a language where the drop area is called so.
start_in() {
    "$bin/attache" --appearance light --case "$case_arn" >>"$work/attache.log" 2>&1 &
    attache=$!
    until_true 30 "the window doesn't say $1" has_text "'$1'"
}
quit() {
    kill -TERM "$attache"
    wait "$attache" || true
}

start_sandbox --scan-time 0
start_attache --case "$case_arn"
until_true 30 "nobody is signed in" has_text 'signed in as'
deskctl click attache '.*button' 'Account: signed in as.*'
sleep 0.5
xdotool key Up Return
until_true 10 "the settings are not shown" has_text "'Language'"
# On Linux a combo box is called by what is chosen in it: the box before this one.
deskctl act attache 'spin button' 'Files at once' SetFocus
deskctl activate attache
xdotool key shift+Tab
xdotool type Deutsch
until_true 10 "it is not said when it acts" has_text 'From the next start'
deskctl shot "$screenshots/language-settings.png"
until_true 10 "the setting was not kept" grep -q 'language=de' "$HOME/.config/attache/attache.ini"
quit

start_in Ablagefläche
printf 'Grüße\n' >"$files/brief.txt"
"$bin/attache" --case "$case_arn" "$files/brief.txt"
wait_row brief.txt Angehängt
deskctl shot "$screenshots/language-de.png"
quit

sed -i /^language=/d "$HOME/.config/attache/attache.ini"
export LANGUAGE=ar
start_in 'منطقة الإفلات'
until_true 20 "the file is not shown as attached" row_says brief.txt 'مُرفق'
until_true 10 "its size is not in Arabic digits" row_says brief.txt '٨'
deskctl shot "$screenshots/language-ar.png"
read -r files_left _ < <(deskctl extents attache '.*' 'الملفات هنا')
read -r targets_left _ < <(deskctl extents attache '.*' 'الإرفاق بـ')
[ "$targets_left" -gt "$files_left" ] || fail "the targets are not on the right: $targets_left, files: $files_left"
