#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# AWS's own profiles, found and used from the page: a role whose code is asked for in the window, a program that
# is asked, and two accounts side by side.
. "$(dirname "$0")/journey.bash"

start_sandbox
region=$AWS_REGION key=$AWS_ACCESS_KEY_ID secret=$AWS_SECRET_ACCESS_KEY
account=$(ready 'r["account"]')
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION ATTACHE_INSTANCE
mkdir -p "$HOME/.aws"
cat >"$HOME/.aws/config" <<END
[profile agent]
region = $region
role_arn = arn:aws:iam::$account:role/Agent
mfa_serial = arn:aws:iam::$account:mfa/phone
source_profile = base
[profile base]
aws_access_key_id = $key
aws_secret_access_key = $secret
[profile helper]
region = $region
credential_process = $work/helper
END
cat >"$work/helper" <<END
#!/bin/sh
printf '{"Version": 1, "AccessKeyId": "$key", "SecretAccessKey": "$secret"}'
END
chmod 700 "$work/helper" "$HOME/.aws/config"

"$bin/attache" --appearance light >>"$work/attache.log" 2>&1 &
attache=$!
deskctl extents attache '.*button' 'Use profile agent' >/dev/null
deskctl shot "$screenshots/profiles-1-found.png"
deskctl click attache '.*button' 'Use profile agent'
until_true 20 "no code is asked for" has_text 'Code of the MFA device'
deskctl shot "$screenshots/profiles-2-code.png"
deskctl click attache 'text' 'Code of the MFA device'
xdotool type 123456
xdotool key Return
until_true 30 "nobody is signed in" has_text 'signed in as'
choose_target "$case_title"
printf 'by a role\n' >"$files/role.txt"
"$bin/attache" "$files/role.txt"
wait_state 30 'len(approved("attachedFiles")) == 1'
wait_state 1 's["calls"]["AssumeRole"] == 1' # one code, asked for once

# The other one, beside it.
deskctl click attache '.*button' 'Account: signed in as.*'
sleep 0.5
deskctl shot "$screenshots/profiles-3-menu.png"
xdotool key Down Down Return
deskctl click attache '.*button' 'Use profile helper'
until_true 30 "the second account is not used" sh -c "grep -c 'profile=helper' '$HOME/.config/attache/attache.ini'"
until_true 30 "nobody is signed in" has_text 'signed in as'
choose_target "$case_title"
printf 'by a program\n' >"$files/process.txt"
"$bin/attache" "$files/process.txt"
wait_state 30 'len(approved("attachedFiles")) == 2'
same_files attachedFiles fileName
deskctl shot "$screenshots/profiles-4-second.png"
grep -q 'size=2' "$HOME/.config/attache/attache.ini" || fail "there are not two accounts"
