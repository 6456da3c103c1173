import Casework
import Database
import Foundation
import Money
import Panel
import Sheets
import TestSupport
import Testing

@Suite struct Statements {
    private func withLedger(
        on engine: Engine,
        _ body: (Council, String) async throws -> Void
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.act(
                AddFund(
                    name: "Diversion",
                    funder: "A funder",
                    from: "2026-09-01",
                    to: "2027-08-31",
                    award: "60,000"
                ),
                as: .finance
            )
            for head in ["mentoring", "travel"] {
                try await council.act(
                    Allocate(fund: "FUND-1", head: head, amount: "1,200.50"),
                    as: .finance
                )
            }
            try await council.act(
                Vire(
                    fund: "FUND-1",
                    from: "mentoring",
                    to: "travel",
                    amount: "200",
                    approval: "-cmd 1"
                ),
                as: .finance
            )
            try await withFolder { folder in try await body(council, folder) }
        }
    }

    private func ledger(of council: Council, at path: String) async throws -> Written {
        let outlet: @Sendable () throws -> any OutgoingSheet = {
            try CSVSheet(path: path, ExportLedger.headings)
        }
        return try await council.casework.write(
            ExportLedger(),
            as: council.caller(.auditor),
            on: outlet
        )
    }

    @Test(arguments: Engine.allCases)
    func `the sum of a stage's column is what stands there`(engine: Engine) async throws {
        try await withLedger(on: engine) { council, folder in
            let path = folder + "/ledger.csv"
            let written = try await ledger(of: council, at: path)
            #expect(written.rows == 4)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let lines =
                text
                .split(separator: "\r\n").map {
                    $0.split(separator: ",", omittingEmptySubsequences: false)
                }
            let stages = ["outside": -6_000_000, "unallocated": 5_759_900, "available": 240_100]
            for (stage, pence) in stages {
                let column = try #require(lines[0].firstIndex { $0 == stage })
                let back = lines[0].count - column
                let cells = lines.dropFirst().map { $0[$0.count - back] }
                let sum = try cells.filter { !$0.isEmpty }
                    .map { try Pence(reading: String($0)) }.sum()
                #expect(sum == Pence(Int64(pence)), "\(stage)")
            }
            #expect(text.contains("'-cmd 1"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `finance and auditors write statements out, others do not`(
        engine: Engine
    ) async throws {
        try await withLedger(on: engine) { council, folder in
            for role in [Role.chair, .coordinator, .payer, .administrator] {
                let code = await refusal {
                    try await council.casework.write(
                        ExportHledger(),
                        as: council.caller(role)
                    ) { try Spool(path: folder + "/journal") }
                }
                #expect(code == "not-permitted")
            }
            #expect(!FileManager.default.fileExists(atPath: folder + "/journal"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same ledger is the same journal, page by page or not`(
        engine: Engine
    ) async throws {
        try await withLedger(on: engine) { council, folder in
            var journals: [Data] = []
            for number in 1...2 {
                let path = folder + "/\(number)"
                _ = try await council.casework.write(
                    ExportHledger(fund: "FUND-1"),
                    as: council.caller(.finance)
                ) { try Spool(path: path) }
                journals.append(try Data(contentsOf: URL(fileURLWithPath: path)))
            }
            #expect(journals[0] == journals[1])
            let text = String(decoding: journals[0], as: UTF8.self)
            #expect(text.split(separator: "\n").count { $0.contains("£-") } == 4)
        }
    }
}
