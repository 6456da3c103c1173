#!/usr/bin/env bash
# From order to payment, end to end, through the command line: a sitting makes an order, the provider delivers and
# invoices, finance matches, a run pays, the bank confirms, the quarter closes, and every pound is traced back.
#
#   order-to-payment.sh PATH-TO-DIVERSION DATABASE-URL        (sqlite:PATH or postgres://…, an empty database)
#
# In the manner of the contract beside the repository: the words of the command line and the keys of --json. Money in
# JSON is integer pence. Exit codes: 0; 1 checked and found wrong; 3 refusal; 64 words; 70 fault.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: $0 PATH-TO-DIVERSION DATABASE-URL" >&2; exit 2; }
diversion=$(realpath "$1")
export DIVERSION_DATABASE=$2
unset DIVERSION_TOKEN
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export DIVERSION_KEY_FILE=$work/identity.key HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work
cd "$work"

run()  { "$diversion" "$@" --json; }
day()  { date -d "${1:-0} days" +%F; }
as()   { export DIVERSION_TOKEN=$1; }
get()  { python3 -c 'import json,sys; v=json.load(sys.stdin)
for k in sys.argv[1].split("."): v = v[int(k)] if k.isdigit() else v[k]
print(v)' "$1"; }
same() { [ "$2" = "$3" ] || { echo "FAILED: $1: expected $3, got $2" >&2; exit 1; }; echo "ok    $1"; }
refused() {
  local code=$1 status=0; shift
  "$diversion" "$@" --json >"$work/out" 2>"$work/err" || status=$?
  [ "$status" -eq 3 ] || { echo "FAILED: $*: expected a refusal (exit 3), got exit $status" >&2; cat "$work/err" >&2; exit 1; }
  grep -Eq "\"code\" *: *\"$code\"" "$work/err" || { echo "FAILED: $*: expected code $code" >&2; cat "$work/err" >&2; exit 1; }
  echo "ok    refused: $code"
}
blind() { if grep -qiE "zbigniew|quill|771204|$born|12345678|20-00-00|07700 900|0115 496" "$1"; then echo "FAILED: $2 shows what it may not" >&2; exit 1; fi; echo "ok    no identity, bank detail or telephone: $2"; }
stands() { run position "$fund" | get "heads.mentoring.$1_pence"; }

# -- people, money, a provider, a child, a sitting: the story so far --------------------------------------------------
run migrate >/dev/null; run key create >/dev/null
admin=$(run officer add "Ada Okafor" --role administrator --issue-token | get token); as "$admin"
officer() { run officer add "$1" --role "$2" --issue-token "${@:3}" | get token; }
chair=$(officer "Chris Bell" chair); coordinator=$(officer "Dee Shah" coordinator)
finance=$(officer "Fran Lowe" finance); second=$(officer "Femi Cole" finance)
payer=$(officer "Pam Hart" payer); payer2=$(officer "Per Voss" payer); auditor=$(officer "Avi Stern" auditor)
as "$finance"
fund=$(run fund add "Diversion" --funder "Nottinghamshire OPCC" --from "$(day -120)" --to "$(day 240)" --award 60000 --per-child-cap 2500 | get fund)
run fund allocate "$fund" --head mentoring --amount 10000 --on "$(day -110)" >/dev/null
run fund allocate "$fund" --head education-employment --amount 5000 --on "$(day -110)" >/dev/null
as "$coordinator"
provider=$(run provider add "Forest Fields Mentors" --charity 1090095 | get provider)
mentoring=$(run provider offer "$provider" --service "Mentoring" --unit session --price 45.00 --head mentoring --from "$(day -110)" | get service)
course=$(run provider offer "$provider" --service "Site card course" --unit course --price 310 --head education-employment --from "$(day -110)" --terms on-booking | get service)
for kind in governing-document safeguarding-policy dbs insurance; do
  run provider check "$provider" --kind "$kind" --verified-on "$(day -110)" --expires "$(day 240)" >/dev/null
done
as "$finance"; run provider approve "$provider" >/dev/null
as "$admin"; worker=$(officer "Pat Rowe" provider --provider "$provider")
as "$coordinator"
born=$(date -d "-15 years" +%F)
child=$(printf 'name: Zbigniew Quill\nborn: %s\nlocal-id: 771204\n' "$born" | run child add --identity - | get child)
package=$(run package propose --child "$child" --fund "$fund" --goal "Back in education" \
           --line "$mentoring x 12 from $(day -70) to $(day 60)" --line "$course x 1 from $(day -20) to $(day 20)" | get package)
sitting=$(run sitting open --date "$(day -60)" | get sitting)
for seat in children-services:Khan police:Ward health:Nair; do
  run sitting attend "$sitting" --agency "${seat%%:*}" --person "${seat##*:}" >/dev/null
done
as "$chair"
decision=$(run decide "$sitting" "$package" --fund --rationale "Agreed" | get decision)
run sitting close "$sitting" >/dev/null

# -- the order ---------------------------------------------------------------------------------------------------------
as "$worker"
order=$(run order list | get items.0.order)
same "the order is for what was decided" "$(run order show "$order" | get total_pence)" 85000
refused not-found order show ORD-99
as "$coordinator"
printf 'first-name: Zbigniew\ncontact: 07700 900123\n' | run order disclose "$order" --basis safeguarding --reason "Needed to meet" --what - >/dev/null
as "$worker"
same "the provider reads what is disclosed" "$(run order disclosure "$order" | get first_name)" Zbigniew
as "$finance"; run order show "$order" >"$work/seen"; blind "$work/seen" "the order, to finance"

# -- what was delivered ------------------------------------------------------------------------------------------------
as "$worker"
first=$(run session log "$order/1" --on "$(day -50)" --attendance attended --minutes 60 | get session)
refused already-recorded session log "$order/1" --on "$(day -50)" --attendance attended
refused outside-line-dates session log "$order/1" --on "$(day -71)" --attendance attended
refused before-order session log "$order/1" --on "$(day -61)" --attendance attended
{ echo "line,date,start,minutes,attendance,quantity,note"
  for back in 43 36 29; do echo "$order/1,$(day -$back),16:30,60,attended,1,"; done
  echo "$order/1,$(day -22),16:30,,absent-unacceptable,1,"
  echo "$order/2,$(day -15),,,booked,1,"; } >sessions.csv
same "a file of sessions" "$(run session import sessions.csv | get sessions)" 5
same "the same file again changes nothing" "$(run session import sessions.csv | get sessions)" 5
same "six in all" "$(run session list --order "$order" | python3 -c 'import json,sys; print(len(json.load(sys.stdin)["items"]))')" 6
sed 's/attended/present/' sessions.csv | tail -n 2 | sed '1i line,date,start,minutes,attendance,quantity,note' >wrong.csv
refused import-has-errors session import wrong.csv
refused not-permitted session accept "$first"
as "$coordinator"
run session accept --order "$order" --up-to "$(day 0)" >/dev/null
same "delivered: four sessions and half of one" "$(stands delivered)" 20250
same "committed: the rest" "$(stands committed)" 33750

# -- the invoice -------------------------------------------------------------------------------------------------------
as "$worker"
same "pre-flight says what may be invoiced" "$(run invoice preflight --order "$order" | get payable_pence)" 51250
# One that is too dear keeps nothing from those behind it.
dear=$(run invoice add --number "FFM 0041" --dated "$(day 0)" --line "$order/1 x 2 at 60.00" | get invoice)
invoice=$(run invoice draft --number "FFM 0042" --order "$order" | get invoice)
same "drafted from what was accepted" "$(run invoice show "$invoice" | get net_pence)" 51250
refused invoice-exists invoice add --number "ffm-0042" --dated "$(day 0)" --line "$order/1 x 1 at 45.00"
refused not-permitted invoice match "$invoice"
as "$finance"
same "check says why not, and who acts" "$(run invoice check "$dear" | get lines.0.outcome)" price-over
refused not-matched invoice match "$dear"
run invoice reject "$dear" --reason not-owed >/dev/null
run invoice match "$invoice" >/dev/null
same "invoiced" "$(stands invoiced)" 20250
same "nothing delivered is left uninvoiced" "$(stands delivered)" 0
as "$coordinator"; refused already-billed session unaccept "$first" --reason disputed

# -- the payment -------------------------------------------------------------------------------------------------------
as "$admin"; run setting change bank-cooling-days 0 >/dev/null     # at once: no provider has an account yet
as "$coordinator"; contact=$(printf '0115 496 0000\n' | run contact add "$provider" --phone - | get contact)
as "$finance"
bank=$(printf 'name: Forest Fields Mentors\nsort-code: 20-00-00\naccount-number: 12345678\n' | run bank propose "$provider" --details - | get bank_account)
as "$admin"; refused loosened-too-soon setting change sample-per-mille 0
as "$finance"; refused own-proposal bank approve "$bank" --called "$contact" --called-on "$(day 0)"
as "$second"; run bank approve "$bank" --called "$contact" --called-on "$(day 0)" >/dev/null
as "$payer"
payrun=$(run run draft --due-by "$(day 40)" | get run)
refused nothing-to-pay run draft --due-by "$(day 40)"
payment=$(run run show "$payrun" | get payments.0.payment)
refused own-run run approve "$payrun"
as "$payer2"; refused second-look-needed run approve "$payrun"
as "$second"; run payment look "$payment" --finding sound >/dev/null
as "$payer2"
run run approve "$payrun" >/dev/null
run run export "$payrun" -o run.csv >/dev/null; cp run.csv once.csv
run run export "$payrun" -o run.csv >/dev/null
same "exported again to the byte" "$(cmp run.csv once.csv && echo yes)" yes
blind run.csv "the file for the ledger"
same "nothing is paid before the bank says so" "$(stands paid)" 0
printf 'payment,amount,paid_on,status,bank_reference\n%s,512.50,%s,paid,B1\n' "$payment" "$(day 0)" >bank.csv
run run confirm "$payrun" bank.csv >/dev/null
run run confirm "$payrun" bank.csv >/dev/null
same "paid once" "$(stands paid)" 20250
as "$worker"
same "the provider follows the money to the bank" "$(run invoice follow | get items.0.paid_on)" "$(day 0)"
"$diversion" invoice follow | tr -s "[:space:]" " " | grep "in RUN-1 $(day 0), paid $(day 0)" >/dev/null
as "$auditor"
same "trace: the payment leads to the decision" "$(run trace "$payment" | get decisions.0.decision)" "$decision"
same "trace: the decision leads to the payment" "$(run trace "$decision" | get paid_to_date_pence)" 51250

# -- varied on one line, put right on the other, and ended early ----------------------------------------------------------
as "$coordinator"; varied=$(run sitting open --date "$(day 0)" | get sitting)
for seat in children-services:Khan police:Ward health:Nair; do
  run sitting attend "$varied" --agency "${seat%%:*}" --person "${seat##*:}" >/dev/null
done
as "$chair"
variation=$(run decide "$varied" "$package" --vary --line "$package/2 x 2" --from "$(day 10)" --rationale "A second card" | get decision)
run sitting close "$varied" >/dev/null
same "the live order stays until the new one takes effect" "$(run order show "$order" | get total_pence)" 85000
same "and shows what it will be, from which day" "$(run order show "$order" | get pending.effective_on)" "$(day 10)"
same "nothing is carried out before that day" "$(run decision carry-out | get released_pence)" 0
as "$admin"; run limit change finance correction --amount 50 --days 30 >/dev/null
as "$finance"
run payment refund "$payment" --line "$order/1" --amount 45.00 --reason not-owed --authority "E-mail 7" >/dev/null
refused exceeds-limit payment refund "$payment" --line "$order/1" --amount 5.01 --reason not-owed --authority "E-mail 7"
same "refunded: available again" "$(stands paid)" 15750
as "$auditor"
same "trace: what came back is of the decision that funded the line" "$(run trace "$decision" | get paid_to_date_pence)" 46750
same "trace: the variation of the other line has only its own" "$(run trace "$variation" | get lines.0.line)" "$package/2"
same "trace: and all that it committed" "$(run trace "$variation" | get committed_to_date_pence)" 31000
as "$coordinator"; later=$(run sitting open --date "$(day 0)" | get sitting)
for seat in children-services:Khan police:Ward health:Nair; do
  run sitting attend "$later" --agency "${seat%%:*}" --person "${seat##*:}" >/dev/null
done
as "$worker"; awaited=$(run session log "$order/1" --on "$(day -1)" --attendance attended | get session)
as "$chair"
refused awaits-effect decide "$later" "$package" --vary --line "$package/1 x 11" --rationale "One fewer"
run decide "$later" "$package" --end --rationale "Moved away" --reason moved-away >/dev/null
run sitting close "$later" >/dev/null
same "ended: what was not delivered is available again, but for what awaits acceptance" "$(stands committed)" 4500
as "$coordinator"; run session accept "$awaited" >/dev/null
same "accepted after the end" "$(stands delivered) $(stands committed)" "4500 0"
as "$worker"; refused order-ended order disclosure "$order"

# -- the month, the year, and the proof ----------------------------------------------------------------------------------
as "$finance"
month=$(date -d "$(date +%Y-%m-01) -2 months" +%Y-%m)
next=$(date -d "-120 days" +%Y-%m)
until [ "$next" \> "$month" ]; do
  run period close "$next" >/dev/null
  next=$(date -d "$next-01 +1 month" +%Y-%m)
done
refused period-closed fund allocate "$fund" --head travel --amount 1 --on "$month-15"
run receipt add "$fund" --amount 1000 --on "$(day -5)" --reference "BACS 77" >/dev/null
run accruals --at "$(day 0)" >/dev/null; run outturn "$fund" >/dev/null; run funnel --by child >/dev/null
"$diversion" export ledger --format csv -o ledger.csv >/dev/null; blind ledger.csv "the ledger as CSV"
"$diversion" export ledger --format xlsx -o ledger.xlsx >/dev/null
as "$auditor"
run doctor >/dev/null;       echo "ok    doctor: every penny ties"
run audit verify >/dev/null; echo "ok    audit: the chain holds"
if command -v hledger >/dev/null; then
  "$diversion" export hledger >fund.journal; blind fund.journal "the hledger journal"
  hledger -f fund.journal check
  pence() { python3 -c 'import csv,re,sys
from decimal import Decimal
print(int(100*sum(Decimal(re.sub("[^0-9.-]", "", r["balance"]) or 0) for r in csv.DictReader(sys.stdin))))'; }
  reckoned() { hledger -f "$1" balance --flat -N -O csv "${@:2}" | pence; }
  same "hledger agrees on what is paid" "$(reckoned fund.journal ':paid$')" 46750
  # An auditor has the journal, the bundle and hledger, and comes to what the program says.
  run evidence "$payment" -o bundle >/dev/null
  # Digits of a hash or of a moment may look like anything.
  for file in bundle/*; do blind <(sed -E 's/[0-9a-f-]{16,}//g' "$file") "evidence: ${file#bundle/}"; done
  refused folder-in-use evidence "$payment" -o bundle
  (cd bundle && sha256sum --check --strict --quiet SHA256SUMS && python3 check.py >/dev/null)
  echo "ok    evidence: every file and every link is what it was"
  hledger -f bundle/movements.journal check
  run position "$fund" >position.json; run package show "$package" >package.json
  for stage in available held committed delivered invoiced paid; do
    for head in mentoring education-employment; do
      same "hledger and position: $head $stage" "$(reckoned fund.journal "^$fund:$head:$stage\$")" \
        "$(get "heads.$head.${stage}_pence" <position.json)"
    done
  done
  for stage in held committed delivered invoiced paid; do
    for place in 0 1; do
      line=$(get "lines.$place.line" <package.json)
      same "hledger and position: $line $stage" "$(reckoned bundle/movements.journal ":$stage\$" "desc:$line( |\$)")" \
        "$(get "lines.$place.${stage}_pence" <package.json)"
      same "journal and bundle: $line $stage" "$(reckoned fund.journal ":$stage\$" "desc:$line( |\$)")" \
        "$(get "lines.$place.${stage}_pence" <package.json)"
    done
  done
fi
echo "From order to payment works on ${DIVERSION_DATABASE%%:*}."
