#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own, which is gone when the command ends.
#
#   with-postgres.sh COMMAND...
#
# The server listens on a Unix socket only. DIVERSION_TEST_POSTGRES holds its address.
# POSTGRES_FSYNC=on makes commits as durable, and as slow, as in real use.
set -euo pipefail

if [ $# -eq 0 ]; then
    echo "usage: with-postgres.sh COMMAND..." >&2
    exit 64
fi

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
    echo "PostgreSQL is not installed: apt-get install postgresql" >&2
    exit 69
fi

# PostgreSQL refuses to run as root.
folder=$(mktemp -d "${TMPDIR:-/tmp}/pg.XXXXXX")
as=()
if [ "$(id -u)" -eq 0 ]; then
    owner=postgres
    id "$owner" >/dev/null 2>&1 || owner=nobody
    chown "$owner" "$folder"
    as=(runuser -u "$owner" --)
fi

server=
finish() {
    status=$?
    trap - EXIT INT TERM HUP
    if [ -n "$server" ]; then
        kill -INT "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

cd "$folder"
"${as[@]}" "$bin/initdb" --pgdata="$folder/data" --username=diversion --auth=trust \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 \
    || { cat "$folder/initdb.log" >&2; exit 70; }

# One user needs a password, so that a wrong one can be tried.
sed -i '1i local all guarded scram-sha-256' "$folder/data/pg_hba.conf"

# The server itself is started as a child, so that its own process number is known.
if [ ${#as[@]} -gt 0 ]; then
    start=(setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups)
else
    start=()
fi
fsync=${POSTGRES_FSYNC:-off}
"${start[@]}" "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses='' \
    -c max_connections=300 -c fsync="$fsync" -c full_page_writes="$fsync" \
    -c synchronous_commit=on >"$folder/server.log" 2>&1 &
server=$!

for _ in $(seq 1 300); do
    if "$bin/pg_isready" --quiet --host="$folder" --username=diversion --dbname=postgres; then
        ready=yes
        break
    fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
if [ "${ready:-no}" != yes ]; then
    cat "$folder/server.log" >&2
    exit 70
fi

# Whose walls are to be tried must not be able to walk through them.
"$bin/psql" --quiet --host="$folder" --username=diversion --dbname=postgres \
    --command='CREATE ROLE keeper LOGIN'

cd "$OLDPWD"
export DIVERSION_TEST_POSTGRES="postgres:///postgres?host=$folder&user=diversion"
set +e
"$@"
exit $?
