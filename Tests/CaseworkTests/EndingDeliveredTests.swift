import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A sitting that gives back` {
    @Test(arguments: Engine.allCases)
    func `keeps what was delivered before it closes, accepted or not, and varies to no less`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...4 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            let sitting = try await council.openSitting(on: "2026-12-20")
            func vary(to quantity: String) async throws {
                let line = "\(funded.package)/1 x \(quantity)"
                try await council.decide(.vary, funded.package, line, in: sitting)
            }
            #expect(await refusal { try await vary(to: "3.999") } == "below-delivered")
            try await vary(to: "4")
            try await council.log(funded, on: "2026-12-05")
            #expect(await refusal { try await council.close(sitting) } == "below-delivered")
            try await council.accept("SES-1", "SES-2", "SES-3", "SES-4", "SES-5")
            #expect(await refusal { try await council.close(sitting) } == "below-delivered")
            #expect(await refusal { try await vary(to: "4.999") } == "below-delivered")
            try await council.decide(.end, funded.package, in: sitting)
            try await council.close(sitting)
            #expect(try await council.standing(funded.order) == [.zero, Pence(22_500)])
            try await council.expectSound()
        }
    }

    /// Dated the sitting's day it would take what was delivered then, and came back only since:
    /// though the rest of the head has more than that committed.
    @Test(
        arguments: Engine.allCases,
        [(DecisionKind.end, true), (.end, false), (.vary, true), (.vary, false)]
    )
    func `is not dated before an acceptance was taken back`(
        engine: Engine,
        way: (kind: DecisionKind, isDecidedBefore: Bool)
    ) async throws {
        let (kind, isDecidedBefore) = way
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let beside = "\(funded.service) x 12"
            try await council.commit(try await council.package(beside, fund: funded.fund))
            let sitting = try await council.openSitting(on: "2026-12-19")
            func decide(_ quantity: String, in sitting: String) async throws {
                let line = "\(funded.package)/1 x \(quantity)"
                if kind == .end {
                    try await council.decide(.end, funded.package, in: sitting)
                } else {
                    try await council.decide(.vary, funded.package, line, in: sitting)
                }
            }
            if isDecidedBefore { try await decide("2", in: sitting) }
            try await council.log(funded, on: "2026-12-01", quantity: "3")
            try await council.accept("SES-1")
            council.time.advance(days: 1)
            try await council.act(
                WithdrawAcceptance(session: "SES-1", reason: "disputed"),
                as: .coordinator
            )
            let early = await refusal {
                if isDecidedBefore {
                    try await council.close(sitting)
                } else {
                    try await decide("2", in: sitting)
                }
            }
            #expect(early == "before-taken-back")
            if kind == .vary {
                // Nine were committed all along.
                try await decide("3", in: sitting)
            } else {
                if isDecidedBefore {
                    try await council.withdraw(funded.package, from: sitting)
                }
                let later = try await council.openSitting(on: "2026-12-21")
                try await decide("", in: later)
                try await council.close(later)
            }
            try await council.close(sitting)
            let left = kind == .end ? Pence.zero : Pence(13_500)
            #expect(try await council.standing(funded.order) == [left, .zero])
            try await council.expectSound()
        }
    }
}
