#!/usr/bin/env bash
# Fills a database with a believable year, once, shows what can be seen in it, and serves it to the
# browsers of this machine until it is stopped.
#
#   run.sh PATH-TO-DIVERSION FOLDER
#
# DEMO_SERVE=no leaves out the serving, DEMO_PORT=8081 serves at another port than 8080.
#
# A folder that holds a finished demo is used as it is, with whatever was tried in it since. One
# that cannot be used any more is kept as FOLDER.old.
set -euo pipefail
umask 077
diversion=$(realpath "$1")
mkdir -p "$(dirname "$2")"
demo=$(realpath "$(dirname "$2")")/$(basename "$2")

# Two that are started at once take turns.
exec 9>"$demo.lock"
flock 9

open_folder() {
    export DIVERSION_DATABASE=sqlite:$1/demo.sqlite DIVERSION_KEY_FILE=$1/identity.key
    unset DIVERSION_TOKEN
}
roles() { sed -nE 's/^export DIVERSION_TOKEN=.*  # ([a-z]+), .*/\1/p' "$demo/tokens"; }
token() { sed -nE "s/^export DIVERSION_TOKEN=(.+)  # $1, .*/\1/p" "$demo/tokens"; }
# as ROLE WORDS…: runs diversion as whoever has that role.
as() { DIVERSION_TOKEN=$(token "$1") "$diversion" "${@:2}"; }

usable() {
    grep -q '^#   password ' "$demo/tokens" 2>/dev/null || return 1
    open_folder "$demo"
    # A newer program brings an older demo up to date first.
    "$diversion" migrate >/dev/null && as finance position >/dev/null
}
# Made beside its place, so that one that was broken off is never taken for a whole one.
fill() {
    local fresh=$demo.new
    rm -rf "$fresh"
    mkdir -p "$fresh"
    open_folder "$fresh"
    "$diversion" migrate >/dev/null
    "$diversion" key create >/dev/null
    printf '$ diversion demo\n'
    "$diversion" demo | tee "$fresh/tokens"
    if [ -e "$demo" ]; then
        rm -rf "$demo.old"
        mv "$demo" "$demo.old"
    fi
    mv "$fresh" "$demo"
    open_folder "$demo"
}
# A file for each role that makes a shell theirs.
write_roles() {
    local role
    for role in $(roles); do
        {
            printf 'export DIVERSION_DATABASE=%q\n' "$DIVERSION_DATABASE"
            printf 'export DIVERSION_KEY_FILE=%q\n' "$DIVERSION_KEY_FILE"
            printf 'export DIVERSION_TOKEN=%q\n' "$(token "$role")"
            # shellcheck disable=SC2016 # the reading shell's own PATH
            printf 'case :$PATH: in *:%q:*) ;; *) PATH=%q:$PATH ;; esac\n' \
                "$(dirname "$diversion")" "$(dirname "$diversion")"
        } >"$demo/$role"
    done
}
show() {
    printf '\n$ diversion %s\n' "$*"
    as finance "$@"
}

if usable; then
    echo "Using the demo that is there (rm -r $2 for a new one)."
else
    fill
fi
write_roles

# Worth seeing: the first decision that another one varied later.
read -r decision varied < <(as finance decision list --size 500 --json | awk -F '"' '
    $2 == "kind" { kind = $4 }
    $2 == "package" { package = $4 }
    $2 == "supersedes" && kind == "vary" { first = $4 " " package }
    END { print first }')
sitting=$(as finance sitting list | awk '$3 == "open" && !found { print $1; found = 1 }')
package=$(as finance package list --state proposed --size 500 |
    awk '$3 == "proposed" && !found { print $1; found = 1 }')

# The smallest payment: its way fits on a page.
payment=$(as finance payment list --state paid --size 500 --json | awk -F '"' '
    $2 == "payment" { payment = $4 }
    $2 == "total_pence" {
        gsub(/[^0-9]/, "", $3)
        if (least == "" || $3 + 0 <= least) { least = $3 + 0; found = payment }
    }
    END { print found }')

show position
show trace "$decision"
show trace "$payment"

cat <<END

What to try next. Be somebody, as often as you like:

    . $2/chair

or $(roles | grep -vx chair | paste -sd ' ').
END
if [ -n "$sitting" ] && [ -n "$package" ]; then
    cat <<END

The chair has a sitting open:

    diversion package list --state proposed
    diversion decide $sitting $package --fund --preview
    diversion decide $sitting $package --fund --rationale "Agreed by all"
    diversion sitting close $sitting
END
fi
cat <<END

Whoever may see money, back in time and down to the penny:

    diversion position FUND-1 --as-at $(date -d '6 months ago' +%F)
    diversion trace $varied
    diversion outcome list --measure attendance

Finance: what is delivered and not paid, what waits, and for whom:

    diversion accruals
    diversion funnel --by provider
    diversion invoice list --state received
    diversion outturn FUND-1

The provider: what was sent in, and what may be invoiced:

    diversion session list
    diversion invoice preflight

The auditor, or finance: is it true?

    diversion doctor
    diversion audit verify
    diversion event list --subject $decision
    diversion evidence $payment -o evidence-$payment

Everything else: diversion --help
END

[ "${DEMO_SERVE:-yes}" = yes ] || exit 0
printf '\nThe same in a browser, until you stop it with Ctrl-C'
printf ' (DEMO_PORT=8081 for another port):\n\n'
sed -n 's/^#  //p' "$demo/tokens"
printf '\nPut the authenticator key into any authenticator; it shows six digits to sign in with.\n\n'
# What serves holds no other demo back.
exec 9>&- "$diversion" serve --port "${DEMO_PORT:-8080}"
