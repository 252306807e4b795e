#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# desktop: --keyring prompt
# The keychain is locked: the desktop asks for its password, and the window goes on meanwhile. Who won't give it is
# told so and can be asked again; what was dropped goes on then. No file has the keys at any time.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
forget_keys
prompt='Unlock (Login )?Keyring|Authentication [Rr]equired'
# answer_prompt KEY…: gives the password, or not.
answer_prompt() {
    until_true 30 "the keychain does not ask" xdotool search --onlyvisible --name "$prompt"
    sleep 0.5 # the prompter takes the keyboard for itself a moment after it shows
    "$@"
    until_true 20 "the keychain goes on asking" sh -c "! xdotool search --onlyvisible --name '$prompt'"
}
give() { xdotool type testbed; xdotool key Return; }
refuse() { xdotool key Escape; }

"$bin/attache" --debug --appearance light >>"$work/attache.log" 2>&1 &
attache=$!
type_keys
deskctl click attache '.*button' 'Use these keys'
answer_prompt give
until_true 30 "nobody is signed in" has_text 'signed in as'
! has_text 'until Attache ends' || fail "the keychain was not used"
kill -INT "$attache"
wait "$attache" || true

collection=$(gdbus call --session -d org.freedesktop.secrets -o /org/freedesktop/secrets \
    -m org.freedesktop.Secret.Service.ReadAlias default | grep -o "/org[^']*")
gdbus call --session -d org.freedesktop.secrets -o /org/freedesktop/secrets \
    -m org.freedesktop.Secret.Service.Lock "[objectpath '$collection']" >/dev/null
start_attache --debug --case "$case_arn"
printf 'kept till then\n' >"$files/note.txt"
"$bin/attache" --case "$case_arn" "$files/note.txt"
until_true 30 "the keychain does not ask" xdotool search --onlyvisible --name "$prompt"
deskctl shot "$screenshots/keyring-locked-1-asks.png"
DESKCTL_TIMEOUT=5 deskctl tree attache >"$work/tree" || fail "the window stands still while the keychain asks"
answer_prompt refuse
until_true 30 "it is not said that the keychain is locked" has_text 'The keychain is locked'
deskctl shot "$screenshots/keyring-locked-2-refused.png"
deskctl click attache '.*button' 'Sign in'
answer_prompt give
until_true 30 "nobody is signed in" has_text 'signed in as'
wait_row note.txt Attached
wait_state 5 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName
deskctl shot "$screenshots/keyring-locked-3-open.png"
hex=$(printf %s "$secret" | od -An -tx1 | tr -d ' \n')
if grep -rlaF -e "$secret" -e "$(printf %s "$secret" | base64)" -e "$hex" "$HOME" "$work/attache.log"; then
    fail "the secret key stands in a file"
fi
