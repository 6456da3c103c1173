import Money

/// The id of a row by its number, as an expression.
func id(_ number: String) -> String {
    "'\(Proposed.prefix)' || CAST(100000000000 + \(number) AS text)"
}

extension Proposed {
    /// One text for both engines.
    static func script(count: Int, today: Day, sealedBy key: String) -> String {
        counting(upTo: count * 2 + decided - 1) + money(today) + providers
            + packages(count, today) + panel(today)
            + past(decided, after: count * 2, today, sealedBy: key)
    }

    /// Numbers to make rows from, and what rows have in common.
    static func counting(upTo most: Int) -> String {
        let heads = heads.enumerated().map { "(\($0), '\($1)')" }.joined(separator: ", ")
        return """
            CREATE TABLE bench_numbers (i bigint NOT NULL PRIMARY KEY);
            INSERT INTO bench_numbers (i)
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(most))
            SELECT i FROM n;
            CREATE TABLE bench_heads (h bigint NOT NULL PRIMARY KEY, head text NOT NULL);
            INSERT INTO bench_heads (h, head) VALUES \(heads);

            """
    }

    static func money(_ today: Day) -> String {
        let from = today.adding(days: -100)
        let to = today.adding(days: 264)
        let fund = id("n.i")
        return """
            INSERT INTO funders (id, ref, name, search_name, event_number)
            VALUES ('funder', 'FDR-1', 'Nottinghamshire OPCC', 'nottinghamshire opcc', 1);
            INSERT INTO funds (id, ref, funder_id, name, search_name, from_on, to_on,
                child_cap_pence, event_number)
            SELECT \(fund), 'FUND-' || CAST(n.i + 1 AS text), 'funder',
                'Grant ' || CAST(n.i AS text), 'grant ' || CAST(n.i AS text), '\(from)', '\(to)',
                250000, 1
            FROM bench_numbers n WHERE n.i < \(funds);
            INSERT INTO accounts (fund_id, head, stage, pence)
            SELECT \(fund), 'none', s.stage,
                CASE WHEN s.stage = 'outside' THEN -80000000 ELSE 0 END
            FROM bench_numbers n
            CROSS JOIN (SELECT 'outside' AS stage UNION ALL SELECT 'unallocated'
                UNION ALL SELECT 'returned' UNION ALL SELECT 'carried') AS s
            WHERE n.i < \(funds);
            INSERT INTO accounts (fund_id, head, stage, pence)
            SELECT \(fund), h.head, s.stage,
                CASE WHEN s.stage = 'available' THEN 10000000 ELSE 0 END
            FROM bench_numbers n CROSS JOIN bench_heads h
            CROSS JOIN (SELECT 'available' AS stage UNION ALL \(promised)) AS s
            WHERE n.i < \(funds);
            INSERT INTO account_days (fund_id, head, stage, event_on, in_pence, out_pence)
            SELECT fund_id, head, stage, '\(from)', 10000000, 0
            FROM accounts WHERE stage = 'available';

            """
    }

    private static let promised = """
        SELECT 'held' AS stage UNION ALL SELECT 'committed' UNION ALL SELECT 'delivered'
            UNION ALL SELECT 'invoiced' UNION ALL SELECT 'paid'
        """

    /// 25 providers, each with a service under every head at £1.
    static let providers = """
        INSERT INTO providers (id, ref, name, search_name, standing, approved_by, event_number)
        SELECT \(id("n.i")), 'PRV-' || CAST(n.i + 1 AS text), 'Mentors ' || CAST(n.i AS text),
            'mentors ' || CAST(n.i AS text), 'approved', NULL, 1
        FROM bench_numbers n WHERE n.i < 25;
        INSERT INTO provider_checks (id, provider_id, kind, verified_on, expires_on, verified_by,
            event_number)
        SELECT p.id || ' ' || c.code, p.id, c.code, '2020-01-01', '2999-12-31', o.id, 1
        FROM providers p JOIN officers o ON o.ref = 'OFR-2'
        CROSS JOIN (SELECT DISTINCT code FROM codes
            WHERE list = 'check' AND family = 'needed') AS c;
        INSERT INTO services (id, ref, provider_id, name, search_name, unit, head, event_number)
        SELECT \(id("n.i * 8 + h.h")), 'SVC-' || CAST(n.i * 8 + h.h + 1 AS text), \(id("n.i")),
            'Service ' || h.head, 'service ' || h.head, 'session', h.head, 1
        FROM bench_numbers n CROSS JOIN bench_heads h WHERE n.i < 25;
        INSERT INTO rates (service_id, from_on, price_pence, event_number)
        SELECT id, '2020-01-01', 100, 1 FROM services;

        """

    static func packages(_ count: Int, _ today: Day) -> String {
        let fund = "CASE WHEN n.i < \(count) THEN 0 ELSE n.i % \(funds) END"
        return """
            INSERT INTO children (id, ref, event_number)
            SELECT \(id("n.i")), 'CH-' || CAST(1000000 + n.i AS text), 1 FROM bench_numbers n;
            INSERT INTO packages (id, ref, child_id, proposed_by, proposed_on, goal_hash, state,
                event_number)
            SELECT \(id("n.i")), 'PKG-' || CAST(n.i + 1 AS text), \(id("n.i")), o.id, '\(today)',
                a.hash, 'proposed', 1
            FROM bench_numbers n CROSS JOIN audit_heads a JOIN officers o ON o.ref = 'OFR-2';
            INSERT INTO lines (id, package_id, position, child_id, service_id, provider_id,
                fund_id, head, beneficiary, quantity_thousandths, price_pence, total_pence,
                from_on, to_on, event_number)
            SELECT \(id("n.i")), \(id("n.i")), 1, \(id("n.i")), \(id("n.f % 25 * 8 + n.h")),
                \(id("n.f % 25")), \(id("n.f")), h.head, 'child', 1000, 100, 100,
                '\(today)', '\(today.adding(days: days))', 1
            FROM (
                SELECT n.i, \(fund) AS f,
                    CASE WHEN n.i < \(count) THEN 0 ELSE n.i / \(funds) % 8 END AS h
                FROM bench_numbers n
            ) AS n JOIN bench_heads h ON h.h = n.h;
            INSERT INTO line_balances (line_id, stage, pence)
            SELECT l.id, s.stage, 0 FROM lines l CROSS JOIN (\(promised)) AS s;
            INSERT INTO child_balances (fund_id, child_id, pence, cap_pence)
            SELECT fund_id, child_id, 0, 250000 FROM lines;
            INSERT INTO provider_balances (fund_id, provider_id, pence)
            SELECT DISTINCT fund_id, provider_id, 0 FROM lines;

            """
    }

    static func panel(_ today: Day) -> String {
        let agencies = "'children-services', 'police', 'health'"
        return """
            INSERT INTO sittings (id, ref, sits_on, decision_count, event_number)
            SELECT \(id("n.i")), CASE WHEN n.i = 0 THEN 'CCEP-\(today)'
                ELSE 'CCEP-\(today).' || CAST(n.i + 1 AS text) END, '\(today)', 0, 1
            FROM bench_numbers n WHERE n.i < \(sittings);
            INSERT INTO attendances (sitting_id, person_key, person, agency, event_number)
            SELECT s.id, 'of ' || c.code, 'Of ' || c.code, c.code, 1
            FROM sittings s CROSS JOIN (SELECT DISTINCT code FROM codes
                WHERE list = 'agency' AND code IN (\(agencies))) AS c;

            """
    }
}
