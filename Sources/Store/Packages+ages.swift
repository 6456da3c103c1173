package import Database
package import Money
package import Panel

// How old a child was when something was proposed: what reports by age count by.
extension Packages {
    /// All of a child's.
    package static func proposed(
        for child: ID
    ) -> Query<[(id: ID, proposedOn: Day, age: Int?)]> {
        .all(
            """
            SELECT id, proposed_on, age FROM packages WHERE child_id = \(child)
            ORDER BY event_number
            """
        ) { row in
            (id: try row["id"], proposedOn: try row["proposed_on"], age: try row["age"])
        }
    }

    /// Puts right what follows from the day of birth; what was published keeps its own count.
    package static func set(_ ages: [(package: ID, age: Int)]) -> [SQL] {
        ages.map { [$0.package.value, $0.age.value] }.chunks.map {
            """
            UPDATE packages SET age = d.column2 FROM (VALUES \(rows: $0)) AS d
            WHERE id = d.column1
            """
        }
    }
}
