#!/usr/bin/env bash
# Runs the acceptance contract, when it stands beside the repository, on both engines.
#
#   with-postgres.sh run.sh PATH-TO-DIVERSION
#
# Each engine gets an empty database, which is thrown away afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
diversion=$(realpath "$1")
contract=../shared/acceptance/main-job.sh

if [ ! -f "$contract" ]; then
    echo "Tests passed. The acceptance contract is not here ($contract), so it was not run."
    exit 0
fi

work=$(mktemp -d)
name=acceptance_$$
server=${DIVERSION_TEST_POSTGRES:?run this inside with-postgres.sh}
# The same server, another database: what stands between the host and any question mark.
database=$(sed -E "s#^(postgres(ql)?://[^/?]*)(/[^?]*)?#\1/$name#" <<<"$server")
sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --command "$1" "$server"; }
tidy_up() {
    sql "DROP DATABASE IF EXISTS $name WITH (FORCE)" 2>/dev/null || true
    rm -rf "$work"
}
trap tidy_up EXIT

echo "== The contract on SQLite"
bash "$contract" "$diversion" "sqlite:$work/acceptance.sqlite"
echo "== The contract on PostgreSQL"
sql "CREATE DATABASE $name"
bash "$contract" "$diversion" "$database"
echo "Tests passed, and the acceptance contract holds on both engines."
