import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `A child who was erased` {
    @Test(arguments: Engine.allCases)
    func `takes no word more in, and leaves other children as they are`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (child, funded) = try await council.writtenCase()
            let other = try await council.child("Oluchi Vane", localID: "77")
            try await council.erase(child)
            let read = ReadIdentity(child: other, reason: "panel")
            #expect(try await council.act(read, as: .chair).name == "Oluchi Vane")
            try await council.expectRefused(
                as: .coordinator,
                [
                    (
                        "identity-erased",
                        ProposePackage(
                            child: child,
                            fund: funded.fund,
                            goals: ["More"],
                            lines: ["\(funded.service) x 1 from 2026-12-21 to 2026-12-31"]
                        )
                    )
                ]
            )
            try await council.expectRefused(
                as: .chair,
                [("identity-erased", RaiseConcern(child: child, text: "Seen again"))]
            )
            var outcome = RecordOutcome(
                child: child,
                package: funded.package,
                measure: "goal",
                value: "7",
                on: "2026-12-11",
                evidence: "self",
                note: "Zbig said so"
            )
            try await council.expectRefused(as: .coordinator, [("identity-erased", outcome)])
            outcome.note = nil
            try await council.act(outcome, as: .coordinator)
            var session = SessionText(
                line: "\(funded.order)/1",
                on: "2026-12-03",
                attendance: "attended",
                note: "Zbig was late"
            )
            try await council.expectRefused(
                as: .coordinator,
                [("identity-erased", RecordSession(session))]
            )
            session.note = nil
            try await council.act(RecordSession(session), as: .coordinator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is not decided on any more, and was not while a decision was awaited`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let package = try await council.package("\(service) x 12", fund: fund)
            let child = try await council.shown(package).child
            try await council.expectRefused(
                as: .coordinator,
                [("case-under-way", ProposeErasure(child: child, reason: "court-order"))]
            )
            let sitting = try await council.openSitting()
            try await council.decide(.refuse, package, in: sitting)
            try await council.close(sitting)
            try await council.erase(child)
            let next = try await council.openSitting()
            let again = Decide(
                sitting: next,
                package: package,
                kind: "fund",
                rationale: "Zbig is ready now"
            )
            try await council.expectRefused(as: .chair, [("identity-erased", again)])
        }
    }
}
