#!/usr/bin/env bash
# Runs the stories on both engines: from order to payment, and the contract for the main job when it
# stands beside the repository.
#
#   with-postgres.sh run.sh PATH-TO-DIVERSION
#
# Each story gets an empty database, which is thrown away afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
diversion=$(realpath "$1")
contract=../shared/acceptance/main-job.sh

work=$(mktemp -d)
name=acceptance_$$
server=${DIVERSION_TEST_POSTGRES:?run this inside with-postgres.sh}
# The same server, another database: what stands between the host and any question mark.
database=$(sed -E "s#^(postgres(ql)?://[^/?]*)(/[^?]*)?#\1/$name#" <<<"$server")
sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --command "$1" "$server"; }
drop() { sql "DROP DATABASE IF EXISTS $name WITH (FORCE)" 2>/dev/null; }
tidy_up() {
    drop || true
    rm -rf "$work"
}
trap tidy_up EXIT

both() {
    echo "== $(basename "$1") on SQLite"
    rm -f "$work"/acceptance.sqlite*
    bash "$1" "$diversion" "sqlite:$work/acceptance.sqlite"
    echo "== $(basename "$1") on PostgreSQL"
    drop
    sql "CREATE DATABASE $name"
    bash "$1" "$diversion" "$database"
}

served() {
    echo "== $(basename "$1") on SQLite, through a server"
    rm -f "$work"/served.sqlite*
    DIVERSION_PROGRAM=$diversion bash "$1" Tests/Acceptance/through-server.sh \
        "sqlite:$work/served.sqlite"
}

both Tests/Acceptance/order-to-payment.sh
served Tests/Acceptance/order-to-payment.sh
if [ ! -f "$contract" ]; then
    echo "Tests passed. The acceptance contract is not here ($contract), so it was not run."
    exit 0
fi
both "$contract"
served "$contract"
echo "Tests passed, and the acceptance contract holds on both engines and through a server."
