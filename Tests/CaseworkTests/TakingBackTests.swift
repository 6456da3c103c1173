import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Taking an acceptance back` {
    /// Each row is refused, then repaired.
    @Test(arguments: Engine.allCases)
    func `is refused in order, and moves exactly what was moved`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...2 {
                try await council.log(funded, on: "2026-12-0\(day)", quantity: "0.333")
            }
            try await council.accept("SES-1")
            var request = WithdrawAcceptance(session: "1", reason: "bored")
            let rows: [(String, (inout WithdrawAcceptance) -> Void)] = [
                ("malformed-reference", { $0.session = "SES-9" }),
                ("not-found", { $0.session = "SES-2" }),
                ("unknown-code", { $0.reason = "Disputed" }),
                ("not-accepted", { $0.session = "SES-1" }),
            ]
            for (code, repair) in rows {
                let refused = await refusal { [request] in
                    try await council.act(request, as: .coordinator)
                }
                #expect(refused == code)
                repair(&request)
            }
            let withdrawal = await refusal {
                try await council.act(
                    WithdrawSession(session: "SES-1", reason: "disputed"),
                    as: .coordinator
                )
            }
            #expect(withdrawal == "already-accepted")
            council.time.advance(days: 2)
            let taken = try await council.act(request, as: .coordinator)
            #expect(taken.takenBackPence == Pence(1499))
            #expect(taken.releasedPence == .zero)
            #expect(taken.state == .withdrawn)
            #expect(try await council.standing(funded.order) == [Pence(54_000), .zero])
            let movements = try await council.look(
                ListMovements(line: "\(funded.package)/1", from: "2026-12-01"),
                as: .finance
            ).items
            #expect(movements.map(\.act) == ["unaccept", "accept"])
            #expect(movements.map(\.reason) == ["disputed", "accepted"])
            #expect(movements.map(\.on.description) == ["2026-12-22", "2026-12-20"])
            let again = await refusal { [request] in
                try await council.act(request, as: .coordinator)
            }
            #expect(again == "session-withdrawn")
            let dead = await refusal { try await council.accept("SES-1") }
            #expect(dead == "session-withdrawn")
            #expect(try await council.log(funded, on: "2026-12-01") == "SES-3")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused once it is billed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            try await council.log(funded, on: "2026-12-01")
            try await council.accept("SES-1")
            try await council.invoice("1", "ORD-1/1 x 1 at 45", by: funded.worker)
            try await council.match("INV-1")
            #expect(try await council.session("SES-1").session.state == .billed)
            #expect(try await council.session("SES-1").more.invoice == "INV-1")
            let refused = await refusal {
                try await council.act(
                    WithdrawAcceptance(session: "SES-1", reason: "disputed"),
                    as: .coordinator
                )
            }
            #expect(refused == "already-billed")
        }
    }

    @Test(arguments: Engine.allCases)
    func `once the package has ended leaves nothing committed on it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...2 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            try await council.accept("SES-1", "SES-2")
            let sitting = try await council.openSitting(on: "2026-12-20")
            try await council.decide(.end, funded.package, in: sitting)
            try await council.close(sitting)
            let late = SessionText(line: "ORD-1/1", on: "2026-12-03", attendance: "attended")
            _ = try await council.act(RecordSession(late), as: .coordinator)
            #expect(try await council.standing(funded.order) == [.zero, Pence(9000)])
            let other = try await council.officer("Ola Reed", [.coordinator]).caller
            do {
                _ = try await council.casework.perform(
                    AcceptSessions(sessions: ["SES-3"]),
                    as: other
                )
                Issue.record("it was accepted")
            } catch let refusal as Refusal {
                #expect(refusal.code == "exceeds-commitment")
                #expect(refusal.sentence.hasSuffix("its package has ended."))
            }
            try await council.act(
                WithdrawSession(session: "SES-3", reason: "wrong-day"),
                as: .coordinator
            )
            let taken = try await council.act(
                WithdrawAcceptance(session: "SES-1", reason: "disputed"),
                as: .coordinator
            )
            #expect(taken.releasedPence == Pence(4500))
            #expect(try await council.standing(funded.order) == [.zero, Pence(4500)])
            let ended = try await council.show(funded.order)
            #expect(ended.lines.map(\.quantity) == ["1"])
            #expect(ended.versions.map(\.totalPence.count) == [4500, 9000, 54_000])
            let movements = try await council.look(
                ListMovements(line: "\(funded.package)/1", from: "2026-12-20"),
                as: .finance
            ).items
            #expect(movements.map(\.act) == ["release", "unaccept", "release", "accept"])
            #expect(movements.map(\.pence.count) == [4500, 4500, 45_000, 9000])
            try await council.expectSound()
        }
    }
}
