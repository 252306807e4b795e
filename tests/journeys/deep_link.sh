#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A link chooses its target in the window that is open, by a second start and over D-Bus; it sends nothing.
. "$(dirname "$0")/journey.bash"

# shows TITLE: the window says that files go there.
shows() {
    until_true 10 "the window does not show $1" bash -c "xdotool search --name '^Attache$|– Attache' getwindowname %@ | grep -qF \"\$1\"" - "$1"
}
open_over_dbus() {
    gdbus call --session --dest org.attache.Attache --object-path /org/attache/Attache \
        --method org.freedesktop.Application.Open "$1" '{}' >/dev/null
}

start_sandbox
printf 'one line\n' >"$files/a.txt"
other_id=$(ready 'r["cases"][1]["caseId"]')
other_title=$(ready 'r["cases"][1]["title"]')
contact=$(ready 'r["chats"][0]["contactId"]')
start_attache
choose_target "$case_title"

"$bin/attache" "attache://case/$other_id"
shows "$other_title"
open_over_dbus "['attache://case/$case_arn']"
shows "$case_title"
open_over_dbus "['attache://chat/$contact']"
shows "$customer"
open_over_dbus "['attache://nowhere/1']"
until_true 10 "a link that leads nowhere is not told" bash -c "deskctl tree attache | grep -q 'leads to no case'"
shows "$customer"

# A file comes the same way, and goes where the window is.
open_over_dbus "['attache://case/$other_id', 'file://$files/a.txt']"
wait_state 30 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName
shows "$other_title"
