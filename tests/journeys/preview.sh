#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A look at a text, a picture and a PDF on a case by the space key; then one of them is dragged into a folder.
. "$(dirname "$0")/journey.bash"

start_sandbox --scan-time 0
printf 'The glass was broken on arrival.\n' >"$files/note.txt"
convert -size 320x200 plasma:red-blue "$files/photo.png"
cat >"$files/invoice.pdf" <<'END'
%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R>> endobj
4 0 obj <</Length 34>> stream
0.2 0.3 0.8 rg 50 50 200 300 re f
endstream endobj
trailer <</Root 1 0 R>>
END
start_attache --case "$case_arn" "$files/note.txt" "$files/photo.png" "$files/invoice.pdf"
for name in note.txt photo.png invoice.pdf; do wait_row "$name" Attached; done

# look FILE WHAT: its preview says or shows WHAT.
look() {
    deskctl activate attache
    deskctl click attache 'table cell' "$1"
    xdotool key space
    deskctl extents attache '.*' "$2" >/dev/null || fail "the preview of $1 does not show it"
    deskctl shot "$screenshots/preview-${1%.*}-light.png"
    xdotool key Escape
    until_true 10 "the preview does not close" sh -c '! xdotool search --onlyvisible --name "^'"$1"'"'
}
look photo.png 'Picture, 320 × 200'
look note.txt 'Beginning of the text'
look invoice.pdf 'Picture, .*'

mkdir "$work/folder"
deskctl place attache 640 20 620 740
thunar "$work/folder" >/dev/null 2>&1 & # pcmanfm-qt would ask what to do
deskctl place thunar 0 20 620 700
read -r x y w h < <(deskctl extents attache 'table cell' note.txt)
deskctl drag $((x + w / 3)) $((y + h / 2)) 400 400
until_true 10 "the file did not arrive in the folder" cmp "$work/folder/note.txt" "$files/note.txt"
