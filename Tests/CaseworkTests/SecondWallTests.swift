import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `The database's own refusals` {
    /// Breaks a constraint though no rule was asked, as a program of another age might.
    private struct Break: ActRequest {
        static let act = Act.discloseOrder
        static let statements: [String: SQL] = [
            "in-payment-run": "UPDATE run_invoices SET live = 1",
            "session-already-corrected": """
            INSERT INTO session_items (id, session_id, invoice_id, position, kind, pence, live,
                event_number)
            SELECT 'again ' || n.column1, session_id, invoice_id, position, 'refundable', pence,
                1, event_number
            FROM session_items, (VALUES ('1'), ('2')) AS n
            WHERE session_id = (SELECT max(session_id) FROM session_items)
            """,
            "bank-change-under-way": """
            UPDATE bank_accounts SET state = 'approved', usable_from = proposed_on, approved_by = (
                SELECT approved_by FROM bank_accounts WHERE ref = 'BNK-1')
            WHERE ref = 'BNK-2'
            """,
        ]

        var code: String

        struct Answer: Codable, Sendable {}

        func perform(at desk: Desk) throws -> Answer {
            desk.save(try #require(Self.statements[code]))
            desk.record("ORD-1")
            return Answer()
        }
    }

    @Test(arguments: Engine.allCases)
    func `read like the rule that was passed by`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let first = try await council.act(DraftRun(), as: .payer)
            try await council.act(CancelRun(run: first.run), as: .payer)
            try await council.act(DraftRun(), as: .payer)
            _ = try await council.act(
                ProposeBank(
                    provider: payable.funded.provider,
                    details: "name: B\nsort-code: 200000\naccount-number: 87654321"
                ),
                as: .finance
            )
            for code in Break.statements.keys.sorted() {
                let said = await refusal {
                    try await council.act(Break(code: code), as: .coordinator)
                }
                #expect(said == code)
            }
        }
    }
}
