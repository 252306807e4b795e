#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A case says who it is about, and unfolds its fields, each under its name: they can be copied from, are there
# again after a restart, and move nothing while they come. One question for a look: counted. Without the
# permission, everything is as it was without them.
. "$(dirname "$0")/journey.bash"

drop_area() { deskctl extents attache '.*' 'Drop area'; }
calls_are() { wait_state 10 "(s['calls'].get('ListFields', 0), s['calls'].get('GetCase', 0)) == ($1, $2)"; }
field() { has_text "\\[text\\] '$1'"; }

start_sandbox --scan-time 0
start_attache --case "$case_arn"
until_true 30 "it does not say who the case is about" has_text "Case 10482751 · Open · since .* · $customer"
until_true 10 "the details are not offered" has_text "check box\\] 'Details'"
! field 'Order number' || fail "the fields are shown though nobody unfolded them"
calls_are 1 1
closed=$(drop_area)
deskctl shot "$screenshots/case-card-1-closed.png"

# By keys: the button has them, and a value that is reached by Tab is selected.
deskctl act attache 'check box' Details SetFocus
deskctl activate attache
xdotool key space
until_true 10 "the fields are not shown" field 'Order number'
for name in 'Amount' 'Customer name' 'Express delivery' 'Order date' 'Priority' 'Tracking page' 'Summary' 'Case reason'; do
    grep -q "\[text\] '$name' .*showing" "$work/tree" || fail "no field is called $name"
done
! grep -q arn:aws "$work/tree" || fail "an ARN is shown"
grep -q "button\] 'Open Tracking page'" "$work/tree" || fail "the address can't be opened"
grep -q "check box\] 'Details' .*checked" "$work/tree" || fail "it is not said that the details are open"
open=$(drop_area)
[ "$open" != "$closed" ] || fail "the details have no room"
deskctl shot "$screenshots/case-card-2-open.png"
deskctl act attache text 'Order date' SetFocus
until_true 10 "the field before it has no keyboard" has_text "\\[text\\] 'Order date'.*focused"
xdotool key Tab
until_true 10 "Tab does not reach the order's number" has_text "\\[text\\] 'Order number'.*focused"
xdotool key ctrl+c
copied() { [ "$(xclip -selection clipboard -o 2>/dev/null)" = 88-1031 ]; }
until_true 10 "the order's number is not copied" copied

# To and fro: nothing moves, and nothing is asked again.
choose_target 'Refund for a cancelled booking'
until_true 20 "the other case does not say who it is about" has_text '· Thomas Berger'
[ "$(drop_area)" = "$open" ] || fail "the drop area moved from $open to $(drop_area)"
calls_are 1 2
choose_target "$case_title"
until_true 20 "the first case does not say who it is about" has_text "Case .* · $customer"
choose_target 'Refund for a cancelled booking'
until_true 20 "the other case does not say who it is about" has_text '· Thomas Berger'
calls_are 1 2
choose_target "$customer" # a chat has none
until_true 20 "a chat has details of a case" sh -c "! DESKCTL_TIMEOUT=1 deskctl tree attache | grep -q \"'Order number'.*showing\""
choose_target "$case_title"
deskctl place attache 20 20 420 700
until_true 20 "where it is narrow there are no fields" field 'Order number'
deskctl shot "$screenshots/case-card-3-narrow.png"
deskctl place attache 20 20 1060 700
kill -TERM "$attache"
wait "$attache" || true

# Another start, in the dark: as it was left.
"$bin/attache" --appearance dark >>"$work/attache.log" 2>&1 &
attache=$!
until_true 30 "the fields are not there after a restart" field 'Order number'
deskctl shot "$screenshots/case-card-4-dark.png"
kill -TERM "$attache"
wait "$attache" || true

# Who may not list the fields is not bothered with it.
curl -sSf --max-time 10 -o /dev/null --json '{"denied": ["cases:ListFields"]}' "$control/settings"
start_attache --case "$case_arn"
until_true 30 "without the permission the case is not named" has_text "Case 10482751 · Open · since"
until_true 10 "there are details without the permission" sh -c "! DESKCTL_TIMEOUT=1 deskctl tree attache | grep -q \"'Details'.*showing\""
printf 'one line\n' >"$files/a.txt"
"$bin/attache" "$files/a.txt"
wait_row a.txt Attached
deskctl shot "$screenshots/case-card-5-denied.png"
