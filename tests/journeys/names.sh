#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Assistive technology finds a name on everything that can be used, in whatever the window shows.
. "$(dirname "$0")/journey.bash"

# named WHERE: nothing that can be used is without a name. Parts that are not on the screen count too.
named() {
    deskctl tree attache >"$work/tree"
    ! grep -E "\\[(push button|toggle button|radio button|entry|text|password text|table cell|list item|tree item|menu|menu item|check box|check menu item|radio menu item|combo box|slider|spin button|progress bar|table|list|tree|document frame|page tab)\\] ''" "$work/tree" ||
        fail "without a name, $1"
}
start_sandbox --scan-time 0
printf 'one line\n' >"$files/a.txt"
start_attache --contact "$(ready 'r["chats"][0]["contactId"]')" "$files/a.txt"
deskctl extents attache '.*button' Send >/dev/null
named "with a question"
deskctl click attache '.*button' Send
wait_row a.txt Attached
deskctl click attache 'table cell' a.txt
named "with a file attached"
deskctl place attache 20 20 420 700
named "where it is narrow"
grep -qE "\\[table\\] 'Transfers'" "$work/tree" || fail "the tree is not what this looks at"

# Beside the work: each is looked at once it is there.
deskctl place attache 20 20 1060 700
deskctl activate attache
xdotool key ctrl+shift+s
deskctl extents attache '.*' Shelf >/dev/null
named "on the shelf"
choose_target "$case_title"
printf 'another\n' >"$files/b.txt"
"$bin/attache" --case "$case_arn" "$files/b.txt"
wait_row b.txt Attached # else there is nothing to look at yet
deskctl activate attache
deskctl click attache 'table cell' b.txt
xdotool key space
deskctl extents attache '.*' 'Beginning of the text' >/dev/null
named "in the preview"
xdotool key Escape
deskctl activate attache
xdotool key F1
deskctl click attache 'push button' 'Support bundle…'
deskctl extents attache '.*button' 'Save…' >/dev/null
named "in the guide and the support bundle"
xdotool key Escape Escape
deskctl activate attache
deskctl click attache '.*button' 'Menu'
named "in the menu"
xdotool key Escape
deskctl click attache '.*button' 'Account: signed in as.*'
sleep 0.5 # an open menu is in no tree
xdotool key Up Return
until_true 10 "the settings are not shown" has_text "'Lock after'"
named "on the settings page"
kill -INT "$attache"
wait "$attache" || true

forget_keys
HOME=$work/another-home "$bin/attache" --appearance light >>"$work/attache.log" 2>&1 &
deskctl extents attache '.*' 'Type in access keys' >/dev/null
named "on the sign-in page"
deskctl click attache '.*' 'Type in access keys'
deskctl extents attache 'text' 'Access key ID' >/dev/null
named "where keys are typed in"
