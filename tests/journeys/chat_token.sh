#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A chat's token that was given to the window is in the keychain and in no file: after a crash its file goes on by it.
# One that the service refuses is deleted there.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
contact=$(ready 'r["chats"][0]["contactId"]')
token=$(ready 'r["chats"][0]["participantToken"]')
printf %s "$token" >"$work/token"
kept() { [ -n "$(secret-tool lookup server org.attache.Attache user "chat/$contact" | tr -d "\0")" ]; }
gone() { ! kept; }
hang() { curl -sSf -o /dev/null --json '{"operation":"PutObject","action":"hang"}' "$control/faults"; }
crash() {
    kill -9 "$attache"
    wait "$attache" 2>/dev/null || true
    curl -sSf -o /dev/null -X DELETE "$control/faults"
}

printf 'before the crash\n' >"$files/bill.txt"
hang
start_attache --participant-token-file "$work/token" "$files/bill.txt"
deskctl click attache '.*button' Send
wait_state 30 's["calls"].get("PutObject", 0) == 1'
until_true 20 "the keychain has no token" kept
crash
! grep -rqF "$token" "$HOME" --exclude-dir=keyrings || fail "the token stands in a file"

# Nothing but the keychain knows the token now; keys of AWS would join by another way.
key=$AWS_ACCESS_KEY_ID
unset AWS_ACCESS_KEY_ID
"$bin/attache" --appearance light >>"$work/attache.log" 2>&1 &
attache=$!
wait_state 30 'len(approved("attachments")) == 1'
same_files attachments name
wait_state 5 's["calls"].get("CreateParticipant", 0) == 0'
kept || fail "the token went without having been refused"

# The chat ends while a file waits: its token is refused, and of no more use.
crash
hang
printf 'too late\n' >"$work/late.txt"
start_attache --participant-token-file "$work/token" "$work/late.txt"
deskctl click attache '.*button' Send
wait_state 30 's["calls"].get("PutObject", 0) == 3'
crash
kept || fail "the keychain has lost it before it was refused"
AWS_ACCESS_KEY_ID=$key "$bin/attache" call connect StopContact --input "{\"InstanceId\":\"$(ready 'r["instanceId"]')\",\"ContactId\":\"$contact\"}"
"$bin/attache" --appearance light >>"$work/attache.log" 2>&1 &
attache=$!
until_true 30 "a refused token stays in the keychain" gone
wait_state 5 'len(approved("attachments")) == 1'
