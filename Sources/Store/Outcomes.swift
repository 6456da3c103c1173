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
        /// The number of the planned outcome that it reads.
        package let planned: Int?
        package let on: Day
        package let evidence: String
        package let reporterID: ID
        package let reporter: String
        package let verification: Verification?
        package let withdrawal: Withdrawal?
        package let recordedAt: Instant
        package let event: Int64
    }

    /// By what somebody else saw it confirmed, the latest time.
    package struct Verification: Hashable, Sendable {
        package let evidence: String
        package let officer: String
        package let at: Instant
    }

    /// Why and by whom it was taken back: it stays, and is counted nowhere.
    package struct Withdrawal: Hashable, Sendable {
        package let reason: String
        package let officer: String
    }

    /// What a list of outcomes is narrowed to.
    package struct Filter: Sendable {
        package var child: ID?
        package var package: ID?
        package var measure: String?
        package var planned: Int?
        /// Only what officers of this provider reported.
        package var provider: ID?
        /// Only what stands, and nobody else saw confirmed.
        package var isUnverified = false

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if let child { conditions.append("t.child_id = \(child)") }
            if let package { conditions.append("t.package_id = \(package)") }
            if let measure { conditions.append("t.measure = \(measure)") }
            if let planned { conditions.append("n.position = \(planned)") }
            if let provider { conditions.append("o.provider_id = \(provider)") }
            if isUnverified {
                conditions.append("w.outcome_id IS NULL AND x.outcome_id IS NULL")
            }
            return conditions
        }
    }

    /// Whether an outcome counts: nobody has taken it back.
    ///
    /// - Parameters:
    ///   - outcome: the column that holds its id.
    ///   - event: as it was known by then.
    static func stands(_ outcome: SQL, upTo event: Int64? = nil) -> SQL {
        let known: SQL = event.map { " AND z.event_number <= \($0)" } ?? ""
        return """
            NOT EXISTS (SELECT 1 FROM outcome_withdrawals z WHERE z.outcome_id = \(outcome)\(known))
            """
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
            \(selection) WHERE t.package_id IN (\(list: packages)) ORDER BY t.event_number, position
            """,
            read: outcome
        )
    }
}
