package import Database
package import Panel

// Packages that a sitting looks at together.
extension Packages {
    /// All of these that there are.
    package static func find(_ references: [String]) -> Query<[Package]> {
        .all("\(selection) WHERE p.ref IN (\(list: references))", read: package)
    }

    /// Of `packages`: proposed or put off before, and no open sitting has decided on it.
    static let toDecide: SQL = """
        open_decision_id IS NULL AND state IN (\(list: PackageState.awaiting))
            AND NOT EXISTS (SELECT 1 FROM package_withdrawals w WHERE w.package_id = packages.id)
        """

    /// Of what lies before a sitting.
    package static let sortsBefore: Sorts = [
        "package": "position", "child": "child_ref", "proposed_by": "proposer",
        "proposed_on": "proposed_on", "age": "age", "total_pence": "total_pence",
    ]

    /// What lies before a sitting, oldest first unless the page says otherwise: what it has decided
    /// on, and what awaits a decision and is held nowhere.
    package static func before(sitting: ID, _ page: Page) -> Query<Listing<Package>> {
        let lying: SQL = """
            id IN (
                SELECT id FROM packages WHERE \(toDecide)
                UNION ALL
                SELECT h.id FROM decisions t JOIN packages h ON h.open_decision_id = t.id
                WHERE t.sitting_id = \(sitting) AND h.id = t.package_id)
            """
        return .page(
            page,
            """
            SELECT p.*, (SELECT CAST(sum(l.total_pence) AS bigint) FROM lines l
                WHERE l.package_id = p.id) AS total_pence
            FROM (\(selection)) AS p
            """,
            where: [lying],
            isRising: true,
            read: package
        )
    }
}
