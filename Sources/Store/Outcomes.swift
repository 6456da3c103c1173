package import Database
package import Money
package import Panel

/// What came of packages.
package enum Outcomes {
    package struct Outcome: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let child: String
        package let package: String
        package let beneficiary: Beneficiary
        package let measure: String
        /// Without its reasons, which `reasons(of:)` gives.
        package let reading: Reading
        package let on: Day
        package let evidence: String
        package let reporterID: ID
        package let reporter: String
        package let verification: Verification?
        package let recordedAt: Instant
        package let event: Int64
    }

    /// By what somebody else saw it confirmed, the latest time.
    package struct Verification: Hashable, Sendable {
        package let evidence: String
        package let officer: String
        package let at: Instant
    }

    /// What a list of outcomes is narrowed to.
    package struct Filter: Sendable {
        package var child: ID?
        package var package: ID?
        package var measure: String?
        /// Only what officers of this provider reported.
        package var provider: ID?
        /// Only what nobody else saw confirmed.
        package var isUnverified = false

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if let child { conditions.append("t.child_id = \(child)") }
            if let package { conditions.append("t.package_id = \(package)") }
            if let measure { conditions.append("t.measure = \(measure)") }
            if let provider { conditions.append("o.provider_id = \(provider)") }
            if isUnverified { conditions.append("w.outcome_id IS NULL") }
            return conditions
        }
    }

    package static let sorts: Sorts = [
        "outcome": "position", "measure": "measure", "on": "happened_on", "evidence": "evidence",
    ]

    /// Newest first.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Outcome>> {
        .page(page, selection, where: filter.conditions, read: outcome)
    }

    /// - Parameter provider: only if an officer of this provider reported it.
    package static func find(_ reference: String, provider: ID?) -> Query<Outcome?> {
        var conditions: [SQL] = ["t.ref = \(reference)"]
        if let provider { conditions.append("o.provider_id = \(provider)") }
        return .first("\(selection) WHERE \(SQL.all(conditions))", read: outcome)
    }

    /// All of these packages', in the order they were recorded.
    package static func of(packages: [ID]) -> Query<[Outcome]> {
        .all(
            """
            \(selection) WHERE t.package_id IN (\(list: packages)) ORDER BY t.event_number, t.ref
            """,
            read: outcome
        )
    }

    /// Since when there is something to report, and the last day of any line: the earlier of the day
    /// a package was proposed and the first sitting whose minutes fund it; nil when none does.
    package static func reportable(of package: ID) -> Query<(since: Day, last: Day)?> {
        .first(
            """
            SELECT CASE WHEN p.proposed_on < min(s.sits_on) THEN p.proposed_on
                ELSE min(s.sits_on) END AS since,
                (SELECT max(l.to_on) FROM lines l WHERE l.package_id = p.id) AS last
            FROM packages p
            JOIN decisions d ON d.package_id = p.id AND d.kind = \(DecisionKind.fund)
            JOIN minutes m ON m.decision_id = d.id
            JOIN sittings s ON s.id = d.sitting_id
            WHERE p.id = \(package) GROUP BY p.id, p.proposed_on
            """
        ) { row in
            (since: try row["since"], last: try row["last"])
        }
    }

    /// Whether a line of this provider's is committed for the child, or further.
    package static func concern(_ child: ID, provider: ID?) -> Query<Bool> {
        .one(
            """
            SELECT CASE WHEN EXISTS (
                SELECT 1 FROM lines l JOIN line_balances b ON b.line_id = l.id
                WHERE l.child_id = \(child) AND l.provider_id = \(provider)
                    AND b.stage <> 'held' AND b.pence > 0) THEN 1 ELSE 0 END AS concerned
            """
        ) { row in
            try row["concerned"]
        }
    }
}
