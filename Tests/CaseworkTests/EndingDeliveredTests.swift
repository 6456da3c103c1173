import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A sitting that gives back` {
    @Test(arguments: Engine.allCases)
    func `keeps what was accepted before it closes, and varies to no less`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...5 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            let sitting = try await council.quorateSitting(on: "2026-12-20")
            let line = "\(funded.package)/1"
            try await council.decide("vary", funded.package, "\(line) x 4", in: sitting)
            try await council.accept("SES-1", "SES-2", "SES-3", "SES-4", "SES-5")
            #expect(await refusal { try await council.close(sitting) } == "below-delivered")
            let less = await refusal {
                try await council.decide("vary", funded.package, "\(line) x 4.999", in: sitting)
            }
            #expect(less == "below-delivered")
            try await council.decide("end", funded.package, in: sitting)
            try await council.close(sitting)
            #expect(try await council.standing(funded.order) == [.zero, Pence(22_500)])
            try await council.expectSound()
        }
    }

    /// Dated the sitting's day it would take what was delivered then, and came back only since.
    @Test(arguments: Engine.allCases, ["end", "vary"])
    func `is not dated before an acceptance was taken back`(
        engine: Engine,
        kind: String
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let beside = "\(funded.service) x 12"
            try await council.commit(try await council.package(beside, fund: funded.fund))
            let sitting = try await council.quorateSitting(on: "2026-12-19")
            try await council.log(funded, on: "2026-12-01", quantity: "3")
            try await council.accept("SES-1")
            council.time.advance(days: 1)
            try await council.act(
                WithdrawAcceptance(session: "SES-1", reason: "disputed"),
                as: .coordinator
            )
            func decide(_ quantity: String, in sitting: String) async throws {
                if kind == "end" {
                    try await council.decide(kind, funded.package, in: sitting)
                } else {
                    let line = "\(funded.package)/1 x \(quantity)"
                    try await council.decide(kind, funded.package, line, in: sitting)
                }
            }
            try await decide("2", in: sitting)
            let early = await refusal { try await council.close(sitting) }
            #expect(early == "before-taken-back", "though others have as much committed")
            if kind == "vary" {
                // Nine were committed all along.
                try await decide("3", in: sitting)
            } else {
                try await council.act(
                    WithdrawDecision(
                        sitting: sitting,
                        package: funded.package,
                        rationale: "Later"
                    ),
                    as: .chair
                )
                let later = try await council.quorateSitting(on: "2026-12-21")
                try await decide("", in: later)
                try await council.close(later)
            }
            try await council.close(sitting)
            let left = kind == "end" ? Pence.zero : Pence(13_500)
            #expect(try await council.standing(funded.order) == [left, .zero])
            try await council.expectSound()
        }
    }
}
