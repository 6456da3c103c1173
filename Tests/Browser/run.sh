#!/usr/bin/env bash
# Drives the web as people and programs do, on a demo of its own that is gone afterwards.
#
#   run.sh PATH-TO-DIVERSION [WORDS FOR PYTEST…]
#
# Everything stays on this machine: the server listens at 127.0.0.1, at any port that is free.
set -euo pipefail
diversion=$(realpath "$1")
shift
cd "$(dirname "$0")/../.."
venv=.build/venv
wanted=Tests/Browser/requirements.txt

# Made anew whenever other versions are wanted, so that an older one is never mistaken for it.
if ! cmp -s "$wanted" "$venv/installed.txt"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check -r "$wanted"
    cp "$wanted" "$venv/installed.txt"
fi

work=$(mktemp -d)
server=
tidy_up() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap tidy_up EXIT

unset DIVERSION_TOKEN DIVERSION_SERVER
export DIVERSION_DATABASE=sqlite:$work/demo.sqlite DIVERSION_KEY_FILE=$work/identity.key
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_DATA_HOME=$work/data
"$diversion" migrate >/dev/null
"$diversion" key create >/dev/null
"$diversion" demo >"$work/demo.txt" 2>/dev/null

"$diversion" serve --port 0 --json >"$work/address.json" 2>"$work/server.log" &
server=$!
for _ in $(seq 100); do
    grep -qs address "$work/address.json" && break
    sleep 0.1
done
address=$(sed -nE 's/.*"address" : "([^"]+)".*/\1/p' "$work/address.json")
if [ -z "$address" ]; then
    echo "The server did not start:" >&2
    cat "$work/server.log" >&2
    exit 1
fi

export DIVERSION_TEST_PROGRAM=$diversion DIVERSION_TEST_WORK=$work
export DIVERSION_TEST_ADDRESS=$address DIVERSION_TEST_DEMO=$work/demo.txt
export DIVERSION_TEST_LOG=$work/server.log HYPOTHESIS_STORAGE_DIRECTORY=$work/hypothesis
export PYTHONDONTWRITEBYTECODE=1 NO_PROXY=127.0.0.1
"$venv/bin/python" -m pytest -p no:cacheprovider --no-header -q --tb=short --durations=5 \
    Tests/Browser/test_{walk,chair,finance,provider,abuse,api,open_data}.py \
    Tests/Browser/test_{print,demo,tls,proxy,stopping,slow,away}.py "$@"
echo "Browser tests passed: every role's pages and main job, abuse, the API as described, open"
echo "data, and the server's hard days."
