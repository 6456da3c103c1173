package import Database
package import Money
package import Panel

extension Outcomes {
    package typealias Suspended = (outcome: String, child: String, on: Day, days: Int)

    /// The suspensions of these children that stand, by the day; of at least one child.
    ///
    /// - Parameters:
    ///   - children: by reference, 500 at most.
    ///   - provider: only what its officers reported; nil is everybody's.
    package static func suspensions(
        of children: [String],
        reportedBy provider: ID?
    ) -> Query<[Suspended]> {
        let whose: SQL = provider.map { " AND w.provider_id = \($0)" } ?? ""
        return .all(
            """
            SELECT t.ref AS outcome, c.ref, t.happened_on, t.days FROM outcomes t
            JOIN children c ON c.id = t.child_id
            JOIN officers w ON w.id = t.reported_by
            WHERE c.ref IN (\(list: children)) AND t.value = \(Suspensions.value)
                AND t.days IS NOT NULL AND \(stands("t.id"))\(whose)
            ORDER BY c.ref, t.happened_on
            """
        ) { row in
            (
                outcome: try row["outcome"], child: try row["ref"], on: try row["happened_on"],
                days: try row["days"]
            )
        }
    }
}
