import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Whether a start lasts` {
    @Test(arguments: Engine.allCases)
    func `is asked after weeks and months, of the provider that reported it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310", as: scene.worker)
            let all = try await council.casework.look(ListFollowUps(), as: scene.worker).items
            #expect(all.map(\.followUp) == ["FUP-4", "FUP-3", "FUP-2", "FUP-1"])
            #expect(all.map(\.weeks) == [52, 26, 13, 4])
            #expect(
                all.map { "\($0.due)" } == ["2027-11-17", "2027-05-19", "2027-02-17", "2026-12-16"]
            )
            #expect(all.map(\.provider) == Array(repeating: scene.funded.provider, count: 4))
            #expect(all.allSatisfy { $0.state == .coming && $0.outcome == "OUT-1" })
            #expect(try await scene.due() == [])
            council.time.advance(days: 28)
            #expect(try await scene.due() == ["FUP-1"])
            #expect(try await council.waiting(.followUpsDue, as: .coordinator) == 1)
            let own = try await council.casework.look(Queues(), as: scene.worker).queues
            #expect(own.first { $0.queue == "follow-ups-to-answer" }?.only == "FUP-1")
            let answered = try await scene.answer("FUP-1", "sustained", as: scene.worker)
            #expect(answered.state == .sustained && answered.evidence == "official")
            #expect(
                try await council.newest() == "Pat Rowe: follow-up-answer FUP-1 evidence=official "
                    + "on=2026-12-16 outcome=OUT-1 status=sustained"
            )
            #expect(try await scene.due() == [])
            #expect(try await scene.state("FUP-1") == .sustained)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is answered with a note, for those who decide on the case`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            council.time.advance(days: 28)
            var request = AnswerFollowUp(
                followUp: "FUP-1",
                status: "sustained",
                on: "2026-12-16",
                evidence: "self",
                note: " "
            )
            try await council.expectRefused(as: .coordinator, [("empty-text", request)])
            request.note = "She likes it there"
            try await council.act(request, as: .coordinator)
            #expect(try await !council.newest().contains("likes"))
            let show = ShowFollowUp(followUp: "FUP-1")
            #expect(try await council.look(show, as: .chair).note == "She likes it there")
            #expect(try await council.look(show, as: .finance).note == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is followed up for a start only, and once while the same goes on`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            council.time.advance(days: 4)
            let reports = [("610", 0), ("110", 0), ("310", 4), ("310", 4), ("230", 8)]
            for (place, (value, asked)) in reports.enumerated() {
                // The same of the same day is one report.
                try await scene.report(value, on: "2026-11-\(18 + place)")
                #expect(try await scene.all().count == asked, "\(value)")
            }
            try await scene.report("320", for: "family")
            #expect(try await scene.all().count == 8)
            try await scene.report(nil, measure: "job-start", on: "2026-11-22")
            try await scene.report(nil, measure: "job-start")
            #expect(try await scene.all().count == 16)
        }
    }

    @Test(arguments: Engine.allCases)
    func `begins anew with a new start, once the last has not lasted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            council.time.advance(days: 60)
            try await scene.answer("FUP-2", "not-sustained", on: "2027-01-10")
            #expect(try await scene.state("FUP-3") == .notAsked)
            let late = await refusal { try await scene.answer("FUP-3", "sustained") }
            #expect(late == "not-asked")
            try await scene.report("310", on: "2027-01-17")
            #expect(try await scene.all().count == 8)
            council.time.advance(days: 250)
            let remind = try await council.act(Remind(), as: .coordinator)
            #expect(remind.notKnown == ["FUP-1", "FUP-5", "FUP-6", "FUP-7"])
            #expect(try await scene.state("FUP-4") == .notAsked)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused in order, and a provider answers its own only`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310")
            council.time.advance(days: 40)
            let answered = try await council.repaired(
                AnswerFollowUp(followUp: "x", status: "fine", on: "soon", evidence: "hearsay"),
                as: .coordinator,
                [
                    ("malformed-reference", { $0.followUp = "FUP-9" }),
                    ("not-found", { $0.followUp = "FUP-1" }),
                    ("unknown-choice", { $0.status = "not-known" }),
                    ("malformed-date", { $0.on = "2026-12-29" }),
                    ("in-the-future", { $0.on = "2026-12-10" }),
                    ("unknown-code", { $0.evidence = "self" }),
                    ("not-due", { $0.on = "2026-12-16" }),
                    ("evidence-of-nothing", { ($0.evidence, $0.status) = (nil, "sustained") }),
                    ("evidence-needed", { $0.evidence = "self" }),
                ]
            )
            #expect(answered.state == .sustained)
            let other = try await council.approvedProvider("Sailing")
            let kit = try await council.officer("Kit", [.provider], provider: other).caller
            #expect(try await council.casework.look(ListFollowUps(), as: kit).items.isEmpty)
            let hers = await refusal { try await scene.answer("FUP-2", "sustained", as: kit) }
            #expect(hers == "not-found")
            for role in [Role.chair, .finance, .payer, .auditor, .administrator] {
                let request = AnswerFollowUp(followUp: "FUP-2", status: "not-known", on: "x")
                try await council.expectRefused(as: role, [("not-permitted", request)])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `is not known where nobody answered in time, however often one is reminded`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await scene.report("310", as: scene.worker)
            council.time.advance(days: 43)
            let remind = try await council.act(Remind(), as: .coordinator)
            #expect(remind.notKnown.isEmpty)
            #expect(remind.overdue.map(\.provider) == [scene.funded.provider])
            #expect(remind.overdue.map(\.followUps) == [1])
            #expect(try await scene.state("FUP-1") == .overdue)
            council.time.advance(days: 14)
            #expect(try await scene.state("FUP-1") == .notKnown)
            let events = try await council.events()
            let cron = try await council.casework.perform(Remind(), as: .local)
            #expect(cron.notKnown == ["FUP-1"] && cron.overdue.isEmpty && !cron.isUnfinished)
            #expect(try await council.newest().hasSuffix(": remind follow-ups not-known=1"))
            #expect(try await council.casework.perform(Remind(), as: .local).notKnown.isEmpty)
            #expect(try await council.events() == events + 1)
            #expect(try await scene.state("FUP-1") == .notKnown)
            #expect(try await scene.answered("not-known") == ["FUP-1"])
            #expect(try await scene.answered("coming") == ["FUP-4", "FUP-3", "FUP-2"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is asked by coordinators where two providers work, and by dated weeks`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await council.act(
                ChangeSetting(name: "follow-up-weeks", value: "2  6", from: "2026-11-19"),
                as: .administrator
            )
            try await scene.report("310")
            #expect(try await scene.all().map(\.weeks) == [52, 26, 13, 4])
            council.time.advance(days: 1)
            try await scene.report("230", on: "2026-11-19")
            #expect(try await scene.all().map(\.weeks).prefix(3) == [6, 2, 52])
            for value in ["6 2", "x", ""] {
                let refused = await refusal {
                    try await council.act(
                        ChangeSetting(name: "follow-up-weeks", value: value),
                        as: .administrator
                    )
                }
                #expect(refused == "value-unreadable")
            }
        }
    }
}
