package import Database
package import Panel

// Packages that a sitting looks at together.
extension Packages {
    /// All of these that there are.
    package static func find(_ references: [String]) -> Query<[Package]> {
        .all("\(selection) WHERE p.ref IN (\(list: references))", read: package)
    }

    /// What lies before a sitting, oldest first: what it has decided on, and what awaits a decision
    /// and is held nowhere.
    package static func before(sitting: ID, _ page: Page) -> Query<Listing<Package>> {
        .page(
            page,
            """
            \(selection)
            WHERE p.event_number > \(page.after ?? 0) AND p.id IN (
                SELECT id FROM packages
                WHERE open_decision_id IS NULL AND state IN (\(list: PackageState.awaiting))
                UNION ALL
                SELECT h.id FROM decisions t JOIN packages h ON h.open_decision_id = t.id
                WHERE t.sitting_id = \(sitting) AND h.id = t.package_id)
            ORDER BY p.event_number LIMIT \(page.size + 1)
            """,
            read: package
        )
    }
}
