import Money
import Panel

/// What came of the packages in the books: five outcomes of each child, its goal scored twice among
/// them, whether its start lasted, and an end report for one package in three.
extension Books {
    /// The first fund, whose quarter the return tells of.
    var fund: String { "\(Proposed.prefix)100000000000" }

    /// The fund's first, which is over: it began a hundred days ago.
    var quarter: Span {
        let first = Month(of: today.adding(days: -100))
        return Span(from: first.first, to: (first.adding(2) ?? first).last)
    }

    func addOutcomes() throws {
        let server = try Server(plot.address)
        try server.run("SET session_replication_role = replica")
        try server.run(Self.outcomes + Self.followUps + draft)
        try server.run("VACUUM ANALYZE")
    }

    private static let outcomes = """
        UPDATE packages SET age = 11 + CAST(substr(ref, 5) AS bigint) % 7,
            level = CASE CAST(substr(ref, 5) AS bigint) % 3
                WHEN 0 THEN 'low' WHEN 1 THEN 'medium' ELSE 'high' END;
        INSERT INTO outcomes (id, ref, child_id, package_id, beneficiary, measure, value,
            happened_on, evidence, reported_by, recorded_at, event_number)
        SELECT d.id || ' ' || n, 'OUT-' || CAST(d.number * 5 + n AS text), d.package_id,
            d.package_id, 'child',
            CASE n WHEN 1 THEN 'activity' WHEN 2 THEN 'goal' WHEN 3 THEN 'goal'
                WHEN 4 THEN 'job-start' ELSE 'attendance' END,
            CASE n WHEN 1 THEN CASE d.number % 3 WHEN 0 THEN '310' WHEN 1 THEN '610' ELSE '230' END
                WHEN 2 THEN '4' WHEN 3 THEN '7' WHEN 4 THEN 'started' ELSE '41/50' END,
            to_char(current_date - CASE n WHEN 2 THEN 40
                ELSE CAST(d.number * 7 % 180 AS integer) END, 'YYYY-MM-DD'), 'self',
            d.officer_id, d.recorded_at, d.event_number
        FROM decisions d CROSS JOIN generate_series(1, 5) AS n;
        INSERT INTO end_reports (package_id, completed_on, reported_by, event_number)
        SELECT d.package_id, to_char(current_date - CAST(d.number % 90 AS integer), 'YYYY-MM-DD'),
            d.officer_id, d.event_number
        FROM decisions d WHERE d.number % 3 = 0;

        """

    /// Asked after 4, 13, 26 and 52 weeks; one in so many has lasted to each.
    private static let followUps = """
        INSERT INTO follow_ups (id, ref, number, outcome_id, weeks, due_on, until_on, event_number)
        SELECT d.id || ' ' || w.weeks, 'FUP-' || CAST(d.number * 4 + w.place AS text),
            d.number * 4 + w.place, d.id || ' 4', w.weeks, '2026-01-01', '2026-01-29',
            d.event_number
        FROM decisions d
        CROSS JOIN (VALUES (0, 4), (1, 13), (2, 26), (3, 52)) AS w (place, weeks);
        INSERT INTO follow_up_answers (follow_up_id, status, happened_on, evidence, answered_by,
            recorded_at, event_number)
        SELECT d.id || ' ' || w.weeks, 'sustained', '2026-01-02', 'self', d.officer_id, 1,
            d.event_number
        FROM decisions d CROSS JOIN (VALUES (2, 4), (4, 13), (6, 26), (8, 52)) AS w (part, weeks)
        WHERE d.number % w.part = 0;

        """

    private var draft: String {
        """
        INSERT INTO returns (id, ref, fund_id, quarter, from_on, to_on, event_number)
        VALUES ('return', 'RTN-1', '\(fund)', '\(quarter.from.year)-Q1', '\(quarter.from)',
            '\(quarter.to)', 1);
        """
    }
}
