import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The day that a decision takes effect` {
    @Test(arguments: Engine.allCases)
    func `lies between its sitting and the end of the line and of the fund`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let other = try await council.package("\(funded.service) x 1", fund: funded.fund)
            let sitting = try await council.openSitting(on: "2026-12-20")
            let rows: [(String, DecisionKind, String, String)] = [
                ("malformed-date", .vary, funded.package, "soon"),
                ("effect-outside", .vary, funded.package, "2026-12-19"),
                ("effect-outside", .end, funded.package, "2026-12-19"),
                ("effect-outside", .vary, funded.package, "2027-03-01"),
                ("effect-outside", .end, funded.package, "2027-03-01"),
                ("effect-not-said", .fund, other, "2026-12-20"),
                ("effect-not-said", .defer, other, "2026-12-20"),
            ]
            for (code, kind, package, day) in rows {
                let refused = await refusal {
                    kind == .vary
                        ? try await council.decide(
                            kind,
                            package,
                            "\(package)/1 x 8",
                            from: day,
                            in: sitting
                        )
                        : try await council.decide(kind, package, from: day, in: sitting)
                }
                #expect(refused == code, "\(kind) from \(day)")
            }
            let last = try await council.decide(
                .end,
                funded.package,
                from: "2027-02-28",
                in: sitting
            )
            #expect(last.from == Day(reading: "2027-02-28"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `frees its money with the closing where it has come by then`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let sitting = try await council.openSitting(on: "2026-12-18")
            try await council.decide(
                .vary,
                funded.package,
                "PKG-1/1 x 6",
                from: "2026-12-19",
                in: sitting
            )
            #expect(try await council.close(sitting).releasedPence == Pence(27_000))
            let shown = try await council.show(funded.order)
            #expect(shown.version == 2 && shown.pending == nil)
            #expect(shown.versions[0].effectiveOn == Day(reading: "2026-12-19"))
            let moved = try await council.look(
                ListMovements(order: funded.order),
                as: .auditor
            ).items
            #expect(moved.first { $0.act == "release" }?.on == Day(reading: "2026-12-19"))
            council.time.advance(days: 30)
            let carried = try await council.act(CarryOut(), as: .finance)
            #expect(carried.carriedOut.isEmpty)
            try await council.expectSound()
        }
    }
}
