import Database
package import Money

/// A row of a rule, from the day on that it holds.
package struct Dated<Rule: Sendable>: Sendable {
    package let rule: Rule
    package let from: Day
    /// On the day that was asked about.
    package let isInForce: Bool
}

extension Query {
    /// A page of dated rules, in order unless the page says otherwise: of each what holds on a day,
    /// then what is to come; of one first day the newest row only.
    ///
    /// - Parameters:
    ///   - table: with `valid_from` and `event_number`.
    ///   - keys: the columns that tell one rule from another.
    ///   - values: the columns that say what it is.
    ///   - wanted: narrows the rules.
    static func dated<Rule: Sendable>(
        _ page: Page,
        on day: Day,
        in table: SQL,
        keys: SQL,
        values: SQL,
        where wanted: SQL = "1 = 1",
        read: @escaping @Sendable (Row) throws -> Rule
    ) -> Query where Answer == Listing<Dated<Rule>> {
        .page(
            page,
            """
            SELECT row_number() OVER (ORDER BY \(keys), valid_from) AS position,
                \(keys), \(values), valid_from,
                CASE WHEN valid_from = newest THEN 1 ELSE 0 END AS is_in_force
            FROM (
                SELECT \(keys), \(values), valid_from,
                    row_number() OVER (PARTITION BY \(keys), valid_from
                        ORDER BY event_number DESC) AS age,
                    max(CASE WHEN valid_from <= \(day) THEN valid_from END)
                        OVER (PARTITION BY \(keys)) AS newest
                FROM \(table) WHERE \(wanted)
            ) AS kept
            WHERE age = 1 AND (newest IS NULL OR valid_from >= newest)
            """,
            isRising: true
        ) { row in
            try Dated(
                rule: read(row),
                from: row["valid_from"],
                isInForce: row["is_in_force"]
            )
        }
    }
}
