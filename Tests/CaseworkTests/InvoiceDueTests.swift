import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The due day of an invoice` {
    @Test(arguments: Engine.allCases)
    func `orders the list, whatever held it, and last comes what is due no more`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            // Received on 20 December, the fourth on 25 December.
            for number in 1...3 {
                try await council.invoice("\(number)", "ORD-1/1 x 1 at 45", by: funded.worker)
            }
            try await council.hold("INV-1", "disputed")
            try await council.hold("INV-2", "disputed")
            council.time.advance(days: 5)
            try await council.invoice("4", "ORD-1/1 x 1 at 45", by: funded.worker)
            council.time.advance(days: 3)
            try await council.act(ReleaseInvoice(invoice: "INV-1"), as: .finance)
            try await council.hold("INV-1", "disputed")
            try await council.act(ReleaseInvoice(invoice: "INV-1"), as: .finance)
            try await council.match("INV-4", isNoDuplicate: true)

            func order(_ sort: String) async throws -> [String] {
                let paging = Paging(sort: sort)
                let items = try await council.look(ListInvoices(paging: paging), as: .finance).items
                return items.map { "\($0.invoice) \($0.dueOn.map { "\($0)" } ?? "never")" }
            }
            let first = [
                "INV-3 2027-01-19", "INV-4 2027-01-24", "INV-1 2027-01-27", "INV-2 2027-01-27",
            ]
            #expect(try await order("due_on") == first)
            #expect(try await order("-due_on") == Array(first.reversed()))
            // What is held goes on getting later.
            council.time.advance(days: 1)
            let later = Array(first.dropLast() + ["INV-2 2027-01-28"])
            #expect(try await order("due_on") == later)
            try await council.act(RejectInvoice(invoice: "INV-3", reason: "not-owed"), as: .finance)
            try await council.act(RejectInvoice(invoice: "INV-2", reason: "not-owed"), as: .finance)
            let left = ["INV-4 2027-01-24", "INV-1 2027-01-27", "INV-2 never", "INV-3 never"]
            #expect(try await order("due_on") == left)
            #expect(try await order("-due_on").prefix(2) == [left[1], left[0]])
        }
    }
}
