#!/usr/bin/env bash
# Installs what is missing, from Debian, and nothing when all of it is there.
#
#   install.sh build     what the executable is built from
#   install.sh test      that, and what the tests and benchmarks use
set -euo pipefail

missing=()
# want PACKAGE COMMAND…: the package is missing when the command says so.
want() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}
has() { compgen -G "$1"; }
postgres() { command -v initdb || has '/usr/lib/postgresql/*/bin/initdb'; }

want ca-certificates test -s /etc/ssl/certs/ca-certificates.crt
want git command -v git
want gcc command -v gcc
want libc6-dev test -e /usr/include/stdio.h
want libstdc++-12-dev has '/usr/lib/gcc/*/*/libstdc++.so'
want zlib1g-dev test -e /usr/include/zlib.h
want pkg-config command -v pkg-config
want libpq-dev pkg-config --exists libpq
want libsqlite3-dev pkg-config --exists sqlite3
want libxlsxwriter-dev pkg-config --exists xlsxwriter
want libqrencode-dev pkg-config --exists libqrencode
want tzdata test -e /usr/share/zoneinfo/Europe/London
if [ "${1:-test}" = test ]; then
    want postgresql postgres
    want hledger command -v hledger
    want python3 command -v python3
    want python3-venv python3 -c 'import ensurepip, venv'
    want chromium command -v chromium
    want shellcheck command -v shellcheck
fi

if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or later is not on PATH: see https://www.swift.org/install" >&2
    exit 1
fi
[ ${#missing[@]} -gt 0 ] || exit 0
if ! command -v apt-get >/dev/null; then
    echo "Not a Debian machine. Please install these yourself: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Please have an administrator run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
