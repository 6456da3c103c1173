package import Database
package import Money
package import Panel

// Whether starts lasted, and whether what was planned was met
extension QuarterCounts {
    /// What is counted of it in the quarter that ends on a day.
    ///
    /// A council may end that, or go on; of what was told before there was any it tells nothing.
    package static func achieved(on day: Day, upTo event: Int64) -> Query<[Achieved]> {
        Query(
            """
            SELECT list, code FROM (
                SELECT list, code, valid_to, row_number() OVER (PARTITION BY code
                    ORDER BY valid_from DESC, event_number DESC) AS age
                FROM codes WHERE list = \(Achieved.list) AND valid_from <= \(day)
                    AND event_number <= \(event)
            ) AS counted WHERE age = 1 AND (valid_to IS NULL OR valid_to >= \(day))
            UNION ALL SELECT CAST('weeks' AS code_text), CAST(value AS code_text) FROM (
                SELECT value, row_number() OVER (ORDER BY valid_from DESC, event_number DESC) AS age
                FROM settings WHERE name = 'follow-up-weeks' AND valid_from <= \(day)
                    AND event_number <= \(event)
            ) AS followed WHERE age = 1
            """
        ) { rows in
            var (codes, weeks) = ([String](), [Int]())
            for row in rows {
                let (list, text): (String, String) = try (row["list"], row["code"])
                if list == Achieved.list {
                    codes.append(text)
                } else {
                    weeks = FollowUpRule(weeks: text, days: 0)?.weeks ?? []
                }
            }
            return Achieved.all(of: codes, weeks: weeks)
        }
    }

    static func counts(
        of achieved: [Achieved],
        in span: Span,
        _ fund: ID?,
        _ event: Int64
    ) -> [SQL] {
        let weeks = achieved.compactMap(\.weeks)
        return (weeks.isEmpty ? [] : [lasting(weeks, span, fund, event)])
            + (achieved.contains(.outcomeMet) ? [met(span, fund, event)] : [])
    }

    private static func lasting(
        _ weeks: [Int],
        _ span: Span,
        _ fund: ID?,
        _ event: Int64
    ) -> SQL {
        """
        SELECT n.what, count(DISTINCT t.child_id) AS many \(lasted(weeks, span, fund, event))
        GROUP BY n.what
        """
    }

    /// Those of a stretch of time.
    static func lasted(_ weeks: [Int], _ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        \(lasted(weeks, upTo: event))
            AND f.until_on BETWEEN \(span.from) AND \(span.to)
            AND \(within("t.package_id", fund))
        """
    }

    /// From where, and on which condition: each start `t` that lasted so long, `n`, with the first
    /// follow-up `f` that says so.
    ///
    /// - Parameters:
    ///   - weeks: one at least.
    ///   - others: other tables, joined to these.
    static func lasted(_ weeks: [Int], upTo event: Int64, of others: SQL = "") -> SQL {
        let lengths = weeks.map { weeks -> SQL in
            let name = Achieved.sustained(weeks: weeks).name
            return "SELECT CAST(\(name) AS code_text) AS what, CAST(\(weeks) AS bigint) AS weeks"
        }
        return """
            FROM follow_ups f
            JOIN outcomes t ON t.id = f.outcome_id
            JOIN (\(lengths.dropFirst().reduce(lengths[0]) { "\($0) UNION ALL \($1)" })) AS n
                ON n.weeks <= f.weeks
            \(others)
            WHERE \(isSustained("f.id", event)) AND \(Outcomes.stands("t.id", upTo: event))
                AND NOT EXISTS (SELECT 1 FROM follow_ups e
                    WHERE e.outcome_id = f.outcome_id AND e.weeks >= n.weeks
                        AND e.weeks < f.weeks AND \(isSustained("e.id", event)))
            """
    }

    /// What was learnt late supersedes that it was not known.
    private static func isSustained(_ followUp: SQL, _ event: Int64) -> SQL {
        """
        EXISTS (SELECT 1 FROM follow_up_answers x
            LEFT JOIN follow_up_late_answers y
                ON y.follow_up_id = x.follow_up_id AND y.event_number <= \(event)
            WHERE x.follow_up_id = \(followUp) AND x.event_number <= \(event)
                AND coalesce(y.status, x.status) = \(FollowUp.Status.sustained))
        """
    }

    private static func met(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        SELECT CAST(\(Achieved.outcomeMet.name) AS code_text), count(DISTINCT p.child_id)
        FROM packages p WHERE p.id IN (SELECT r.package_id \(meeting(span, fund, event)))
        """
    }

    /// Of end reports `r` by which something that was planned was met.
    static func meeting(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        \(ends(span, fund, event))
            AND EXISTS (SELECT 1 FROM planned_outcomes o
                JOIN end_report_scores s ON s.planned_id = o.id
                WHERE o.package_id = r.package_id AND s.score = \(EndScore.met))
        """
    }
}
