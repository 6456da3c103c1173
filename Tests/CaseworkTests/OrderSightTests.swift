import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Who sees an order` {
    @Test(arguments: Engine.allCases)
    func `a provider's officer finds their own only, and never a goal or rationale`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let sailing = try await council.approvedProvider("Sailing")
            let course = try await council.service("Course", of: sailing)
            let package = try await council.package("\(course) x 1", fund: funded.fund)
            try await council.commit(package)
            let stranger = try await council.officer("Jo", [.provider], provider: sailing).caller
            let listed = try await council.casework.look(ListOrders(), as: stranger).items
            #expect(listed.map(\.order) == ["ORD-2"])
            for reference in [funded.order, "ORD-99"] {
                await #expect(
                    throws: Refusal.access(
                        .notFound(noun: "order", reference: reference, near: nil)
                    )
                ) {
                    try await council.casework.look(ShowOrder(order: reference), as: stranger)
                }
            }
            let others = await refusal {
                try await council.casework.look(ListOrders(provider: funded.provider), as: stranger)
            }
            #expect(others == "not-found")
            let unseen = await refusal {
                try await council.casework.look(ListOrders(package: funded.package), as: stranger)
            }
            #expect(unseen == "not-found")
            let administrator = await refusal {
                try await council.look(ListOrders(), as: .administrator)
            }
            #expect(administrator == "not-permitted")
            let shown = try await council.casework.look(
                ShowOrder(order: funded.order),
                as: funded.worker
            )
            #expect(shown.lines.map(\.name) == ["Mentoring"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what an open sitting has decided stands beside it, but not for the provider yet`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let line = "\(funded.package)/1"
            try await council.act(
                Advance("\(funded.order)/1", .accept, 4500),
                as: .coordinator
            )
            for (kind, change, after, quantity) in [
                ("vary", ["\(line) x 14"], 63_000, "14"), ("vary", ["\(line) x 8"], 36_000, "8"),
                ("end", [], 4500, "1"),
            ] as [(String, [String], Int64, String)] {
                let sitting = try await council.openSitting()
                let decide = Decide(
                    sitting: sitting,
                    package: funded.package,
                    kind: kind,
                    lines: change,
                    rationale: "Agreed",
                    reason: kind == "end" ? "moved-away" : nil
                )
                try await council.act(decide, as: .chair)
                for role in [Role.chair, .finance] {
                    let shown = try await council.show(funded.order, as: role)
                    #expect(shown.version == 1)
                    #expect(shown.totalPence == Pence(54_000))
                    let pending = try #require(shown.pending)
                    #expect(pending.decision == "\(sitting)/1")
                    #expect(pending.kind.rawValue == kind)
                    #expect(pending.beforePence == Pence(54_000))
                    #expect(pending.afterPence == Pence(after))
                    #expect(pending.lines.map(\.quantityBefore) == ["12"])
                    #expect(pending.lines.map(\.quantityAfter) == [quantity])
                }
                // The live version goes on to be payable.
                try await council.act(
                    Advance("\(funded.order)/1", .match, 4500),
                    as: .coordinator
                )
                try await council.act(
                    Advance("\(funded.order)/1", .unmatch, 4500),
                    as: .coordinator
                )
                let own = try await council.casework.look(
                    ShowOrder(order: funded.order),
                    as: funded.worker
                )
                #expect(own.pending == nil)
                try await council.act(
                    WithdrawDecision(
                        sitting: sitting,
                        package: funded.package,
                        rationale: "Not now"
                    ),
                    as: .chair
                )
                #expect(try await council.show(funded.order).pending == nil)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `is told whether to start, the no-show rule in words, and the VAT on it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let offer = OfferService(
                provider: provider,
                service: "Site card course",
                unit: "course",
                price: "310",
                head: "education-employment",
                from: "2026-11-01",
                terms: "on-booking",
                vat: "standard",
                funding: "purchase",
                vatLost: true
            )
            let course = try await council.act(offer, as: .coordinator).service
            let mentoring = try await council.service("Mentoring", of: provider)
            let package = try await council.package(
                "\(course) x 1 from 2026-11-19 to 2026-11-20",
                "\(mentoring) x 2",
                fund: fund
            )
            try await council.commit(package)
            let early = try await council.show("ORD-1", as: .finance)
            #expect(!early.mayStart)
            #expect(early.start == "You may start on 2026-11-19, not before.")
            let line = try #require(early.lines.first)
            #expect(line.terms == .onBooking && line.charged == "Booked: 100%")
            #expect(line.funding == .purchase && [line.vat, line.vatRate] == ["standard", "20%"])
            #expect(line.vatPence == Pence(6200))
            #expect(line.vatLost)
            #expect(line.totalPence == Pence(37_200))
            #expect(early.lines[1].charged.contains("for no acceptable reason: 50%"))

            council.time.advance(days: 1)
            let today = try await council.show("ORD-1", as: .finance)
            #expect(today.lines.map(\.mayStart) == [true, false])
            #expect(today.start == "You may start.")
            try await council.act(
                SuspendProvider(provider: provider, reason: "accounts-late"),
                as: .finance
            )
            let suspended = try await council.show("ORD-1", as: .finance)
            #expect(suspended.start == StartObstacle.notApproved.sentence)
        }
    }
}
