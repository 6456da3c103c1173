import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Tracing through sessions` {
    @Test(arguments: Engine.allCases)
    func `a line leads to what was delivered on it, and a session back to its decision`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...3 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            try await council.accept("SES-1")
            let first = "CCEP-\(Council.firstDay)/1"
            let sitting = try await council.openSitting(on: "2026-12-20")
            let later = try await council.decide(
                .vary,
                funded.package,
                "\(funded.package)/1 x 13",
                in: sitting
            )
            try await council.close(sitting)
            try await council.accept("SES-2")
            let event = try await council.lastEvent().event

            for reference in ["\(funded.order)/1", "\(funded.package)/1", funded.order] {
                let traced = try await council.look(Trace(of: reference), as: .auditor)
                let sessions = try #require(traced.lines.first).line.sessions
                #expect(sessions.map(\.session) == ["SES-1", "SES-2", "SES-3"])
                #expect(sessions.map(\.state) == [.accepted, .accepted, .recorded])
                #expect(sessions.map(\.valuePence) == [Pence(4500), Pence(4500), nil])
                #expect(traced.events.contains(event))
                #expect(sessions.allSatisfy { traced.events.contains($0.recordedEvent) })
            }
            for (decision, session) in [(first, "SES-1"), (later.decision, "SES-2")] {
                let traced = try await council.look(Trace(of: decision), as: .finance)
                #expect(traced.lines.flatMap(\.line.sessions).map(\.session) == [session])
            }
            let back = try await council.look(Trace(of: "ses-2"), as: .payer)
            #expect(back.of == "SES-2")
            #expect(back.lines.flatMap(\.line.sessions).map(\.session) == ["SES-2"])
            #expect(back.lines.map(\.line.order) == ["\(funded.order)/1"])
            #expect(back.package == funded.package)
            #expect(back.decisions?.compactMap(\.decision) == [first, later.decision])
            let accepting = try await council.look(Trace(of: "\(event)"), as: .auditor)
            #expect(accepting.movements?.map(\.act) == ["accept"])
            #expect(accepting.decisions?.compactMap(\.decision) == [later.decision])
            let missing = await refusal {
                try await council.look(Trace(of: "SES-9"), as: .auditor)
            }
            #expect(missing == "not-found")
        }
    }
}
