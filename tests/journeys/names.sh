#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Assistive technology finds a name on everything that can be used, in whatever the window shows.
. "$(dirname "$0")/journey.bash"

nameless() {
    deskctl tree attache >"$work/tree"
    grep -E "\\[(push button|toggle button|entry|text|table cell|list item|menu item|check box|combo box|slider|spin button|progress bar|table|list)\\] ''" "$work/tree"
}
start_sandbox
printf 'one line\n' >"$files/a.txt"
start_attache --contact "$(ready 'r["chats"][0]["contactId"]')" "$files/a.txt"
deskctl extents attache '.*button' Send >/dev/null
! nameless || fail "without a name, with a question"
deskctl click attache '.*button' Send
wait_row a.txt Attached
deskctl click attache 'table cell' a.txt
! nameless || fail "without a name, with a file attached"
deskctl place attache 20 20 420 700
! nameless || fail "without a name, where it is narrow"
grep -qE "\\[table\\] 'Transfers'" "$work/tree" || fail "the tree is not what this looks at"
