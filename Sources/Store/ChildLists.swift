package import Database
package import Money
package import Panel

/// Lists of children: all of them, or those a provider works with.
package enum ChildLists {
    package struct Item: Hashable, Sendable {
        package let reference: String
        package let packages: Int
        package let promised: Pence
    }

    package static let sorts: Sorts = [
        "child": "position", "packages": "packages", "promised_pence": "promised_pence",
    ]

    /// Newest first.
    package static func all(_ page: Page) -> Query<Listing<Item>> {
        .page(
            page,
            """
            SELECT c.event_number AS position, c.ref,
                (SELECT count(*) FROM packages k WHERE k.child_id = c.id) AS packages,
                (SELECT CAST(coalesce(sum(b.pence), 0) AS bigint) FROM child_balances b
                    WHERE b.child_id = c.id) AS promised_pence
            FROM children c
            """,
            where: [],
            read: item
        )
    }

    /// Those for whom a line of this provider is committed, delivered, invoiced or paid; counting
    /// that provider's lines only.
    package static func of(provider: ID, _ page: Page) -> Query<Listing<Item>> {
        .page(
            page,
            """
            SELECT c.event_number AS position, c.ref, count(DISTINCT l.package_id) AS packages,
                CAST(sum(l.pence) AS bigint) AS promised_pence
            FROM children c
            JOIN (
                SELECT n.child_id, n.package_id, b.pence
                FROM lines n JOIN line_balances b ON b.line_id = n.id
                WHERE n.provider_id = \(provider) AND b.pence > 0
                    AND b.stage IN (\(list: Children.committed))
            ) AS l ON l.child_id = c.id
            GROUP BY c.id, c.ref, c.event_number
            """,
            where: [],
            read: item
        )
    }

    @Sendable
    private static func item(_ row: Row) throws -> Item {
        try Item(
            reference: row["ref"],
            packages: row["packages"],
            promised: row["promised_pence"]
        )
    }
}
