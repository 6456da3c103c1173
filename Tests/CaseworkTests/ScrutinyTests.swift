import Casework
import Database
import Foundation
import Money
import Panel
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
