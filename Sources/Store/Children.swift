package import Database
package import Money
package import Panel

/// Children, known by reference only.
package enum Children {
    package static func find(_ reference: String) -> Query<ID?> {
        .first("SELECT id FROM children WHERE ref = \(reference)") { row in
            try row["id"]
        }
    }

    package static func insert(id: ID, reference: String, event: Int64) -> SQL {
        """
        INSERT INTO children (id, ref, event_number) VALUES (\(id), \(reference), \(event))
        """
    }

    /// When a child was entered, and the first day on which it was referred, or something proposed.
    package static func came(
        _ child: ID
    ) -> Query<(enteredAt: Instant, referredOn: Day?)> {
        .one(
            """
            SELECT e.recorded_at, (SELECT min(coalesce(p.referred_on, p.proposed_on))
                    FROM packages p WHERE p.child_id = c.id) AS referred_on
            FROM children c JOIN events e ON e.number = c.event_number
            WHERE c.id = \(child)
            """
        ) { row in
            (enteredAt: try row["recorded_at"], referredOn: try row["referred_on"])
        }
    }

    /// One line proposed for a child, and what money stands behind it.
    package struct Line: Hashable, Sendable {
        package let package: String
        /// The package's, or `held` while an open sitting has decided on it.
        package let state: String
        package let proposedOn: Day
        package let fund: String
        package let total: Pence
        /// Held, committed, delivered, invoiced or paid.
        package let promised: Pence
        /// The same without what is only held.
        package let committed: Pence
    }

    /// A child's lines, newest package first; one provider's only where it is given.
    package static func lines(of child: ID, provider: ID?) -> Query<[Line]> {
        let wanted: SQL = provider.map { "AND l.provider_id = \($0)" } ?? ""
        return .all(
            """
            SELECT k.ref AS package, k.proposed_on, f.ref AS fund, l.total_pence,
                CASE WHEN k.open_decision_id IS NULL THEN k.state ELSE 'held' END AS state,
                CAST(coalesce(sum(b.pence), 0) AS bigint) AS promised_pence,
                CAST(coalesce(sum(CASE WHEN b.stage = 'held' THEN 0 ELSE b.pence END), 0)
                    AS bigint) AS committed_pence
            FROM lines l
            JOIN packages k ON k.id = l.package_id
            JOIN funds f ON f.id = l.fund_id
            LEFT JOIN line_balances b ON b.line_id = l.id AND b.stage IN (\(list: Stage.promised))
            WHERE l.child_id = \(child) \(wanted)
            GROUP BY l.id, l.position, l.total_pence, k.event_number, k.ref, k.state,
                k.open_decision_id, k.proposed_on, f.ref
            ORDER BY k.event_number DESC, l.position
            """
        ) { row in
            try Line(
                package: row["package"],
                state: row["state"],
                proposedOn: row["proposed_on"],
                fund: row["fund"],
                total: row["total_pence"],
                promised: row["promised_pence"],
                committed: row["committed_pence"]
            )
        }
    }

    /// What a fund has promised for a child, and the most it may.
    package struct Promised: Hashable, Sendable {
        package let fund: String
        package let pence: Pence
        package let cap: Pence?
    }

    package static func promised(for child: ID) -> Query<[Promised]> {
        .all(
            """
            SELECT f.ref AS fund, b.pence, b.cap_pence
            FROM child_balances b JOIN funds f ON f.id = b.fund_id
            WHERE b.child_id = \(child) ORDER BY f.ref
            """
        ) { row in
            try Promised(fund: row["fund"], pence: row["pence"], cap: row["cap_pence"])
        }
    }

    /// How many outcomes stand recorded for a child; those that a provider's officers reported where
    /// it is given.
    package static func outcomes(for child: ID, provider: ID?) -> Query<Int> {
        let wanted: SQL =
            provider.map {
                "AND t.reported_by IN (SELECT id FROM officers WHERE provider_id = \($0))"
            } ?? ""
        return .one(
            """
            SELECT count(*) AS outcomes FROM outcomes t
            WHERE t.child_id = \(child) AND \(Outcomes.stands("t.id")) \(wanted)
            """
        ) { row in
            try row["outcomes"]
        }
    }

    static let committed = Stage.promised.filter { $0 != .held }
}
