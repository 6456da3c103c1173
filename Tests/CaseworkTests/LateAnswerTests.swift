import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `An answer whether a start lasted` {
    @Test(arguments: Engine.allCases)
    func `is said by whoever learns later what was not known, once`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310", as: scene.worker)
            council.time.advance(days: 100)
            try await scene.answer("FUP-2", "sustained")
            _ = try await council.casework.perform(Remind(), as: .local)
            #expect(try await scene.state("FUP-1") == .notKnown)
            let ended = await refusal { try await scene.answer("FUP-1", "not-sustained") }
            #expect(ended == "lasted-later")
            let unknown = AnswerFollowUp(followUp: "FUP-1", status: "not-known", on: "2026-12-17")
            try await council.expectRefused(as: .coordinator, [("already-answered", unknown)])
            let learnt = try await scene.answer(
                "FUP-1",
                "sustained",
                on: "2026-12-17",
                as: scene.worker
            )
            #expect(learnt.state == .sustained && learnt.evidence == "official")
            #expect(try await council.newest().contains("before=not-known"))
            #expect(try await scene.state("FUP-1") == .sustained)
            #expect(try await scene.answered("sustained") == ["FUP-2", "FUP-1"])
            #expect(try await scene.answered("not-known") == [])
            let again = await refusal { try await scene.answer("FUP-1", "sustained") }
            #expect(again == "already-answered")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `keeps the note of whoever did not know beside that of whoever learnt it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            council.time.advance(days: 28)
            for (status, evidence, note) in [
                ("not-known", nil, "Moved away"), ("sustained", "self", "She rang"),
            ] {
                let answer = AnswerFollowUp(
                    followUp: "FUP-1",
                    status: status,
                    on: "2026-12-16",
                    evidence: evidence,
                    note: note
                )
                try await council.act(answer, as: .coordinator)
            }
            let show = ShowFollowUp(followUp: "FUP-1")
            let seen = try await council.look(show, as: .chair)
            #expect(seen.note == "Moved away" && seen.lateNote == "She rang")
            let told = try await council.look(show, as: .finance)
            #expect(told.note == nil && told.lateNote == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is verified by a second person, once somebody knows`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            council.time.advance(days: 28)
            let seen = VerifyFollowUp(followUp: "FUP-1", evidence: "official")
            try await council.expectRefused(as: .finance, [("not-permitted", seen)])
            try await council.expectRefused(as: .chair, [("nothing-known", seen)])
            try await scene.answer("FUP-1", "not-sustained")
            try await council.expectRefused(as: .coordinator, [("own-report", seen)])
            let verified = try await council.act(seen, as: .chair)
            #expect(verified.verified == "official")
            let shown = try await council.look(ShowFollowUp(followUp: "FUP-1"), as: .finance)
            #expect(shown.verified == "official" && shown.verifiedBy == verified.verifiedBy)
            #expect(shown.state == .notSustained)
            try await council.expectRefused(as: .chair, [("already-verified", seen)])
            try await council.expectSound()
        }
    }
}
