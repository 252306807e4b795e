#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What a package is made of, as SPDX 2.3: the Debian packages of the libraries that its files are linked with
# and of what else is said to be in it (headers, plugins), with their versions here and their licences as Debian names them.
#
#   sbom.sh NAME VERSION CHANGELOG HOMEPAGE FILE… -- [PACKAGE…]     PACKAGE: of what no link tells
set -eu -o pipefail
export LC_ALL=C.UTF-8
name=$1 version=$2 changelog=$3 homepage=$4
shift 4
files=()
while [ "$1" != -- ]; do
    files+=("$1")
    shift
done
shift

# The package of a library, whatever folder it is found by: /lib is /usr/lib.
package_of() {
    local path
    path=$(readlink -f "$1")
    { dpkg-query -S "$path" "${path#/usr}" 2>/dev/null || true; } | head -n 1 | cut -d: -f1
}
libraries() { # libraries FILE: those that it asks for itself
    local soname
    while read -r soname; do
        package_of "$(ldd "$1" | awk -v soname="$soname" '$1 == soname { print $3 }')"
    done < <(objdump -p "$1" | awk '$1 == "NEEDED" && $2 !~ /^ld-/ { print $2 }')
}
mapfile -t packages < <({ for file in "${files[@]}"; do libraries "$file"; done; printf '%s\n' "$@"; } | sed '/^$/d' | sort -u)
[ ${#packages[@]} -gt $# ] || { echo "sbom.sh: ${files[*]} need no library: are these the right files?" >&2; exit 1; }

# The short names of the licences in a copyright file, where it has the form that programs read.
licences() {
    local file=/usr/share/doc/$1/copyright
    [ -r "$file" ] || { echo unknown; return; }
    { sed -nE 's/^License: *([^ ].*)$/\1/p' "$file" | tr -d '"\\' | sort -u | paste -sd ';' | sed 's/;/; /g'; } | grep . ||
        echo "see $file"
}
created=$(date -u -d "@$(dpkg-parsechangelog -l "$changelog" -S Timestamp)" +%Y-%m-%dT%H:%M:%SZ)
{
    printf '{"spdxVersion":"SPDX-2.3","dataLicense":"CC0-1.0","SPDXID":"SPDXRef-DOCUMENT","name":"%s-%s",' "$name" "$version"
    printf '"documentNamespace":"%s/spdx/%s-%s",' "$homepage" "$name" "$version"
    printf '"creationInfo":{"created":"%s","creators":["Tool: packaging/sbom.sh"]},\n"packages":[\n' "$created"
    printf '{"SPDXID":"SPDXRef-%s","name":"%s","versionInfo":"%s","downloadLocation":"NOASSERTION","filesAnalyzed":false,' "$name" "$name" "$version"
    printf '"licenseConcluded":"Apache-2.0","licenseDeclared":"Apache-2.0","copyrightText":"NOASSERTION"}'
    for package in "${packages[@]}"; do
        at=$(dpkg-query -W -f '${Version}\n' "$package" | head -n 1)
        printf ',\n{"SPDXID":"SPDXRef-%s","name":"%s","versionInfo":"%s","downloadLocation":"NOASSERTION","filesAnalyzed":false,' \
            "${package//[^a-zA-Z0-9.-]/-}" "$package" "$at"
        printf '"licenseConcluded":"NOASSERTION","licenseDeclared":"NOASSERTION","licenseComments":"Debian: %s","copyrightText":"NOASSERTION",' "$(licences "$package")"
        printf '"externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:deb/debian/%s@%s"}]}' "$package" "$at"
    done
    printf '],\n"relationships":[\n{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-%s"}' "$name"
    for package in "${packages[@]}"; do
        printf ',\n{"spdxElementId":"SPDXRef-%s","relationshipType":"DEPENDS_ON","relatedSpdxElement":"SPDXRef-%s"}' "$name" "${package//[^a-zA-Z0-9.-]/-}"
    done
    printf ']}\n'
}
