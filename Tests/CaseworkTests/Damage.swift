/// One way in which the database can be wrong: what does it, what undoes it, and what is said.
struct Damage: Sendable {
    /// The proof that names it.
    let check: String
    let subject: String
    /// Proofs that must fail with it, since they look at the same rows.
    var also: Set<String> = []
    let make: String
    let mend: String

    /// For each of doctor's proofs.
    ///
    /// In a council where the first package is committed (£450 and £90) and the second one held
    /// (£225) in a second sitting.
    static let all = balances + promises + states + registers

    static let balances = [
        Damage(
            check: "funds",
            subject: "FUND-1",
            also: ["account-balances"],
            make: "UPDATE accounts SET pence = pence + 1 WHERE stage = 'unallocated'",
            mend: "UPDATE accounts SET pence = pence - 1 WHERE stage = 'unallocated'"
        ),
        Damage(
            check: "account-balances",
            subject: "FUND-1:mentoring:held",
            make: "UPDATE accounts SET pence = pence + 22500 WHERE stage = 'available';"
                + "UPDATE accounts SET pence = pence - 22500 WHERE stage = 'held'",
            mend: "UPDATE accounts SET pence = pence - 22500 WHERE stage = 'available';"
                + "UPDATE accounts SET pence = pence + 22500 WHERE stage = 'held'"
        ),
        Damage(
            check: "account-days",
            subject: "FUND-1:mentoring:available on 2026-04-02 in",
            make: "UPDATE account_days SET in_pence = in_pence + 1 WHERE in_pence = 500000",
            mend: "UPDATE account_days SET in_pence = in_pence - 1 WHERE in_pence = 500001"
        ),
        Damage(
            check: "running-balances",
            subject: "FUND-1:none:unallocated on 2026-03-01",
            make: "UPDATE movements SET event_on = '2026-03-01' WHERE act = 'allocate';"
                + "UPDATE account_days SET event_on = '2026-03-01' WHERE event_on = '2026-04-02'",
            mend: "UPDATE movements SET event_on = '2026-04-02' WHERE act = 'allocate';"
                + "UPDATE account_days SET event_on = '2026-04-02' WHERE event_on = '2026-03-01'"
        ),
        Damage(
            check: "line-balances",
            subject: "PKG-2/1:held",
            make: "UPDATE line_balances SET pence = 22501 WHERE pence = 22500",
            mend: "UPDATE line_balances SET pence = 22500 WHERE pence = 22501"
        ),
        Damage(
            check: "child-balances",
            subject: "FUND-1 CH-",
            make: "UPDATE child_balances SET pence = 22499 WHERE pence = 22500",
            mend: "UPDATE child_balances SET pence = 22500 WHERE pence = 22499"
        ),
        Damage(
            check: "provider-balances",
            subject: "FUND-1 PRV-1",
            make: "UPDATE provider_balances SET pence = pence + 1",
            mend: "UPDATE provider_balances SET pence = pence - 1"
        ),
        Damage(
            check: "child-caps",
            subject: "FUND-1 CH-",
            make: "UPDATE child_balances SET cap_pence = NULL WHERE pence = 22500",
            mend: "UPDATE child_balances SET cap_pence = 250000 WHERE pence = 22500"
        ),
        Damage(
            check: "child-caps",
            subject: "FUND-1 CH-",
            make: "UPDATE funds SET child_cap_pence = 53999;"
                + "UPDATE child_balances SET cap_pence = 53999",
            mend: "UPDATE funds SET child_cap_pence = 250000;"
                + "UPDATE child_balances SET cap_pence = 250000"
        ),
    ]

    static let promises = [
        Damage(
            check: "movement-edges",
            subject: "event ",
            make:
                "INSERT INTO edges (act, from_stage, to_stage) VALUES ('gift', 'available', 'held');"
                + "UPDATE movements SET act = 'gift' WHERE act = 'hold' AND pence = 22500",
            mend: "UPDATE movements SET act = 'hold' WHERE act = 'gift';"
                + "DELETE FROM edges WHERE act = 'gift'"
        ),
        Damage(
            check: "movement-ordinals",
            subject: "event ",
            make: "UPDATE movements SET ordinal = 2 WHERE pence = 22500",
            mend: "UPDATE movements SET ordinal = 1 WHERE pence = 22500"
        ),
        Damage(
            check: "movement-names",
            subject: "event ",
            make: "UPDATE movements SET decision_id = (SELECT id FROM decisions"
                + " WHERE ref = 'CCEP-2026-11-18/1') WHERE pence = 22500",
            mend: "UPDATE movements SET decision_id = (SELECT id FROM decisions"
                + " WHERE ref = 'CCEP-2026-11-18.2/1') WHERE pence = 22500"
        ),
        Damage(
            check: "movement-names",
            subject: "event ",
            also: ["line-balances", "child-balances", "provider-balances", "line-holds"],
            make: "UPDATE movements SET line_id = NULL WHERE pence = 22500",
            mend: "UPDATE movements SET line_id = (SELECT line_id FROM decision_lines"
                + " WHERE change_pence = 22500) WHERE pence = 22500"
        ),
        Damage(
            check: "commitment-minutes",
            subject: "event ",
            make: "UPDATE movements SET minuted_id = NULL WHERE act = 'commit'",
            mend: "UPDATE movements SET minuted_id = decision_id WHERE act = 'commit'"
        ),
        Damage(
            check: "commitment-minutes",
            subject: "event ",
            make: "UPDATE sittings SET closed_at = NULL WHERE ref = 'CCEP-2026-11-18'",
            mend: "UPDATE sittings SET closed_at = 1 WHERE ref = 'CCEP-2026-11-18'"
        ),
        Damage(
            check: "decision-commitments",
            subject: "CCEP-2026-11-18/1 PKG-1/1",
            make: "UPDATE decision_lines SET change_pence = 45001 WHERE change_pence = 45000",
            mend: "UPDATE decision_lines SET change_pence = 45000 WHERE change_pence = 45001"
        ),
        Damage(
            check: "line-holds",
            subject: "PKG-2/1",
            make: "UPDATE decision_lines SET change_pence = 22501 WHERE change_pence = 22500",
            mend: "UPDATE decision_lines SET change_pence = 22500 WHERE change_pence = 22501"
        ),
    ]

    static let states = [
        Damage(
            check: "package-states",
            subject: "PKG-1",
            make: "UPDATE packages SET state = 'deferred' WHERE ref = 'PKG-1'",
            mend: "UPDATE packages SET state = 'funded' WHERE ref = 'PKG-1'"
        ),
        Damage(
            check: "ended-commitments",
            subject: "PKG-1/1",
            also: ["package-states"],
            make: "UPDATE packages SET state = 'ended' WHERE ref = 'PKG-1'",
            mend: "UPDATE packages SET state = 'funded' WHERE ref = 'PKG-1'"
        ),
        Damage(
            check: "package-states",
            subject: "PKG-2",
            make: "UPDATE packages SET open_decision_id = NULL WHERE ref = 'PKG-2'",
            mend: "UPDATE packages SET open_decision_id = (SELECT id FROM decisions"
                + " WHERE ref = 'CCEP-2026-11-18.2/1') WHERE ref = 'PKG-2'"
        ),
        Damage(
            check: "sequences",
            subject: "PKG",
            make: "UPDATE sequences SET value = 1 WHERE name = 'PKG'",
            mend: "UPDATE sequences SET value = 2 WHERE name = 'PKG'"
        ),
        Damage(
            check: "decision-numbers",
            subject: "CCEP-2026-11-18.2",
            make: "UPDATE sittings SET decision_count = 0 WHERE ref = 'CCEP-2026-11-18.2'",
            mend: "UPDATE sittings SET decision_count = 1 WHERE ref = 'CCEP-2026-11-18.2'"
        ),
    ]

    static let registers = [
        Damage(
            check: "register-entries",
            subject: "PRV-1",
            make: "UPDATE providers SET event_number = event_number - 1",
            mend: "UPDATE providers SET event_number = event_number + 1"
        ),
        Damage(
            check: "hands",
            subject: "CCEP-2026-11-18/1",
            make: "UPDATE packages SET proposed_by = (SELECT officer_id FROM decisions"
                + " WHERE ref = 'CCEP-2026-11-18/1') WHERE ref = 'PKG-1'",
            mend: "UPDATE packages SET proposed_by = (SELECT proposed_by FROM packages"
                + " WHERE ref = 'PKG-2') WHERE ref = 'PKG-1'"
        ),
    ]
}
