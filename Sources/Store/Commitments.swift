package import Database
package import Money
package import Panel

/// What is committed and not delivered, by how long its lines have been over.
package enum Commitments {
    /// How old a commitment is on a day.
    package enum Age: String, Choice {
        case notBegun = "not-begun"
        case running
        case over30 = "over-30-days-at-most"
        case over90 = "over-90-days-at-most"
        case overLonger = "over-longer"
    }

    package struct Aged: Hashable, Sendable {
        package let fund: String
        package let head: String
        package let age: Age
        package let lines: Int
        package let amount: Pence
    }

    package static func aged(on day: Day, fund: ID?) -> Query<[Aged]> {
        let within: SQL = fund.map { "AND l.fund_id = \($0)" } ?? ""
        return .all(
            """
            SELECT f.ref AS fund, l.head, l.age, count(*) AS lines,
                CAST(sum(l.pence) AS bigint) AS pence
            FROM (
                SELECT l.fund_id, l.head, b.pence, \(age(on: day)) AS age
                FROM line_balances b JOIN lines l ON l.id = b.line_id
                WHERE b.stage = \(Stage.committed) AND b.pence > 0 \(within)
            ) AS l JOIN funds f ON f.id = l.fund_id
            GROUP BY f.ref, l.head, l.age ORDER BY f.ref, l.head, l.age
            """
        ) { row in
            try Aged(
                fund: row["fund"],
                head: row["head"],
                age: row["age"],
                lines: row["lines"],
                amount: row["pence"]
            )
        }
    }

    /// How old a line `l` is.
    private static func age(on day: Day) -> SQL {
        """
        CASE
            WHEN l.from_on > \(day) THEN \(Age.notBegun)
            WHEN \(Lines.lastDay) >= \(day) THEN \(Age.running)
            WHEN \(Lines.lastDay) >= \(day.adding(days: -30)) THEN \(Age.over30)
            WHEN \(Lines.lastDay) >= \(day.adding(days: -90)) THEN \(Age.over90)
            ELSE \(Age.overLonger) END
        """
    }

    /// A line with what is committed on it and not delivered.
    package struct Line: Hashable, Sendable {
        package let line: String
        package let child: String
        package let provider: String
        package let fund: String
        package let head: String
        package let from: Day
        package let to: Day
        package let age: Age
        package let amount: Pence
    }

    package static let sorts: Sorts = [
        "line": "position", "from": "from_on", "to": "to_on", "committed_pence": "pence",
    ]

    /// Newest first.
    package static func lines(
        _ page: Page,
        on day: Day,
        fund: ID?,
        head: String?,
        age: Age?
    ) -> Query<Listing<Line>> {
        let age: SQL? = age.map { "\(Self.age(on: day)) = \($0)" }
        let fund: SQL? = fund.map { "l.fund_id = \($0)" }
        let head: SQL? = head.map { "l.head = \($0)" }
        return .page(
            page,
            """
            SELECT l.event_number * 1000 + l.position AS position, p.ref AS package,
                l.position AS line_position, c.ref AS child, v.ref AS provider, f.ref AS fund,
                l.head, l.from_on, \(Lines.lastDay) AS to_on, b.pence, \(Self.age(on: day)) AS age
            FROM line_balances b
            JOIN lines l ON l.id = b.line_id
            JOIN packages p ON p.id = l.package_id
            JOIN children c ON c.id = l.child_id
            JOIN providers v ON v.id = l.provider_id
            JOIN funds f ON f.id = l.fund_id
            """,
            where: ["b.stage = \(Stage.committed)", "b.pence > 0"]
                + [fund, head, age].compactMap(\.self)
        ) { row in
            try Line(
                line: LineReference.text(row["package"], row["line_position"]),
                child: row["child"],
                provider: row["provider"],
                fund: row["fund"],
                head: row["head"],
                from: row["from_on"],
                to: row["to_on"],
                age: row["age"],
                amount: row["pence"]
            )
        }
    }
}

extension Commitments.Age: Word {}
