import Casework
import Database
import Money
import Panel
import TestSupport

extension Council {
    /// Copies a provider with a matched invoice of £180 so many times, each copy with a package, an
    /// order and an account of its own, as if all had gone the whole way.
    func copy(_ payable: PayableCase, times: Int) async throws {
        let numbers = (1...times).map { [Value.text("\($0)"), Value.integer(Int64($0))] }
        try await database.write { transaction in
            let n = SQL.numbers(numbers)
            for statement in Self.promises(Int64(times), n) + Self.deliveries(n) {
                try transaction.write(statement)
            }
        }
    }

    /// `n.column1` is a copy's suffix, `n.column2` its number.
    private static func promises(_ times: Int64, _ n: SQL) -> [SQL] {
        [
            """
            INSERT INTO providers (id, ref, name, search_name, standing, event_number)
            SELECT 'p' || n.column1, 'PRV-9' || n.column1, 'Copy ' || n.column1,
                'copy ' || n.column1, 'approved', event_number
            FROM providers CROSS JOIN \(n) WHERE ref = 'PRV-1'
            """,
            """
            INSERT INTO bank_accounts (id, ref, provider_id, key_id, sort_code, account_number,
                account_name, last_digits, account_index, state, proposed_by, proposed_on,
                approved_by, called_contact_id, called_on, usable_from, event_number)
            SELECT 'b' || n.column1, 'BNK-9' || n.column1, 'p' || n.column1, key_id, sort_code,
                account_number, account_name, last_digits, account_index, state, proposed_by,
                proposed_on, approved_by, called_contact_id, called_on, usable_from, event_number
            FROM bank_accounts CROSS JOIN \(n) WHERE ref = 'BNK-1'
            """,
            """
            INSERT INTO packages (id, ref, child_id, proposed_by, proposed_on, goal_hash, state,
                live_decision_id, event_number)
            SELECT 'k' || n.column1, 'PKG-9' || n.column1, child_id, proposed_by, proposed_on,
                goal_hash, state, live_decision_id, event_number
            FROM packages CROSS JOIN \(n) WHERE ref = 'PKG-1'
            """,
            """
            INSERT INTO lines (id, package_id, position, child_id, service_id, provider_id, fund_id,
                head, beneficiary, quantity_thousandths, price_pence, total_pence, from_on, to_on,
                event_number)
            SELECT 'l' || n.column1, 'k' || n.column1, 1, child_id, service_id, 'p' || n.column1,
                fund_id, head, beneficiary, quantity_thousandths, price_pence, total_pence,
                from_on, to_on, event_number
            FROM lines CROSS JOIN \(n) WHERE package_id = (
                SELECT id FROM packages WHERE ref = 'PKG-1')
            """,
            """
            INSERT INTO decision_lines (decision_id, line_id, quantity_thousandths, change_pence)
            SELECT decision_id, 'l' || n.column1, quantity_thousandths, change_pence
            FROM decision_lines CROSS JOIN \(n) WHERE line_id = (SELECT l.id FROM lines l
                JOIN packages p ON p.id = l.package_id WHERE p.ref = 'PKG-1')
            """,
            """
            INSERT INTO line_balances (line_id, stage, pence)
            SELECT 'l' || n.column1, stage, CASE stage WHEN 'invoiced' THEN 18000 ELSE 0 END
            FROM line_balances CROSS JOIN \(n) WHERE line_id = (SELECT l.id FROM lines l
                JOIN packages p ON p.id = l.package_id WHERE p.ref = 'PKG-1')
            """,
            """
            UPDATE accounts SET pence = pence + 18000 * \(times)
            WHERE head = 'mentoring' AND stage = 'invoiced'
            """,
            """
            INSERT INTO orders (id, ref, package_id, provider_id, event_number)
            SELECT 'o' || n.column1, 'ORD-9' || n.column1, 'k' || n.column1, 'p' || n.column1,
                event_number
            FROM orders CROSS JOIN \(n) WHERE ref = 'ORD-1'
            """,
        ]
    }

    private static func deliveries(_ n: SQL) -> [SQL] {
        [
            """
            INSERT INTO sessions (id, ref, number, order_id, line_id, happened_on, start_at,
                quantity_thousandths, attendance, take, recorded_by, recorded_at, event_number)
            SELECT 's' || n.column1, 'SES-' || (n.column2 + 1000), n.column2 + 1000,
                'o' || n.column1, 'l' || n.column1, happened_on, start_at,
                quantity_thousandths, attendance, take, recorded_by, recorded_at, event_number
            FROM sessions CROSS JOIN \(n) WHERE ref = 'SES-1'
            """,
            """
            INSERT INTO acceptances (session_id, line_id, charged_thousandths, value_pence,
                accepted_by, accepted_on, decision_id, event_number)
            SELECT 's' || n.column1, 'l' || n.column1, 4000, 18000, accepted_by, accepted_on,
                decision_id, event_number
            FROM acceptances CROSS JOIN \(n) WHERE session_id = (
                SELECT id FROM sessions WHERE ref = 'SES-1')
            """,
            """
            INSERT INTO invoices (id, ref, ordinal, provider_id, number, number_key, dated_on,
                received_on, net_pence, vat_pence, state, entered_by, matched_by, matched_on,
                agreed_pence, agreed_vat_pence, event_number)
            SELECT 'i' || n.column1, 'INV-' || (n.column2 + 1000), n.column2 + 1000,
                'p' || n.column1, number, number_key, dated_on, received_on, net_pence, vat_pence,
                state, entered_by, matched_by, matched_on, agreed_pence, agreed_vat_pence,
                event_number
            FROM invoices CROSS JOIN \(n) WHERE ref = 'INV-1'
            """,
            """
            INSERT INTO invoice_lines (invoice_id, position, order_line, line_id,
                quantity_thousandths, price_pence, net_pence, vat_pence)
            SELECT 'i' || n.column1, 1, 'ORD-9' || n.column1 || '/1', 'l' || n.column1,
                quantity_thousandths, price_pence, net_pence, vat_pence
            FROM invoice_lines CROSS JOIN \(n) WHERE invoice_id = (
                SELECT id FROM invoices WHERE ref = 'INV-1')
            """,
            """
            INSERT INTO session_items (id, session_id, invoice_id, position, kind, pence, live,
                event_number)
            SELECT 'x' || n.column1, 's' || n.column1, 'i' || n.column1, 1, 'billable', 18000, 1,
                event_number
            FROM session_items CROSS JOIN \(n) WHERE session_id = (
                SELECT id FROM sessions WHERE ref = 'SES-1')
            """,
        ]
    }
}

extension SQL {
    fileprivate static func numbers(_ rows: [[Value]]) -> SQL {
        "(VALUES \(rows: rows)) AS n"
    }
}
