package import Database
package import Money
package import Panel

/// Packages that are completed, and those that are over and are not.
package enum EndReports {
    /// When a package was completed, and what its goals came to where they were scored.
    package struct Made: Hashable, Sendable {
        package let on: Day
        package let goals: EndScore?
    }

    package static func made(_ package: ID) -> Query<Made?> {
        .first(
            "SELECT completed_on, goals_score FROM end_reports WHERE package_id = \(package)"
        ) { row in
            try Made(on: row["completed_on"], goals: row["goals_score"])
        }
    }

    /// The day with which the panel ended a package, though it may be to come; nil where it did not.
    package static func ended(_ package: ID) -> Query<Day?> {
        .first(
            """
            SELECT COALESCE(d.effective_on, s.sits_on) AS ended_on
            FROM packages q JOIN decisions d ON d.id = q.live_decision_id
            JOIN sittings s ON s.id = d.sitting_id
            WHERE q.id = \(package) AND d.kind = \(DecisionKind.end)
            """
        ) { row in
            try row["ended_on"]
        }
    }

    /// What the goals came to that a package was proposed with.
    package struct Goals: Sendable {
        package let score: EndScore
        package let noteHash: [UInt8]?

        package init(score: EndScore, noteHash: [UInt8]?) {
            self.score = score
            self.noteHash = noteHash
        }
    }

    /// What an outcome that was planned came to.
    package struct Score: Sendable {
        package let planned: ID
        package let score: EndScore
        package let noteHash: [UInt8]?

        package init(planned: ID, score: EndScore, noteHash: [UInt8]?) {
            self.planned = planned
            self.score = score
            self.noteHash = noteHash
        }
    }

    package static func insert(
        _ scores: [Score],
        _ goals: Goals?,
        of package: ID,
        on day: Day,
        by officer: ID,
        event: Int64
    ) -> [SQL] {
        let rows = scores.map {
            [$0.planned.value, package.value, $0.score.value, $0.noteHash.value]
        }
        return [
            """
            INSERT INTO end_reports
                (package_id, completed_on, goals_score, goals_hash, reported_by, event_number)
            VALUES (\(package), \(day), \(goals?.score), \(goals?.noteHash), \(officer),
                \(event))
            """
        ]
            + rows.chunks.map {
                """
                INSERT INTO end_report_scores (planned_id, package_id, score, note_hash)
                VALUES \(rows: $0)
                """
            }
    }

    /// A package that is over, and that nobody has completed.
    package struct Due: Hashable, Sendable {
        package let package: String
        package let child: String
        package let endedOn: Day
    }

    package static let sorts: Sorts = [
        "package": "proposed", "child": "child", "ended_on": "ended_on", "due_on": "ended_on",
    ]

    /// Those whose last day was before a day, the longest over first unless the page says
    /// otherwise.
    package static func due(before day: Day, _ page: Page) -> Query<Listing<Due>> {
        .page(
            page,
            """
            SELECT row_number() OVER (ORDER BY e.ended_on, p.event_number) AS position, p.ref,
                c.ref AS child, e.ended_on, p.event_number AS proposed
            FROM \(over(before: day)) JOIN children c ON c.id = p.child_id
            """,
            isRising: true
        ) { row in
            try Due(package: row["ref"], child: row["child"], endedOn: row["ended_on"])
        }
    }

    /// How many those are.
    package static func overdue(before day: Day) -> Query<Int> {
        .one("SELECT count(*) AS many FROM \(over(before: day))") { row in
            try row["many"]
        }
    }

    /// Packages as `p` whose lines are all over before a day, or that were ended before it: what came
    /// of an early end is asked for too.
    static func over(before day: Day) -> SQL {
        """
        packages p JOIN (SELECT q.id AS package_id, CASE q.state
                    WHEN \(PackageState.ended) THEN min(COALESCE(d.effective_on, s.sits_on))
                    ELSE max(\(Lines.lastDay)) END AS ended_on
                FROM packages q JOIN lines l ON l.package_id = q.id
                LEFT JOIN decisions d ON d.id = q.live_decision_id
                LEFT JOIN sittings s ON s.id = d.sitting_id
                WHERE q.state IN (\(PackageState.funded), \(PackageState.ended))
                GROUP BY q.id, q.state) AS e
            ON e.package_id = p.id AND e.ended_on < \(day)
                AND NOT EXISTS (SELECT 1 FROM end_reports r WHERE r.package_id = p.id)
        """
    }
}
