import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What takes effect on a day of its own` {
    /// Four of twelve sessions are accepted; on 20 December it is decided what holds from 10 January.
    private func decided(
        _ kind: DecisionKind,
        _ line: String? = nil,
        at council: Council
    ) async throws -> FundedCase {
        let funded = try await council.deliveredCase()
        let sitting = try await council.openSitting(on: "2026-12-20")
        if let line {
            try await council.decide(kind, funded.package, line, from: Self.day, in: sitting)
        } else {
            try await council.decide(kind, funded.package, from: Self.day, in: sitting)
        }
        let closed = try await council.close(sitting)
        #expect(closed.releasedPence == .zero)
        return funded
    }

    private static let day = "2027-01-10"

    private func carryOut(_ council: Council) async throws -> CarryOut.Answer {
        try await council.act(CarryOut(), as: .finance)
    }

    private func dayAfter(_ council: Council) throws {
        council.time.set(try #require(Day(reading: "2027-01-11")))
    }

    private func accepts(
        _ funded: FundedCase,
        _ day: String,
        at council: Council
    ) async throws {
        try await council.accept(council.log(funded, on: day))
    }

    @Test(arguments: Engine.allCases)
    func `a smaller order leaves the live version payable until then`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await decided(.vary, "PKG-1/1 x 6", at: council)
            for role in [Role.finance, .coordinator] {
                let shown = try await council.show(funded.order, as: role)
                #expect(shown.version == 1 && shown.lines.map(\.quantity) == ["12"])
                #expect(shown.pending?.effectiveOn == Day(reading: Self.day))
                #expect(shown.pending?.beforePence == Pence(54_000))
                #expect(shown.pending?.afterPence == Pence(27_000))
                #expect(shown.versions.map { "\($0.effectiveOn)" } == [Self.day, "2026-11-18"])
            }
            let own = try await council.casework.look(
                ShowOrder(order: funded.order),
                as: funded.worker
            )
            #expect(own.pending?.lines.map(\.quantityAfter) == ["6"])
            try await accepts(funded, "2026-12-15", at: council)
            #expect(try await carryOut(council).carriedOut.isEmpty)
            try await council.expectSound()
            try dayAfter(council)
            let carried = try await carryOut(council)
            #expect(carried.carriedOut == ["CCEP-2026-12-20/1"])
            #expect(carried.releasedPence == Pence(27_000))
            #expect(try await council.standing(funded.order) == [Pence(4500), Pence(22_500)])
            let shown = try await council.show(funded.order)
            #expect(shown.totalPence == Pence(27_000) && shown.pending == nil)
            #expect(shown.lines.map(\.quantity) == ["6"])
            try await accepts(funded, "2027-01-10", at: council)
            let more = await refusal {
                try await accepts(funded, "2027-01-11", at: council)
            }
            #expect(more == "exceeds-commitment")
            #expect(try await carryOut(council).carriedOut.isEmpty)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `keeps what was delivered before it, and takes no more after it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await decided(.vary, "PKG-1/1 x 4", at: council)
            try dayAfter(council)
            let early = try await council.log(funded, on: "2027-01-09")
            let late = try await council.log(funded, on: Self.day)
            let refused = await refusal { try await council.accept(late) }
            #expect(refused == "exceeds-commitment", "though nothing was carried out yet")
            #expect(try await carryOut(council).releasedPence == Pence(31_500))
            try await council.accept(early)
            #expect(try await council.standing(funded.order) == [.zero, Pence(22_500)])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a larger order pays for no more sessions before it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await decided(.vary, "PKG-1/1 x 14", at: council)
            try await council.deliver(funded, 5, 6, 7, 8, 9, 10, 11, 12)
            #expect(try await council.standing(funded.order) == [Pence(9000), Pence(54_000)])
            let early = try await council.log(funded, on: "2026-12-15")
            let before = await refusal { try await council.accept(early) }
            #expect(before == "exceeds-commitment")
            try dayAfter(council)
            try await accepts(funded, Self.day, at: council)
            let after = await refusal { try await council.accept(early) }
            #expect(after == "exceeds-commitment", "it goes by the version of its own day")
            #expect(try await carryOut(council).releasedPence == .zero)
            try await accepts(funded, "2027-01-11", at: council)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `an end lets its order go on until then`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await decided(.end, at: council)
            #expect(try await council.shown(funded.package).state == "funded")
            try await accepts(funded, "2026-12-15", at: council)
            try await council.expectSound()
            try dayAfter(council)
            let last = try await council.log(funded, on: Self.day)
            let later = await refusal { try await council.log(funded, on: "2027-01-11") }
            #expect(later == "order-ended", "though nothing was carried out yet")
            #expect(try await carryOut(council).releasedPence == Pence(27_000))
            #expect(try await council.standing(funded.order) == [Pence(4500), Pence(22_500)])
            try await council.accept(last)
            #expect(try await council.standing(funded.order) == [.zero, Pence(27_000)])
            #expect(try await council.shown(funded.package).state == "ended")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases, [DecisionKind.vary, .end])
    func `is not varied while it waits, but may be ended before it`(
        engine: Engine,
        kind: DecisionKind
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await decided(kind, kind == .vary ? "PKG-1/1 x 6" : nil, at: council)
            let sitting = try await council.openSitting(on: "2026-12-20")
            let refused = await refusal {
                try await council.decide(.vary, funded.package, "PKG-1/1 x 8", in: sitting)
            }
            #expect(refused == "awaits-effect")
            func endLater() async throws -> DecisionMade {
                try await council.decide(
                    .end,
                    funded.package,
                    from: "2027-01-20",
                    in: sitting,
                    keeping: false
                )
            }
            switch kind {
            case .vary: #expect(await refusal(of: endLater) == "awaits-effect")
            default: #expect(try await endLater().from == Day(reading: "2027-01-20"))
            }
            try await council.decide(.end, funded.package, in: sitting)
            #expect(try await council.close(sitting).releasedPence == Pence(36_000))
            #expect(try await council.shown(funded.package).state == "ended")
            try dayAfter(council)
            #expect(try await carryOut(council).carriedOut.isEmpty)
            try await council.expectSound()
        }
    }
}
