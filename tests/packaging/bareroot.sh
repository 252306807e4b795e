#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The life of an installation, in a bare Debian 12: an older build is installed, used, and left with a queue; the
# upgrade finishes it, and one while a file is on its way disturbs nothing; removing and purging leave nothing but
# what belongs to the person.
#
#   bareroot.sh SOURCE BUILD [OLDER-FOLDER]
#
# OLDER-FOLDER holds two packages of an earlier version; without it today's are packed again under a lower one.
# Needs root and Debian's mirror; where either is missing it says so, and ends with 77. The bare root is kept in
# ATTACHE_CACHE (~/.cache/attache-bareroot), and made once.
set -eu -o pipefail
source=$1
build=$2
older=${3-}
cache=${ATTACHE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/attache-bareroot}
skip() { echo "SKIPPED: packaging.bareroot: $*"; exit 77; }
fail() { echo "bareroot: $*" >&2; exit 1; }
say() { printf 'bareroot: %s\n' "$*"; }
[ "$(id -u)" = 0 ] || skip "only root can make a root folder to install into"
mirror=$({ cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null || true; } | grep -m 1 -oE '^(URIs:|deb) .*http[^ ]+' | grep -oE 'http[^ ]+$') ||
    skip "apt has no mirror here"
command -v debootstrap >/dev/null || apt-get install -y -qq debootstrap >/dev/null 2>&1 || skip "there is no debootstrap"

mkdir -p "$cache"
base=$cache/bookworm.tar
if [ ! -f "$base" ]; then
    made=$(mktemp -d "$cache/made.XXXXXX")
    debootstrap --variant=minbase --include=ca-certificates bookworm "$made" "$mirror" >"$cache/debootstrap.log" 2>&1 ||
        { tail -n 3 "$cache/debootstrap.log"; rm -rf --one-file-system "$made"; skip "the mirror $mirror didn't answer"; }
    tar -C "$made" -cf "$base.part" . && mv "$base.part" "$base"
    rm -rf --one-file-system "$made"
fi

root=$(mktemp -d "${TMPDIR:-/tmp}/attache-bareroot.XXXXXX")
# end SIGNAL NAME: the processes of that name which run in our root, and no others.
end() {
    local each
    for each in /proc/[0-9]*; do
        [ "$(readlink "$each/root" 2>/dev/null)" != "$root" ] || [ "$(cat "$each/comm" 2>/dev/null)" != "$2" ] ||
            kill -"$1" "${each#/proc/}" 2>/dev/null || true
    done
}
finish() {
    end KILL attache
    end KILL attache-sandbox
    umount -l "$root/dev" "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap finish EXIT
tar -C "$root" -xf "$base"
chmod 755 "$root" # it is everybody's /
cp /etc/resolv.conf "$root/etc/"
for each in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/auth.conf.d /usr/share/keyrings \
    /etc/ssl/certs /usr/local/share/ca-certificates; do
    [ ! -e "$each" ] || { mkdir -p "$root$(dirname "$each")" && cp -rT "$each" "$root$each"; }
done
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
# inside USER COMMAND…: without a terminal, a display or anything of this environment but proxies.
inside() {
    local user=$1
    shift
    # shellcheck disable=SC2046
    chroot --userspec="$user" "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        HOME="$([ "$user" = root ] && echo /root || echo /home/agent)" $(env | grep -iE '^(https?|no)_proxy=' || true) "$@" </dev/null
}
apt() { inside root apt-get -y -q -o Dpkg::Use-Pty=0 --no-install-recommends "$@" >>"$root/tmp/apt.log" 2>&1 || { tail -n 20 "$root/tmp/apt.log"; fail "apt-get $* failed"; }; }
inside root useradd --create-home agent

# --- the packages -------------------------------------------------------------------------------------
cpack --config "$build/CPackConfig.cmake" -B "$root/tmp/today" >"$root/tmp/cpack.log" 2>&1 || { cat "$root/tmp/cpack.log"; fail "cpack failed"; }
mkdir "$root/tmp/older"
if [ -n "$older" ]; then
    cp "$older"/*.deb "$root/tmp/older"
else
    for package in "$root"/tmp/today/*.deb; do
        dpkg-deb -R "$package" "$root/tmp/unpacked"
        sed -i 's/^Version: .*/Version: 0.0.1/' "$root/tmp/unpacked/DEBIAN/control"
        dpkg-deb -b --root-owner-group "$root/tmp/unpacked" "$root/tmp/older/$(basename "$package" | sed -E 's/_[0-9.]+_/_0.0.1_/')" >/dev/null
        rm -r "$root/tmp/unpacked"
    done
fi
names() { (cd "$root" && printf './%s\n' "tmp/$1"/*.deb); }
version() { inside root dpkg-query -W -f '${Version}' attache; }
leftovers() { # what has our name anywhere
    find "$root" -mindepth 1 -xdev \( -path "$root/tmp" -o -path "$root/proc" -o -path "$root/dev" \) -prune -o -iname '*attache*' -print | sed "s,^$root,,"
}

apt update
[ -z "$(leftovers)" ] || fail "the bare root isn't: $(leftovers)"
mapfile -t packages < <(names older)
apt install "${packages[@]}"
before=$(version)
say "installed $before silently; $(inside root dpkg-query -W -f '${binary:Package}\n' | wc -l) packages in the root"

# --- the main job, and a queue --------------------------------------------------------------------------
value() { grep -oE "\"$1\" *: *\"[^\"]*\"" "$root/home/agent/ready" | head -n 1 | sed -E 's/.*: *"(.*)"/\1/'; }
sandbox() { # sandbox PORT: with a memory that outlasts it
    rm -f "$root/home/agent/ready"
    inside agent attache-sandbox --port "$1" --state /home/agent/aws --scan-time 0.2 --ready-file /home/agent/ready \
        >/dev/null 2>"$root/tmp/sandbox.log" &
    for _ in $(seq 200); do [ ! -s "$root/home/agent/ready" ] || return 0; sleep 0.1; done
    cat "$root/tmp/sandbox.log"
    fail "the packaged sandbox did not start"
}
attache() {
    inside agent env AWS_ENDPOINT_URL="$(value endpoint)" AWS_REGION="$(value region)" AWS_ACCESS_KEY_ID="$(value accessKeyId)" \
        AWS_SECRET_ACCESS_KEY="$(value secretAccessKey)" ATTACHE_INSTANCE="$(value instanceArn)" attache "$@"
}
control() { # control METHOD PATH BODY
    local port address=${control_url#http://}
    port=${address#*:}
    port=${port%%/*}
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf '%s /%s%s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Type: application/json\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' \
        "$1" "${address#*/}" "$2" "$port" "${#3}" "$3" >&3
    head -n 1 <&3 | grep -q ' 20' || fail "the sandbox refused $1 $2"
    exec 3>&-
}

sandbox 0
control_url=$(value control)
endpoint=$(value endpoint)
case_arn=$(value caseArn)
for number in 1 2 3 4; do echo "text $number" >"$root/home/agent/$number.txt"; done
attache attach --case "$case_arn" --json /home/agent/1.txt | grep -q '"approved":1' || fail "the packaged program attached nothing"
say "attached a file to the packaged sandbox"

control POST /faults '{"operation":"PutObject","action":"hang","delayMs":600000}'
attache attach --case "$case_arn" --json /home/agent/{2,3,4}.txt >"$root/tmp/queue" 2>&1 &
for _ in $(seq 200); do [ "$(grep -c '"uploading"' "$root/tmp/queue")" -lt 3 ] || break; sleep 0.1; done
[ "$(grep -c '"uploading"' "$root/tmp/queue")" -ge 3 ] || { cat "$root/tmp/queue"; fail "there is no queue"; }
end KILL attache # as a power cut leaves it
end TERM attache-sandbox
wait

# What is the administrator's, and the person's settings.
policy=/etc/xdg/attache/policy.json
inside root mkdir -p "${policy%/*}"
echo "{\"region\": \"$(value region)\", \"activityDays\": 30}" >"$root$policy"
inside agent mkdir -p /home/agent/.config/attache
printf '[General]\nproxy=none\n' >"$root/home/agent/.config/attache/attache.ini"
kept() { cat "$root$policy" "$root/home/agent/.config/attache/attache.ini"; }
settled=$(kept)

# --- upgrade ----------------------------------------------------------------------------------------
mapfile -t packages < <(names today)
apt install "${packages[@]}"
after=$(version)
inside root dpkg --compare-versions "$after" gt "$before" || fail "$after is not newer than $before"
port=${endpoint##*:}
sandbox "${port%%/*}"
attache resume --json >"$root/tmp/resumed" 2>&1 || { cat "$root/tmp/resumed"; fail "what waited did not finish"; }
grep -q '"approved":3' "$root/tmp/resumed" || { cat "$root/tmp/resumed"; fail "not all three that waited were attached"; }
[ "$(attache list --case "$case_arn" --json | grep -o '"APPROVED"' | wc -l)" = 4 ] || fail "the case hasn't just its four files"
recorded=$(attache activity --json | grep -c '"approved"') || true
[ "$recorded" -ge 3 ] || fail "the activity trail has $recorded of the files"
[ "$(kept)" = "$settled" ] || fail "the upgrade changed policy or settings"
attache doctor --json | grep -q "$policy sets region, activityDays" || fail "the policy isn't obeyed after the upgrade"
say "upgraded $before to $after; the queue of 3 finished, each attached once; $recorded ends on record"

# While somebody works: what runs goes on.
control POST /faults '{"operation":"PutObject","action":"hang","delayMs":15000}'
echo 'text 5' >"$root/home/agent/5.txt"
attache attach --case "$case_arn" --json /home/agent/5.txt >"$root/tmp/running" 2>&1 &
running=$!
for _ in $(seq 100); do ! grep -q '"uploading"' "$root/tmp/running" || break; sleep 0.1; done
apt install --reinstall "${packages[@]}"
kill -0 "$running" 2>/dev/null || fail "nothing ran while it was installed anew"
wait "$running" || { cat "$root/tmp/running"; fail "what ran did not survive the upgrade"; }
grep -q '"approved":1' "$root/tmp/running" || { cat "$root/tmp/running"; fail "what ran attached nothing"; }
say "installed anew while a file was on its way: it was attached"
end TERM attache-sandbox
wait

# --- away with it -------------------------------------------------------------------------------------
apt remove attache attache-sandbox
[ ! -e "$root/usr/bin/attache" ] && [ ! -e "$root/usr/bin/attache-sandbox" ] || fail "removing left a program"
autostart=/etc/xdg/autostart/org.attache.Attache.desktop
[ "$(leftovers | grep -v -e '^/home/agent/' -e '^/var/lib/dpkg/' -e "^${policy%/*}\$")" = "$autostart" ] ||
    fail "removing left something else than $autostart: $(leftovers)"
inside root dpkg --purge attache attache-sandbox >>"$root/tmp/apt.log" 2>&1 || fail "purging failed"
! inside root dpkg-query -W attache attache-sandbox >/dev/null 2>&1 || fail "dpkg still knows the packages"
apt autoremove --purge
mapfile -t left < <(leftovers)
for each in "${left[@]}"; do
    case $each in
        /home/agent/* | "${policy%/*}") ;;
        *) fail "purging left $each" ;;
    esac
done
[ ! -e "$root$autostart" ] || fail "purging left the autostart entry"
[ "$(kept)" = "$settled" ] || fail "purging took the policy or the settings"
[ -s "$root/home/agent/.local/share/attache/journal.db" ] || fail "the person's own data went too"
say "removed and purged: nothing of it left but ${left[*]}"
