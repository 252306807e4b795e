#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what building and running Attache need, builds it, and opens its window on a sandbox that it
# starts and ends itself. Without a display it attaches a sample file on the command line instead.
#
#   packaging/run.sh [-- ARGS…]      ARGS: run `attache ARGS…` instead
set -eu -o pipefail
start=$PWD
cd "$(dirname "$0")/.."

case ${1-} in
    '') ;;
    --) shift ;;
    *) echo "usage: packaging/run.sh [-- ARGS…]" >&2; exit 2 ;;
esac
bin=$PWD/build/release/bin
logs=$PWD/build/packaging
mkdir -p "$logs"

# step NAME ADVICE COMMAND…: runs it; what it prints shows on a terminal, and in any case when it fails.
step() {
    local name=$1 advice=$2 result=0
    shift 2
    printf -- '-- %s\n' "$name" >&2
    if [ -t 2 ]; then
        "$@" </dev/null 2>&1 | tee "$logs/$name.log" >&2 || result=1
    else
        "$@" </dev/null >"$logs/$name.log" 2>&1 || result=1
        [ "$result" = 0 ] || tail -n 40 "$logs/$name.log" >&2
    fi
    [ "$result" = 0 ] || stop "$name" "$advice"
}
stop() { # stop STEP ADVICE
    printf '\npackaging/run.sh: stopped at "%s". %s\n' "$1" "$2" >&2
    exit 1
}

step packages "Install by hand what \`tests/desktop/install-packages --list build\` names." \
    tests/desktop/install-packages build
step configure "The first error above names what is missing." \
    cmake --preset release
step build "The first error above says where. With little memory, free some and run this again: it goes on where it stopped." \
    cmake --build build/release -j "$(nproc)" --target attache attache-sandbox

if [ $# -gt 0 ]; then
    cd "$start"
    exec "$bin/attache" "$@"
fi

if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    printf -- '-- the window, on a sandbox: nothing leaves this machine\n' >&2
    "$bin/attache" --sandbox || stop "the window" "attache --sandbox ended with $?; what it said stands above."
    exit
fi

# No display: the main job on the command line. All it keeps goes into a folder of its own.
printf -- '-- no display: attaching a sample file on the command line\n' >&2
home=$(mktemp -d "${TMPDIR:-/tmp}/attache-run.XXXXXX")
sandbox=''
finish() {
    [ -z "$sandbox" ] || { kill "$sandbox" 2>/dev/null && wait "$sandbox" 2>/dev/null || true; }
    rm -rf -- "$home"
}
trap finish EXIT
trap 'exit 130' INT TERM

export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
export AWS_CONFIG_FILE=$home/aws-config AWS_SHARED_CREDENTIALS_FILE=$home/aws-credentials
unset "${!AWS_ENDPOINT_URL_@}" AWS_IGNORE_CONFIGURED_ENDPOINT_URLS AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN AWS_ROLE_ARN \
    AWS_WEB_IDENTITY_TOKEN_FILE AWS_CA_BUNDLE AWS_USE_FIPS_ENDPOINT AWS_USE_DUALSTACK_ENDPOINT \
    ATTACHE_PARTICIPANT_TOKEN ATTACHE_CONNECTION_TOKEN

# Slow enough to see the progress. The ready line holds a key, so only the file gets it.
ready=$home/ready
"$bin/attache-sandbox" --port 0 --bandwidth 1500000 --ready-file "$ready" >/dev/null 2>"$logs/sandbox.log" &
sandbox=$!
for _ in $(seq 100); do
    [ ! -s "$ready" ] || break
    kill -0 "$sandbox" 2>/dev/null || break
    sleep 0.1
done
[ -s "$ready" ] || { cat "$logs/sandbox.log" >&2; stop "sandbox" "attache-sandbox did not start."; }
ready_value() { # the first value of a member
    grep -oE "\"$1\" *: *\"[^\"]*\"" "$ready" | head -n 1 | sed -E 's/.*: *"(.*)"/\1/'
}
AWS_ENDPOINT_URL=$(ready_value endpoint)
AWS_REGION=$(ready_value region)
AWS_ACCESS_KEY_ID=$(ready_value accessKeyId)
AWS_SECRET_ACCESS_KEY=$(ready_value secretAccessKey)
ATTACHE_INSTANCE=$(ready_value instanceArn)
export AWS_ENDPOINT_URL AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY ATTACHE_INSTANCE
case_arn=$(ready_value caseArn)

sample=$home/sample.pdf
{
    printf '%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n'
    for _ in $(seq 50000); do printf '%% A comment, so that there is something to see on the way.\n'; done
    printf 'trailer <</Root 1 0 R>>\n%%%%EOF\n'
} >"$sample"

say() { printf '\n$ attache %s\n' "$*"; "$bin/attache" "$@"; }
say attach --case "$case_arn" "$sample" || stop "attach" "attache attach ended with $?; what it said stands above."
say list --case "$case_arn" || stop "list" "attache list ended with $?; what it said stands above."
id=$("$bin/attache" list --case "$case_arn" --json | grep -oE '"id" *: *"[^"]*"' | head -n 1 | sed -E 's/.*: *"(.*)"/\1/') ||
    stop "list" "attache list --json named no file."
say link --case "$case_arn" "$id" || stop "link" "attache link ended with $?; what it said stands above."

cat <<END

That was the main job: the file went to a case of the sandbox, was scanned, and has a link. The sandbox ends now,
and the link with it. The window needs a display: on a desktop, run the same command there.

    bash packaging/run.sh              # the window, on a sandbox
    bash packaging/run.sh -- --help    # the command line
END
