import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What a provider begins with` {
    @Test(arguments: Engine.allCases)
    func `counts what the lists have that it leads to`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            func waiting(_ queue: Waiting) async throws -> Int? {
                try await council.casework.look(Queues(), as: funded.worker).queues
                    .first { $0.queue == queue.rawValue }?.waiting
            }
            func orders(_ state: String) async throws -> [String] {
                try await council.casework.look(ListOrders(state: state), as: funded.worker)
                    .items.map(\.order)
            }
            council.time.set(try #require(Day(reading: "2026-12-20")))
            #expect(try await waiting(.ordersToStart) == 1)
            #expect(try await orders("to-start") == ["ORD-1"])
            // Twelve over ninety days: two by the twentieth.
            #expect(try await waiting(.sessionsToReport) == 1)
            try await council.deliver(funded, 1, 2, 3, 4)
            #expect(try await waiting(.ordersToStart) == 0)
            #expect(try await orders("to-start").isEmpty)
            #expect(try await waiting(.sessionsToReport) == 0)
            #expect(try await waiting(.sessionsToInvoice) == 4)
            _ = try await council.casework.perform(DraftInvoice(number: "1"), as: funded.worker)
            #expect(try await waiting(.sessionsToInvoice) == 0)
            let unpaid = ListInvoices(state: "unpaid")
            let listed = try await council.casework.look(unpaid, as: funded.worker).items
            #expect(listed.count == 1)
            #expect(try await waiting(.invoicesUnpaid) == 1)

            #expect(try await orders("to-report").isEmpty)
            council.time.set(try #require(Day(reading: "2027-03-01")))
            #expect(try await waiting(.lastOutcomes) == 1)
            #expect(try await orders("to-report") == ["ORD-1"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is told before it invoices where more is reported than was ordered`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase(line: "x 4")
            func beyond() async throws -> [String] {
                try await council.casework.look(PreflightInvoice(), as: funded.worker).beyond
                    .map { "\($0.line): \($0.variation)" }
            }
            try await council.deliver(funded, 1, 2, 3)
            try await council.log(funded, on: "2026-12-04")
            #expect(try await beyond().isEmpty)
            try await council.log(funded, on: "2026-12-05")
            #expect(try await beyond() == ["ORD-1/1: \(funded.package)/1 x 5"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is asked for nothing from before its order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let package = try await council.package(
                "\(service) x 12 from 2026-11-01 to 2027-01-31",
                fund: fund
            )
            try await council.commit(package)
            let worker = try await council.officer("Pat Rowe", [.provider], provider: provider)
            let look = PreflightInvoice()
            let first = try await council.casework.look(look, as: worker.caller)
            #expect(first.unreported.isEmpty)
            // All of it by its last day all the same.
            council.time.set(try #require(Day(reading: "2027-01-31")))
            let last = try await council.casework.look(look, as: worker.caller)
            #expect(last.unreported.map(\.expected) == ["12"])
        }
    }
}
