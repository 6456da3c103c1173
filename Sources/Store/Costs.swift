package import Database
package import Money
package import Panel

/// What packages cost and how far they came, and what is known of the child.
package enum Costs {
    /// Packages that were funded, a row for each service, head and fund of theirs; those that have
    /// one such row only and are alike in everything else are counted together.
    ///
    /// - Parameters:
    ///   - sessions: from how many on a child is engaged; more are not told apart.
    ///   - weeks: after which starts are followed up.
    ///   - today: whether a start lasted can be asked until a day of its own.
    ///   - few: quarters that are left out.
    package static func pieces(
        engagedBy sessions: Int,
        lasting weeks: [Int],
        on today: Day,
        leavingOut few: FewQuarters = FewQuarters()
    ) -> Query<[PackagePiece]> {
        .all(
            """
            SELECT v.ref AS service, w.ref AS provider, q.head, f.ref AS fund, q.age, q.level,
                q.package, q.sessions, q.completed, q.followed, q.asked, q.sustained, q.untold,
                q.untold_of_fund, count(*) AS packages, CAST(sum(q.planned) AS bigint) AS planned,
                CAST(sum(q.actual) AS bigint) AS actual
            FROM (
                SELECT g.service_id, g.provider_id, g.head, g.fund_id, p.age, p.level,
                    CASE WHEN count(*) OVER (PARTITION BY g.package_id) > 1 THEN p.ref END
                        AS package,
                    CASE WHEN g.sessions > \(sessions) THEN \(sessions) ELSE g.sessions END
                        AS sessions,
                    CASE WHEN e.package_id IS NULL THEN 0 ELSE 1 END AS completed,
                    CASE WHEN s.package_id IS NULL THEN 0 ELSE 1 END AS followed,
                    coalesce(s.asked, 0) AS asked, coalesce(s.sustained, 0) AS sustained,
                    g.planned, g.actual, \(untold(few, lasting: weeks))
                FROM (\(pieces)) AS g JOIN packages p ON p.id = g.package_id \(ends(today))
                    \(few.isEmpty ? "" : joined(lasting: weeks, on: today))
            ) AS q
            JOIN services v ON v.id = q.service_id
            JOIN providers w ON w.id = q.provider_id
            JOIN funds f ON f.id = q.fund_id
            GROUP BY v.ref, w.ref, q.head, f.ref, q.age, q.level, q.package, q.sessions,
                q.completed, q.followed, q.asked, q.sustained, q.untold, q.untold_of_fund
            """,
            read: piece
        )
    }

    /// Their sessions, and their money.
    private static let pieces: SQL = """
        SELECT l.package_id, l.service_id, l.provider_id, l.head, l.fund_id,
            CAST(sum(coalesce(a.sessions, 0)) AS bigint) AS sessions,
            sum(d.pence) AS planned, sum(coalesce(b.pence, 0)) AS actual
        FROM lines l
        JOIN (\(planned)) AS d ON d.line_id = l.id
        LEFT JOIN (\(attended)) AS a ON a.line_id = l.id
        LEFT JOIN (\(spent)) AS b ON b.line_id = l.id
        GROUP BY l.package_id, l.service_id, l.provider_id, l.head, l.fund_id
        """

    /// What of a package has ended, and what has lasted.
    private static func ends(_ today: Day) -> SQL {
        """
        LEFT JOIN end_reports e ON e.package_id = g.package_id
        LEFT JOIN (SELECT t.package_id,
                max(CASE WHEN f.until_on < \(today) THEN f.weeks END) AS asked,
                max(CASE WHEN f.until_on < \(today) AND coalesce(y.status, x.status)
                    = \(FollowUp.Status.sustained) THEN f.weeks END) AS sustained
            FROM follow_ups f
            JOIN outcomes t ON t.id = f.outcome_id
            LEFT JOIN follow_up_answers x ON x.follow_up_id = f.id
            LEFT JOIN follow_up_late_answers y ON y.follow_up_id = f.id
            WHERE \(Outcomes.stands("t.id"))
            GROUP BY t.package_id) AS s ON s.package_id = g.package_id
        """
    }

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
    private static func piece(_ row: Row) throws -> PackagePiece {
        let completed: Int = try row["completed"]
        return try PackagePiece(
            service: row["service"],
            provider: row["provider"],
            head: row["head"],
            fund: row["fund"],
            traits: CaseTraits(age: row["age"], level: row["level"]),
            package: row["package"],
            packages: row["packages"],
            sessions: row["sessions"],
            isCompleted: completed > 0,
            lasting: PackagePiece.Lasting(
                isFollowed: row["followed"],
                asked: row["asked"],
                sustained: row["sustained"]
            ),
            planned: row["planned"],
            actual: row["actual"],
            untold: PackagePiece.Untold(rawValue: row["untold"]),
            untoldOfFund: PackagePiece.Untold(rawValue: row["untold_of_fund"])
        )
    }
}
