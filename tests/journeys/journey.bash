# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the journeys share: a sandbox of their own, the window, and the questions to both. Sourced inside
# desktop-session, which ends whatever a journey leaves running.
#
# Arguments of every journey: the folder of the programs, and the folder for screenshots.
set -eu -o pipefail

# What is looked for is looked for in English, whoever runs this.
export LC_ALL=C.UTF-8
unset LANGUAGE
bin=${1:?folder of the programs}
screenshots=${2:?folder for screenshots}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$DESKTOP_SESSION_DIR/journey
files=$HOME/files
mkdir -p "$work" "$files" "$screenshots"
journey=$(basename "$0" .sh)

fail() {
    echo "$journey: $*" >&2
    exit 1
}
# What a failure looked like, and what the service had seen by then.
show_failure() {
    local code=$?
    [ "$code" != 0 ] || return 0
    deskctl shot "$screenshots/failed-$journey.png" || true
    echo "$journey: failed; the screen is in $screenshots/failed-$journey.png" >&2
    [ -z "${control-}" ] || ask_state || true
    [ ! -s "$work/state.json" ] || { echo "the service's state:"; cat "$work/state.json"; } >&2
    [ ! -s "$work/attache.log" ] || tail -n 20 "$work/attache.log" >&2
    DESKCTL_TIMEOUT=2 deskctl tree attache >&2 || true
}
trap show_failure EXIT

# ready EXPRESSION: a python expression over the sandbox's ready line r.
ready() { /usr/bin/python3 -c "import json, sys; r = json.load(open(sys.argv[1])); print($1)" "$work/ready.json"; }

# start_sandbox OPTIONS…: and the environment in which attache finds it.
start_sandbox() {
    "$bin/attache-sandbox" --port 0 --ready-file "$work/ready.json" "$@" >/dev/null 2>"$work/sandbox.log" &
    deskctl wait-json "$work/ready.json" 'bool(s["control"])' 20
    control=$(ready 'r["control"]')
    AWS_ENDPOINT_URL=$(ready 'r["endpoint"]')
    AWS_REGION=$(ready 'r["region"]')
    AWS_ACCESS_KEY_ID=$(ready 'r["accessKeyId"]')
    AWS_SECRET_ACCESS_KEY=$(ready 'r["secretAccessKey"]')
    ATTACHE_INSTANCE=$(ready 'r["instanceArn"]')
    export AWS_ENDPOINT_URL AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY ATTACHE_INSTANCE
    case_arn=$(ready 'r["cases"][0]["caseArn"]')
    case_title=$(ready 'r["cases"][0]["title"]')
    customer=$(ready 'r["chats"][0]["displayName"]')
}

# start_attache ARGS…: returns when its window is there, with the target that ARGS name, if it can be found. Its
# process is $attache.
start_attache() {
    "$bin/attache" --appearance light "$@" >>"$work/attache.log" 2>&1 &
    attache=$!
    deskctl extents attache '.*' 'Drop area' >/dev/null || fail "the window did not come up"
    # What is brought before that is asked about.
    case " $* " in
        *' --case '* | *' --contact '* | *' --chat '*)
            for _ in $(seq 25); do
                xdotool search --name ' – Attache$' >/dev/null 2>&1 && break
                sleep 0.2
            done
            ;;
    esac
}

# forget_keys: attache has to be told them. type_keys: on the page that asks for them; they are $key and $secret.
forget_keys() {
    key=$AWS_ACCESS_KEY_ID secret=$AWS_SECRET_ACCESS_KEY
    unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION ATTACHE_INSTANCE
}
type_keys() {
    deskctl click attache '.*' 'Type in access keys'
    deskctl click attache 'text' 'Access key ID'
    xdotool type "$key"
    xdotool key Tab
    xdotool type "$secret"
}

ask_state() {
    curl -sSf --max-time 10 "$control/state" -o "$work/state.json.new" && mv "$work/state.json.new" "$work/state.json"
}
# wait_state SECONDS EXPRESSION: until a python expression over the service's state s is true.
wait_state() {
    local end=$((SECONDS + $1)) expression=$2
    until ask_state && /usr/bin/python3 -c "
import json, sys
s = json.load(open(sys.argv[1]))
approved = lambda where: [f for f in s[where] if f['status'] == 'APPROVED']
sys.exit(not ($expression))" "$work/state.json"; do
        [ "$SECONDS" -lt "$end" ] || fail "after $1 s still not: $expression"
        sleep 0.3
    done
}
# approve: ends every scan, with --scan-time 600.
approve() {
    ask_state
    /usr/bin/python3 -c 'import json, sys
for f in json.load(open(sys.argv[1]))["attachedFiles"]:
    if f["status"] != "APPROVED": print(f["fileId"])' "$work/state.json" |
        while read -r id; do
            curl -sSf --max-time 10 -o /dev/null --json "{\"id\":\"$id\",\"status\":\"APPROVED\"}" "$control/scan"
        done
}
# same_files WHERE NAMEKEY: the approved files there are those in $files, byte by byte, each once.
same_files() {
    ask_state
    /usr/bin/python3 - "$work/state.json" "$files" "$1" "$2" <<'END'
import hashlib, json, os, sys
state, folder, where, name = sys.argv[1:]
there = sorted((f[name], f["sha256"]) for f in json.load(open(state))[where] if f["status"] == "APPROVED")
here = sorted((n, hashlib.sha256(open(os.path.join(folder, n), "rb").read()).hexdigest()) for n in os.listdir(folder))
if there != here:
    sys.exit(f"sent:     {here}\narrived:  {there}")
END
}

# choose_target NAME: makes it the current item of the list of targets.
choose_target() {
    deskctl click attache '(list item|tree item|table cell)' "$(pattern "$1").*"
}
pattern() { /usr/bin/python3 -c 'import re, sys; print(re.escape(sys.argv[1]))' "$1"; }

# odd_files: five files as people have them.
odd_files() {
    printf 'one line\n' >"$files/a b.txt"
    printf 'Grüße aus Köln\n' >"$files/Grüße.txt"
    printf 'name,value\nx,1\n' >"$files/x#%20 100%.csv"
    convert -size 64x64 plasma:red-blue "$files/😀.png"
    { printf '%%PDF-1.4\n'; head -c $((19 * 1024 * 1024 - 9)) /dev/urandom; } >"$files/scan, 19 MiB.pdf"
    odd=('a b.txt' 'Grüße.txt' 'x#%20 100%.csv' '😀.png' 'scan, 19 MiB.pdf')
}

# until_true SECONDS COMPLAINT COMMAND…
until_true() {
    local end=$((SECONDS + $1)) complaint=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "$complaint"
        sleep 0.2
    done
}
# wait_row FILE TEXT: until the table of transfers shows, in the file's row, what the pattern TEXT matches.
wait_row() {
    until_true 20 "the row of $1 never said: $2" row_says "$1" "$2"
}
row_says() {
    DESKCTL_TIMEOUT=1 deskctl tree attache >"$work/tree" 2>/dev/null
    # The cells of a row are at one height; what stands in the next row is not said of this file.
    FILE=$1 awk '
        /\[table cell\]/ && match($0, /[\x27"] -?[0-9]+,-?[0-9]+ [0-9]+x[0-9]+ /) {
            split(substr($0, RSTART + 2, RLENGTH), place, /[, ]/)
            row[place[2]] = row[place[2]] $0 "\n"
            if (index($0, ENVIRON["FILE"])) its[place[2]]
        }
        END { for (y in its) printf "%s", row[y] }' "$work/tree" | grep -E "$2" >/dev/null
}
# has_text PATTERN: whether the window shows it, or says it to assistive technology.
has_text() {
    DESKCTL_TIMEOUT=1 deskctl tree attache >"$work/tree" 2>/dev/null
    grep showing "$work/tree" | grep -qE "$1"
}
# visible: whether the window is on the screen, in whatever place of the stack.
visible() { xdotool search --onlyvisible --name 'Attache$'; }
# close_window: as a person closes it. A key goes to whoever has the keyboard, which takes the window manager a
# moment.
close_window() { until_true 20 "the window does not close" closed_window; }
closed_window() {
    ! visible >/dev/null || {
        deskctl activate attache
        xdotool getactivewindow getwindowname | grep -q 'Attache$' && xdotool key alt+F4
        sleep 0.5
        ! visible >/dev/null
    }
}
# show_files_beside_window FOLDER: a file manager at the left, the window at the right.
show_files_beside_window() {
    deskctl place attache 640 20 620 700
    pcmanfm-qt "$1" >/dev/null 2>&1 &
    deskctl place pcmanfm-qt 0 20 620 700
}
# drop_on WHERE FILE…: WHERE is window, or the name of a chat or a case in the sidebar.
drop_on() {
    local where=$1
    shift
    if [ "$where" = window ]; then
        deskctl drag-files pcmanfm-qt attache '.*' 'Drop area' "$@"
    else
        deskctl drag-files pcmanfm-qt attache '(list item|tree item|table cell)' "$(pattern "$where").*" "$@"
    fi
}
