import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A file of sessions` {
    @Test(arguments: Engine.allCases)
    func `is taken in at once, and the same again changes nothing`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let line = "\(funded.order)/1"
            let file = sheet(
                "\(line),2026-12-01,16:30,60,attended,,",
                "\(line),08/12/2026,9:05,,Late,1.5,",
                "\(line),2026-12-15,,,absent-unacceptable,,\"A note, with a comma\"",
                ",,,,,,",
                "\(line),,,,,,"
            )
            let request = ImportSessions(file: file)
            let taken = try await council.casework.perform(request, as: funded.worker)
            #expect(taken.sessions == 3)
            #expect([taken.first, taken.last] == ["SES-1", "SES-3"])
            #expect(taken.worthPence == Pence(13_500))
            #expect(taken.provider == funded.provider)
            let event = try await council.lastEvent()
            #expect(event.act == "session-import")
            var facts = event.facts
            // Of the file, under the key: whoever holds it can say which file came in.
            let removed = facts.removeValue(forKey: "digest")
            let digest = try #require(removed)
            #expect(digest.count == 64 && digest.allSatisfy(\.isHexDigit))
            #expect(
                facts
                    == ["sessions": "3", "first": "SES-1", "last": "SES-3", "worth_pence": "13500"]
            )
            let listed = try await council.look(ListSessions(), as: .finance).items
            #expect(listed.map(\.on.description) == ["2026-12-15", "2026-12-08", "2026-12-01"])
            #expect(listed.map(\.quantity) == ["1", "1.5", "1"])
            #expect(listed.map(\.start) == [nil, "09:05", "16:30"])

            council.time.advance(days: 3)
            for caller in [funded.worker, council.caller(.coordinator)] {
                let again = try await council.casework.perform(request, as: caller)
                #expect(again.sessions == 3)
                #expect([again.first, again.last] == ["SES-1", "SES-3"])
                #expect(again.worthPence == taken.worthPence)
                #expect(again.importedOn == taken.importedOn)
            }
            #expect(try await council.lastEvent().event == event.event)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `has every fault of it listed by row and column, and nothing is stored`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let line = "\(funded.order)/1"
            try await council.log(funded, on: "2026-12-05")
            let file = sheet(
                "\(line),2026-12-01,,,attended,,",
                "ORD-9/1,2026-12-02,,x,attended,,",
                "\(line),31/02/2026,25:00,x,atended,1 1/2,",
                "\(line),2026-12-24,,,attended,,",
                "\(line),2026-12-05,,,attended,,",
                "\(line),2026-12-01,,,late,,",
                "\(line),2026-12-03,,,atended,,",
                "\(line),2027-03-01,,,attended,,",
                "\(line),2026-11-30,,,booked,,",
                "\(line),2026-12-04,,,,,Somebody's note"
            )
            do {
                let request = ImportSessions(file: file)
                _ = try await council.casework.perform(request, as: funded.worker)
                Issue.record("it was taken in")
            } catch let refusal as Refusal {
                #expect(refusal.code == "import-has-errors")
                guard case .sheet(let reason) = refusal else { throw refusal }
                #expect(
                    reason.faults.map { "\($0.row) \($0.column ?? "") \($0.code)" } == [
                        "3 line not-found", "3 minutes malformed-number",
                        "4 date malformed-date", "4 start malformed-time",
                        "4 minutes malformed-number", "4 attendance unknown-code",
                        "4 quantity malformed-quantity",
                        "5 date in-the-future", "6 date already-recorded",
                        "7 date already-recorded", "8 attendance unknown-code",
                        "9 date in-the-future", "10 date outside-line-dates",
                        "10 attendance attendance-unfit",
                        "11 attendance unknown-code",
                    ]
                )
                #expect(reason.faults[8].sentence.contains("SES-1"))
                #expect(reason.faults[9].sentence.contains("row 2"))
                #expect(reason.faults[10].sentence.contains("attended"))
                #expect(!"\(refusal)".contains("note"))
            }
            #expect(try await council.look(ListSessions(), as: .finance).items.count == 1)
            #expect(try await council.lastEvent().subject == "SES-1")
            try await council.log(funded, on: "2026-12-02")
            #expect(try await council.session("SES-2").session.session == "SES-2")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is one provider's, and to its own officer no other's lines are there`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let sailing = try await council.approvedProvider("Sailing")
            let course = try await council.service("Sailing course", of: sailing, price: "50")
            let package = try await council.package(
                "\(course) x 4 from 2026-12-01 to 2027-02-28",
                fund: funded.fund
            )
            let sitting = try await council.openSitting(on: "2026-12-01")
            try await council.decide(.fund, package, in: sitting)
            try await council.close(sitting)
            let file = sheet(
                "\(funded.order)/1,2026-12-01,,,attended,,",
                "ORD-2/1,2026-12-01,,,attended,,"
            )
            for (caller, code) in [
                (council.caller(.coordinator), "other-provider"), (funded.worker, "not-found"),
            ] {
                do {
                    _ = try await council.casework.perform(ImportSessions(file: file), as: caller)
                    Issue.record("it was taken in")
                } catch let refusal as Refusal {
                    guard case .sheet(let reason) = refusal else { throw refusal }
                    #expect(reason.faults.map(\.row) == [3])
                    #expect(reason.faults.map(\.code) == [code])
                }
            }
            let forbidden = await refusal {
                try await council.act(ImportSessions(file: Data()), as: .finance)
            }
            #expect(forbidden == "not-permitted")
            let empty = await refusal {
                try await council.act(ImportSessions(file: Data()), as: .coordinator)
            }
            #expect(empty == "file-empty")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is prepared as a template that says what is left, and comes back filled in`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            try await council.log(funded, on: "2026-12-01")
            let template = try await council.casework.look(SessionTemplate(), as: funded.worker)
            #expect(
                template.csv
                    == "line,date,start,minutes,attendance,quantity,note,service,unit,left\r\n"
                    + "\(funded.order)/1,,,,,,,Mentoring,session,11\r\n"
            )
            let none = await refusal {
                let request = ImportSessions(file: Data(template.csv.utf8))
                return try await council.casework.perform(request, as: funded.worker)
            }
            #expect(none == "no-rows")
            let filled = template.csv.replacing("/1,,,,,,", with: "/1,2026-12-02,,,late,,")
            let request = ImportSessions(file: Data(filled.utf8))
            let taken = try await council.casework.perform(request, as: funded.worker)
            #expect(taken.sessions == 1)
            let needed = await refusal {
                try await council.look(SessionTemplate(), as: .coordinator)
            }
            #expect(needed == "empty-text")
            let same = try await council.look(
                SessionTemplate(provider: funded.provider),
                as: .coordinator
            )
            #expect(same.lines == 1)

            // Over, it stays while anything of it is still committed.
            council.time.set(try #require(Day(reading: "2027-03-01")))
            let over = SessionTemplate(provider: funded.provider)
            #expect(try await council.look(over, as: .coordinator).lines == 1)
            try await council.log(funded, on: "2026-12-03", quantity: "10")
            try await council.act(AcceptSessions(order: funded.order), as: .coordinator)
            #expect(try await council.look(over, as: .coordinator).lines == 0)
        }
    }
}
