package import Database
package import Money
package import Panel

/// Dated data that councils change: settings, code lists, limits, quorum.
package enum Rules {
    /// A setting's value from a day on.
    package struct Setting: Hashable, Sendable {
        package let name: String
        package let value: String
        package let from: Day
    }

    /// All settings ever, oldest first: the last one not after a day holds on that day.
    package static let settings = Query.all(
        "SELECT name, value, valid_from FROM settings ORDER BY name, valid_from, event_number"
    ) { row in
        try Setting(name: row["name"], value: row["value"], from: row["valid_from"])
    }

    /// A value is text, a number, a day: their order would say nothing.
    package static let sorts: Sorts = [
        "name": "name", "from": "valid_from", "in_force": "is_in_force",
    ]

    /// What holds on a day, then what is to come.
    package static func settings(on day: Day, _ page: Page) -> Query<Listing<Dated<Setting>>> {
        .dated(page, on: day, in: "settings", keys: "name", values: "value") { row in
            try Setting(name: row["name"], value: row["value"], from: row["valid_from"])
        }
    }

    /// Adds a row; of one first day the newest holds.
    package static func insert(
        setting name: String,
        value: String,
        from day: Day,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO settings (name, value, valid_from, event_number)
        VALUES (\(name), \(value), \(day), \(event))
        """
    }

    /// One code of a list.
    package struct Code: Hashable, Sendable {
        package let code: String
        package let label: String
        package let family: String

        package init(code: String, label: String, family: String) {
            self.code = code
            self.label = label
            self.family = family
        }
    }

    /// The codes of a list that are in force on a day, in order: of each code its newest row not
    /// after that day, unless that row has ended.
    package static func codes(_ list: String, on day: Day) -> Query<[Code]> {
        .all(
            """
            SELECT code, label, family FROM (
                SELECT code, label, family, valid_to,
                    row_number() OVER (PARTITION BY code
                        ORDER BY valid_from DESC, event_number DESC) AS age
                FROM codes WHERE list = \(list) AND valid_from <= \(day)
            ) AS known
            WHERE age = 1 AND (valid_to IS NULL OR valid_to >= \(day))
            ORDER BY code
            """
        ) { row in
            try Code(code: row["code"], label: row["label"], family: row["family"])
        }
    }

    /// What a VAT code stands for on a day, in basis points; nil where it is not in force.
    package static func vatRate(of code: String, on day: Day) -> Query<Int64?> {
        codes("vat", on: day).map { codes in
            try codes.first { $0.code == code }.map { code in
                guard let rate = Int64(code.family) else {
                    throw DatabaseError.unreadable("the rate of a VAT code")
                }
                return rate
            }
        }
    }

    package static func quorum(on day: Day) -> Query<Quorum> {
        codes("quorum", on: day).map { codes in
            Quorum(
                groups: Dictionary(grouping: codes, by: \.family)
                    .mapValues { Set($0.map(\.code)) }
            )
        }
    }

    /// The kinds of check that a provider must have, on a day.
    package static func neededChecks(on day: Day) -> Query<[String]> {
        codes("check", on: day).map { codes in
            codes.filter { $0.family == "needed" }.map(\.code)
        }
    }

    /// What the role may do alone on a day: of each measure the newest row.
    package static func limits(of role: Role, on day: Day) -> Query<[Limit]> {
        .all(
            """
            SELECT measure, pence, days FROM (
                SELECT measure, pence, days,
                    row_number() OVER (PARTITION BY measure
                        ORDER BY valid_from DESC, event_number DESC) AS age
                FROM limits WHERE role = \(role) AND valid_from <= \(day)
            ) AS known
            WHERE age = 1 ORDER BY measure
            """
        ) { row in
            try Limit(measure: row["measure"], most: row["pence"], days: row["days"])
        }
    }
}
