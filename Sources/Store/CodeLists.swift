package import Database
package import Money
package import Panel

/// Code lists as rows, for those who keep them.
package enum CodeLists {
    /// One dated row of a list.
    package struct Entry: Hashable, Sendable {
        package let list: String
        package let code: String
        package let label: String
        package let family: String
        package let from: Day
        /// The last day it is in force; nil until a later row of the same code.
        package let to: Day?
        package let isInForce: Bool
    }

    /// The lists that there are, and those that outcomes are read by and that have no code yet.
    package static let names = Query.all(
        "SELECT list FROM codes UNION \(Measures.lists) UNION SELECT \(Anchor.list) ORDER BY list"
    ) { row in
        try row["list"] as String
    }

    /// One list as it holds on each day.
    package static func codes(of list: String) -> Query<DatedCodes> {
        Query<[DatedCodes.Row]>.all(
            """
            SELECT code, family, valid_from, valid_to FROM codes WHERE list = \(list)
            ORDER BY code, valid_from, event_number
            """
        ) { row in
            try DatedCodes.Row(
                code: row["code"],
                family: row["family"],
                from: row["valid_from"],
                to: row["valid_to"]
            )
        }
        .map(DatedCodes.init)
    }

    /// What is in force of these lists on a day, and what it is called.
    package static func inForce(
        of lists: [String],
        on day: Day
    ) -> Query<[(list: String, code: String, label: String)]> {
        .all(
            """
            SELECT list, code, label FROM (
                SELECT list, code, label, valid_to, row_number() OVER (PARTITION BY list, code
                    ORDER BY valid_from DESC, event_number DESC) AS age
                FROM codes WHERE list IN (\(list: lists)) AND valid_from <= \(day)
            ) AS newest
            WHERE age = 1 AND (valid_to IS NULL OR valid_to >= \(day)) ORDER BY list, code
            """
        ) { row in
            try (list: row["list"], code: row["code"], label: row["label"])
        }
    }

    package static let sorts: Sorts = [
        "list": "list", "code": "code", "label": "label", "family": "nullif(family, '')",
        "from": "valid_from", "to": "valid_to", "in_force": "is_in_force",
    ]

    /// Every row of one list, or of all, in order unless the page says otherwise; of one first day
    /// the newest only.
    package static func list(
        _ list: String?,
        on day: Day,
        _ page: Page
    ) -> Query<Listing<Entry>> {
        let wanted: SQL = list.map { "list = \($0)" } ?? "1 = 1"
        return .page(
            page,
            """
            SELECT row_number() OVER (ORDER BY list, code, valid_from) AS position,
                list, code, label, family, valid_from, valid_to,
                CASE WHEN valid_from = newest AND (valid_to IS NULL OR valid_to >= \(day))
                    THEN 1 ELSE 0 END AS is_in_force
            FROM (
                SELECT list, code, label, family, valid_from, valid_to,
                    row_number() OVER (PARTITION BY list, code, valid_from
                        ORDER BY event_number DESC) AS age,
                    max(CASE WHEN valid_from <= \(day) THEN valid_from END)
                        OVER (PARTITION BY list, code) AS newest
                FROM codes WHERE \(wanted)
            ) AS kept
            WHERE age = 1
            """,
            isRising: true
        ) { row in
            try Entry(
                list: row["list"],
                code: row["code"],
                label: row["label"],
                family: row["family"],
                from: row["valid_from"],
                to: row["valid_to"],
                isInForce: row["is_in_force"]
            )
        }
    }

    /// A code from a day on, as whoever keeps the lists says it.
    package struct Key: Hashable, Sendable {
        package let list: String
        package let code: String
        package var from: Day

        package init(list: String, code: String, from: Day) {
            self.list = list
            self.code = code
            self.from = from
        }
    }

    package struct Named: Hashable, Sendable {
        package var key: Key
        package let label: String
        package let family: String
        /// The last day it is in force.
        package let to: Day?

        package init(key: Key, label: String, family: String, to: Day?) {
            self.key = key
            self.label = label
            self.family = family
            self.to = to
        }
    }

    /// Every row of every list; of one first day the newest only.
    package static let kept: Query<[Key: Named]> = Query(
        "SELECT list, code, label, family, valid_from, valid_to FROM codes ORDER BY event_number"
    ) { rows in
        try rows.reduce(into: [:]) { kept, row in
            let key = Key(list: try row["list"], code: try row["code"], from: try row["valid_from"])
            kept[key] = Named(
                key: key,
                label: try row["label"],
                family: try row["family"],
                to: try row["valid_to"]
            )
        }
    }

    /// Adds a row; of one first day the newest holds.
    package static func insert(_ row: Named, event: Int64) -> SQL {
        """
        INSERT INTO codes (list, code, label, family, valid_from, valid_to, event_number)
        VALUES (\(row.key.list), \(row.key.code), \(row.label), \(row.family),
            \(row.key.from), \(row.to), \(event))
        """
    }
}
