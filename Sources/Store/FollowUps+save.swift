package import Database
package import Money
package import Panel

extension FollowUps {
    package struct New: Sendable {
        package let id: ID
        package let outcome: ID
        /// Whose work it is to ask; the coordinators' where it is nobody's.
        package let provider: ID?
        package let weeks: Int
        package let due: Day
        package let until: Day

        package init(id: ID, outcome: ID, provider: ID?, weeks: Int, due: Day, until: Day) {
            self.id = id
            self.outcome = outcome
            self.provider = provider
            self.weeks = weeks
            self.due = due
            self.until = until
        }
    }

    /// - Parameter new: each with its reference.
    package static func insert(_ new: [(String, New)], event: Int64) -> [SQL] {
        let rows = new.map { reference, new -> [Value] in
            [
                new.id.value, reference.value, Noun.followUp.number(of: reference).value,
                new.outcome.value, new.provider.value, new.weeks.value, new.due.value,
                new.until.value, event.value,
            ]
        }
        return rows.chunks.map {
            """
            INSERT INTO follow_ups (id, ref, number, outcome_id, provider_id, weeks, due_on,
                until_on, event_number)
            VALUES \(rows: $0)
            """
        }
    }

    /// Whose work it is to ask about these packages, where it was not reported by a provider: of
    /// the one provider that has all orders of a package.
    ///
    /// - Parameter packages: one at least, 500 at most.
    package static func askers(
        of packages: [ID]
    ) -> Query<[(package: ID, provider: ID)]> {
        .all(
            """
            SELECT package_id, min(provider_id) AS asker FROM orders
            WHERE package_id IN (\(list: packages))
            GROUP BY package_id HAVING count(DISTINCT provider_id) = 1
            """
        ) { row in
            (package: try row["package_id"], provider: try row["asker"])
        }
    }

    /// Which starts of these children are followed up, and until when: those of which nobody has
    /// said that they ended.
    ///
    /// - Parameters:
    ///   - children: one at least, 500 at most.
    ///   - outcome: not of this one.
    package static func running(
        of children: [ID],
        besides outcome: ID?
    ) -> Query<[(start: RunningStarts.Start, span: Span)]> {
        let others: SQL = outcome.map { "AND t.id <> \($0)" } ?? ""
        return .all(
            """
            SELECT t.child_id, t.measure, t.value, t.happened_on, max(f.until_on) AS until_on
            FROM outcomes t
            JOIN follow_ups f ON f.outcome_id = t.id
            WHERE t.child_id IN (\(list: children)) AND \(Outcomes.stands("t.id"))
                \(others)
                AND NOT EXISTS (SELECT 1 FROM follow_ups e \(said)
                    WHERE e.outcome_id = t.id
                        AND coalesce(y.status, x.status) = \(FollowUp.Status.notSustained))
            GROUP BY t.id, t.child_id, t.measure, t.value, t.happened_on
            """
        ) { row in
            let start = try RunningStarts.Start(
                child: row["child_id"],
                measure: row["measure"],
                value: row["value"]
            )
            return (start: start, span: Span(from: try row["happened_on"], to: try row["until_on"]))
        }
    }

    /// - Parameter isLate: it is written down already that it was not known.
    package static func answer(
        _ followUp: ID,
        _ status: FollowUp.Status,
        on day: Day,
        evidence: String?,
        noteHash: [UInt8]?,
        by officer: ID,
        isLate: Bool,
        at now: Instant,
        event: Int64
    ) -> SQL {
        let table: SQL = isLate ? "follow_up_late_answers" : "follow_up_answers"
        return """
            INSERT INTO \(table) (follow_up_id, status, happened_on, evidence, note_hash,
                answered_by, recorded_at, event_number)
            VALUES (\(followUp), \(status), \(day), \(evidence), \(noteHash), \(officer),
                \(now), \(event))
            """
    }

    /// That somebody else saw the evidence.
    package static func verify(
        _ followUp: ID,
        by officer: ID,
        evidence: String,
        at now: Instant,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO follow_up_verifications (follow_up_id, evidence, verified_by, verified_at,
            event_number)
        VALUES (\(followUp), \(evidence), \(officer), \(now), \(event))
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
