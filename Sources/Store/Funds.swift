package import Database
package import Money
package import Panel

/// Funders and funds.
package enum Funds {
    package static func find(_ reference: String) -> Query<Fund?> {
        .first(
            """
            SELECT f.id, f.ref, f.name, r.name AS funder, f.from_on, f.to_on, f.child_cap_pence
            FROM funds f JOIN funders r ON r.id = f.funder_id
            WHERE f.ref = \(reference)
            """,
            read: fund
        )
    }

    /// The fund of that funder, name and first day, if there is one.
    package static func same(funder: String, name: String, from day: Day) -> Query<String?> {
        .first(
            """
            SELECT f.ref FROM funds f JOIN funders r ON r.id = f.funder_id
            WHERE r.search_name = \(Input.searchName(funder))
                AND f.search_name = \(Input.searchName(name)) AND f.from_on = \(day)
            """
        ) { row in
            try row["ref"]
        }
    }

    package static func funder(named name: String) -> Query<ID?> {
        .first("SELECT id FROM funders WHERE search_name = \(Input.searchName(name))") { row in
            try row["id"]
        }
    }

    package static func insert(
        funder name: String,
        id: ID,
        reference: String,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO funders (id, ref, name, search_name, event_number)
        VALUES (\(id), \(reference), \(name), \(Input.searchName(name)), \(event))
        """
    }

    package static func insert(_ fund: Fund, funder: ID, event: Int64) -> SQL {
        """
        INSERT INTO funds (id, ref, funder_id, name, search_name, from_on, to_on,
            child_cap_pence, event_number)
        VALUES (\(fund.id), \(fund.reference), \(funder), \(fund.name),
            \(Input.searchName(fund.name)), \(fund.period.from), \(fund.period.to),
            \(fund.childCap), \(event))
        """
    }

    /// The most that this fund has promised for any one child.
    package static func mostForOneChild(of fund: ID) -> Query<Pence> {
        .one(
            """
            SELECT CAST(coalesce(max(pence), 0) AS bigint) AS most
            FROM child_balances WHERE fund_id = \(fund)
            """
        ) { row in
            try row["most"]
        }
    }

    /// The cap stands beside each child's balance too, where the database checks it.
    package static func set(childCap: Pence, of fund: ID) -> [SQL] {
        [
            "UPDATE funds SET child_cap_pence = \(childCap) WHERE id = \(fund)",
            "UPDATE child_balances SET cap_pence = \(childCap) WHERE fund_id = \(fund)",
        ]
    }

    package static func set(name: String, to day: Day, of fund: ID) -> SQL {
        """
        UPDATE funds SET name = \(name), search_name = \(Input.searchName(name)), to_on = \(day)
        WHERE id = \(fund)
        """
    }

    /// A fund with the event that entered it.
    package struct Entered: Hashable, Sendable {
        package let fund: Fund
        package let event: Int64
    }

    package static let sorts: Sorts = [
        "fund": "position", "name": "name", "funder": "funder", "from": "from_on", "to": "to_on",
    ]

    /// Newest first.
    ///
    /// - Parameter funder: only those that this funder grants.
    package static func list(_ page: Page, funder: ID? = nil) -> Query<Listing<Entered>> {
        let wanted: [SQL] = funder.map { ["f.funder_id = \($0)"] } ?? []
        return .page(page, entered, where: wanted, read: entered)
    }

    /// Those entered up to an event, or all, in the order they were entered.
    package static func all(upTo event: Int64?) -> Query<[Entered]> {
        .all(
            """
            \(entered) WHERE f.event_number <= \(event ?? .max) ORDER BY f.event_number
            """,
            read: entered
        )
    }

    private static let entered: SQL = """
        SELECT f.event_number AS position, f.id, f.ref, f.name, r.name AS funder, f.from_on,
            f.to_on, f.child_cap_pence
        FROM funds f JOIN funders r ON r.id = f.funder_id
        """

    @Sendable
    private static func entered(_ row: Row) throws -> Entered {
        Entered(fund: try fund(row), event: try row["position"])
    }

    /// Reads the columns id, ref, name, funder, from_on, to_on, child_cap_pence.
    @Sendable
    static func fund(_ row: Row) throws -> Fund {
        try Fund(
            id: row["id"],
            reference: row["ref"],
            name: row["name"],
            funder: row["funder"],
            period: Span(from: row["from_on"], to: row["to_on"]),
            childCap: row["child_cap_pence"]
        )
    }
}
