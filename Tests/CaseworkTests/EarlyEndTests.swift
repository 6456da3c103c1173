import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A package that ends early` {
    /// A course from 1 to 31 December at £310, paid when it was booked; it ends on 23 December.
    static func ended(
        at council: Council,
        paying: Bool = true,
        byRun: Bool = true,
        asking amount: String? = nil,
        from day: String? = nil
    ) async throws -> (payable: PayableCase?, requests: [String]) {
        let fund = try await council.stockedFund()
        let provider = try await council.approvedProvider("Site Cards")
        let offer = OfferService(
            provider: provider,
            service: "Site card course",
            unit: "course",
            price: "310",
            head: "mentoring",
            from: "2026-11-01",
            terms: "on-booking"
        )
        let service = try await council.act(offer, as: .coordinator).service
        let package = try await council.package(
            "\(service) x 1 from 2026-12-01 to 2026-12-31",
            fund: fund
        )
        try await council.commit(package)
        council.time.set(try #require(Day(reading: "2026-12-20")))
        let funded = FundedCase(
            fund: fund,
            provider: provider,
            service: service,
            package: package,
            order: "ORD-1",
            worker: try await council.officer("Pat", [.provider], provider: provider).caller
        )
        let session = try await council.log(funded, on: "2026-12-01", "booked")
        try await council.accept(session)
        var payable: PayableCase?
        if paying {
            let invoice = try await council.invoice(
                "SC-1",
                "ORD-1/1 x 1 at 310.00",
                by: funded.worker
            ).invoice
            try await council.match(invoice)
            payable = try await council.payableCase(of: invoice, funded)
            if let payable, byRun { try await council.paidRun(payable) }
        }
        if let amount {
            try await council.act(
                RequestCredit(line: "ORD-1/1", amount: amount, reason: "not-delivered"),
                as: .finance
            )
        }
        council.time.set(try #require(Day(reading: "2026-12-23")))
        let sitting = try await council.openSitting(on: "2026-12-23")
        try await council.decide(.end, package, from: day, in: sitting)
        let closed = try await council.act(CloseSitting(sitting: sitting), as: .chair)
        return (payable, closed.decisions.flatMap(\.creditRequests))
    }

    @Test(arguments: Engine.allCases)
    func `asks nothing back before its day, and then the days that are left`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            #expect(try await Self.ended(at: council, from: "2026-12-27").requests.isEmpty)
            council.time.set(try #require(Day(reading: "2026-12-28")))
            // Nobody need be signed in, as for holds that expire.
            let carried = try await council.casework.perform(CarryOut(), as: .local)
            #expect(carried.creditRequests == ["COR-1"])
            // What came of it is asked for as of any other that is over.
            let owed = try await council.look(ListUnreported(), as: .coordinator).items
            #expect(owed.map { "\($0.package) \($0.endedOn)" } == ["PKG-1 2026-12-27"])
            #expect(try await council.act(Remind(), as: .coordinator).endReports == 0)
            let show = ShowCorrection(correction: "COR-1")
            let asked = try await council.look(show, as: .finance)
            // Four of thirty-one days.
            #expect(asked.pence == Pence(4000) && asked.officer == nil)
            try await council.expectSound()
            council.time.set(try #require(Day(reading: "2027-01-26")))
            #expect(try await council.act(Remind(), as: .coordinator).endReports == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `asks back the days of a booking that were not used, and is settled by a refund`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (payable, requests) = try await Self.ended(at: council)
            let funded = try #require(payable).funded
            #expect(requests == ["COR-1"])
            func request() async throws -> CorrectionCard {
                try await council.look(ShowCorrection(correction: "COR-1"), as: .finance)
            }
            let drafted = try await request()
            // Eight of thirty-one days, rounded down.
            #expect(drafted.pence == Pence(8000) && drafted.openPence == Pence(8000))
            #expect(drafted.payment == "PAY-1" && drafted.invoice == "INV-1")
            #expect(drafted.reason == "ended-early")
            #expect(try await council.paid(funded) == [0, 31_000])
            func refund(_ amount: String, _ settles: String) async throws -> CorrectionMade {
                try await council.act(
                    Refund(
                        payment: "PAY-1",
                        correction: CorrectionText(
                            line: "ORD-1/1",
                            amount: amount,
                            reason: "ended-early",
                            settles: settles
                        )
                    ),
                    as: .finance
                )
            }
            let none = await refusal { try await refund("1", "COR-9") }
            #expect(none == "not-found")
            _ = try await refund("30", "COR-1")
            let other = await refusal { try await refund("1", "COR-2") }
            #expect(other == "not-a-credit-request")
            let over = await refusal { try await refund("50.01", "COR-1") }
            #expect(over == "exceeds-request")
            _ = try await refund("50", "COR-1")
            #expect(try await request().openPence == .zero)
            #expect(try await council.paid(funded) == [0, 23_000])
            let own = try await council.casework.look(ListCorrections(), as: funded.worker)
            #expect(own.items.map(\.correction) == ["COR-3", "COR-2", "COR-1"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is told to whoever pays for what was asked back`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await Self.ended(at: council, byRun: false).payable
            let run = try await council.exportedRun(try #require(payable)).run
            let payments = try await council.show(run: run).payments
            #expect(payments.map(\.flags) == [["credit-requested"]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `names no invoice where nothing was invoiced, and follows the council's rule`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.set("unearned-by", to: "all")
            let (_, requests) = try await Self.ended(at: council, paying: false)
            #expect(requests == ["COR-1"])
            let drafted = try await council.look(
                ShowCorrection(correction: "COR-1"),
                as: .finance
            )
            #expect(drafted.pence == Pence(31_000))
            #expect(drafted.payment == nil && drafted.invoice == nil)
            let more = await refusal {
                try await council.act(
                    RequestCredit(line: "ORD-1/1", amount: "0.01", reason: "not-delivered"),
                    as: .finance
                )
            }
            #expect(more == "exceeds-what-stands")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `asks for nothing twice`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await council.set("unearned-by", to: "all")
            let (_, requests) = try await Self.ended(at: council, paying: false, asking: "100")
            #expect(requests == ["COR-2"])
            let asked = try await council.look(ListCorrections(), as: .finance).items
            #expect(asked.map(\.pence.count) == [21_000, 10_000])
        }
    }

    @Test(arguments: Engine.allCases)
    func `asks nothing back where the council does not`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await council.set("unearned-by", to: "nothing")
            let (_, requests) = try await Self.ended(at: council, paying: false)
            #expect(requests.isEmpty)
            let asked = try await council.act(
                RequestCredit(line: "ORD-1/1", amount: "310", reason: "not-delivered"),
                as: .finance
            )
            #expect(asked.corrections == ["COR-1"])
            try await council.expectSound()
        }
    }
}
