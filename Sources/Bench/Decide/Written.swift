import Money

/// The statements that write what one decision writes, in the same order, with the same rows in the
/// same tables: the raw side of the comparison.
///
/// Texts have the lengths that Casework's have. A value that only a statement can know stands as
/// one of the `Known` expressions, which pgbench and the C loop fill differently.
struct Written {
    /// Expressions for what differs between the ways of running it.
    struct Known {
        /// The id of the decision, its package, line and child: told apart by number.
        let id: String
        let decision: String
        let fund: String
        let head: String
        let provider: String
        /// The event's number, and the link before it.
        let number: String
        var previous: String
        /// The event's own hash, once it is written.
        let hash: String
        /// The event's own hash, from the one before.
        let link: (String) -> String
    }

    private let sitting: String
    private let officer: String
    private let day: Day

    private let isKeyed: Bool

    /// - Parameter isKeyed: what was answered is kept under a key too, as of an act over HTTP.
    init(_ proposed: Proposed, isKeyed: Bool = false) {
        self.isKeyed = isKeyed
        sitting = Proposed.prefix + "100000000000"
        officer = proposed.officers.chairID
        day = proposed.today
    }

    func statements(_ known: Known) -> [String] {
        [event(known), text(known), decision(known), line(known)] + states(known)
            + [movement(known)] + balances(known) + (isKeyed ? [key(known)] : [])
            + [head(known)]
    }

    private func event(_ known: Known) -> String {
        """
        INSERT INTO events (number, act_id, act, officer_id, subject, facts, recorded_at, hash)
        VALUES (\(known.number), \(known.decision), 'decide', '\(officer)', 'CCEP-\(day)/1234',
            '\(Self.facts)', 1790000000000000 + \(known.number),
            \(known.link(known.previous)))
        """
    }

    private func text(_ known: Known) -> String {
        """
        INSERT INTO case_texts (record_id, name, key_id, sealed)
        VALUES (\(known.decision), 'rationale', 'bench', \(Self.bytes(50)))
        """
    }

    private func decision(_ known: Known) -> String {
        """
        INSERT INTO decisions (id, ref, sitting_id, number, package_id, kind, officer_id, reason,
            rationale_hash, hold_expires_at, recorded_at, event_number)
        VALUES (\(known.decision), 'CCEP-\(day)/' || CAST(\(known.number) AS text),
            '\(sitting)', \(known.number), \(known.id), 'fund', '\(officer)', 'agreed',
            \(Self.bytes(32)), 1790000000000000 + \(known.number),
            1790000000000000 + \(known.number), \(known.number))
        """
    }

    private func line(_ known: Known) -> String {
        """
        INSERT INTO decision_lines (decision_id, line_id, quantity_thousandths, change_pence)
        VALUES (\(known.decision), \(known.id), 1000, 100)
        """
    }

    private func states(_ known: Known) -> [String] {
        [
            "UPDATE packages SET open_decision_id = \(known.decision) WHERE id = \(known.id)",
            """
            UPDATE sittings SET decision_count = decision_count + 1 WHERE id = '\(sitting)'
            """,
        ]
    }

    private func movement(_ known: Known) -> String {
        """
        INSERT INTO movements (event_number, ordinal, act, fund_id, from_head, from_stage, to_head,
            to_stage, pence, line_id, decision_id, officer_id, reason, event_on, recorded_at)
        VALUES (\(known.number), 1, 'hold', \(known.fund), \(known.head), 'available',
            \(known.head), 'held', 100, \(known.id), \(known.decision), '\(officer)', 'agreed',
            '\(day)', 1790000000000000 + \(known.number))
        """
    }

    private func balances(_ known: Known) -> [String] {
        [
            """
            UPDATE accounts SET pence = pence + CASE WHEN stage = 'held' THEN 100 ELSE -100 END
            WHERE fund_id = \(known.fund) AND head = \(known.head)
                AND stage IN ('available', 'held')
            """,
            """
            INSERT INTO account_days (fund_id, head, stage, event_on, in_pence, out_pence)
            VALUES (\(known.fund), \(known.head), 'available', '\(day)', 0, 100),
                (\(known.fund), \(known.head), 'held', '\(day)', 100, 0)
            ON CONFLICT (fund_id, head, stage, event_on) DO UPDATE SET
                in_pence = account_days.in_pence + excluded.in_pence,
                out_pence = account_days.out_pence + excluded.out_pence
            """,
            """
            UPDATE line_balances SET pence = pence + 100
            WHERE line_id = \(known.id) AND stage = 'held'
            """,
            """
            UPDATE child_balances SET pence = pence + 100
            WHERE fund_id = \(known.fund) AND child_id = \(known.id)
            """,
            """
            UPDATE provider_balances SET pence = pence + 100
            WHERE fund_id = \(known.fund) AND provider_id = \(known.provider)
            """,
        ]
    }

    private func key(_ known: Known) -> String {
        """
        INSERT INTO idempotency_keys (caller, act, key, fingerprint, answer, recorded_at)
        VALUES ('\(officer)', 'decide', \(known.id), \(Self.bytes(32)), '\(Self.answer)',
            1790000000000000 + \(known.number))
        """
    }

    private func head(_ known: Known) -> String {
        """
        UPDATE audit_heads SET number = \(known.number), hash = \(known.hash) WHERE id = 1
        """
    }

    private static func bytes(_ count: Int) -> String {
        "CAST('\(String(repeating: "x", count: count))' AS sealed_blob)"
    }

    /// What an event's hash covers beside the hash before it.
    static let payload = String(repeating: "x", count: 350)
    private static let answer = String(repeating: "x", count: 450)
    private static let facts = String(repeating: "x", count: 150)
}
