import Casework
import Database
import Foundation
import Money
import Panel
import Sheets
import TestSupport
import Testing

@Suite struct `What an erasure cannot touch` {
    @Test(arguments: Engine.allCases)
    func `a return that was accepted, and a report made again from its event`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            let child = try await council.shown(payable.funded.package).child
            try await council.finish(payable.funded.package)
            try council.set("2027-01-10")
            try await council.act(
                DraftReturn(fund: payable.funded.fund, quarter: "2026-q3"),
                as: .finance
            )
            let second = try await council.officer("Sam Dean", [.finance]).caller
            let accepted = try await council.accept("RTN-1", by: second)
            let event = try await council.newestEvent()
            let before = try await told(council, at: accepted.knownAtEvent, event)
            try await council.erase(child)
            #expect(try await told(council, at: accepted.knownAtEvent, event) == before)
            #expect(before.allSatisfy { $0.count > 100 })
            try await council.expectSound()
        }
    }

    /// The return, kept and made anew, and the report to scrutiny.
    private func told(
        _ council: Council,
        at submitted: Int64,
        _ event: Int64
    ) async throws -> [String] {
        let made = try await council.look(
            ShowReturn(return: "RTN-1", knownAt: "\(submitted)"),
            as: .auditor
        )
        let report = try await withFolder { folder in
            let path = "\(folder)/scrutiny"
            _ = try await council.casework.write(
                WriteScrutiny(
                    from: "2026-10",
                    to: "2027-03",
                    knownAt: "\(event)",
                    format: "json"
                ),
                as: council.caller(.auditor)
            ) { try Spool(path: path) }
            return try String(contentsOfFile: path, encoding: .utf8)
        }
        return try await council.files("RTN-1") + [try AnswerText.json(made.figures), report]
    }

    @Test(arguments: Engine.allCases)
    func `an identity or a text goes in no other way`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let (child, _) = try await council.writtenCase()
            let other = try await council.child("Oluchi Vane")
            try await refuses(council, ["identities", "case_texts"])
            try await council.erase(child)
            // Something has happened since: the erasure is over.
            try await council.act(ReadIdentity(child: other, reason: "panel"), as: .chair)
            try await refuses(council, ["identities"])
        }
    }

    private func refuses(_ council: Council, _ tables: [String]) async throws {
        for table in tables {
            await #expect(throws: DatabaseError.appendOnly("append-only: \(table)")) {
                try await council.database.write {
                    try $0.write(SQL(stringLiteral: "DELETE FROM \(table)"))
                }
            }
        }
    }

    @Test
    func `why it is kept, held or erased is not there while a provider's act lasts`() async throws {
        try await withCouncil(on: .postgres) { council in
            let child = try await council.child()
            try await council.act(
                RetainChild(child: child, classes: ["looked-after"]),
                as: .coordinator
            )
            try await council.act(HoldChild(child: child, reason: "court"), as: .chair)
            try await council.act(ReleaseChild(child: child, reason: "court"), as: .chair)
            try await council.act(
                RefuseErasure(erasure: try await council.propose(child)),
                as: .chair
            )
            try await council.erase(child)
            let walled = [
                "retained_children", "child_holds", "child_hold_releases", "erasure_proposals",
                "erasure_refusals",
            ]
            let seen = try await council.database.write { transaction in
                let count = { (table: String) in
                    try transaction.all(SQL(stringLiteral: "SELECT 1 AS there FROM \(table)")).count
                }
                let all = try walled.map(count)
                try transaction.narrow(to: "any")
                return [all, try walled.map(count), [try count("erasures")]]
            }
            #expect(seen == [[2, 1, 1, 2, 1], [0, 0, 0, 0, 0], [0]])
        }
    }
}
