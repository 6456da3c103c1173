import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The doctor on payments` {
    /// Each names the checks that must find it.
    private static let damages: [(String, Set<String>)] = [
        (
            "UPDATE payments SET net_pence = net_pence + 1 WHERE ref = 'PAY-1'", ["payment-sums"]
        ),
        (
            "UPDATE payments SET vat_pence = vat_pence - 1 WHERE ref = 'PAY-2'", ["payment-sums"]
        ),
        (
            """
            UPDATE payment_lines SET pence = pence + 1 WHERE payment_id = (
                SELECT id FROM payments WHERE ref = 'PAY-1')
            """,
            [
                "payment-sums", "payment-movements", "line-payments", "line-invoices",
                "paid-invoices",
            ]
        ),
        (
            "UPDATE payments SET paid_event = paid_event - 1 WHERE ref = 'PAY-1'",
            ["payment-movements"]
        ),
        (
            "UPDATE payments SET paid_event = NULL, state = 'pending' WHERE ref = 'PAY-1'",
            [
                "payment-movements", "line-payments", "line-invoices", "run-invoices",
                "paid-invoices", "invoice-vat",
            ]
        ),
        (
            "UPDATE line_balances SET pence = pence + 1 WHERE stage = 'paid'",
            ["line-balances", "line-payments"]
        ),
        (
            "UPDATE corrections SET pence = pence + 1 WHERE kind = 'refund'",
            ["correction-movements", "line-payments"]
        ),
        (
            "UPDATE corrections SET kind = 'clawback' WHERE kind = 'refund'",
            ["correction-movements"]
        ),
        (
            "DELETE FROM corrections WHERE kind = 'credit-note'",
            ["correction-movements", "line-invoices", "paid-invoices", "invoice-vat"]
        ),
        (
            """
            UPDATE run_invoices SET live = 0 WHERE payment_id = (
                SELECT id FROM payments WHERE ref = 'PAY-2')
            """,
            ["run-invoices"]
        ),
        (
            "UPDATE payment_runs SET state = 'cancelled' WHERE ref = 'RUN-2'", ["run-invoices"]
        ),
        (
            "UPDATE invoices SET state = 'paid' WHERE ref = 'INV-2'",
            ["run-invoices", "paid-invoices", "invoice-vat"]
        ),
        (
            """
            UPDATE run_invoices SET live = 0 WHERE payment_id = (
                SELECT id FROM payments WHERE ref = 'PAY-1')
            """,
            ["paid-invoices"]
        ),
        (
            """
            UPDATE run_invoices SET vat_pence = vat_pence - 1 WHERE payment_id = (
                SELECT id FROM payments WHERE ref = 'PAY-1')
            """,
            ["payment-sums", "invoice-vat"]
        ),
        (
            "UPDATE corrections SET vat_pence = 0 WHERE kind = 'credit-note'", ["invoice-vat"]
        ),
        (
            "UPDATE invoices SET agreed_vat_pence = 899 WHERE ref = 'INV-3'", ["invoice-vat"]
        ),
        (
            "UPDATE corrections SET vat_pence = 1801 WHERE kind = 'refund'", ["payment-vat"]
        ),
        (
            "UPDATE corrections SET pence = 9000 WHERE kind = 'refund'",
            ["correction-movements", "line-payments", "payment-vat"]
        ),
    ]

    /// INV-1 paid by PAY-1 and half of it refunded, INV-2 in a draft, INV-3 credited, all with VAT.
    private static func scene(_ council: Council) async throws {
        let funded = try await council.taxedCase(isLost: false)
        func invoice(_ number: String, _ line: String) async throws {
            let entered = try await council.invoice(
                number,
                "ORD-1/1 \(line)",
                by: funded.worker,
                dated: "2026-12-1\(number)"
            ).invoice
            try await council.match(entered)
        }
        try await invoice("1", "x 2 at 45.00 vat 18.00")
        try await council.paidRun(council.payableCase(of: "INV-1", funded))
        try await council.act(
            Refund(payment: "PAY-1", correction: CorrectionText.of("45")),
            as: .finance
        )
        try await invoice("2", "x 1 at 45.00 vat 9.00")
        try await council.act(DraftRun(), as: .payer)
        try await invoice("3", "x 1 at 45.00 vat 9.00")
        try await council.act(
            CreditInvoice(invoice: "INV-3", correction: CorrectionText.of(nil)),
            as: .finance
        )
    }

    @Test(arguments: Engine.allCases)
    func `finds what does not tie with what was paid and put right`(
        engine: Engine
    ) async throws {
        let proofs: Set = [
            "payment-sums", "payment-movements", "line-payments", "correction-movements",
            "run-invoices", "paid-invoices", "invoice-vat", "payment-vat",
        ]
        #expect(proofs.isSubset(of: Self.damages.flatMap(\.1)))
        try await withCouncil(on: engine) { council in
            try await Self.scene(council)
            let answer = try await council.look(Doctor(), as: .auditor)
            #expect(answer.findings.map(\.message) == [])
            #expect(answer.checked.filter { proofs.contains($0.check) }.allSatisfy { $0.rows > 0 })
        }
    }

    @Test(arguments: Engine.allCases, damages.indices)
    func `names each damage`(engine: Engine, damage: Int) async throws {
        try await withCouncil(on: engine) { council in
            try await Self.scene(council)
            let (script, checks) = Self.damages[damage]
            try await council.unguard()
            try await council.damage(script)
            let found = try await council.look(Doctor(), as: .auditor).findings.map(\.check)
            #expect(Set(found) == checks, "\(script)")
        }
    }
}
