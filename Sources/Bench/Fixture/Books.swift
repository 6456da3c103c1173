import Database
import Money

/// The books of a busy council over years: ten movements for each of many lines, from hold to
/// payment, with the sessions between them.
///
/// What Casework would write, made set-wise. PostgreSQL only: it is where reports are compared.
struct Books: Sendable {
    let officers: Officers
    let today: Day
    let plot: Ground.Plot

    /// - Parameter movements: ten for each package, which has one line and a child of its own.
    init(on ground: Ground, movements: Int, today: Day) async throws {
        self.today = today
        plot = try await ground.make("bench_books")
        let database = try plot.open()
        officers = try await Officers(in: database)
        await database.close()
        let server = try Server(plot.address)
        // Nothing here is measured, and a row's foreign keys are most of what it costs.
        try server.run("SET session_replication_role = replica")
        try server.run(Self.script(lines: movements / 10, today: today, sealedBy: officers.keyName))
        try server.run("VACUUM ANALYZE")
    }

    private static func script(lines: Int, today: Day, sealedBy key: String) -> String {
        Proposed.counting(upTo: lines - 1) + Proposed.money(today) + Proposed.providers
            + Proposed.packages(0, today) + Proposed.past(lines, after: 0, today, sealedBy: key)
            + (stages + [sessions, balances]).joined()
    }

    /// Everything from acceptance to payment, a movement each: how old it is in days, and its pence
    /// of the line's hundred.
    private static let course: [(act: String, from: String, to: String, pence: Int, age: Int)] =
        [40, 33, 26, 19].map { ("accept", "committed", "delivered", 20, $0) }
        + [18, 12].map { ("match", "delivered", "invoiced", 40, $0) }
        + [8, 3].map { ("pay", "invoiced", "paid", 30, $0) }

    private static let stages = course.enumerated().map { ordinal, step in
        """
        INSERT INTO movements (event_number, ordinal, act, fund_id, from_head, from_stage, to_head,
            to_stage, pence, line_id, decision_id, minuted_id, officer_id, reason, event_on,
            recorded_at)
        SELECT d.event_number, \(ordinal + 3), '\(step.act)', l.fund_id, l.head, '\(step.from)',
            l.head, '\(step.to)', \(step.pence), l.id, d.id, d.id, d.officer_id, 'delivered',
            to_char(current_date - \(step.age) - CAST(d.number % 7 AS integer), 'YYYY-MM-DD'),
            d.recorded_at
        FROM decisions d JOIN lines l ON l.package_id = d.package_id;

        """
    }

    /// Four that are accepted and, on one line of a hundred, one that is not yet.
    private static let sessions = """
        INSERT INTO sessions (id, ref, number, order_id, line_id, happened_on, start_at, minutes,
            quantity_thousandths, attendance, take, recorded_by, recorded_at, event_number)
        SELECT d.id || ' ' || n, 'SES-' || CAST(d.number * 5 + n AS text), d.number * 5 + n, d.id,
            d.package_id, to_char(current_date - n * 7, 'YYYY-MM-DD'), '', 60, 200, 'attended', 1,
            d.officer_id, d.recorded_at, d.event_number
        FROM decisions d CROSS JOIN generate_series(1, 5) AS n
        WHERE n > 1 OR d.number % 100 = 0;
        INSERT INTO acceptances (session_id, line_id, charged_thousandths, value_pence,
            accepted_by, accepted_on, decision_id, event_number)
        SELECT s.id, s.line_id, 200, 20, s.recorded_by, s.happened_on, s.order_id, s.event_number
        FROM sessions s WHERE s.number % 5 <> 1;
        INSERT INTO receipts (id, ref, fund_id, pence, received_on, reference, event_number)
        SELECT id, 'RCT-' || ref, id, 1000000, from_on, 'Instalment', 1 FROM funds;

        """

    /// What the movements came to since the decisions were committed.
    private static let balances = """
        CREATE TABLE bench_moved AS
        SELECT line_id, fund_id, from_head AS head, from_stage AS stage, event_on,
            0 AS came, pence AS went FROM movements WHERE ordinal > 2
        UNION ALL
        SELECT line_id, fund_id, to_head, to_stage, event_on, pence, 0
        FROM movements WHERE ordinal > 2;
        ANALYZE bench_moved;
        UPDATE accounts SET pence = accounts.pence + m.pence FROM (
            SELECT fund_id, head, stage, sum(came - went) AS pence FROM bench_moved
            GROUP BY fund_id, head, stage
        ) AS m
        WHERE accounts.fund_id = m.fund_id AND accounts.head = m.head
            AND accounts.stage = m.stage;
        UPDATE line_balances SET pence = line_balances.pence + m.pence FROM (
            SELECT line_id, stage, sum(came - went) AS pence FROM bench_moved
            GROUP BY line_id, stage
        ) AS m
        WHERE line_balances.line_id = m.line_id AND line_balances.stage = m.stage;
        INSERT INTO account_days (fund_id, head, stage, event_on, in_pence, out_pence)
        SELECT fund_id, head, stage, event_on, sum(came), sum(went) FROM bench_moved
        GROUP BY fund_id, head, stage, event_on
        ON CONFLICT (fund_id, head, stage, event_on) DO UPDATE SET
            in_pence = account_days.in_pence + excluded.in_pence,
            out_pence = account_days.out_pence + excluded.out_pence;
        DROP TABLE bench_moved;

        """
}
