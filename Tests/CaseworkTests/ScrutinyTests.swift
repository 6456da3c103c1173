import Casework
import Database
import Foundation
import Money
import Panel
import Reports
import Sheets
import TestSupport
import Testing

@Suite struct `The report to scrutiny` {
    private func written(
        _ council: Council,
        _ format: String,
        at event: Int64? = nil
    ) async throws -> (text: String, event: Int64) {
        try await withFolder { folder in
            let path = "\(folder)/scrutiny"
            let told = try await council.casework.write(
                WriteScrutiny(
                    from: "2026-10",
                    to: "2027-03",
                    knownAt: event.map { "\($0)" },
                    format: format
                ),
                as: council.caller(.auditor)
            ) { try Spool(path: path) }
            return (try String(contentsOfFile: path, encoding: .utf8), told.event)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is the same to the byte from the same event, whatever came since`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let event = try await written(council, "json").event
            let before = try await ["html", "json", "csv"].asyncMap {
                try await written(council, $0, at: event).text
            }
            try await council.paidRun(payable)
            try await council.deliver(payable.funded, 10)
            let now = try await written(council, "json").text
            #expect(now != before[1])
            let after = try await ["html", "json", "csv"].asyncMap {
                try await written(council, $0, at: event).text
            }
            #expect(after == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `has the money, no small count, and a table beside each chart`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.paidRun(try await council.payableCase())
            let page = try await written(council, "html").text
            #expect(page.contains("£180.00 of £10,000.00"))
            #expect(page.contains("fewer than 5"))
            #expect(!page.contains("CH-") && !page.contains("PKG-") && !page.contains("<script"))
            let charts = page.components(separatedBy: "<svg").count - 1
            #expect(charts == page.components(separatedBy: "</desc>").count - 1)
            #expect(page.components(separatedBy: "<caption>").count - 1 == 5)
            let sheet = try await written(council, "csv").text
            #expect(sheet.contains("head,mentoring,Actual,180.00\r\n"))
            #expect(sheet.contains("output,funded,Count from 2026-10,fewer than 5\r\n"))
            #expect(sheet.contains("output,funded,Count from 2027-01,0\r\n"))
            let odd = await refusal { try await written(council, "pdf") }
            #expect(odd == "unknown-choice")
        }
    }

    @Test(arguments: Engine.allCases)
    func `says that its period still runs, as long as it does`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await council.deliveredCase()
            let event = try await written(council, "json").event
            let running = try await council.scrutiny(at: event)
            #expect(running[0].contains("It still runs:</strong> all of this is as it was known"))
            #expect(running[1].contains("\"running_on\" : \"2026-12-20\""))
            #expect(running[2].contains("report,,Running on,2026-12-20\r\n"))
            try council.set("2027-01-01")
            try await council.set("outcome-days", to: "30")
            let over = try await council.scrutiny().joined()
            #expect(!over.contains("still runs") && !over.lowercased().contains("running"))
            #expect(try await council.scrutiny(at: event) == running)
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts a service on its own day as returns do, and leaves what was told before`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.unguard()
            try await council.damage("DELETE FROM codes WHERE list = 'scrutiny-basis'")
            let funded = try await council.deliveredCase()
            let session = try await council.log(funded, on: "2026-12-19")
            let running = try await council.scrutiny().joined()
            #expect(!running.contains("still runs") && !running.lowercased().contains("running"))
            try council.set("2027-01-10")
            try await council.accept(session)
            let event = try await written(council, "json").event
            let before = try await council.scrutiny(at: event)
            #expect(before[0].contains("the day on which it was accepted, as in the ledger"))
            #expect(before[2].contains("head,mentoring,Actual,180.00\r\n"))
            try await council.migrate("scrutiny_basis")
            #expect(try await council.scrutiny(at: event) == before)

            let draft = DraftReturn(fund: funded.fund, quarter: "2026-Q3")
            let reference = try await council.act(draft, as: .finance).return
            let told = try await council.scrutiny()
            #expect(told[0].contains("its own day, as in a funder’s return"))
            #expect(told[2].contains("report,,Services count on,own-day\r\n"))
            let returned = try await council.figures(reference).total
            for (figure, pence) in [
                ("Actual", returned.actualPence), ("Actual to date", returned.actualToDatePence),
                ("Committed", returned.committedPence),
            ] {
                let plain = "\(pence)".filter { !"£,".contains($0) }
                #expect(told[2].contains("head,all,\(figure),\(plain)\r\n"), "\(figure)")
            }
            #expect(returned.actualPence == Pence(22_500))
            #expect(told[2].contains("stage,delivered,Stands,225.00\r\n"))
            let next = try await council.scrutiny(from: "2027-01", to: "2027-03")
            #expect(next[2].contains("head,all,Actual,0.00\r\n"))
            let sheet = try await council.files(reference)[1]
            #expect(sheet.contains("Variance per mille,-"), "a number is no formula")
        }
    }
}

extension Array {
    fileprivate func asyncMap<Other>(
        _ body: (Element) async throws -> Other
    ) async rethrows -> [Other] {
        var others: [Other] = []
        for element in self { others.append(try await body(element)) }
        return others
    }
}
