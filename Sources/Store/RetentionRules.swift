package import Database
package import Money
package import Panel

/// How long records of children are kept, as dated rows.
package enum RetentionRules {
    /// Those that hold on a day: of each class and beginning the newest row.
    package static func all(on day: Day) -> Query<[RetentionRule]> {
        .all(
            """
            SELECT class, since, years FROM (
                SELECT class, since, years,
                    row_number() OVER (PARTITION BY class, since
                        ORDER BY valid_from DESC, event_number DESC) AS age
                FROM retention_rules WHERE valid_from <= \(day)
            ) AS known
            WHERE age = 1 ORDER BY class, since
            """,
            read: rule
        )
    }

    package static let sorts: Sorts = [
        "class": "class", "since": "since", "years": "years", "from": "valid_from",
        "in_force": "is_in_force",
    ]

    /// What holds on a day, then what is to come.
    package static func list(on day: Day, _ page: Page) -> Query<Listing<Dated<RetentionRule>>> {
        .dated(
            page,
            on: day,
            in: "retention_rules",
            keys: "class, since",
            values: "years",
            read: rule
        )
    }

    /// Adds a row; of one first day the newest holds.
    package static func insert(_ rule: RetentionRule, from day: Day, event: Int64) -> SQL {
        """
        INSERT INTO retention_rules (class, since, years, valid_from, event_number)
        VALUES (\(rule.recordClass), \(rule.since), \(rule.years), \(day), \(event))
        """
    }

    @Sendable
    private static func rule(_ row: Row) throws -> RetentionRule {
        try RetentionRule(recordClass: row["class"], since: row["since"], years: row["years"])
    }
}
