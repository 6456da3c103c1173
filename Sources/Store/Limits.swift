package import Database
package import Money
package import Panel

/// Officers' limits as dated rows, for those who keep them.
package enum Limits {
    package struct Entry: Hashable, Sendable {
        package let role: Role
        package let limit: Limit
        package let from: Day

        package init(role: Role, limit: Limit, from: Day) {
            self.role = role
            self.limit = limit
            self.from = from
        }
    }

    package static let sorts: Sorts = [
        "role": "role", "measure": "measure", "amount_pence": "pence", "days": "days",
        "from": "valid_from", "in_force": "is_in_force",
    ]

    /// Those of one role, or of all: what holds on a day, then what is to come.
    package static func list(
        role: Role?,
        on day: Day,
        _ page: Page
    ) -> Query<Listing<Dated<Entry>>> {
        .dated(
            page,
            on: day,
            in: "limits",
            keys: "role, measure",
            values: "pence, days",
            where: role.map { "role = \($0)" } ?? "1 = 1"
        ) { row in
            try Entry(
                role: row["role"],
                limit: Limit(measure: row["measure"], most: row["pence"], days: row["days"]),
                from: row["valid_from"]
            )
        }
    }

    /// Adds a row; of one first day the newest holds.
    package static func insert(_ entry: Entry, event: Int64) -> SQL {
        """
        INSERT INTO limits (role, measure, pence, days, valid_from, event_number)
        VALUES (\(entry.role), \(entry.limit.measure), \(entry.limit.most), \(entry.limit.days),
            \(entry.from), \(event))
        """
    }
}
