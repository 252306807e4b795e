#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Nothing that the window writes, says on a bus or hands to another program holds a secret: a first day with every
# way of signing in, a chat's token, uploads, a link, a preview, the support bundle, and a crash at its end. What is
# looked for is all that the service ever gave out, and every signature. At the end each place is planted with
# secrets in all clothes, to show that they would have been found.
#
# Left out: the Secret Service's own messages, where secrets belong, and the X11 clipboard, where a person puts a
# link that is good for whoever has it.
. "$(dirname "$0")/journey.bash"

tools=$bin/../tests
seen=$work/seen # all that is looked through, besides HOME, TMPDIR, the runtime folder and the desktop's logs
mkdir -p "$seen/children" "$seen/bus" "$work/path" "$work/machine/attache" "$HOME/.aws"

start_sandbox --scan-time 0 --state "$work/state"
region=$AWS_REGION key=$AWS_ACCESS_KEY_ID secret=$AWS_SECRET_ACCESS_KEY
token=$(ready 'r["chats"][0]["participantToken"]')
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION ATTACHE_INSTANCE

# --- what is recorded -------------------------------------------------------------------------------

a11y=$(gdbus call --session -d org.a11y.Bus -o /org/a11y/bus -m org.a11y.Bus.GetAddress | sed "s/^('//; s/',)$//")
dbus-monitor --session --pcap >"$work/session.pcap" 2>/dev/null &
dbus-monitor --address "$a11y" --pcap >"$work/a11y.pcap" 2>/dev/null &
# A screen reader: for it Qt says much more.
/usr/bin/python3 -W ignore - <<'END' &
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
listener = Atspi.EventListener.new(lambda event: None)
for what in "text-changed", "text-caret-moved", "text-selection-changed", "property-change", "state-changed":
    listener.register("object:" + what)
Atspi.event_main()
END
secrets_owner=$(gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus \
    -m org.freedesktop.DBus.GetNameOwner org.freedesktop.secrets | grep -o ':[0-9.]*')
# tell_bus: what both have recorded by now, without the Secret Service's, into $seen/bus.
tell_bus() {
    for bus in session a11y; do
        /usr/bin/python3 - "$work/$bus.pcap" "$seen/bus/$bus" "$secrets_owner" <<'END'
import struct, sys
from gi.repository import Gio
recorded, told, owner = sys.argv[1:]
data = open(recorded, "rb").read()
at, of = 24, 0
with open(told, "wb") as out:
    while at + 16 <= len(data):
        size = struct.unpack_from("=I", data, at + 8)[0]
        blob = data[at + 16:at + 16 + size]
        at += 16 + size
        if len(blob) < size:
            break
        message = Gio.DBusMessage.new_from_blob(blob, Gio.DBusCapabilityFlags.UNIX_FD_PASSING)
        if {message.get_sender(), message.get_destination()} & {owner, "org.freedesktop.secrets"}:
            continue
        out.write(blob + b"\n")
        of += 1
if of < 20:
    sys.exit(f"only {of} messages in {recorded}")
END
    done
}

cat >"$work/path/xdg-open" <<END
#!/bin/sh
echo "\$1" >>"$work/opened"
END
cat >"$work/helper" <<END
#!/bin/sh
printf '{"Version": 1, "AccessKeyId": "$key", "SecretAccessKey": "%s"}' "\$(cat "$work/key")"
END
printf %s "$secret" >"$work/key" # where a person's own program keeps it is not ours
chmod +x "$work/path/xdg-open" "$work/helper"
export PATH=$work/path:$PATH
cat >"$HOME/.aws/config" <<END
[profile helper]
region = $region
credential_process = $work/helper
END
cat >"$work/machine/attache/policy.json" <<END
{ "startUrl": "https://contoso.awsapps.com/start", "startRegion": "$region" }
END
export XDG_CONFIG_DIRS=$work/machine

# --- a first day ------------------------------------------------------------------------------------

mkdir "$HOME/crash"
cd "$HOME/crash"
ulimit -c unlimited
LD_PRELOAD=$tools/libattache_tellself.so TELL_SELF=$seen/children \
    "$bin/attache" --debug --appearance light >>"$seen/attache.log" 2>&1 &
attache=$!
# account_menu KEY…: opens it and goes there.
account_menu() {
    deskctl click attache '.*button' 'Account: .*'
    sleep 0.5
    xdotool key "$@" Return
}
signed_in() { until_true 30 "nobody is signed in" has_text 'signed in as'; }
# paste TEXT: into what has the keyboard, as people do with what is too long to type.
paste() {
    printf %s "$1" | xclip -selection clipboard -i
    xdotool key ctrl+v
}

deskctl click attache '.*button' 'Sign in with the browser'
until_true 20 "no browser was opened" test -s "$work/opened"
curl -sSf -o /dev/null "$(tail -1 "$work/opened")"
deskctl click attache '.*button' 'Use this one'
signed_in
choose_target "$case_title"
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
"$bin/attache" "$files/invoice.pdf"
wait_row invoice.pdf Attached

deskctl activate attache
deskctl click attache 'table cell' invoice.pdf
xdotool key ctrl+shift+c
until_true 10 "there is no link on the clipboard" bash -c 'xclip -selection clipboard -o 2>/dev/null | grep -q X-Amz-Signature='
xdotool key space
deskctl extents attache '.*' 'Picture, .*' >/dev/null || fail "the preview does not show it"
xdotool key Escape
until_true 10 "the preview does not close" bash -c '! xdotool search --onlyvisible --name "^invoice.pdf"'
deskctl activate attache
xdotool key ctrl+shift+o
until_true 20 "it was not opened" grep -q 'invoice.*pdf' "$work/opened"

account_menu Up Up Up # join a chat by its token
deskctl extents attache 'password text' 'Token of the chat' >/dev/null || fail "no token is asked for"
paste "$token"
deskctl shot "$screenshots/canaries-1-token.png"
xdotool key Return
until_true 20 "the chat is not joined" has_text "'$(pattern "$customer")'"
printf 'for the customer\n' >"$files/chat.txt"
"$bin/attache" "$files/chat.txt"
deskctl click attache '.*button' Send
wait_row chat.txt Attached

account_menu Up Up Up Up # another account: keys
deskctl click attache '.*' 'Type in access keys'
deskctl click attache 'text' 'Access key ID'
xdotool type "$key"
xdotool key Tab
paste "$secret"
deskctl click attache '.*button' 'Use these keys'
signed_in
account_menu Up Up Up Up # and a profile whose program is asked
deskctl click attache '.*button' 'Use profile helper'
until_true 30 "the profile is not used" grep -q 'profile=helper' "$HOME/.config/attache/attache.ini"
signed_in

deskctl activate attache
xdotool key F1
deskctl click attache 'push button' 'Support bundle…'
saves() { DESKCTL_TIMEOUT=1 deskctl tree attache | grep -F "'Save…'" | grep -q enabled; }
until_true 40 "there is no bundle to save" saves
deskctl click attache 'push button' 'Save…'
until_true 20 "no file can be chosen" bash -c 'DESKCTL_TIMEOUT=1 deskctl tree attache | grep -q "Save the support bundle"'
xdotool key Return
until_true 20 "it isn't saved" test -s "$HOME/attache-support.txt"

# Another window, which has a token and a key in its environment, starts the sandbox.
ATTACHE_PARTICIPANT_TOKEN=$token AWS_SECRET_ACCESS_KEY=$secret LD_PRELOAD=$tools/libattache_tellself.so TELL_SELF=$seen/children \
    "$bin/attache" --sandbox --debug >>"$seen/attache.log" 2>&1 &
trial=$!
until_true 20 "the sandbox is not started" grep -rqa -- attache-sandbox "$seen/children"
kill -INT "$trial"
wait "$trial" || true
rm "$seen/children/$trial" # what the person gave it

# --- a crash ----------------------------------------------------------------------------------------

# dies PID: and what the shell has to say of how.
dies() { { wait "$1" || true; } 2>"$work/died"; }
kill -SEGV "$attache"
dies "$attache"
! grep -q 'core dumped' "$work/died" || fail "the crash left its memory"

# --- what was found ---------------------------------------------------------------------------------

# All that the service gave out. What the client draws itself to make a call once is no secret.
/usr/bin/python3 - "$work/state/world.jsonl" >"$work/secrets" <<'END'
import json, re, sys
secrets = {"signed address": "X-Amz-Signature=", "signed header": "AWS4-HMAC-SHA256 Credential=", "bearer header": "X-Amz-Bearer:"}
def walk(table, value):
    for name, inner in value.items():
        if isinstance(inner, dict):
            walk(table, inner)
        elif isinstance(inner, str) and len(inner) >= 16 and re.search("token$|secret|deviceCode", name, re.I) \
                and name not in ("completeToken", "scopedToken", "startToken", "clientToken"):
            secrets[f"{table} {name} {len(secrets)}"] = inner
for line in open(sys.argv[1]):
    row = json.loads(line)
    if isinstance(row.get("value"), dict):
        walk(row["table"], row["value"])
for name, value in secrets.items():
    print(f"{name}\t{value}")
END
for kind in 'identity secretAccessKey' 'sessions sessionToken' 'connectionTokens token' participantToken refreshToken clientSecret deviceCode; do
    grep -q "$kind" "$work/secrets" || fail "the service gave out no $kind, which it should have"
done
grep -qF "$token" "$work/secrets" || fail "the chat's token is not looked for"

places=("$HOME" "$TMPDIR" "$XDG_RUNTIME_DIR" "$seen" "$DESKTOP_SESSION_DIR/log")
tell_bus
for what in pdftoppm xdg-open "$work/helper" doctor attache-sandbox; do
    grep -qa -- "$what" "$seen"/children/* || fail "no child $what was seen"
done
grep -q 'attache.aws' "$seen/attache.log" || fail "--debug said nothing"
"$tools/canaries" "$work/secrets" "${places[@]}" >"$work/found" || { cut -c1-300 "$work/found" >&2; fail "secrets were left behind"; }

# --- and would it have been found? ------------------------------------------------------------------

planted='canary/+Zx9&mQ "7pL='
printf 'planted\t%s\n' "$planted" >"$work/planted"
mapfile -t clothed < <(/usr/bin/python3 - "$planted" <<'END'
import base64, sys, urllib.parse
secret = sys.argv[1].encode()
print(secret.decode(), secret.hex(), secret.hex().upper(), base64.b64encode(b"a" + secret + b"!").decode(),
      base64.urlsafe_b64encode(b"ab" + secret + b"!").decode(), urllib.parse.quote(secret, safe=""), sep="\n")
END
)
stored=$HOME/.local/share/attache
for file in "$stored/file" "$HOME/.config/attache/attache.ini" "$HOME/.local/state/attache/attache.log" \
    "$HOME/.cache/attache/file" "$TMPDIR/file" "$XDG_RUNTIME_DIR/file" "$DESKTOP_SESSION_DIR/log/file" "$seen/attache.log"; do
    printf '%s\n' "${clothed[@]}" >>"$file"
done
# In the journal, as if in the name of a file.
/usr/bin/python3 - "$stored/journal.db" "${clothed[@]}" <<'END'
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as journal:
    assert journal.execute("UPDATE transfers SET fileName = ?", [" ".join(sys.argv[2:])]).rowcount > 0
END
# As arguments, and in the environment, of a grandchild.
rm -r "$seen/children" && mkdir "$seen/children"
LD_PRELOAD=$tools/libattache_tellself.so TELL_SELF=$seen/children sh -c 'true; exec /bin/echo "$@"' sh "${clothed[@]}" >/dev/null
mv "$seen/children" "$seen/by-argument" && mkdir "$seen/children"
LD_PRELOAD=$tools/libattache_tellself.so TELL_SELF=$seen/children A_SECRET="${clothed[*]}" sh -c 'true; /bin/echo' >/dev/null
# On both buses.
dbus-send --session --type=signal / org.attache.Test.Planted "${clothed[@]/#/string:}"
dbus-send --bus="$a11y" --type=signal / org.attache.Test.Planted "${clothed[@]/#/string:}"
# In the memory of a program that crashes as ours did.
/usr/bin/python3 -c 'import os, sys; os.abort()' "${clothed[@]}" &
dies $!
places_planted=("$stored/file" "$HOME/.config/attache/attache.ini" "$HOME/.local/state/attache/attache.log"
    "$HOME/.cache/attache/file" "$TMPDIR/file" "$XDG_RUNTIME_DIR/file" "$DESKTOP_SESSION_DIR/log/file" "$seen/attache.log"
    "$stored/journal.db" "$seen/by-argument/" "$seen/children/" "$seen/bus/session" "$seen/bus/a11y")
if grep -qx 'core\(\.%p\)\?' /proc/sys/kernel/core_pattern; then # else it is for somebody else to keep
    places_planted+=("$HOME/crash/core")
    grep -q 'core dumped' "$work/died" || fail "not even a program that lets it leaves its memory"
fi
all_told() {
    tell_bus
    "$tools/canaries" "$work/planted" "${places[@]}" >"$work/found" || true
    for place in "${places_planted[@]}"; do
        for clothes in plain hex HEX base64 base64url percent-encoded; do
            missing="what was planted in $place is not found ($clothes)"
            grep -F -- "$place" "$work/found" | grep -qF ": planted ($clothes)" || return 1
        done
    done
}
for _ in 1 2 3 4 5 6 7 8 9 10; do # what was said on a bus takes its moment
    ! all_told || exit 0
    sleep 0.5
done
fail "$missing"
