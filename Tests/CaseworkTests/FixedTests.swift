import Casework
import Database
import Panel
import TestSupport
import Testing

/// What somebody may try who goes around the program, straight at the database.
@Suite struct `What of money and its guards is fixed` {
    /// A payment that was paid after a second look, an exception, an order, a receipt.
    private func scene(_ council: Council) async throws {
        let payable = try await council.payableCase()
        try await council.paidRun(payable)
        let invoice = try await council.invoice(
            "FFM-2",
            "ORD-1/1 x 1 at 45",
            by: payable.funded.worker
        )
        try await council.act(
            HoldInvoice(invoice: invoice.invoice, reason: "disputed"),
            as: .finance
        )
        try await council.act(
            ReleaseInvoice(invoice: invoice.invoice),
            as: .finance
        )
        let exception = try await council.act(
            GrantException(
                officer: "OFR-2",
                rule: "propose-decide",
                until: "2026-12-31",
                reason: "absence"
            ),
            as: .administrator
        )
        try await council.act(EndException(exception: exception.exception), as: .administrator)
        try await council.act(
            RecordReceipt(fund: "FUND-1", amount: "1000", on: "2026-12-01", reference: "BACS 1"),
            as: .finance
        )
    }

    /// By table, what none of its rows may become; where nothing is said, the row's event.
    private static let changes: [(table: String, change: String)] = [
        ("payments", "net_pence = 1"), ("payments", "vat_pence = 1"),
        ("payments", "bank_account_id = bank_account_id"), ("payments", "paid_on = '2026-01-01'"),
        ("payments", "state = 'bounced', paid_event = NULL"),
        ("run_invoices", "net_pence = net_pence - 1"), ("run_invoices", "payment_id = payment_id"),
        ("payment_runs", "made_by = approved_by"), ("payment_runs", "approved_by = made_by"),
        ("payment_runs", "sample_per_mille = 0"), ("second_looks", "why = 'asked'"),
        ("bank_accounts", "approved_by = proposed_by"),
        ("bank_accounts", "account_number = sort_code"),
        ("bank_accounts", "usable_from = '2026-01-01'"),
        ("hand_exceptions", "expires_on = '2099-12-31'"), ("hand_exceptions", "ended_event = NULL"),
        ("orders", "provider_id = provider_id"), ("invoices", "net_pence = 1"),
        ("invoices", "agreed_pence = 1"), ("session_items", "pence = 1"),
        ("invoice_holds", "held_on = '2026-01-01'"), ("invoice_holds", "released_on = NULL"),
        ("receipts", "pence = 1"),
    ]

    @Test(arguments: Engine.allCases)
    func `cannot be changed or deleted by a program that goes around the acts`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await scene(council)
            let deletes = (Council.fixed + ["receipts"]).map { ($0, "DELETE FROM \($0)") }
            let updates = Self.changes.map { ($0.table, "UPDATE \($0.table) SET \($0.change)") }
            for (table, statement) in deletes + updates {
                await #expect(
                    throws: DatabaseError.appendOnly("append-only: \(table)"),
                    "\(statement)"
                ) {
                    try await council.database.write {
                        try $0.write(SQL(stringLiteral: statement))
                    }
                }
            }
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `names who approved an account that is in use`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            _ = try await council.contact(of: funded.provider)
            _ = try await council.act(
                ProposeBank(
                    provider: funded.provider,
                    details: "name: B\nsort-code: 200000\naccount-number: 87654321"
                ),
                as: .finance
            )
            let copied = """
                INSERT INTO bank_accounts (id, ref, provider_id, key_id, sort_code, account_number,
                    account_name, last_digits, account_index, state, proposed_by, proposed_on,
                    event_number)
                SELECT 'b', 'BNK-9', provider_id, key_id, sort_code, account_number, account_name,
                    last_digits, account_index, 'approved', proposed_by, proposed_on, event_number
                FROM bank_accounts
                """
            for statement in ["UPDATE bank_accounts SET state = 'approved'", copied] {
                await #expect(throws: DatabaseError.constraint("bank_names_approver")) {
                    try await council.database.write {
                        try $0.write(SQL(stringLiteral: statement))
                    }
                }
            }
        }
    }
}
