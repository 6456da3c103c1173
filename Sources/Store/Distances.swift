package import Database
package import Money
package import Panel

/// How far children came of whom support ended in a stretch of time, by each measure that gets
/// better or worse.
///
/// Support begins with the first session that took place. It ends with the last day of the package's
/// lines, or before: when the package is completed, or ended by a decision.
package enum Distances {
    /// A day, and those around it that count with it.
    package typealias Around = (day: Day, span: Span)

    /// The days on which the support began and ended that ended in a span, each once.
    package static func days(in span: Span) -> Query<[(start: Day, end: Day)]> {
        .all(
            """
            WITH ended AS (\(ended(in: span))), done AS (\(done))
            SELECT DISTINCT start_on, end_on FROM done
            """
        ) { row in
            try (row["start_on"], row["end_on"])
        }
    }

    /// A child counts once by each measure: with the support that ended last, of what it was read
    /// or planned in.
    ///
    /// - Parameters:
    ///   - starts: for each day on which support began, when a baseline may be read.
    ///   - ends: for each day on which it ended, when an exit may be.
    package static func counts(
        in span: Span,
        starts: [Around],
        ends: [Around]
    ) -> Query<[DistanceCount]> {
        guard !starts.isEmpty, !ends.isEmpty else { return Query(known: []) }
        return Query(
            """
            WITH ended AS (\(ended(in: span))), done AS (\(done)),
                starts (day, from_on, until_on) AS (VALUES \(rows: rows(starts))),
                ends (day, from_on, until_on) AS (VALUES \(rows: rows(ends))),
                told AS (\(told)), marked AS (\(marked)),
                came_in AS (\(baselines)), went_out AS (\(exits))
            SELECT g.measure, g.beneficiary, g.domain, g.instrument, g.edition,
                b.number AS number_before, b.rater AS rater_before, b.scale AS scale_before,
                b.better AS better_before, e.number AS number_after, e.rater AS rater_after,
                e.scale AS scale_after, e.better AS better_after, count(*) AS children
            FROM (SELECT k.package_id, \(keys("k")), row_number() OVER (
                    PARTITION BY k.child_id, \(keys("k"))
                    ORDER BY k.end_on DESC, k.package_id DESC) AS place
                FROM (SELECT DISTINCT m.package_id, m.child_id, m.end_on, \(keys("m"))
                    FROM marked m) AS k) AS g
            LEFT JOIN came_in b ON \(same("g", "b"))
            LEFT JOIN went_out e ON \(same("g", "e"))
            WHERE g.place = 1
            GROUP BY g.measure, g.beneficiary, g.domain, g.instrument, g.edition, b.number,
                b.rater, b.scale, b.better, e.number, e.rater, e.scale, e.better
            """,
            decode: counted
        )
    }

    private static func rows(_ days: [Around]) -> [[Value]] {
        days.map { [$0.day.value, $0.span.from.value, $0.span.to.value] }
    }

    private static func ended(in span: Span) -> SQL {
        """
        SELECT package_id, min(last_on) AS end_on FROM (
            SELECT l.package_id, max(\(Lines.lastDay)) AS last_on FROM lines l
            GROUP BY l.package_id
            UNION ALL SELECT r.package_id, r.completed_on FROM end_reports r
            UNION ALL SELECT d.package_id, coalesce(d.effective_on, s.sits_on)
            FROM decisions d
            JOIN minutes m ON m.decision_id = d.id
            JOIN sittings s ON s.id = d.sitting_id
            WHERE d.kind = \(DecisionKind.end)
        ) AS lasts
        GROUP BY package_id HAVING min(last_on) BETWEEN \(span.from) AND \(span.to)
        """
    }

    /// What of it began at all.
    private static let done: SQL = """
        SELECT x.package_id, p.child_id, p.level, p.proposed_on, b.start_on, x.end_on
        FROM ended x
        JOIN packages p ON p.id = x.package_id
        JOIN (SELECT l.package_id, min(s.happened_on) AS start_on
            FROM sessions s JOIN lines l ON l.id = s.line_id
            WHERE \(QuarterCounts.stands(.max)) AND NOT \(QuarterCounts.missed)
                AND l.package_id IN (SELECT package_id FROM ended)
            GROUP BY l.package_id) AS b ON b.package_id = x.package_id
        """

    @Sendable
    private static func counted(_ rows: [Row]) throws -> [DistanceCount] {
        var counts: [DistanceKey: [Came: Int]] = [:]
        for row in rows {
            let came = Came(from: try mark(row, "before"), to: try mark(row, "after"))
            counts[try key(row), default: [:]][came, default: 0] += try row["children"]
        }
        return counts.sorted { $0.key < $1.key }.flatMap { key, counts in
            Came.allCases.compactMap { came in
                counts[came].map { DistanceCount(key: key, came: came, children: $0) }
            }
        }
    }

    static func key(_ row: Row) throws -> DistanceKey {
        try DistanceKey(
            measure: row["measure"],
            beneficiary: row["beneficiary"],
            domain: row["domain"],
            instrument: row["instrument"],
            edition: row["edition"]
        )
    }

    private static func mark(_ row: Row, _ when: String) throws -> Came.Mark? {
        guard let number: Int = try row["number_\(when)"] else { return nil }
        return try Came.Mark(
            number: number,
            rater: row["rater_\(when)"],
            scale: row["scale_\(when)"],
            better: row["better_\(when)"]
        )
    }
}
