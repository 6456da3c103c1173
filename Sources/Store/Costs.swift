package import Database
import Money
package import Panel

/// What packages cost and how far they came: by what was bought, from whom, under which head, or by
/// what is known of the child.
package enum Costs {
    package enum Kind: String, CaseIterable, Sendable {
        case service
        case provider
        case head

        fileprivate var column: SQL {
            switch self {
            case .service: "l.service_id"
            case .provider: "l.provider_id"
            case .head: "l.head"
            }
        }

        /// What people call a value of the column.
        fileprivate var name: SQL { self == .head ? "q.key" : "v.ref" }

        /// Where that stands.
        fileprivate var named: SQL {
            switch self {
            case .service: "JOIN services v ON v.id = q.key"
            case .provider: "JOIN providers v ON v.id = q.key"
            case .head: ""
            }
        }
    }

    /// Packages that were funded, in the order of their references or codes; one with several
    /// services counts under each.
    ///
    /// - Parameter sessions: from how many on a child is engaged.
    package static func tallies(
        by kind: Kind,
        fund: ID?,
        engagedBy sessions: Int
    ) -> Query<[(key: String, tally: PackageTally)]> {
        .all(
            """
            SELECT \(kind.name) AS name, q.lasting, q.funded, q.started, q.engaged, q.completed,
                q.planned, q.actual
            FROM (
                SELECT g.key, coalesce(s.weeks, 0) AS lasting, \(counts(engagedBy: sessions))
                FROM (\(packages(by: kind.column, fund))) AS g \(ends)
                GROUP BY g.key, coalesce(s.weeks, 0)
            ) AS q \(kind.named) ORDER BY 1, 2
            """
        ) { row in
            (key: try row["name"], tally: try tally(row))
        }.map { rows in
            rows.reduce(into: []) { tallies, row in
                if tallies.last?.key == row.key {
                    tallies[tallies.count - 1].tally += row.tally
                } else {
                    tallies.append(row)
                }
            }
        }
    }

    /// The same by age and level of risk, whatever was bought.
    package static func traits(
        engagedBy sessions: Int
    ) -> Query<[(traits: CaseTraits, tally: PackageTally)]> {
        .all(
            """
            SELECT p.age, p.level, coalesce(s.weeks, 0) AS lasting, \(counts(engagedBy: sessions))
            FROM (\(packages(by: "1", nil))) AS g JOIN packages p ON p.id = g.package_id \(ends)
            GROUP BY p.age, p.level, coalesce(s.weeks, 0)
            """
        ) { row in
            let traits = CaseTraits(age: try row["age"], level: try row["level"])
            return (traits: traits, tally: try tally(row))
        }
    }

    /// Of each package and key: its sessions, and its money.
    private static func packages(by key: SQL, _ fund: ID?) -> SQL {
        """
        SELECT l.package_id, \(key) AS key, sum(coalesce(a.sessions, 0)) AS sessions,
            sum(d.pence) AS planned, sum(coalesce(b.pence, 0)) AS actual
        FROM lines l
        JOIN (\(planned)) AS d ON d.line_id = l.id
        LEFT JOIN (\(attended)) AS a ON a.line_id = l.id
        LEFT JOIN (\(spent)) AS b ON b.line_id = l.id
        WHERE \(QuarterCounts.isOf(fund))
        GROUP BY l.package_id, \(key)
        """
    }

    private static func counts(engagedBy sessions: Int) -> SQL {
        """
        count(*) AS funded,
            sum(CASE WHEN g.sessions > 0 THEN 1 ELSE 0 END) AS started,
            sum(CASE WHEN g.sessions >= \(max(sessions, 1)) THEN 1 ELSE 0 END) AS engaged,
            sum(CASE WHEN e.package_id IS NULL THEN 0 ELSE 1 END) AS completed,
            CAST(sum(g.planned) AS bigint) AS planned, CAST(sum(g.actual) AS bigint) AS actual
        """
    }

    /// What of a package has ended, and what has lasted.
    private static let ends: SQL = """
        LEFT JOIN end_reports e ON e.package_id = g.package_id
        LEFT JOIN (SELECT t.package_id, max(f.weeks) AS weeks
            FROM follow_up_answers x
            JOIN follow_ups f ON f.id = x.follow_up_id
            JOIN outcomes t ON t.id = f.outcome_id
            WHERE x.status = \(FollowUp.Status.sustained)
            GROUP BY t.package_id) AS s ON s.package_id = g.package_id
        """

    private static let planned: SQL = """
        SELECT c.line_id, sum(c.change_pence) AS pence
        FROM decision_lines c
        JOIN decisions d ON d.id = c.decision_id
        JOIN minutes m ON m.decision_id = d.id
        WHERE d.kind IN (\(DecisionKind.fund), \(DecisionKind.vary))
        GROUP BY c.line_id HAVING sum(c.change_pence) > 0
        """

    private static let attended: SQL = """
        SELECT s.line_id, count(*) AS sessions
        FROM acceptances a
        JOIN sessions s ON s.id = a.session_id
        LEFT JOIN acceptance_withdrawals w ON w.session_id = s.id
        WHERE w.session_id IS NULL AND NOT \(QuarterCounts.missed)
        GROUP BY s.line_id
        """

    private static let spent: SQL = """
        SELECT line_id, sum(pence) AS pence FROM line_balances
        WHERE stage IN (\(list: [Stage.delivered, .invoiced, .paid])) GROUP BY line_id
        """

    @Sendable
    private static func tally(_ row: Row) throws -> PackageTally {
        var tally = PackageTally()
        tally.funded = try row["funded"]
        tally.started = try row["started"]
        tally.engaged = try row["engaged"]
        tally.completed = try row["completed"]
        tally.planned = try row["planned"]
        tally.actual = try row["actual"]
        let weeks: Int = try row["lasting"]
        if weeks > 0 { tally.lasting = [weeks: tally.funded] }
        return tally
    }
}
