import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Erasing who a child is` {
    /// How many rows each of these tables has.
    private func counts(_ council: Council, _ tables: [String]) async throws -> [Int] {
        try await council.database.read { transaction in
            try tables.map { table in
                try transaction.all(SQL(stringLiteral: "SELECT 1 AS there FROM \(table)")).count
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `takes two officers, and waits for what is under way or held`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let child = try await council.shown(funded.package).child
            try await council.expectRefused(
                as: .chair,
                [("not-permitted", ProposeErasure(child: "CH", reason: "?"))]
            )
            try await council.expectRefused(
                as: .coordinator,
                [
                    ("malformed-reference", ProposeErasure(child: "CH", reason: "?")),
                    (
                        "not-found",
                        ProposeErasure(child: ChildReference.text(lot: 1), reason: "?")
                    ),
                    ("unknown-code", ProposeErasure(child: child, reason: "bored")),
                    ("case-under-way", ProposeErasure(child: child, reason: "time-over")),
                ]
            )
            try await council.finish(funded.package)
            try await council.act(HoldChild(child: child, reason: "court"), as: .chair)
            try await council.expectRefused(
                as: .coordinator,
                [("record-on-hold", ProposeErasure(child: child, reason: "time-over"))]
            )
            try await council.act(ReleaseChild(child: child, reason: "court"), as: .coordinator)
            try await council.expectRefused(
                as: .coordinator,
                [("not-due", ProposeErasure(child: child, reason: "time-over"))]
            )
            let erasure = try await council.propose(child)
            let approve = ApproveErasure(erasure: erasure)
            try await council.expectRefused(
                as: .coordinator,
                [("erasure-exists", ProposeErasure(child: child, reason: "court-order"))]
            )
            try await council.expectRefused(as: .auditor, [("not-permitted", approve)])
            try await council.expectRefused(as: .coordinator, [("own-erasure", approve)])
            // What came up since it was proposed counts as well.
            try await council.act(HoldChild(child: child, reason: "inquiry"), as: .chair)
            try await council.expectRefused(as: .chair, [("record-on-hold", approve)])
            try await council.act(ReleaseChild(child: child, reason: "inquiry"), as: .chair)
            try await council.act(approve, as: .chair)
            try await council.expectRefused(as: .chair, [("erasure-settled", approve)])
            try await council.expectRefused(
                as: .coordinator,
                [("identity-erased", ProposeErasure(child: child, reason: "court-order"))]
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `takes who it is and every text, and leaves reference, money and outcomes`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (child, funded) = try await council.writtenCase()
            let kept = ["children", "packages", "movements", "outcomes", "sessions", "concerns"]
            let before = try await counts(council, kept)
            let told = try await council.erase(child)
            #expect(told.erasedOn == Day(reading: "2026-12-20"))
            #expect(
                told.erased == [
                    "concern-text 1", "decision-text 2", "disclosure-text 2", "follow-up-text 1",
                    "identity 1", "monitoring 2", "outcome-text 1", "package-text 1",
                    "planned-outcome-text 1", "session-text 1",
                ]
            )
            let gone = ["identities", "monitoring", "case_texts"]
            #expect(try await counts(council, gone) == [0, 0, 0])
            #expect(try await counts(council, kept) == before)
            let event = try await council.lastEvent()
            #expect(event.act == "erasure-approve" && event.subject == told.erasure)
            try await council.expectSound()

            for role in [Role.coordinator, .chair, .finance] {
                let shown = try await council.look(ShowChild(child: child), as: role)
                #expect(shown.erasedOn == told.erasedOn && shown.keptUntil == nil)
                #expect(shown.packages.count == 1 && shown.outcomes == 2)
            }
            let package = try await council.shown(funded.package)
            #expect(package.child == child)
            let concern = try await council.act(ShowConcern(concern: "CCN-1"), as: .chair)
            #expect(concern.text == nil)
            let list = try await council.look(ListErasures(child: child), as: .auditor).items
            #expect(list.map(\.erased) == [told.erased])
            #expect(list.map(\.rule) == ["child: 25 years since birth"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `lets the same local id be entered anew, under a new reference`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child(localID: "AB 77")
            try await council.erase(child)
            let find = FindChild(identity: "local-id: ab77")
            let lost = await refusal { try await council.look(find, as: .coordinator) }
            #expect(lost == "not-found")
            let again = try await council.child(localID: "AB 77")
            #expect(again != child)
            #expect(try await council.look(find, as: .coordinator).child == again)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused by another officer, and proposed again`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            let first = try await council.propose(child)
            try await council.act(RefuseErasure(erasure: first), as: .chair)
            try await council.expectRefused(
                as: .chair,
                [("erasure-settled", ApproveErasure(erasure: first))]
            )
            let waiting = try await council.look(Queues(), as: .chair).queues
            #expect(waiting.first { $0.queue == "erasures-to-approve" }?.waiting == 0)
            let second = try await council.propose(child)
            let now = try await council.look(Queues(), as: .chair).queues
            #expect(now.first { $0.queue == "erasures-to-approve" }?.only == second)
            try await council.act(ApproveErasure(erasure: second), as: .chair)
            let states = try await council.look(ListErasures(), as: .auditor).items.map(\.state)
            #expect(states == [.erased, .refused])
        }
    }
}
