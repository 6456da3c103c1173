import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `What waits for somebody` {
    @Test(arguments: Engine.allCases)
    func `is counted for each role, and each has queues of its own only`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            for role in Role.allCases where role != .provider {
                let queues = try await council.look(Queues(), as: role).queues
                #expect(!queues.isEmpty)
                for queue in queues {
                    #expect(Waiting(rawValue: queue.queue)?.roles.contains(role) == true)
                    #expect(queue.waiting >= 0)
                }
            }
            let own = try await council.casework.look(Queues(), as: funded.worker).queues
            #expect(own.count == 9)
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts what does not match, and the list has all of it on full pages`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            for (number, quantity) in [("1", "9"), ("2", "1"), ("3", "8"), ("4", "7")] {
                try await council.invoice(
                    number,
                    "ORD-1/1 x \(quantity) at 45",
                    by: funded.worker,
                    dated: "2026-12-1\(number)"
                )
            }
            func mismatched(_ size: String = "50") async throws -> Listed<ListInvoices.Item> {
                let paging = Paging(size: size)
                return try await council.look(
                    ListInvoices(state: "mismatched", paging: paging),
                    as: .finance
                )
            }
            #expect(try await council.waiting(.invoicesToMatch, as: .finance) == 4)
            #expect(try await council.waiting(.invoicesMismatched, as: .finance) == 3)
            #expect(try await mismatched().items.map(\.invoice) == ["INV-4", "INV-3", "INV-1"])
            let page = try await mismatched("2")
            #expect(page.items.map(\.invoice) == ["INV-4", "INV-3"] && page.next != nil)
            try await council.hold("INV-4", "disputed")
            try await council.act(RejectInvoice(invoice: "INV-3", reason: "not-owed"), as: .finance)
            let queues = try await council.look(Queues(), as: .finance).queues
            let left = try #require(queues.first { $0.queue == "invoices-mismatched" })
            #expect(left.waiting == 1 && left.only == "INV-1")
            try await council.act(RejectInvoice(invoice: "INV-1", reason: "not-owed"), as: .finance)
            #expect(try await mismatched().items.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `follows the work as it is done`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            #expect(try await council.waiting(.casesToDecide, as: .chair) == 0)
            let funded = try await council.fundedCase()
            #expect(try await council.waiting(.openSittings, as: .chair) == 0)
            let sitting = try await council.openSitting()
            let queues = try await council.look(Queues(), as: .chair).queues
            let open = try #require(queues.first { $0.queue == "sittings-open" })
            #expect(open.waiting == 1 && open.only == sitting)
            let package = try await council.package("\(funded.service) x 1", fund: funded.fund)
            #expect(try await council.waiting(.casesToDecide, as: .chair) == 1)
            try await council.decide(.fund, package, in: sitting)
            #expect(try await council.waiting(.casesToDecide, as: .chair) == 0)
            try await council.act(
                ChangeSetting(name: "hold-days", value: "20", from: "2026-12-24"),
                as: .administrator
            )
            #expect(try await council.waiting(.rulesToCome, as: .administrator) == 1)
        }
    }
}
