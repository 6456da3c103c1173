package import Database
package import Money
package import Panel

extension QuarterCounts {
    /// Children of whom something was reported, and of whom something else was achieved.
    ///
    /// By measure; where the families of its codes are grouped, as those of activity are, by the
    /// family.
    ///
    /// The one place that says what an outcome is for whoever reads reports.
    ///
    /// - Parameter achieved: what of that is counted.
    package static func outcomes(
        in span: Span,
        fund: ID?,
        upTo event: Int64,
        and achieved: [Achieved]
    ) -> Query<[Counted]> {
        let reported: SQL = """
            SELECT CAST(what AS code_text) AS what, count(*) AS many FROM (
                SELECT t.child_id, coalesce(g.family, t.measure) AS what
                \(reported(span, fund, event))
                GROUP BY t.child_id, coalesce(g.family, t.measure)
            ) AS told GROUP BY what
            """
        let others = counts(of: achieved, in: span, fund, event)
        return .all(others.reduce(reported) { "\($0) UNION ALL \($1)" }, read: counted)
    }

    /// Outcomes `t`, and as what each counts: `g.family`, or its measure.
    static func reported(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        FROM outcomes t
        LEFT JOIN (\(grouped(upTo: event))) AS g
            ON g.measure = t.measure AND g.value = t.value
                AND g.read_from <= t.happened_on AND g.code_from <= t.happened_on
                AND (g.read_until IS NULL OR g.read_until > t.happened_on)
                AND (g.code_until IS NULL OR g.code_until > t.happened_on)
        WHERE t.happened_on BETWEEN \(span.from) AND \(span.to)
            AND t.event_number <= \(event) AND \(within("t.package_id", fund))
            AND \(Outcomes.stands("t.id", upTo: event))
        """
    }

    /// What is counted though nobody reports it: measures, and the families of those whose codes
    /// are grouped.
    package static func outcomeNames(on day: Day, upTo event: Int64) -> Query<[String]> {
        .all(
            """
            SELECT DISTINCT coalesce(g.family, m.code) AS what
            FROM codes m
            LEFT JOIN (\(grouped(upTo: event))) AS g
                ON g.measure = m.code AND g.read_from <= \(day) AND g.code_from <= \(day)
                    AND (g.read_until IS NULL OR g.read_until > \(day))
                    AND (g.code_to IS NULL OR g.code_to >= \(day))
            WHERE m.list = \(MeasureBook.names) AND m.event_number <= \(event)
                AND m.valid_from <= \(day) AND (m.valid_to IS NULL OR m.valid_to >= \(day))
            ORDER BY 1
            """
        ) { row in
            try row["what"]
        }
    }

    /// The codes that count as their family, and from when to when: of a measure whose values are
    /// codes, where the council has grouped the family.
    ///
    /// Measures and codes are dated rows, of one first day the newest: each holds until the next.
    private static func grouped(upTo event: Int64) -> SQL {
        """
        SELECT r.code AS measure, r.valid_from AS read_from, r.until AS read_until,
            c.code AS value, c.family, c.valid_from AS code_from, c.until AS code_until,
            c.valid_to AS code_to
        FROM (
            SELECT list, code, family, valid_from, valid_to, lead(valid_from)
                OVER (PARTITION BY list, code ORDER BY valid_from, event_number) AS until
            FROM codes WHERE event_number <= \(event)
        ) AS c
        JOIN (
            SELECT code, kind, list, valid_from,
                lead(valid_from) OVER (PARTITION BY code ORDER BY valid_from, event_number) AS until
            FROM measures WHERE event_number <= \(event)
        ) AS r ON r.list = c.list AND r.kind = \(Measure.Kind.code)
        WHERE c.family IN (SELECT h.code FROM codes h WHERE h.list = \(MeasureBook.groups))
        """
    }
}
