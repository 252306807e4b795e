#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A later start with another chat's token sends to that chat, and not to the one the window was opened with.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
printf 'for the second customer alone' >"$files/bill.txt"
ATTACHE_PARTICIPANT_TOKEN=$(ready 'r["chats"][0]["participantToken"]') start_attache --chat
ATTACHE_PARTICIPANT_TOKEN=$(ready 'r["chats"][1]["participantToken"]') "$bin/attache" --chat --region eu-north-1 "$files/bill.txt" 2>"$HOME/said"
grep -q 'stays with its own account: --region did not count' "$HOME/said"
deskctl click attache '.*button' Send
wait_state 30 'len(approved("attachments")) == 1'
second=$(ready 'r["chats"][1]["contactId"]')
wait_state 5 "[f['contactId'] for f in s['attachments']] == ['$second']"
