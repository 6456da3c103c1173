import Money

extension Proposed {
    /// Decisions of past sittings, closed and committed, so that no table is measured empty: the
    /// packages after those that wait, fifty to a sitting.
    static func past(
        _ count: Int,
        after waiting: Int,
        _ today: Day,
        sealedBy key: String
    ) -> String {
        let number = "n.i - \(waiting)"
        let decided = """
            FROM bench_numbers n JOIN lines l ON l.id = \(id("n.i"))
            JOIN officers o ON o.ref = 'OFR-3' CROSS JOIN audit_heads a
            WHERE n.i >= \(waiting)
            """
        let sitting = id("(\(number)) / 50 + 1000")
        let day = today.adding(days: -50)
        return """
            INSERT INTO events (number, act_id, act, officer_id, subject, facts, recorded_at, hash)
            SELECT a.number + 1 + \(number), \(id("n.i")), 'decide', o.id,
                'CCEP-1/' || CAST(n.i AS text), '{"held_pence":"100","kind":"fund"}',
                1790000000000000 + n.i, a.hash
            \(decided);
            INSERT INTO sittings (id, ref, sits_on, decision_count, closed_by, closed_at,
                event_number)
            SELECT \(id("n.i + 1000")), 'PAST-' || CAST(n.i AS text), '\(day)', 50, o.id, 1, 1
            FROM bench_numbers n JOIN officers o ON o.ref = 'OFR-3' WHERE n.i < \(count / 50 + 1);
            INSERT INTO decisions (id, ref, sitting_id, number, package_id, kind, officer_id,
                reason, rationale_hash, hold_expires_at, recorded_at, event_number)
            SELECT \(id("n.i")), 'PAST-1/' || CAST(n.i AS text), \(sitting), n.i + 1, l.package_id,
                'fund', o.id, 'agreed', a.hash, 1, 1790000000000000 + n.i,
                a.number + 1 + \(number)
            \(decided);
            INSERT INTO decision_lines (decision_id, line_id, quantity_thousandths, change_pence)
            SELECT d.id, d.package_id, 1000, 100 FROM decisions d;
            INSERT INTO case_texts (record_id, name, key_id, sealed)
            SELECT d.id, 'rationale', '\(key)', a.hash FROM decisions d CROSS JOIN audit_heads a;
            INSERT INTO minutes (decision_id, quorum, event_number)
            SELECT d.id, 'children-services health police', d.event_number FROM decisions d;
            INSERT INTO idempotency_keys (caller, act, key, fingerprint, answer, recorded_at)
            SELECT d.officer_id, 'decide', d.id, a.hash, '{}', 8000000000000000
            FROM decisions d CROSS JOIN audit_heads a;
            \(pastMoney(day))
            UPDATE audit_heads SET number = number + \(count);

            """
    }

    private static func pastMoney(_ day: Day) -> String {
        let moved = [("hold", "available", "held"), ("commit", "held", "committed")]
        let journal = moved.enumerated().map { ordinal, edge in
            """
            INSERT INTO movements (event_number, ordinal, act, fund_id, from_head, from_stage,
                to_head, to_stage, pence, line_id, decision_id, minuted_id, officer_id, reason,
                event_on, recorded_at)
            SELECT d.event_number, \(ordinal + 1), '\(edge.0)', l.fund_id, l.head, '\(edge.1)',
                l.head, '\(edge.2)', 100, l.id, d.id, d.id, d.officer_id, 'agreed', '\(day)',
                d.recorded_at
            FROM decisions d JOIN lines l ON l.package_id = d.package_id;

            """
        }
        return journal.joined() + """
            UPDATE packages SET state = 'funded', live_decision_id = id
            WHERE id IN (SELECT package_id FROM decisions);
            UPDATE line_balances SET pence = 100
            WHERE stage = 'committed' AND line_id IN (SELECT package_id FROM decisions);
            UPDATE child_balances SET pence = 100
            WHERE child_id IN (SELECT package_id FROM decisions);
            CREATE TABLE bench_spent AS SELECT l.fund_id, l.head, l.provider_id, count(*) * 100 AS pence
            FROM decisions d JOIN lines l ON l.package_id = d.package_id
            GROUP BY l.fund_id, l.head, l.provider_id;
            UPDATE accounts SET pence = accounts.pence + d.pence FROM bench_spent AS d
            WHERE accounts.fund_id = d.fund_id AND accounts.head = d.head AND stage = 'committed';
            UPDATE accounts SET pence = accounts.pence - d.pence FROM bench_spent AS d
            WHERE accounts.fund_id = d.fund_id AND accounts.head = d.head AND stage = 'available';
            INSERT INTO account_days (fund_id, head, stage, event_on, in_pence, out_pence)
            SELECT d.fund_id, d.head, s.stage, '\(day)',
                CASE WHEN s.stage = 'available' THEN 0 ELSE d.pence END,
                CASE WHEN s.stage = 'committed' THEN 0 ELSE d.pence END
            FROM bench_spent AS d CROSS JOIN (SELECT 'available' AS stage
                UNION ALL SELECT 'held' UNION ALL SELECT 'committed') AS s;
            UPDATE provider_balances SET pence = (
                SELECT coalesce(sum(d.pence), 0) FROM bench_spent d
                WHERE d.fund_id = provider_balances.fund_id
                    AND d.provider_id = provider_balances.provider_id);
            """
    }
}
