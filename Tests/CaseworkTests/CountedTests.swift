import Casework
import Database
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `What a count of a return is made of` {
    @Test(arguments: Engine.allCases)
    func `is listed as it was known, where it is told`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await council.set("published-least-children", to: "1")
            let funded = try await council.deliveredCase()
            let sessions = try await council.deliver(funded, 5)
            let outcome = try await council.act(
                RecordOutcome(
                    child: council.shown(funded.package).child,
                    package: funded.package,
                    measure: "goal",
                    value: "7",
                    on: "2026-12-18",
                    evidence: "provider"
                ),
                as: .coordinator
            ).outcome
            try council.set("2027-01-10")
            let draft = DraftReturn(fund: funded.fund, quarter: "2026-Q3")
            let reference = try await council.act(draft, as: .finance).return
            func listed(_ what: String, at event: Int64? = nil) async throws -> [String] {
                let list = ListCounted(
                    return: reference,
                    what: what,
                    knownAt: event.map { "\($0)" }
                )
                return try await council.look(list, as: .auditor).items
                    .map { "\($0.record ?? $0.package) \($0.on)" }
            }
            let event = try await council.figures(reference).knownAtEvent
            #expect(try await listed("funded") == ["CCEP-2026-11-18/1 2026-11-18"])
            #expect(try await listed("started") == ["\(funded.package) 2026-12-01"])
            #expect(try await listed("goal") == ["\(outcome) 2026-12-18"])
            #expect(try await listed("completed").isEmpty)
            #expect(try await listed("sessions-delivered").count == 5)
            #expect(try await listed("sessions-delivered").last == "\(sessions[0]) 2026-12-05")
            let taken = WithdrawOutcome(outcome: outcome, reason: "not-so")
            try await council.act(taken, as: .coordinator)
            #expect(try await listed("goal").isEmpty)
            #expect(try await listed("goal", at: event) == ["\(outcome) 2026-12-18"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is not listed where the return does not tell it, nor to whoever sees no case`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try council.set("2027-01-10")
            let draft = DraftReturn(fund: funded.fund, quarter: "2026-Q3")
            let reference = try await council.act(draft, as: .finance).return
            for (role, what, code) in [
                (.administrator, "funded", "not-permitted"), (.finance, "luck", "no-such-count"),
                (.finance, "funded", "count-not-told"), (.payer, "funded", "not-permitted"),
            ] as [(Role, String, String)] {
                let list = ListCounted(return: reference, what: what)
                let refused = await refusal { try await council.look(list, as: role) }
                #expect(refused == code, "\(role) \(what)")
            }
            let none = ListCounted(return: reference, what: "Completed")
            #expect(try await council.look(none, as: .finance).items.isEmpty)
        }
    }
}
