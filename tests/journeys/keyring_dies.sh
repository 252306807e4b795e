#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The keychain has the keys, and dies in the middle of the day: what is under way goes on. After a restart one signs
# in again; where the keychain was started first, nothing is asked.
. "$(dirname "$0")/journey.bash"

start_sandbox
forget_keys
"$bin/attache" --appearance light >>"$work/attache.log" 2>&1 &
attache=$!
type_keys
deskctl click attache '.*button' 'Use these keys'
until_true 30 "nobody is signed in" has_text 'signed in as'
! has_text 'until Attache ends' || fail "the keychain was not used"
id=$(sed -n 's/^account=//p' "$HOME/.config/attache/attache.ini")
[ -n "$(secret-tool lookup server org.attache.Attache user "account/$id" | tr -d '\0')" ] ||
    fail "the keychain has no entry of the account"
choose_target "$case_title"
keyring=$(/usr/bin/python3 - <<'END'
import subprocess
out = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
    "org.freedesktop.DBus.GetConnectionUnixProcessID", "string:org.freedesktop.secrets"],
    capture_output=True, text=True, check=True).stdout
print(out.split()[-1])
END
)
kill -9 "$keyring"
printf 'goes on\n' >"$files/note.txt"
"$bin/attache" "$files/note.txt"
wait_state 30 'len(approved("attachedFiles")) == 1'
same_files attachedFiles fileName
deskctl shot "$screenshots/keyring-4-dead.png"

end() { kill -INT "$attache" && { wait "$attache" || true; }; }
end
start_attache
until_true 30 "it does not ask to sign in" has_text "push button\\] 'Sign in'"
! has_text 'signed in as' || fail "it is signed in without its keys"
deskctl shot "$screenshots/keyring-5-after.png"
end
printf %s testbed | gnome-keyring-daemon --foreground --unlock --components=secrets >"$work/keyring.log" 2>&1 &
until_true 20 "the keychain does not start" secret-tool lookup server org.attache.Attache user "account/$id"
start_attache
until_true 30 "it asks though the keychain is there" has_text 'signed in as'
