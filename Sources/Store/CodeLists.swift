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

    /// The lists that there are, and those that a measure reads and that have no code yet.
    package static let names = Query.all(
        "SELECT list FROM codes UNION \(Measures.lists) ORDER BY list"
    ) { row in
        try row["list"] as String
    }

    /// Every row of one list, for whoever looks at many days.
    package static func rows(of list: String) -> Query<[DatedCodes.Row]> {
        .all(
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
    }

    /// Every row of one list, or of all, in order; of one first day the newest only.
    package static func list(
        _ list: String?,
        on day: Day,
        _ page: Page
    ) -> Query<Listing<Entry>> {
        let wanted: SQL = list.map { "list = \($0)" } ?? "1 = 1"
        return .page(
            page,
            """
            SELECT position, list, code, label, family, valid_from, valid_to, newest FROM (
                SELECT row_number() OVER (ORDER BY list, code, valid_from) AS position,
                    list, code, label, family, valid_from, valid_to,
                    (SELECT max(n.valid_from) FROM codes n
                        WHERE n.list = kept.list AND n.code = kept.code
                            AND n.valid_from <= \(day)) AS newest
                FROM (
                    SELECT list, code, label, family, valid_from, valid_to,
                        row_number() OVER (PARTITION BY list, code, valid_from
                            ORDER BY event_number DESC) AS age
                    FROM codes WHERE \(wanted)
                ) AS kept
                WHERE age = 1
            ) AS entries
            WHERE position > \(page.after ?? 0)
            ORDER BY position LIMIT \(page.size + 1)
            """
        ) { row in
            let from: Day = try row["valid_from"]
            let to: Day? = try row["valid_to"]
            let newest: Day? = try row["newest"]
            return try Entry(
                list: row["list"],
                code: row["code"],
                label: row["label"],
                family: row["family"],
                from: from,
                to: to,
                isInForce: from == newest && to.map { $0 >= day } ?? true
            )
        }
    }

    /// Adds a row; of one first day the newest holds.
    package static func insert(
        _ code: Rules.Code,
        in list: String,
        from day: Day,
        to last: Day?,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO codes (list, code, label, family, valid_from, valid_to, event_number)
        VALUES (\(list), \(code.code), \(code.label), \(code.family), \(day), \(last),
            \(event))
        """
    }
}
