import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Many invoices` {
    @Test(arguments: Engine.allCases)
    func `are listed up to a hundred, and all of them counted`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let rows = (1...103).map { "\($0),2026-12-18,ORD-1/1,1,\($0).00" }
            let file = sheet(rows: rows, header: "number,dated,line,quantity,price")
            _ = try await council.casework.perform(UploadInvoices(file: file), as: funded.worker)
            let ready = try await council.casework.look(PreflightInvoice(), as: funded.worker)
            #expect(ready.underWay.count == 100 && ready.more.underWay == 3)
            #expect(ready.underWay.first?.invoice == "INV-1")
            #expect(ready.more.waiting == 0 && ready.more.accepted == 0)
            council.time.set(try #require(Day(reading: "2027-02-02")))
            let clock = try await council.look(InvoiceClock(), as: .finance)
            #expect(clock.openLate == 103 && clock.late.count == 100 && clock.moreLate == 3)
            #expect(Set(clock.late.map(\.invoice)).count == 100)
        }
    }
}
