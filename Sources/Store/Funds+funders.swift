package import Database
package import Money
package import Panel

// Who grants.
extension Funds {
    package struct Funder: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let name: String
        package let funds: Int
        /// The last day of the fund that ends last.
        package let until: Day?
    }

    package static let funderSorts: Sorts = [
        "funder": "position", "name": "search_name", "funds": "funds", "until": "until_on",
    ]

    /// Newest first.
    package static func funders(_ page: Page) -> Query<Listing<Funder>> {
        .page(page, funders, where: [], read: funder)
    }

    package static func funder(_ reference: String) -> Query<Funder?> {
        .first("\(funders) WHERE r.ref = \(reference)", read: funder)
    }

    private static let funders: SQL = """
        SELECT CAST(substr(r.ref, 5) AS bigint) AS position, r.id, r.ref, r.name, r.search_name,
            (SELECT count(*) FROM funds f WHERE f.funder_id = r.id) AS funds,
            (SELECT max(f.to_on) FROM funds f WHERE f.funder_id = r.id) AS until_on
        FROM funders r
        """

    @Sendable
    private static func funder(_ row: Row) throws -> Funder {
        try Funder(
            id: row["id"],
            reference: row["ref"],
            name: row["name"],
            funds: row["funds"],
            until: row["until_on"]
        )
    }
}
