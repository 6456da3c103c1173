import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A package that ends while sessions await acceptance` {
    /// Twelve sessions at £45 of which one is accepted and two wait, on 20 December 2026; a fourth
    /// came after the sitting's day, 19 December, and is no part of what ends on it.
    private static func ended(at council: Council) async throws -> FundedCase {
        let funded = try await council.runningCase()
        for day in ["01", "02", "03", "20"] {
            try await council.log(funded, on: "2026-12-\(day)")
        }
        let sitting = try await council.openSitting(on: "2026-12-19")
        let preview = try await council.decide(.end, funded.package, in: sitting, keeping: false)
        #expect(preview.totalPence == Pence(-40_500))
        #expect(preview.keptPence == Pence(13_500))
        #expect(preview.kept.map(\.line) == ["\(funded.package)/1"])
        #expect(preview.kept.map(\.sessions) == [3])
        try await council.decide(.end, funded.package, in: sitting)
        // What is accepted before the closing needs no keeping.
        try await council.accept("SES-1")
        let closed = try await council.close(sitting)
        #expect(closed.releasedPence == Pence(40_500))
        #expect(closed.decisions.map(\.keptPence) == [Pence(9000)])
        #expect(try await council.standing(funded.order) == [Pence(9000), Pence(4500)])
        return funded
    }

    @Test(arguments: Engine.allCases)
    func `keeps their money until they are accepted or withdrawn, and no longer`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await Self.ended(at: council)
            try await council.expectSound()
            let after = await refusal { try await council.accept("SES-4") }
            #expect(after == "order-ended")
            let late = await refusal {
                try await council.act(AcceptSessions(order: funded.order), as: .coordinator)
            }
            #expect(late == "order-ended")
            try await council.accept("SES-2")
            #expect(try await council.standing(funded.order) == [Pence(4500), Pence(9000)])
            let withdrawn = try await council.act(
                WithdrawSession(session: "SES-3", reason: "wrong-day"),
                as: .coordinator
            )
            #expect(withdrawn.releasedPence == Pence(4500))
            #expect(try await council.standing(funded.order) == [.zero, Pence(9000)])
            let shown = try await council.show(funded.order)
            #expect(shown.versions.map(\.totalPence.count) == [9000, 13_500, 54_000])
            let beyond = try await council.act(
                WithdrawSession(session: "SES-4", reason: "wrong-day"),
                as: .coordinator
            )
            #expect(beyond.releasedPence == .zero)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is accrued and pre-flighted as it will be accepted`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await Self.ended(at: council)
            let accruals = try await council.look(ShowAccruals(), as: .finance)
            let head = try #require(accruals.funds[0].heads.first { $0.head == "mentoring" })
            #expect(head.recordedNotAcceptedPence == Pence(9000))
            #expect(head.committedPence == Pence(9000))
            let preflight = try await council.casework.look(
                PreflightInvoice(order: funded.order),
                as: funded.worker
            )
            #expect(preflight.waiting.map(\.session) == ["SES-2", "SES-3"])
            try await council.act(
                AcceptSessions(order: funded.order, upTo: "2026-12-19"),
                as: .coordinator
            )
            try await council.invoice("F-1", "ORD-1/1 x 3 at 45.00", by: funded.worker)
            let matched = try await council.match("INV-1")
            #expect(matched.agreedPence == Pence(13_500))
            let after = try await council.look(ShowAccruals(), as: .finance)
            let left = try #require(after.funds[0].heads.first { $0.head == "mentoring" })
            #expect(left.recordedNotAcceptedPence == .zero && left.committedPence == .zero)
            try await council.expectSound()
        }
    }

    /// Quantities that share a penny, and an acceptance taken back between.
    @Test(arguments: Engine.allCases)
    func `keeps to the penny what accepting them takes`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...4 {
                try await council.log(funded, on: "2026-12-0\(day)", quantity: "0.333")
            }
            try await council.accept("SES-1")
            let sitting = try await council.openSitting(on: "2026-12-20")
            try await council.decide(.end, funded.package, in: sitting)
            try await council.close(sitting)
            #expect(try await council.standing(funded.order) == [Pence(4495), Pence(1499)])
            let taken = try await council.act(
                WithdrawAcceptance(session: "SES-1", reason: "disputed"),
                as: .coordinator
            )
            #expect(taken.takenBackPence == Pence(1499))
            #expect(taken.releasedPence == Pence(1498))
            try await council.expectSound()
            try await council.accept("SES-2")
            try await council.accept("SES-3", "SES-4")
            #expect(try await council.standing(funded.order) == [.zero, Pence(4496)])
            try await council.expectSound()
        }
    }
}
