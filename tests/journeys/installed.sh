#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What the packages hold, on a desktop that finds it: started by the desktop entry, by a link, by "Send to", and by
# the bus when it isn't running.
. "$(dirname "$0")/journey.bash"

cpack --config "$bin/../CPackConfig.cmake" -B "$work/packed" >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; fail "cpack failed"; }
root=$work/installed
for package in "$work"/packed/*.deb; do dpkg-deb -x "$package" "$root"; done
share=$root/usr/share
bin=$root/usr/bin
export PATH=$bin:$PATH XDG_DATA_DIRS=$share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
update-desktop-database "$share/applications" # as dpkg's trigger does
# The bus looks in its own folder, and the service file names the program where it is installed for good.
mkdir -p "$DESKTOP_SESSION_DIR/services"
sed "s,/usr/bin/,$bin/," "$share/dbus-1/services/org.attache.Attache.service" >"$DESKTOP_SESSION_DIR/services/org.attache.Attache.service"

start_sandbox --scan-time 0.2
dbus-update-activation-environment PATH XDG_DATA_DIRS AWS_ENDPOINT_URL AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY ATTACHE_INSTANCE
gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus --method org.freedesktop.DBus.ReloadConfig >/dev/null
printf 'one line\n' >"$files/a.txt"
other_id=$(ready 'r["cases"][1]["caseId"]')
other_title=$(ready 'r["cases"][1]["title"]')

window_is_there() { deskctl extents attache '.*' 'Drop area' >/dev/null 2>&1; }
shows() {
    until_true 20 "the window does not show $1" bash -c "xdotool search --name '^Attache$|– Attache' getwindowname %@ | grep -qF \"\$1\"" - "$1"
}
# Which program runs: ours, from the package.
runs_installed() {
    local each
    for each in /proc/[0-9]*; do
        [ "$(readlink "$each/exe" 2>/dev/null)" != "$(readlink -f "$bin/attache")" ] || return 0
    done
    return 1
}

gio launch "$share/applications/org.attache.Attache.desktop"
until_true 30 "the desktop entry starts no window" window_is_there
runs_installed || fail "what runs is not what is installed"
deskctl shot "$screenshots/installed.png"

gio open "attache://case/$other_id"
shows "$other_title"

gio launch "$share/Thunar/sendto/attache.desktop" "$files/a.txt"
wait_state 30 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName

# Quit, and called by the bus alone. With a file on its way it would stay in the tray: it has to know as well.
wait_row a.txt Attached
deskctl activate attache
xdotool key ctrl+q
until_true 20 "it does not quit" bash -c '! gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus --method org.freedesktop.DBus.NameHasOwner org.attache.Attache | grep -q true'
gdbus call --session --dest org.attache.Attache --object-path /org/attache/Attache --method org.freedesktop.Application.Activate '{}' >/dev/null
until_true 30 "the bus starts no window" window_is_there
runs_installed || fail "what runs is not what is installed"
