import Casework
import Database
import Foundation
import Money
import Panel
import Sheets
import TestSupport
import Testing

@Suite struct `What a council publishes` {
    private static let quarter = (from: "2026-10", to: "2026-12")

    private func set(_ council: Council, _ settings: (String, String)...) async throws {
        for (name, value) in settings {
            try await council.act(ChangeSetting(name: name, value: value), as: .administrator)
        }
    }

    /// The rows below the header.
    private func spending(
        _ council: Council,
        _ layout: ExportSpending.Layout = .code,
        _ months: (from: String, to: String) = quarter
    ) async throws -> [String] {
        try await withFolder { folder in
            let path = folder + "/spend.csv"
            let statement = ExportSpending(layout: layout, from: months.from, to: months.to)
            let written = try await council.casework.write(
                statement,
                as: council.caller(.finance)
            ) { try CSVSheet(path: path, ExportSpending.headings(layout)) }
            let rows = try Self.lines(path).dropFirst()
            #expect(written.rows == rows.count)
            return Array(rows)
        }
    }

    private func grants(_ council: Council, to: String = quarter.to) async throws -> [String] {
        try await withFolder { folder in
            let path = folder + "/grants.csv"
            _ = try await council.casework.write(
                ExportGrants(from: Self.quarter.from, to: to),
                as: council.caller(.finance)
            ) { try CSVSheet(path: path, ExportGrants.headings) }
            return Array(try Self.lines(path).dropFirst())
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n").map(String.init)
    }

    private func giving(
        _ council: Council,
        from: String = quarter.from,
        to: String = quarter.to
    ) async throws -> String {
        try await withFolder { folder in
            let path = folder + "/grants.json"
            _ = try await council.casework.write(
                ExportGiving(from: from, to: to),
                as: council.caller(.auditor)
            ) { try Spool(path: path) }
            return try String(contentsOfFile: path, encoding: .utf8)
        }
    }

    @Test(arguments: Engine.allCases)
    func `are payments above the amount, by the day of the bank, in the council's words`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.paidRun(try await council.payableCase())
            #expect(try await spending(council).isEmpty, "£180 is not over £500")
            try await set(council, ("published-over-pence", "18000"))
            #expect(try await spending(council).isEmpty, "nor over £180")
            try await set(
                council,
                ("published-over-pence", "17999"),
                ("published-redacts", "nobody"),
                ("published-purpose", "Diversion")
            )
            let day = council.time.now.day(in: "Europe/London")
            #expect(
                try await spending(council) == [
                    "\(day),Children's services,Forest Fields Mentors,Diversion,180.00,0.00,"
                        + "Third party payments"
                ]
            )
            #expect(try await spending(council, .code, ("2026-07", "2026-09")).isEmpty)
            let unknown = await refusal { try await spending(council, .council) }
            #expect(unknown == "publisher-unknown")
            try await set(
                council,
                ("council-name", "Example City Council"),
                ("council-identifier", "GB-LAE-XMP")
            )
            #expect(
                try await spending(council, .council) == [
                    "Example City Council,GB-LAE-XMP,\(day),PAY-1,Forest Fields Mentors,,"
                        + "Third party payments,180.00"
                ]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `leave out the name of who is in no register, and tell what came back`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.paidRun(try await council.payableCase())
            try await set(council, ("published-over-pence", "4000"))
            try await council.act(
                Refund(payment: "PAY-1", correction: .of("45.00")),
                as: .finance
            )
            let rows = try await spending(council)
            #expect(
                rows.map { $0.split(separator: ",")[2] }
                    == Array(repeating: "REDACTED PERSONAL DATA", count: 2)
            )
            #expect(rows.map { $0.split(separator: ",")[4] }.sorted() == ["-45.00", "180.00"])
        }
    }

    @Test(arguments: Engine.allCases, [true, false])
    func `have the VAT in them that nobody gets back`(
        engine: Engine,
        isLost: Bool
    ) async throws {
        try await withCouncil(on: engine) { council in
            let taxed = try await council.taxedCase(isLost: isLost)
            let invoice = try await council.casework.perform(
                DraftInvoice(number: "FFM-1", order: taxed.order),
                as: taxed.worker
            ).invoice
            try await council.match(invoice)
            try await council.paidRun(try await council.payableCase(of: invoice, taxed))
            try await set(council, ("published-over-pence", "0"))
            let cells = try await spending(council)[0].split(separator: ",")
            #expect(cells[4...5] == (isLost ? ["216.00", "36.00"] : ["180.00", "0.00"])[...])
        }
    }

    @Test(arguments: Engine.allCases)
    func `are grants by provider and quarter, and of no child`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            #expect(try await grants(council, to: "2027-03").isEmpty, "not of a few so far")
            council.time.advance(days: 150)
            #expect(try await grants(council).isEmpty, "nor with less than the rest of the year")
            #expect(
                try await grants(council, to: "2027-03").map { $0.split(separator: ",").last }
                    == ["540.00"],
                "all that is committed, paid or not"
            )
            let unset = await refusal { try await giving(council) }
            #expect(unset == "publisher-unknown")
            try await set(
                council,
                ("council-name", "Example City Council"),
                ("council-identifier", "GB-LAE-XMP"),
                ("360giving-prefix", "example")
            )
            let file = try await giving(council, to: "2027-03")
            #expect(
                file.contains("\"amountAwarded\" : 540,")
                    && file.contains("\"amountDisbursed\" : 180,")
            )
            #expect(file.contains("\"id\" : \"360G-example-PRV-1-2026-10-2026-12\""))
            #expect(!file.contains("CH-") && !file.contains("PKG-") && !file.contains("Forest"))
            let odd = await refusal { try await giving(council, from: "2026-11") }
            #expect(odd == "not-quarters")
            let none = await refusal { try await giving(council, from: "2026-04", to: "2026-06") }
            #expect(none == "nothing-awarded")
        }
    }
}
