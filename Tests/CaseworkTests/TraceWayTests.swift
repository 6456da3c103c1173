import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A trace keeps to its way` {
    /// Two invoices of one line, paid by two payments, and a session on no invoice.
    @Test(arguments: Engine.allCases)
    func `from an invoice, a session or a payment`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 2 at 45", by: funded.worker)
            try await council.match("INV-1")
            let payable = try await council.payableCase(of: "INV-1", funded)
            try await council.paidRun(payable)
            try await council.invoice("2", "ORD-1/1 x 1 at 45", by: funded.worker)
            try await council.match("INV-2")
            try await council.paidRun(payable)
            let ways: [(String, sessions: [String], invoices: [String], payments: [String])] = [
                ("INV-1", ["SES-1", "SES-2"], ["INV-1"], ["PAY-1"]),
                ("INV-2", ["SES-3"], ["INV-2"], ["PAY-2"]),
                ("SES-2", ["SES-2"], ["INV-1"], ["PAY-1"]),
                ("SES-4", ["SES-4"], [], []),
                ("PAY-2", ["SES-3"], ["INV-2"], ["PAY-2"]),
                (
                    "ORD-1/1", ["SES-1", "SES-2", "SES-3", "SES-4"], ["INV-1", "INV-2"],
                    ["PAY-1", "PAY-2"]
                ),
            ]
            for way in ways {
                let traced = try await council.look(Trace(of: way.0), as: .auditor)
                let line = try #require(traced.lines.first).line
                #expect(line.sessions.map(\.session) == way.sessions, "\(way.0)")
                #expect(line.invoices.map(\.invoice) == way.invoices, "\(way.0)")
                #expect(line.payments.map(\.payment) == way.payments, "\(way.0)")
            }
        }
    }
}
