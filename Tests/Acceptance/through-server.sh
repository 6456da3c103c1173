#!/usr/bin/env bash
# The command line as somebody uses it who has no database: every word goes to a server that was
# started beside it, but for those of whoever keeps that server.
#
#   DIVERSION_PROGRAM=PATH through-server.sh WORDS…
#
# It stands where a story expects the program. The server is started with the first word that needs
# it, in the story's own folder, and ends when the story has taken that folder away.
set -euo pipefail
program=${DIVERSION_PROGRAM:?the program itself}
folder=$XDG_DATA_HOME

case "${1:-} ${2:-}" in
    "migrate "* | "key create" | "demo "* | "serve "* | "login "* | "logout "*)
        exec "$program" "$@"
        ;;
esac
# The first officer is added where the database is: nobody can have a token yet.
[ -n "${DIVERSION_TOKEN:-}" ] || exec "$program" "$@"

if [ ! -f "$folder/server.pid" ]; then
    "$program" serve --port 0 --json >"$folder/server.out" 2>"$folder/server.log" &
    server=$!
    echo "$server" >"$folder/server.pid"
    (
        while [ -f "$folder/server.pid" ]; do sleep 0.5; done
        kill "$server"
    ) >/dev/null 2>&1 &
    for _ in $(seq 100); do
        grep -q address "$folder/server.out" && break
        sleep 0.1
    done
fi
address=$(sed -n 's/.*"address" : "\([^"]*\)".*/\1/p' "$folder/server.out")
unset DIVERSION_DATABASE
export DIVERSION_SERVER=$address
exec "$program" "$@"
