package import Database
package import Money
package import Panel

/// What is committed and not delivered, by how long its lines have been over.
package enum Commitments {
    /// How old a commitment is on a day.
    package enum Age: String, CaseIterable, Sendable {
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
                SELECT l.fund_id, l.head, b.pence, CASE
                    WHEN l.from_on > \(day) THEN \(Age.notBegun)
                    WHEN \(Lines.lastDay) >= \(day) THEN \(Age.running)
                    WHEN \(Lines.lastDay) >= \(day.adding(days: -30)) THEN \(Age.over30)
                    WHEN \(Lines.lastDay) >= \(day.adding(days: -90)) THEN \(Age.over90)
                    ELSE \(Age.overLonger) END AS age
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
}

extension Commitments.Age: Word {}
