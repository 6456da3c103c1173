#!/usr/bin/env bash
# Fills a database with a believable year, once, and shows what can be seen in it.
#
#   run.sh PATH-TO-DIVERSION FOLDER
#
# A folder that holds a finished demo is used as it is, with whatever was tried in it since.
set -euo pipefail
diversion=$(realpath "$1")
mkdir -p "$2"
demo=$(realpath "$2")

open_folder() {
    export DIVERSION_DATABASE=sqlite:$1/demo.sqlite DIVERSION_KEY_FILE=$1/identity.key
    unset DIVERSION_TOKEN
}
# The first token that `demo` printed is finance's.
sign_in() { DIVERSION_TOKEN=$(sed -nE 's/^export DIVERSION_TOKEN=([^ ]+).*/\1/p' "$1" | sed -n 1p); }
usable() {
    [ -s "$demo/tokens" ] || return 1
    open_folder "$demo"
    sign_in "$demo/tokens"
    export DIVERSION_TOKEN
    "$diversion" position >/dev/null 2>&1
}
fill() {
    local fresh=$demo.new
    rm -rf "$fresh"
    mkdir -p "$fresh"
    open_folder "$fresh"
    "$diversion" migrate >/dev/null
    "$diversion" key create >/dev/null
    # Progress stays on the screen; the tokens are kept for the next run too.
    "$diversion" demo | tee "$fresh/said"
    grep '^export DIVERSION_TOKEN=' "$fresh/said" >"$fresh/tokens"
    rm -rf "$demo"
    mv "$fresh" "$demo"
}
show() {
    echo
    echo "\$ diversion $*"
    "$diversion" "$@"
}

if usable; then
    echo "Using the demo that is there (rm -r $2 for a new one)."
else
    fill
    usable || { echo "The demo was filled, and yet cannot be read." >&2; exit 1; }
fi

show position
"$diversion" decision list --json >"$demo/decisions.json"
decision=$(grep -m1 -oE 'CCEP-[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]+' "$demo/decisions.json" | sed -n 1p)
show trace "$decision"

cat <<END

What to try next: copy these lines, and any of the tokens.

    export PATH=$(dirname "$diversion"):\$PATH
    export DIVERSION_DATABASE=$DIVERSION_DATABASE
    export DIVERSION_KEY_FILE=$DIVERSION_KEY_FILE
$(sed 's/^/    /' "$demo/tokens")

    diversion package list         what was proposed, and for whom
    diversion sitting list         when the panel sat
    diversion doctor               that every penny ties
    diversion help                 everything else
END
