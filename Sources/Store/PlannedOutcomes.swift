package import Database
package import Money
package import Panel

/// What was planned to come of packages, and what it came to.
package enum PlannedOutcomes {
    package struct Planned: Hashable, Sendable {
        package let id: ID
        package let package: ID
        /// Its number in the package.
        package let position: Int
        package let measure: String
        /// What is to be reached, of which domain, by which instrument.
        package let target: Reading
        package let by: Day
        package let baseline: String?
        package let baselineOn: Day?
        /// Nil until the package is completed.
        package let score: EndScore?
    }

    package struct New: Sendable {
        package let id: ID
        package let position: Int
        package let measure: String
        /// What is to be reached, of which domain, by which instrument.
        package let target: Reading
        package let by: Day
        package let baseline: String?
        package let baselineOn: Day?
        package let howHash: [UInt8]?

        package init(
            id: ID,
            position: Int,
            measure: String,
            target: Reading,
            by day: Day,
            baseline: String?,
            baselineOn: Day?,
            howHash: [UInt8]?
        ) {
            self.id = id
            self.position = position
            self.measure = measure
            self.target = target
            by = day
            self.baseline = baseline
            self.baselineOn = baselineOn
            self.howHash = howHash
        }
    }

    /// - Parameter packages: one at least.
    package static func of(_ packages: [ID]) -> Query<[Planned]> {
        .all(
            """
            SELECT n.id, n.package_id, n.position, n.measure, n.domain, n.instrument,
                n.edition, n.target, n.due_on, n.baseline, n.baseline_on, s.score
            FROM planned_outcomes n LEFT JOIN end_report_scores s ON s.planned_id = n.id
            WHERE n.package_id IN (\(list: packages)) ORDER BY n.package_id, n.position
            """
        ) { row in
            var target = Reading(value: try row["target"])
            target.domain = try row["domain"]
            target.instrument = try row["instrument"]
            target.edition = try row["edition"]
            return try Planned(
                id: row["id"],
                package: row["package_id"],
                position: row["position"],
                measure: row["measure"],
                target: target,
                by: row["due_on"],
                baseline: row["baseline"],
                baselineOn: row["baseline_on"],
                score: row["score"]
            )
        }
    }

    package static func insert(
        _ planned: [New],
        of package: ID,
        by officer: ID,
        event: Int64
    ) -> [SQL] {
        let rows = planned.map { new -> [Value] in
            [
                new.id.value, package.value, new.position.value, new.measure.value,
                new.target.domain.value, new.target.instrument.value, new.target.edition.value,
                new.target.value.value, new.by.value, new.baseline.value,
                new.baselineOn.value, new.howHash.value, officer.value, event.value,
            ]
        }
        return rows.chunks.map {
            """
            INSERT INTO planned_outcomes (id, package_id, position, measure, domain, instrument,
                edition, target, due_on, baseline, baseline_on, how_hash, planned_by,
                event_number)
            VALUES \(rows: $0)
            """
        }
    }
}
