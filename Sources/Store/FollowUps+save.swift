package import Database
package import Money
package import Panel

extension FollowUps {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let weeks: Int
        package let due: Day
        package let until: Day

        package init(id: ID, reference: String, weeks: Int, due: Day, until: Day) {
            self.id = id
            self.reference = reference
            self.weeks = weeks
            self.due = due
            self.until = until
        }
    }

    /// - Parameter provider: whose work it is to ask; the coordinators' where it is nobody's.
    package static func insert(
        _ new: [New],
        of outcome: ID,
        provider: ID?,
        event: Int64
    ) -> SQL {
        let rows = new.map {
            [
                $0.id.value, $0.reference.value, Noun.followUp.number(of: $0.reference).value,
                outcome.value, provider.value, $0.weeks.value, $0.due.value, $0.until.value,
                event.value,
            ]
        }
        return """
            INSERT INTO follow_ups (id, ref, number, outcome_id, provider_id, weeks, due_on,
                until_on, event_number)
            VALUES \(rows: rows)
            """
    }

    /// Whose work it is to ask about a package, where it was not reported by a provider: of the one
    /// provider that has its order.
    package static func asker(of package: ID) -> Query<ID?> {
        .one(
            """
            SELECT CASE WHEN count(DISTINCT provider_id) = 1 THEN min(provider_id) END AS asker
            FROM orders WHERE package_id = \(package)
            """
        ) { row in
            try row["asker"]
        }
    }

    /// Whether the same is followed up already on that day, and nobody has said that it ended.
    package static func isRunning(
        of child: ID,
        _ measure: String,
        _ value: String,
        on day: Day
    ) -> Query<Bool> {
        .one(
            """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM outcomes t
                JOIN follow_ups f ON f.outcome_id = t.id
                WHERE t.child_id = \(child) AND t.measure = \(measure) AND t.value = \(value)
                    AND t.happened_on <= \(day) AND f.until_on >= \(day)
                    AND NOT EXISTS (SELECT 1 FROM follow_ups e
                        JOIN follow_up_answers x ON x.follow_up_id = e.id
                        WHERE e.outcome_id = t.id
                            AND x.status = \(FollowUp.Status.notSustained)))
                THEN 1 ELSE 0 END AS running
            """
        ) { row in
            try row["running"]
        }
    }

    package static func answer(
        _ followUp: ID,
        _ status: FollowUp.Status,
        on day: Day,
        evidence: String?,
        by officer: ID,
        at now: Instant,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO follow_up_answers (follow_up_id, status, happened_on, evidence, answered_by,
            recorded_at, event_number)
        VALUES (\(followUp), \(status), \(day), \(evidence), \(officer), \(now), \(event))
        """
    }
}

// What nobody answered
extension FollowUps {
    /// The first so many whose last day has gone by without an answer.
    package static func lapsed(on today: Day, most: Int) -> Query<[(id: ID, reference: String)]> {
        .all("SELECT f.id, f.ref \(lapsing(today)) ORDER BY f.until_on, f.id LIMIT \(most)") {
            row in
            (id: try row["id"], reference: try row["ref"])
        }
    }

    /// Writes down of these that nobody knows.
    package static func lapse(_ ids: [ID], at now: Instant, event: Int64) -> SQL {
        """
        INSERT INTO follow_up_answers (follow_up_id, status, happened_on, recorded_at,
            event_number)
        SELECT f.id, \(FollowUp.Status.notKnown), f.until_on, CAST(\(now) AS bigint),
            CAST(\(event) AS bigint)
        FROM follow_ups f WHERE f.id IN (\(list: ids))
        """
    }

    private static func lapsing(_ today: Day) -> SQL {
        """
        FROM follow_ups f LEFT JOIN follow_up_answers a ON a.follow_up_id = f.id
        WHERE f.until_on < \(today) AND a.follow_up_id IS NULL AND NOT \(isEnded)
        """
    }

    /// How many are overdue, by provider; the coordinators' own under none.
    package static func overdue(
        on today: Day,
        patience: Int
    ) -> Query<[(provider: String?, name: String?, count: Int)]> {
        .all(
            """
            SELECT v.ref AS provider, v.name, count(*) AS overdue
            FROM follow_ups f
            LEFT JOIN follow_up_answers a ON a.follow_up_id = f.id
            LEFT JOIN providers v ON v.id = f.provider_id
            WHERE \(isIn(.overdue, on: today, patience: patience))
            GROUP BY v.ref, v.name
            ORDER BY CASE WHEN v.ref IS NULL THEN 1 ELSE 0 END, v.ref
            """
        ) { row in
            (provider: try row["provider"], name: try row["name"], count: try row["overdue"])
        }
    }
}
