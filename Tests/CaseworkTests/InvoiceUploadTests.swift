import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A file of invoices` {
    private static let header = "number,dated,line,quantity,price,net,vat"

    @Test(arguments: Engine.allCases)
    func `is taken in whole, rows of one number together`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let file = sheet(
                "2026/1,2026-12-18,ORD-1/1,2,45.00,90.00,0.00",
                "2026/2,18/12/2026,ORD-1/1,3,45,,",
                "\"2026 1\",2026-12-18,ORD-1/1,1,45,,0",
                header: Self.header
            )
            let upload = UploadInvoices(file: file)
            let answer = try await council.casework.perform(upload, as: funded.worker)
            #expect(answer.provider == funded.provider)
            #expect(answer.invoices.map(\.invoice) == ["INV-1", "INV-2"])
            #expect(answer.invoices.map(\.totalPence) == [Pence(13_500), Pence(13_500)])
            // The second is of the same day and amount as the first, which came before it.
            #expect(answer.invoices.map(\.outcomes) == [[], ["duplicate"]])
            let shown = try await council.invoice("INV-1")
            #expect(shown.lines.map(\.quantity) == ["2", "1"])
            let event = try await council.lastEvent()
            #expect(event.act == "invoice-upload" && event.facts["total_pence"] == "27000")
            #expect(event.facts["digest"]?.count == 64)

            // The same file again changes nothing, and answers the same.
            let again = try await council.casework.perform(upload, as: funded.worker)
            #expect(again.invoices == answer.invoices)
            #expect(again.isAgain == true && answer.isAgain == nil)
            #expect(try await council.lastEvent().event == event.event)
            #expect(try await council.look(ListInvoices(), as: .finance).items.count == 2)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `with anything wrong is not taken in, and all of it is told by row and column`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("7", "ORD-1/1 x 1 at 45", by: funded.worker)
            let file = sheet(
                "March,2026-12-18,ORD-1/1,1,45,,",
                "2,2027-01-01,ORD-1/1,1,45,,",
                "3,soon,PKG-1/1,none,4.555,,x",
                "4,2026-12-18,ORD-1/1,2,45,91.00,",
                "5,2026-12-18,ORD-1/1,1,45,,",
                "5,2026-12-19,ORD-1/1,1,45,,",
                header: Self.header
            )
            let rows = [
                "2 number malformed-invoice-number", "3 dated in-the-future",
                "4 dated malformed-date", "4 line malformed-reference",
                "4 quantity malformed-quantity", "4 price fraction-of-a-penny",
                "4 vat malformed-amount", "5 net does-not-add-up", "7 dated other-day",
            ]
            #expect(try await council.faults(of: file, by: funded.worker) == rows)
            let taken = sheet("7,2026-12-18,ORD-1/1,1,45,,", header: Self.header)
            #expect(
                try await council.faults(of: taken, by: funded.worker)
                    == ["2 number invoice-exists"]
            )
            #expect(try await council.look(ListInvoices(), as: .finance).items.count == 1)
            let wrong = sheet("1;2026-12-18", header: "number;dated")
            let refused = await refusal {
                try await council.casework.perform(UploadInvoices(file: wrong), as: funded.worker)
            }
            #expect(refused == "separated-by-semicolons")
        }
    }

    @Test(arguments: Engine.allCases)
    func `begins with a template of all that may be invoiced`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.taxedCase(isLost: false)
            let template = try await council.casework.look(InvoiceTemplate(), as: funded.worker)
            #expect(
                template.csv == "number,dated,line,quantity,price,net,vat,sessions\r\n"
                    + ",,ORD-1/1,4,45.00,180.00,36.00,4\r\n"
            )
            let untouched = await refusal {
                try await council.casework.perform(
                    UploadInvoices(file: Data(template.csv.utf8)),
                    as: funded.worker
                )
            }
            #expect(untouched == "no-rows")
            let filled = template.csv.replacing("\r\n,,", with: "\r\n1,2026-12-20,")
            let answer = try await council.act(
                UploadInvoices(file: Data(filled.utf8), provider: funded.provider),
                as: .finance
            )
            #expect(answer.invoices.map(\.outcomes) == [[]])
            try await council.match("INV-1")
            try await council.expectSound()
        }
    }

    /// Three thirds come to 14.99, 14.98 and 14.99: the template asks for what was delivered.
    @Test(arguments: Engine.allCases)
    func `takes its template back, whatever was rounded in it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let sessions = [
                try await council.log(funded, on: "2026-12-01", quantity: "0.333"),
                try await council.log(funded, on: "2026-12-02", quantity: "0.333"),
            ]
            try await council.act(AcceptSessions(sessions: sessions), as: .coordinator)
            try await council.invoice("1", "ORD-1/1 x 0.333 at 45", by: funded.worker)
            try await council.match("INV-1")
            let template = try await council.casework.look(InvoiceTemplate(), as: funded.worker)
            #expect(template.csv.hasSuffix(",,ORD-1/1,0.333,45.00,14.98,0.00,1\r\n"))
            let filled = template.csv.replacing("\r\n,,", with: "\r\n2,2026-12-20,")
            let answer = try await council.casework.perform(
                UploadInvoices(file: Data(filled.utf8)),
                as: funded.worker
            )
            #expect(answer.totalPence == Pence(1498))
            let matched = try await council.match("INV-2")
            #expect(matched.agreedPence == Pence(1498) && matched.returnedPence == .zero)
            #expect(try await council.stages(funded)[1] == 0)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `has its days and amounts judged by the council's settings`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.set("largest-amount-pence", to: "10000")
            let file = sheet(
                "1,2026-12-18,ORD-1/1,3,45,,,2026-12-17",
                "2,2026-12-18,ORD-1/1,1,100.01,,,2026-12-21",
                "3,soon,ORD-1/1,1,9999999999999999,,100.01,2026-12-19",
                header: Self.header + ",received"
            )
            let rows = [
                "2 quantity amount-too-large", "2 received received-is-today",
                "3 price amount-too-large", "3 received in-the-future",
                "3 quantity amount-too-large",
                "4 dated malformed-date", "4 price amount-too-large",
                "4 received received-is-today",
            ]
            let found = try await council.faults(of: file, by: funded.worker)
            #expect(Set(found) == Set(rows) && found.count == rows.count)
            do {
                _ = try await council.casework.perform(
                    UploadInvoices(file: file),
                    as: funded.worker
                )
            } catch Refusal.sheet(let refusal) {
                let large = refusal.faults.filter { $0.code == "amount-too-large" }
                #expect(large.allSatisfy { $0.sentence.contains("£100.00") })
            }
        }
    }
}

extension Council {
    /// Row, column and code of each fault.
    fileprivate func faults(of file: Data, by worker: Caller) async throws -> [String] {
        do {
            _ = try await casework.perform(UploadInvoices(file: file), as: worker)
            return []
        } catch Refusal.sheet(let refusal) {
            return refusal.faults.map { "\($0.row) \($0.column ?? "") \($0.code)" }
        }
    }
}
