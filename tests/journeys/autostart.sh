#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Attache with the session: where the policy says so, hidden, finishing what waited and asking for nothing that
# nobody looks at; elsewhere not at all. It comes when it is wanted.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
mkdir -p "$work/machine/attache"
export XDG_CONFIG_DIRS=$work/machine PATH=$bin:$PATH
policy() { echo "$1" >"$work/machine/attache/policy.json"; }
started=$(sed -n 's/^Exec=//p' "$here/../../packaging/org.attache.Attache.autostart.desktop")
[ "$started" = 'attache --autostart' ] || fail "the session starts something else: $started"

# A file that waits.
printf 'one line\n' >"$files/waits.txt"
curl -sSf -o /dev/null --json '{"operation":"PutObject","action":"hang"}' "$control/faults"
"$bin/attache" attach --case "$case_arn" --json "$files/waits.txt" >"$work/attach.log" 2>&1 &
until_true 20 "the file is not on its way" grep -q uploading "$work/attach.log"
kill -9 $!
wait $! 2>/dev/null || true
curl -sSf -o /dev/null -X DELETE "$control/faults"

for without in '{}' '{ "autostart": false }'; do
    policy "$without"
    $started || fail "it is an error not to be wanted: $without"
done
[ ! -e "$HOME/.config/attache" ] || fail "it leaves something where nobody wants it"

policy '{ "autostart": true }'
$started >"$work/attache.log" 2>&1 &
attache=$!
until_true 30 "no tray item" sh -c 'deskctl tray | grep -qi attache'
wait_state 30 'len(approved("attachedFiles")) == 1'
# One that runs already is left as it is.
$started || fail "a second start of the session's failed"
! visible || fail "the window shows though nobody asked for it"
asked='s["calls"].get("SearchCases", 0) + s["calls"].get("GetCurrentUserData", 0)'
wait_state 5 "$asked == 0"

"$bin/attache"
until_true 20 "the window does not come" visible
until_true 20 "the cases are not shown" has_text "$(pattern "$case_title")"
wait_row waits.txt Attached
wait_state 20 "$asked > 0"
same_files attachedFiles fileName
kill -0 "$attache" || fail "it is not the one that the session started"
deskctl shot "$screenshots/autostart.png"
