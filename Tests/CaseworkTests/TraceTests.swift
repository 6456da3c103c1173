import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

/// A package of two lines: funded, one line raised, then ended; and what came of it.
@Suite struct `Tracing` {
    private func story(_ council: Council) async throws -> String {
        let means = try await council.means()
        let child = try await council.child()
        let package = try await council.fundedPackage(means, 10, 2, child: child)
        let second = try await council.openSitting()
        try await council.decide(.fund, try await council.package(means, 1), in: second)
        try await council.decide(.vary, package, "\(package)/1 x 12", in: second)
        try await council.close(second)
        try await council.act(
            RecordOutcome(
                child: child,
                package: package,
                measure: "goal",
                value: "8",
                on: Council.firstDay,
                evidence: "self"
            ),
            as: .coordinator
        )
        let third = try await council.openSitting()
        try await council.decide(.end, package, in: third)
        try await council.close(third)
        return package
    }

    private func traced(_ council: Council, _ of: String) async throws -> Traced {
        try await council.look(Trace(of: of), as: .auditor)
    }

    @Test(arguments: Engine.allCases)
    func `from a decision to every penny of it, and what came of it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let package = try await story(council)
            let decision = try await traced(council, "ccep-2026-11-18.2/2")
            #expect(decision.kind == "vary" && decision.closed == true && decision.ended == nil)
            #expect(decision.package == package && decision.reason == "agreed")
            #expect(decision.supersedes == "CCEP-2026-11-18/1")
            #expect(decision.supersededBy == "CCEP-2026-11-18.3/1")
            #expect(decision.committedToDatePence == Pence(9000))
            #expect(decision.releasedPence == .zero && decision.paidToDatePence == .zero)
            #expect(decision.lines.map(\.line.line) == ["\(package)/1"])
            #expect(decision.lines[0].line.quantity == "12")
            #expect(decision.lines[0].line.movements.map(\.act) == ["hold", "commit"])
            #expect(decision.lines[0].funnel.committedPence == .zero, "ended meanwhile")
            #expect(decision.lines[0].funnel.committedToDatePence == Pence(9000))
            #expect(decision.outcomes.map(\.value) == ["8"])
            let minute = try #require(decision.minute)
            #expect(minute.quorum == ["children-services", "health", "police"])
            #expect(decision.events.contains(minute.event))
            let ended = try await traced(council, "CCEP-2026-11-18.3/1")
            #expect(ended.committedToDatePence == Pence(-63_000))
            #expect(ended.releasedPence == Pence(63_000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the parts of all decisions add up to what a package and a line have`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let package = try await story(council)
            for (of, decisions) in [
                (package, [54_000, 9000, -63_000]), ("\(package)/1", [45_000, 9000, -54_000]),
                ("\(package)/2", [9000, -9000]),
            ] {
                let traced = try await traced(council, of)
                let parts = try #require(traced.decisions)
                #expect(parts.map(\.committedToDatePence.count) == decisions.map(Int64.init))
                #expect(traced.committedToDatePence == .zero)
                #expect(traced.releasedPence == parts.map(\.releasedPence).sum())
                #expect(traced.of == of && traced.package == package)
            }
        }
    }

    /// From money back to the minute: the newest movement, its event, its decision.
    @Test(arguments: Engine.allCases)
    func `from a movement's event back to the minute that allowed it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let package = try await story(council)
            let committed = try await council.look(
                ListMovements(stage: "committed", line: "\(package)/1"),
                as: .finance
            ).items
            #expect(committed.map(\.act) == ["release", "commit", "commit"])
            for movement in committed {
                let event = try await traced(council, "\(movement.event)")
                #expect(event.movements?.contains { $0.line == movement.line } == true)
                let brought = (event.movements ?? []).map { moved in
                    (moved.to.contains("committed") ? moved.pence : .zero)
                        - (moved.from.contains("committed") ? moved.pence : .zero)
                }
                #expect(event.committedToDatePence == brought.sum())
                #expect(event.committedToDatePence != .zero)
                let decision = try #require(
                    event.decisions?.first { $0.decision == movement.decision }
                )
                #expect(decision.minute?.event == movement.event)
                let parts = (event.decisions ?? []).compactMap(\.committedInEventPence)
                #expect(parts.sum() == event.committedToDatePence)
                #expect(decision.closed == true)
            }
            let attended = try await traced(council, "\(committed[0].event - 3)")
            #expect(attended.movements?.isEmpty == true && attended.decisions?.isEmpty == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `tells decisions that were taken out from those that stand`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            #expect(try await traced(council, "\(sitting)/1").closed == false)
            try await council.decide(.fund, package, in: sitting)
            try await council.withdraw(package, from: sitting)
            try await council.close(sitting)
            let rows = [("\(sitting)/1", "replaced"), ("\(sitting)/2", "withdrawn")]
            for (decision, end) in rows {
                let traced = try await traced(council, decision)
                #expect(traced.ended == end && traced.closed == false && traced.minute == nil)
                #expect(traced.committedToDatePence == .zero)
                #expect(traced.lines.flatMap(\.line.movements).map(\.act) == ["hold", "unhold"])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused where there is nothing, and to those who see no case`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let package = try await story(council)
            for (code, of) in [
                ("malformed-reference", "CCEP-2026-11-18"), ("not-found", "CCEP-2026-11-18/9"),
                ("malformed-reference", "PKG-x"), ("not-found", "PKG-99"),
                ("not-found", "\(package)/3"), ("malformed-reference", "\(package)/0"),
                ("not-found", "9999"), ("malformed-reference", ""),
                ("malformed-reference", "99999999999999999999"),
            ] {
                let refused = await refusal { try await traced(council, of) }
                #expect(refused == code, "\(of)")
            }
            let outside = await refusal {
                try await council.look(Trace(of: package), as: .administrator)
            }
            #expect(outside == "not-permitted")
        }
    }
}
