package import Database
import Panel

/// What must be true of the money, each proved from the movements alone, and of the registers, held
/// against the audit chain: by one statement each over whole tables.
package struct Proof: Sendable {
    package let name: String
    /// What is wrong, in a sentence without a subject.
    package let sentence: String
    /// Whether expected and found are amounts; otherwise they are numbers of their own.
    package let isMoney: Bool
    /// How many rows it looks at.
    package let rows: Query<Int>
    /// What does not tie; at most 1,000 of them.
    package let findings: Query<[Finding]>

    package struct Finding: Hashable, Sendable {
        package let subject: String
        package let expected: Int64?
        package let found: Int64?
    }

    /// The promised stages, as a list in a statement.
    static let promised: SQL = "(\(list: Stage.promised))"

    /// - Parameter findings: rows of `subject`, `expected`, `found`.
    init(_ name: String, over table: SQL, isMoney: Bool = true, _ sentence: String, _ findings: SQL)
    {
        self.name = name
        self.sentence = sentence
        self.isMoney = isMoney
        rows = .one("SELECT count(*) AS looked FROM \(table)") { row in try row["looked"] }
        self.findings = .all("\(findings) ORDER BY subject LIMIT 1000") { row in
            try Finding(subject: row["subject"], expected: row["expected"], found: row["found"])
        }
    }

    /// Compares two sums by key: what the rows kept beside the movements say, and what the
    /// movements give.
    ///
    /// A key that is on one side only is found too.
    ///
    /// - Parameter parts: rows of the keys, `stored` and `moved`.
    init(
        _ name: String,
        over table: SQL,
        _ sentence: String,
        parts: SQL,
        keys: SQL,
        subject: SQL,
        joining joins: SQL
    ) {
        self.init(
            name,
            over: table,
            sentence,
            """
            SELECT \(subject) AS subject, s.moved AS expected, s.stored AS found
            FROM (
                SELECT \(keys), CAST(sum(stored) AS bigint) AS stored,
                    CAST(sum(moved) AS bigint) AS moved
                FROM (\(parts)) AS parts
                GROUP BY \(keys) HAVING sum(stored) <> sum(moved)
            ) AS s \(joins)
            """
        )
    }

    /// Every proof, the most telling first.
    package static let all: [Proof] =
        balances + promises + orders + sessions + invoices + payments + states + registers
}
