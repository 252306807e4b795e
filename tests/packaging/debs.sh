#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the Debian packages of a build twice, judges them, and does the main job with what they hold.
#
#   debs.sh SOURCE BUILD
set -eu -o pipefail
source=$1
build=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/attache-debs.XXXXXX")
sandbox=''
finish() {
    [ -z "$sandbox" ] || { kill "$sandbox" 2>/dev/null && wait "$sandbox" 2>/dev/null || true; }
    rm -rf -- "$work"
}
trap finish EXIT
fail() { echo "debs: $*" >&2; exit 1; }

# The same commit gives the same bytes, whenever they are packed.
for time in first second; do
    cpack --config "$build/CPackConfig.cmake" -B "$work/$time" >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; fail "cpack failed"; }
    (cd "$work/$time" && sha256sum ./*.deb) >"$work/$time.sums"
    sleep 1 # so that a time which got in would differ
done
diff "$work/first.sums" "$work/second.sums" || fail "packing twice gave different bytes"
cat "$work/first.sums"
packages=("$work"/first/*.deb)
[ ${#packages[@]} = 2 ] || fail "there are ${#packages[@]} packages, not 2"

lintian --allow-root --fail-on error,warning "${packages[@]}" || fail "lintian found something"
desktop-file-validate "$source"/packaging/org.attache.Attache.desktop "$source"/packaging/org.attache.Attache.autostart.desktop "$source"/packaging/file-managers/attache-thunar.desktop
appstreamcli validate --no-net "$build/packaging/org.attache.Attache.metainfo.xml" >"$work/appstream.log" ||
    { cat "$work/appstream.log"; fail "appstreamcli found something"; }
# One version, from one place.
version=$(dpkg-deb -f "${packages[0]}" Version)
[ "$(dpkg-parsechangelog -l "$source/packaging/debian/changelog" -S Version)" = "$version" ] ||
    fail "the changelog doesn't begin with version $version"

grep -q "<release version=\"$version\"" "$source/packaging/org.attache.Attache.metainfo.xml" ||
    fail "the AppStream metainfo doesn't tell of version $version"

root=$work/root
for package in "${packages[@]}"; do dpkg-deb -x "$package" "$root"; done
bin=$root/usr/bin
for program in attache attache-sandbox; do
    "$bin/$program" --version | grep -qF " $version" || fail "$program says another version than $version"
done

# The list of parts names what the package depends on, and beside that only headers.
for package in "${packages[@]}"; do
    name=$(dpkg-deb -f "$package" Package)
    parts=$root/usr/share/doc/$name/$name.spdx.json
    python3 -m json.tool "$parts" >/dev/null || fail "$parts is no JSON"
    dpkg-deb -f "$package" Depends | tr ',' '\n' | sed -E 's/^ *([a-z0-9.+-]+).*/\1/' | sort -u >"$work/depends"
    grep -oE '^\{"SPDXID":"SPDXRef-[^"]+","name":"[^"]+"' "$parts" | sed -E 's/.*"name":"(.*)"/\1/' | grep -vx "$name" | sort -u >"$work/parts"
    diff "$work/depends" <(grep -v -- '-dev$' "$work/parts") || fail "$name depends on something else than its list of parts names"
    printf '%s is made of:\n' "$name"
    sed -nE 's/.*"name":"([^"]+)","versionInfo":"([^"]+)".*"licenseComments":"Debian: ([^"]{0,60}).*/    \1 \2  \3/p' "$parts"
done

# Hardened as Debian's own programs are.
for program in "$bin/attache" "$bin/attache-sandbox" "$root"/usr/lib/*/attache/program-*.so; do
    readelf -hldWn --dyn-syms "$program" >"$work/elf" 2>/dev/null
    for sign in 'Type: +DYN' GNU_RELRO 'BIND_NOW|FLAGS_1.*NOW' '__stack_chk_fail' '[a-z]_chk(@|$)'; do
        grep -qE "$sign" "$work/elf" || fail "$program isn't hardened: no $sign"
    done
    ! grep -E 'GNU_STACK.*RWE' "$work/elf" || fail "$program has an executable stack"
done
echo "debs: position independent, read-only relocations, bound at start, stack protected, fortified"
[ ! -e "$bin/attache-bench" ] || fail "the benchmarks are packed"

# Manual and completions know every option that the programs know, and none else.
for program in attache attache-sandbox; do
    "$bin/$program" --help >"$work/help"
    grep -oE -- '--[a-z][a-z-]+' "$work/help" | grep -v -- --help-all | sort -u >"$work/options"
    zcat "$root/usr/share/man/man1/$program.1.gz" | sed 's/\\-/-/g' >"$work/$program.man"
    cp "$root/usr/share/bash-completion/completions/$program" "$work/$program.bash"
    texts=("$work/$program.man" "$work/$program.bash")
    [ $program != attache ] || { cp "$root/usr/share/zsh/vendor-completions/_attache" "$work/attache.zsh" && texts+=("$work/attache.zsh"); }
    for text in "${texts[@]}"; do
        diff "$work/options" <(grep -oE -- '--[a-z][a-z-]+' "$text" | sort -u) ||
            fail "$(basename "$text") and $program --help name different options"
    done
done
man --warnings -l -Tutf8 "$root/usr/share/man/man1/attache.1.gz" >/dev/null 2>"$work/man.log" || true
[ ! -s "$work/man.log" ] || { cat "$work/man.log"; fail "the manual page isn't clean"; }
bash -n "$work/attache.bash"

# What is packed works.
export HOME=$work/home
mkdir -p "$HOME"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME DISPLAY WAYLAND_DISPLAY
"$bin/attache-sandbox" --scan-time 0.2 --ready-file "$work/ready" >/dev/null 2>"$work/sandbox.log" &
sandbox=$!
for _ in $(seq 100); do [ ! -s "$work/ready" ] || break; sleep 0.1; done
[ -s "$work/ready" ] || { cat "$work/sandbox.log"; fail "the packed sandbox did not start"; }
value() { grep -oE "\"$1\" *: *\"[^\"]*\"" "$work/ready" | head -n 1 | sed -E 's/.*: *"(.*)"/\1/'; }
export AWS_ENDPOINT_URL AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
AWS_ENDPOINT_URL=$(value endpoint) AWS_REGION=$(value region)
AWS_ACCESS_KEY_ID=$(value accessKeyId) AWS_SECRET_ACCESS_KEY=$(value secretAccessKey)
echo 'a text' >"$work/packed.txt"
"$bin/attache" attach --case "$(value caseArn)" --json "$work/packed.txt" | grep -q '"approved":1' ||
    fail "the packed program did not attach a file"
library=$(echo "$root"/usr/lib/*/attache/program-*.so)
mv "$library" "$library.gone"
if "$bin/attache" cases x 2>"$work/said"; then fail "the program works without its library"; fi
grep -q 'Install it anew' "$work/said" || fail "it doesn't say that its library is missing: $(cat "$work/said")"
mv "$library.gone" "$library"
echo "debs: packed twice alike, judged, and used"
