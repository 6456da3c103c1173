import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The doctor on invoices` {
    /// Each names the checks that must find it.
    private static let damages: [(SQL, Set<String>)] = [
        (
            "UPDATE invoices SET net_pence = net_pence + 1 WHERE ref = 'INV-1'", ["invoice-sums"]
        ),
        (
            "UPDATE invoices SET agreed_pence = agreed_pence + 1 WHERE ref = 'INV-1'",
            ["invoice-agreements"]
        ),
        (
            """
            UPDATE session_items SET pence = pence + 1
            WHERE session_id = (SELECT id FROM sessions WHERE ref = 'SES-1')
            """,
            ["invoice-agreements", "match-movements", "line-invoices"]
        ),
        (
            "UPDATE session_items SET live = 0",
            ["invoice-agreements", "line-invoices", "line-deliveries"]
        ),
        (
            "UPDATE invoices SET state = 'received' WHERE ref = 'INV-1'",
            ["invoice-agreements", "line-invoices", "session-items"]
        ),
        (
            """
            UPDATE session_items SET position = 2, invoice_id = (
                SELECT id FROM invoices WHERE ref = 'INV-2')
            WHERE session_id = (SELECT id FROM sessions WHERE ref = 'SES-1')
            """,
            ["invoice-agreements", "line-invoices", "session-items"]
        ),
    ]

    @Test(arguments: Engine.allCases, damages.indices)
    func `finds what does not tie with what was matched`(
        engine: Engine,
        damage: Int
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 40", by: funded.worker)
            try await council.invoice(
                "2",
                "ORD-1/1 x 1 at 45",
                "ORD-9/1 x 1 at 45",
                by: funded.worker
            )
            try await council.match("INV-1")
            try await council.expectSound()
            let (statement, checks) = Self.damages[damage]
            try await council.unguard()
            try await council.database.write { try $0.write(statement) }
            let found = try await council.look(Doctor(), as: .auditor).findings.map(\.check)
            #expect(Set(found) == checks)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody deletes an invoice or its sessions, or changes its lines or the file it came in`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let file = sheet(
                "1,2026-12-18,ORD-1/1,2,45",
                header: "number,dated,line,quantity,price"
            )
            _ = try await council.casework.perform(UploadInvoices(file: file), as: funded.worker)
            try await council.match("INV-1")
            try await council.act(
                HoldInvoice(invoice: "INV-1", reason: "disputed"),
                as: .finance
            )
            // These change their state.
            for table in ["invoices", "session_items", "invoice_holds"] {
                let refused = DatabaseError.appendOnly("append-only: \(table)")
                await #expect(throws: refused) {
                    try await council.database.write {
                        try $0.write(SQL(stringLiteral: "DELETE FROM \(table)"))
                    }
                }
            }
            for table in ["invoice_lines", "invoice_uploads"] {
                let column = table == "invoice_lines" ? "position" : "invoice_count"
                for statement in [
                    "UPDATE \(table) SET \(column) = 7", "DELETE FROM \(table)",
                ] {
                    let refused = DatabaseError.appendOnly("append-only: \(table)")
                    await #expect(throws: refused) {
                        try await council.database.write {
                            try $0.write(SQL(stringLiteral: statement))
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `tracing an invoice leads to its sessions, its order and the minute, and back`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 3 at 45", by: funded.worker)
            try await council.invoice("2", "ORD-1/1 x 1 at 45", by: funded.worker)
            try await council.match("INV-1")
            let traced = try await council.look(Trace(of: "inv-1"), as: .auditor)
            #expect(traced.of == "INV-1" && traced.package == funded.package)
            #expect(traced.orders == [funded.order])
            let decision = try #require(traced.decisions?.first)
            #expect(decision.minute != nil && decision.decision == "CCEP-2026-11-18/1")
            let line = try #require(traced.lines.first)
            #expect(line.line.order == "ORD-1/1")
            #expect(line.line.invoices.map(\.invoice) == ["INV-1"])
            #expect(line.line.invoices.map(\.agreedPence) == [Pence(13_500)])
            #expect(line.line.invoices.map(\.sessions) == [["SES-1", "SES-2", "SES-3"]])
            let entered = try await council.look(
                ListEvents(subject: "INV-1", act: "invoice-add"),
                as: .auditor
            ).items
            #expect(traced.events.contains(try #require(entered.first).event))
            // And back: from the decision to the invoices that its money went to.
            let back = try await council.look(Trace(of: "CCEP-2026-11-18/1"), as: .auditor)
            #expect(back.lines.first?.line.invoices.map(\.invoice) == ["INV-1", "INV-2"])
            #expect(back.lines.first?.line.invoices.map(\.state) == [.matched, .received])
            let lost = await refusal {
                try await council.look(Trace(of: "INV-9"), as: .auditor)
            }
            #expect(lost == "not-found")
        }
    }
}
