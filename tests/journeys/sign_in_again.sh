#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A sign-in that ends in the middle of twenty uploads: the window asks once, and once it is allowed all of them
# go on by themselves.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0 --bandwidth 200000
region=$AWS_REGION
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION
mkdir -p "$HOME/.aws" "$work/path"
cat >"$HOME/.aws/config" <<END
[default]
region = $region
sso_session = work
sso_account_id = $(ready 'r["account"]')
sso_role_name = AttacheAgent
[sso-session work]
sso_start_url = https://contoso.awsapps.com/start
sso_region = $region
END
cat >"$work/path/xdg-open" <<END
#!/bin/sh
echo "\$1" >>"$work/opened"
END
chmod +x "$work/path/xdg-open"
export PATH=$work/path:$PATH

"$bin/attache" sign-in >"$work/sign-in" 2>&1 &
until_true 20 "no address is printed" grep -q 'http.*user_code' "$work/sign-in"
curl -sSf -o /dev/null "$(grep -o 'http[^ ]*user_code[^ ]*' "$work/sign-in")"
wait $!
for n in $(seq 20); do head -c 200000 /dev/urandom >"$files/file $n.png"; done
start_attache --case "$case_arn"
until_true 30 "nobody is signed in" has_text 'signed in as'
"$bin/attache" --case "$case_arn" "$files"/*.png
wait_state 60 'len(approved("attachedFiles")) >= 3'
# Everything ends, the session too: it can't be refreshed.
curl -sSf -X POST "$control/expire-tokens" -o /dev/null
wait_state 5 'len(approved("attachedFiles")) < 20'
until_true 30 "it does not ask to sign in" has_text 'You are signed out'
has_text 'Account: .*, signed out' || fail "the account looks signed in"
deskctl shot "$screenshots/again-1-asks.png"
deskctl click attache '.*button' 'Sign in'
until_true 20 "no browser was opened" test -s "$work/opened"
deskctl shot "$screenshots/again-2-code.png"
curl -sSf -o /dev/null "$(tail -1 "$work/opened")"
wait_state 90 'len(approved("attachedFiles")) == 20'
same_files attachedFiles fileName
wait_row 'file 20.png' Attached
[ "$(wc -l <"$work/opened")" = 1 ] || fail "it asked more than once"
deskctl shot "$screenshots/again-3-done.png"
