import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A file of invoices that was rejected` {
    @Test(arguments: Engine.allCases)
    func `is taken in again once all of it is rejected, and not before`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let file = sheet(
                "1,2026-12-18,ORD-1/1,2,45,,",
                "2,2026-12-18,ORD-1/1,3,45,,",
                header: "number,dated,line,quantity,price,net,vat"
            )
            func upload() async throws -> UploadInvoices.Answer {
                try await council.casework.perform(
                    UploadInvoices(file: file),
                    as: funded.worker
                )
            }
            func reject(_ invoice: String) async throws {
                let reject = RejectInvoice(invoice: invoice, reason: "withdrawn")
                try await council.act(reject, as: .finance)
            }
            _ = try await upload()
            try await reject("INV-1")
            let part = try await upload()
            #expect(part.invoices.map(\.invoice) == ["INV-1", "INV-2"])
            #expect(part.invoices.map(\.state) == [.rejected, .received])
            try await reject("INV-2")
            let anew = try await upload()
            #expect(anew.invoices.map(\.invoice) == ["INV-3", "INV-4"])
            #expect(anew.invoices.map(\.state) == [.received, .received])
            try await council.match("INV-3")
            let after = try await upload()
            #expect(after.invoices.map(\.invoice) == ["INV-3", "INV-4"])
            #expect(after.invoices.map(\.state) == [.matched, .received])
            // Two of the three are gone.
            #expect(after.invoices.map(\.outcomes) == [[], ["quantity-over"]])
            try await council.expectSound()
        }
    }
}
