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
    /// Where several outcomes were planned by one measure, those that have both readings on one scale
    /// are added up, before and after. A reading that names no planned outcome counts where none of
    /// them has both, and no two that name different ones are ever compared.
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
                near AS (\(near)), told AS (\(told)), marked AS (\(marked)),
                strands AS (\(strands)), begun AS (\(begun)), paired AS (\(pairs)),
                sums AS (\(sums))
            SELECT \(figures), count(*) AS children
            FROM (SELECT a.*, row_number() OVER (PARTITION BY a.child_id, \(keys("a"))
                    ORDER BY a.end_on DESC, a.package_id DESC) AS place
                FROM sums a) AS p
            WHERE p.place = 1 GROUP BY \(figures)
            """,
            decode: counted
        )
    }

    private static let figures: SQL = """
        \(keys("p")), p.number_before, p.rater_before, p.scale_before, p.better_before,
        p.number_after, p.rater_after, p.scale_after, p.better_after
        """

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
        SELECT b.package_id, p.child_id, p.level, p.proposed_on, b.start_on, b.end_on
        FROM (SELECT x.package_id, min(s.happened_on) AS start_on, min(x.end_on) AS end_on
            FROM ended x
            JOIN lines l ON l.package_id = x.package_id
            JOIN sessions s ON s.line_id = l.id
            WHERE \(QuarterCounts.stands(.max)) AND NOT \(QuarterCounts.missed)
            GROUP BY x.package_id) AS b
        JOIN packages p ON p.id = b.package_id
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
