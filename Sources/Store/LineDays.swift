package import Database
package import Money
package import Panel

/// What stood on a line by the days that its movements are dated.
package enum LineDays {
    /// The least that stood in a stage on each of these lines at the end of a day or of any later
    /// one: no more may be taken away with that day's date.
    ///
    /// It is less than what stands there now where some of it came back since.
    ///
    /// - Parameter lines: one at least.
    package static func least(in stage: Stage, of lines: [ID], since day: Day) -> Query<[ID: Pence]>
    {
        Query(
            """
            SELECT b.line_id, CAST(b.pence - coalesce((
                SELECT max(since) FROM (
                    SELECT sum(sum(CASE WHEN m.to_stage = \(stage) THEN m.pence
                        ELSE -m.pence END)) OVER (ORDER BY m.event_on DESC) AS since
                    FROM movements m
                    WHERE m.line_id = b.line_id AND m.event_on > \(day)
                        AND (m.to_stage = \(stage) OR m.from_stage = \(stage))
                    GROUP BY m.event_on
                ) AS later WHERE since > 0), 0) AS bigint) AS least
            FROM line_balances b
            WHERE b.stage = \(stage) AND b.line_id IN (\(list: lines))
            """
        ) { rows in
            var least: [ID: Pence] = [:]
            for row in rows {
                least[try row["line_id"]] = try row["least"]
            }
            return least
        }
    }
}
