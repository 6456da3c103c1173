import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A file of rules` {
    private func codes(_ rows: String...) -> LoadCodes {
        LoadCodes(file: file("list,code,label,family,from,to", rows))
    }

    private func measures(_ header: String, _ rows: String...) -> LoadMeasures {
        LoadMeasures(file: file(header, rows))
    }

    private func file(_ header: String, _ rows: [String]) -> Data {
        Data(([header] + rows).joined(separator: "\n").utf8)
    }

    @Test(arguments: Engine.allCases)
    func `of codes is taken in at once, and the same again changes nothing`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let file = codes(
                "head,sport,Sport and play,,,",
                "head,travel,Getting there,,01/01/2027,2027-12-31",
                "measure,goal,Goal,,,"
            )
            try await council.expectRefused(as: .finance, [("not-permitted", file)])
            let seen = try await council.act(file, as: .administrator, keeping: false)
            #expect(seen.added == 2 && seen.unchanged == 1 && seen.lists == ["head"])
            let taken = try await council.act(file, as: .administrator)
            #expect(taken.added == 2)
            let event = try await council.lastEvent()
            #expect(event.act == "code-load" && event.facts["added"] == "2")
            let events = try await council.events()
            council.time.advance(days: 60)
            let again = try await council.act(file, as: .administrator)
            #expect(again.added == 0 && again.unchanged == 3)
            #expect(try await council.events() == events)
            let heads = try await council.look(ListCodes(list: "head"), as: .auditor).items
            let travel = heads.filter { $0.code == "travel" }
            #expect(travel.map(\.label) == ["Travel", "Getting there"])
            #expect(travel.last?.to == Day(reading: "2027-12-31"))
            #expect(heads.first { $0.code == "sport" }?.inForce == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused by row and column, all of it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let file = codes(
                "heads,sport,Sport,,,",
                "head,Sport!,,,,",
                "vat,new,New,,2026-11-01,",
                "head,sport,Sport,,2027-01-02,2027-01-01",
                "measure,mood,Mood,,,",
                "head,art,Art,,,",
                "head,art,Arts,,,"
            )
            let faults = try await rowFaults {
                try await council.act(file, as: .administrator)
            }
            #expect(
                faults == [
                    "2 list unknown-choice", "3 code malformed-code", "3 label empty-text",
                    "4 family vat-rate-needed", "4 from before-today",
                    "5 to ends-before-it-starts", "6 code measure-unread", "8 code said-twice",
                ]
            )
            let heads = try await council.look(ListCodes(list: "head"), as: .auditor).items
            #expect(!heads.contains { $0.code == "art" })
        }
    }

    @Test(arguments: Engine.allCases)
    func `of measures says how each is read, from a day on`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let header = "measure,label,kind,list,least,most,whose,needs_note,from,to"
            let file = measures(
                header,
                "sleep,How well the child sleeps,score,,1,5,child,,,",
                "housing,Where the family lives,code,housing,,,family,yes,2027-01-01,2027-06-30",
                "goal,Goal,score,,0,10,,no,2000-01-01,"
            )
            let taken = try await council.act(file, as: .administrator)
            #expect(taken.measures == ["sleep", "housing"] && taken.unchanged == 1)
            let known = try await council.look(ListMeasures(), as: .auditor).measures
            let sleep = try #require(known.first { $0.measure == "sleep" })
            #expect(sleep.least == 1 && sleep.most == 5 && sleep.whose == .child)
            #expect(!known.contains { $0.measure == "housing" })
            for (day, isThere) in [("2027-01-01", true), ("2027-07-01", false)] {
                try council.set(day)
                let again = try await council.act(file, as: .administrator)
                #expect(again.added == 0 && again.unchanged == 3, "\(day)")
                let now = try await council.look(ListMeasures(), as: .auditor).measures
                #expect(now.contains { $0.measure == "housing" && $0.needsNote } == isThere)
            }
            // Another name is another row, from that day on.
            try await council.act(
                AddCode(list: "measure", code: "sleep", label: "Sleep"),
                as: .administrator
            )
            let back = try await council.act(file, as: .administrator)
            #expect(back.measures == ["sleep"])
            let wrong = measures(
                header,
                "sleep,Sleep,score,,5,1,,,,",
                "rest,Rest,score,,,,,,,",
                "pets,Pets,mood,,,,dog,,,",
                "goal,Goal,score,,0,11,,,2000-01-01,"
            )
            let faults = try await rowFaults {
                try await council.act(wrong, as: .administrator)
            }
            #expect(
                faults == [
                    "2 least scale-upside-down", "3 kind measure-incomplete",
                    "4 kind unknown-choice", "4 whose unknown-choice", "5 from before-today",
                ]
            )
        }
    }
}
