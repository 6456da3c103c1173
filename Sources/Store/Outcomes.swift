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
        package let value: String
        package let attended: Int?
        package let possible: Int?
        package let on: Day
        package let evidence: String
        package let reporter: String
        package let recordedAt: Instant
        package let event: Int64
    }

    /// What a list of outcomes is narrowed to.
    package struct Filter: Sendable {
        package var child: ID?
        package var package: ID?
        package var measure: String?
        /// Only what officers of this provider reported.
        package var provider: ID?

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if let child { conditions.append("t.child_id = \(child)") }
            if let package { conditions.append("t.package_id = \(package)") }
            if let measure { conditions.append("t.measure = \(measure)") }
            if let provider { conditions.append("o.provider_id = \(provider)") }
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
            \(selection) WHERE t.package_id IN (\(list: packages)) ORDER BY t.event_number, position
            """,
            read: outcome
        )
    }

    private static let selection: SQL = """
        SELECT CAST(substr(t.ref, 5) AS bigint) AS position, t.event_number, t.id, t.ref,
            c.ref AS child, p.ref AS package, t.beneficiary, t.measure, t.value, t.attended,
            t.possible, t.happened_on, t.evidence, o.ref AS reporter, t.recorded_at
        FROM outcomes t
        JOIN children c ON c.id = t.child_id
        JOIN packages p ON p.id = t.package_id
        JOIN officers o ON o.id = t.reported_by
        """

    @Sendable
    private static func outcome(_ row: Row) throws -> Outcome {
        try Outcome(
            id: row["id"],
            reference: row["ref"],
            child: row["child"],
            package: row["package"],
            beneficiary: row["beneficiary"],
            measure: row["measure"],
            value: row["value"],
            attended: row["attended"],
            possible: row["possible"],
            on: row["happened_on"],
            evidence: row["evidence"],
            reporter: row["reporter"],
            recordedAt: row["recorded_at"],
            event: row["event_number"]
        )
    }
}
