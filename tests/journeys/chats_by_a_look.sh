#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A chat that begins is there when somebody looks, takes a file, and is gone when it has ended; what is dropped
# on it then waits for a case. While nobody looks, nothing is asked: counted.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
start_attache
until_true 30 "the chats don't come" has_text "\\[list item\\] '$customer"
until_true 30 "nobody is signed in" has_text 'signed in as'
until_true 20 "no tray item" sh -c 'deskctl tray | grep -qi attache'
close_window
questions() {
    ask_state
    /usr/bin/python3 -c 'import json, sys; print(sum(json.load(open(sys.argv[1]))["calls"].values()))' "$work/state.json"
}
# Until what the start had asked for is answered.
settled() {
    local first
    first=$(questions)
    sleep 2
    [ "$(questions)" = "$first" ]
}
until_true 60 "it never stops asking" settled
before=$(questions)
instance=$(ready 'r["instanceId"]')
contact=$("$bin/attache" call connect StartChatContact --input "{\"InstanceId\": \"$instance\",
    \"ContactFlowId\": \"flow\", \"ParticipantDetails\": {\"DisplayName\": \"Zoe Newcomer\"}}" |
    /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)["ContactId"])')
sleep 17 # longer than the 15 seconds for which a look is answered from memory
after=$(questions)
[ "$after" = $((before + 1)) ] || fail "$((after - before - 1)) questions were asked while nobody looked"

deskctl tray-menu attache Open
until_true 30 "the new chat is not there" has_text "\\[list item\\] 'Zoe Newcomer"
choose_target 'Zoe Newcomer'
printf 'welcome\n' >"$files/welcome.txt"
"$bin/attache" "$files/welcome.txt"
deskctl click attache '.*button' Send
wait_row welcome.txt Attached
wait_state 1 "[f['contactId'] for f in approved('attachments')] == ['$contact']"
deskctl shot "$screenshots/chats-1-new.png"

# It ends while it is the target: that is said, and a file that comes for it waits for a case.
"$bin/attache" call connect StopContact --input "{\"InstanceId\": \"$instance\", \"ContactId\": \"$contact\"}"
deskctl activate attache
xdotool key F5 # a look: asked at once, or as soon as the service may be asked again
until_true 40 "it does not say that the chat has ended" has_text 'Chat · Ended'
printf 'too late\n' >"$files/late.txt"
"$bin/attache" "$files/late.txt"
until_true 20 "no case is offered instead" has_text 'This chat has ended'
deskctl shot "$screenshots/chats-2-ended.png"
choose_target "$case_title"
gone() { ! has_text "list item\\] 'Zoe Newcomer"; }
deskctl activate attache
xdotool key F5
until_true 40 "the ended chat stays in the list" gone
wait_row late.txt Attached
wait_state 5 "[(f['fileName'], f['associatedResourceArn']) for f in approved('attachedFiles')] == [('late.txt', '$case_arn')]"
deskctl shot "$screenshots/chats-3-gone.png"
