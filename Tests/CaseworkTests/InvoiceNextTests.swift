import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Who must act next on an invoice` {
    @Test(arguments: Engine.allCases)
    func `is said alike in the list, on the invoice and before invoicing`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            for (number, line) in [("1", "ORD-1/1 x 1 at 45"), ("2", "ORD-1/1 x 1 at 60")] {
                let enter = EnterInvoice(number: number, dated: "2026-12-20", lines: [line])
                _ = try await council.casework.perform(enter, as: funded.worker)
            }
            for (invoice, next) in [("INV-1", "finance"), ("INV-2", "provider")] {
                let listed = try await council.look(ListInvoices(), as: .finance).items
                let item = try #require(listed.first { $0.invoice == invoice })
                #expect(item.next == next && item.providerName == "Forest Fields Mentors")
                let shown = try await council.look(ShowInvoice(invoice: invoice), as: .payer)
                #expect(shown.next == next && shown.lines.map(\.next?.rawValue) == [next])
                let ready = try await council.casework.look(PreflightInvoice(), as: funded.worker)
                #expect(ready.underWay.first { $0.invoice == invoice }?.next == next)
            }
            try await council.act(
                HoldInvoice(invoice: "INV-2", reason: "disputed"),
                as: .finance
            )
            let held = try await council.look(ShowInvoice(invoice: "INV-2"), as: .finance)
            let listed = try await council.look(ListInvoices(), as: .finance).items
            #expect(listed.first { $0.invoice == "INV-2" }?.next == held.next)
        }
    }
}
