#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The first morning: nothing is set up but the organisation's sign-in page. The person allows it in the browser,
# Attache finds instance and domain by itself, and a file goes up. A restart asks nothing; signing out leaves
# nothing behind.
. "$(dirname "$0")/journey.bash"

start_sandbox
region=$AWS_REGION
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION ATTACHE_INSTANCE
mkdir -p "$work/machine/attache" "$work/path"
cat >"$work/machine/attache/policy.json" <<END
{ "startUrl": "https://contoso.awsapps.com/start", "startRegion": "$region" }
END
export XDG_CONFIG_DIRS=$work/machine
# The browser: it notes the address, and opens it when the person allows it.
cat >"$work/path/xdg-open" <<END
#!/bin/sh
echo "\$1" >>"$work/opened"
END
chmod +x "$work/path/xdg-open"
export PATH=$work/path:$PATH

"$bin/attache" --appearance light >>"$work/attache.log" 2>&1 &
attache=$!
deskctl extents attache '.*button' 'Sign in with the browser' >/dev/null
deskctl shot "$screenshots/sign-in-1-ways.png"
deskctl click attache '.*button' 'Sign in with the browser'
until_true 20 "no browser was opened" test -s "$work/opened"
until_true 10 "no code is shown" has_text 'Code [A-Z0-9]+-[A-Z0-9]+'
deskctl shot "$screenshots/sign-in-2-code.png"
curl -sSf -o /dev/null "$(tail -1 "$work/opened")"
until_true 30 "the roles are not offered" has_text 'Which role'
deskctl shot "$screenshots/sign-in-3-role.png"
deskctl click attache '.*button' 'Use this one'
until_true 30 "nobody is signed in" has_text 'signed in as'
until_true 20 "it is not said what one may do" has_text 'You may .*attach to cases'
choose_target "$case_title"
deskctl shot "$screenshots/sign-in-4-work.png"
printf 'first\n' >"$files/first.txt"
"$bin/attache" "$files/first.txt"
wait_state 30 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName
wait_state 1 's["calls"]["CreateToken"] >= 1'

# Nothing secret in a file: the token is in the keychain.
[ ! -e "$HOME/.aws" ] || fail "an AWS folder appeared"
if grep -rlE 'accessToken|refreshToken|secretAccessKey' "$HOME/.config" "$HOME/.local/share" "$HOME/.cache" 2>/dev/null |
    grep -v keyring; then
    fail "a token stands in a file"
fi

# A restart asks nothing.
tokens=$(wc -l <"$work/opened")
kill -INT "$attache"
wait "$attache" || true
start_attache
until_true 30 "a restart has to sign in again" has_text 'signed in as'
printf 'second\n' >"$files/second.txt"
"$bin/attache" --case "$case_arn" "$files/second.txt"
wait_state 30 'len(approved("attachedFiles")) == 2'
[ "$(wc -l <"$work/opened")" = "$tokens" ] || fail "the browser was opened again"

# Signing out ends the session at the service, too.
deskctl click attache '.*button' 'Account: signed in as.*'
sleep 0.5
deskctl shot "$screenshots/sign-in-5-menu.png"
xdotool key Up Up Return
wait_state 15 's["calls"].get("Logout", 0) == 1'
until_true 15 "the page is not shown" has_text 'Sign in to Amazon Connect'
deskctl shot "$screenshots/sign-in-6-out.png"
