#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Two accounts, and files that wait for one of them while the other is worked with: they don't move, don't show, and
# go on when the person is back. So does what asks before it goes to a customer; and who signs out and in again as the
# same person finds their files.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
region=$AWS_REGION key=$AWS_ACCESS_KEY_ID secret=$AWS_SECRET_ACCESS_KEY
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION ATTACHE_INSTANCE
mkdir -p "$HOME/.aws"
cat >"$HOME/.aws/config" <<END
[profile helper]
region = $region
credential_process = $work/helper
END
cat >"$work/helper" <<END
#!/bin/sh
printf '{"Version": 1, "AccessKeyId": "$key", "SecretAccessKey": "$secret"}'
END
chmod +x "$work/helper"
# account_menu KEY…: opens it and goes there.
account_menu() {
    deskctl click attache '.*button' 'Account: .*'
    sleep 0.5
    xdotool key "$@" Return
}
signed_in() { until_true 30 "nobody is signed in" has_text 'signed in as'; }
type_keys() {
    deskctl click attache '.*' 'Type in access keys'
    deskctl click attache 'text' 'Access key ID'
    xdotool type "$key"
    xdotool key Tab
    xdotool type "$secret"
    deskctl click attache '.*button' 'Use these keys'
}
current() { sed -n 's/^account=//p' "$HOME/.config/attache/attache.ini"; }
# switch KEY…: to the account that is so far down in the menu.
switch() {
    local last
    last=$(current)
    account_menu "$@"
    until_true 10 "it is still the last account" sh -c "[ \"\$(sed -n 's/^account=//p' '$HOME/.config/attache/attache.ini')\" != '$last' ]"
    signed_in
}
# hold_up: no upload gets through till go_on.
hold_up() { curl -sSf -o /dev/null --json '{"operation": "PutObject", "action": "hang", "delayMs": 120000}' "$control/faults"; }
go_on() { curl -sSf -o /dev/null -X DELETE "$control/faults"; }
shows() { has_text "table cell\\] '$1'"; }
hidden() { ! shows "$1"; }

"$bin/attache" --appearance light >>"$work/attache.log" 2>&1 &
type_keys
signed_in
account_menu Up Up Up Up # add another
deskctl click attache '.*button' 'Use profile helper'
until_true 30 "the profile is not used" grep -q 'profile=helper' "$HOME/.config/attache/attache.ini"
signed_in
switch Down # the keys again: the first of the two

choose_target "$case_title"
hold_up
printf '%%PDF-1.4\n1' >"$files/first.pdf"
printf '%%PDF-1.4\n2' >"$files/second.pdf"
"$bin/attache" "$files/first.pdf" "$files/second.pdf"
wait_state 20 's["calls"].get("StartAttachedFileUpload", 0) >= 2'
until_true 10 "the files are not shown" shows first.pdf
printf 'for the customer\n' >"$files/customer.txt"
choose_target "$customer"
"$bin/attache" "$files/customer.txt"
until_true 10 "it is not asked before a file goes to the customer" has_text "push button\\] 'Send'"

switch Down Down # the profile
go_on
for name in first.pdf second.pdf; do until_true 5 "$name shows with the other account" hidden "$name"; done
! has_text "push button\\] 'Send'" || fail "it asks for the other account"
choose_target "$(ready 'r["cases"][1]["title"]')" # on the same one the service's own list would show them
printf 'of the profile\n' >"$files/profile.txt"
"$bin/attache" "$files/profile.txt"
wait_row profile.txt Attached
sleep 4 # in which the others would have got on
for name in first.pdf second.pdf; do hidden "$name" || fail "$name came back with the other account"; done
wait_state 1 '[f["fileName"] for f in approved("attachedFiles")] == ["profile.txt"] and not s["attachments"]'
deskctl shot "$screenshots/two-accounts-1-other.png"

switch Down
until_true 10 "its files are not back" shows first.pdf
hidden profile.txt || fail "the other account's file shows"
until_true 10 "it no longer asks" has_text "push button\\] 'Send'"
deskctl shot "$screenshots/two-accounts-2-back.png"
deskctl click attache '.*button' Send
wait_row first.pdf Attached
wait_row second.pdf Attached
wait_row customer.txt Attached
wait_state 5 'sorted(f["fileName"] for f in approved("attachedFiles")) == ["first.pdf", "profile.txt", "second.pdf"]'
wait_state 5 'len(s["attachments"]) == 1'

# Signed out in the middle: the same person's keys bring the file back.
choose_target "$case_title"
hold_up
printf '%%PDF-1.4\n3' >"$files/evening.pdf"
"$bin/attache" "$files/evening.pdf"
until_true 10 "the file is not shown" shows evening.pdf
account_menu Up Up
until_true 15 "the page is not shown" has_text 'Sign in to Amazon Connect'
go_on
type_keys
signed_in
wait_row evening.pdf Attached
wait_state 5 'len(approved("attachedFiles")) == 4'
