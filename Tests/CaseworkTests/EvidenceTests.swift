import Casework
import Database
import Foundation
import Money
import Panel
import Secrets
import TestSupport
import Testing

@Suite struct `An auditor's bundle` {
    private func withBundle(
        on engine: Engine,
        _ body: (Council, FundedCase, Bundle) async throws -> Void
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.refundedCase()
            try await withFolder { folder in
                let bundle = try await council.evidence(of: "pay-1", in: folder)
                try await body(council, funded, bundle)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `knows every file by its hash, and what was changed since is found`(
        engine: Engine
    ) async throws {
        try await withBundle(on: engine) { _, _, bundle in
            let there = try FileManager.default.contentsOfDirectory(atPath: bundle.folder)
            #expect(Set(there) == Set(bundle.answer.files.map(\.file)) && there.count > 10)
            let sums = try bundle.text("SHA256SUMS").split(separator: "\n")
            #expect(sums.count == there.count - 1)
            for file in bundle.answer.files where file.file != "SHA256SUMS" {
                #expect(sums.contains { $0 == "\(file.sha256)  \(file.file)" }, "\(file.file)")
            }
            #expect(try bundle.run("sha256sum", "--check", "--strict", "SHA256SUMS").status == 0)
            #expect(try bundle.run("python3", "check.py").status == 0)
            let links = try bundle.text("events.csv")
            let forged = links.replacing("payment-refund", with: "payment-clawback")
            #expect(forged != links)
            try forged.write(
                toFile: "\(bundle.folder)/events.csv",
                atomically: false,
                encoding: .utf8
            )
            #expect(try bundle.run("sha256sum", "--check", "SHA256SUMS").status == 1)
            let checked = try bundle.run("python3", "check.py")
            #expect(checked.status == 1 && checked.output.contains("events.csv was changed"))
            #expect(checked.output.contains(/event \d+ was changed/))
        }
    }

    @Test(arguments: Engine.allCases)
    func `has the links of the chain that it rests on, each as it was hashed`(
        engine: Engine
    ) async throws {
        try await withBundle(on: engine) { council, _, bundle in
            let page = Paging(size: "500")
            let all = try await council.look(ListEvents(paging: page), as: .auditor).items
            let hashes = Dictionary(uniqueKeysWithValues: all.map { ("\($0.event)", $0.hash) })
            let rows = try bundle.table("events.csv")
            for row in rows {
                let previous = hashes["\((Int(row["number"] ?? "") ?? 0) - 1)"]
                #expect(row["hash"] == hashes[row["number"] ?? ""])
                #expect(row["previous_hash"] == previous ?? Link.text(Link.origin))
            }
            let acts = Set(rows.compactMap { $0["act"] })
            for act: Act in [
                .proposePackage, .decide, .closeSitting, .recordSession, .acceptSession,
                .enterInvoice, .matchInvoice, .draftRun, .approveRun, .exportRun, .confirmRun,
                .refund, .checkProvider, .approveProvider,
            ] {
                #expect(acts.contains(act.rawValue), "\(act)")
            }
            #expect(bundle.answer.head == all.first?.hash)
        }
    }

    @Test(arguments: Engine.allCases)
    func `tells the way to the minute, who did what, and what came of it`(
        engine: Engine
    ) async throws {
        try await withBundle(on: engine) { council, funded, bundle in
            let decision = "CCEP-\(Council.firstDay)/1"
            let trace = try bundle.text("trace.json")
            for part in [decision, funded.package, "ORD-1/1", "SES-4", "INV-1", "RUN-1", "police"] {
                #expect(trace.contains("\"\(part)\""), "\(part)")
            }
            let guide = try bundle.text("README.txt")
            #expect(guide.contains("\(decision): fund \(funded.package)"))
            #expect(guide.contains("RUN-1: drafted by") && guide.contains("for SES-1 SES-2"))
            let hands = try bundle.table("hands.csv")
            let matched = hands.first { $0["act"] == "invoice-match" }
            #expect(matched?["roles"] == "finance" && matched?["officer"] != "")
            #expect(hands.contains { $0["act"] == "bank-approve" && $0["subject"] == "BNK-1" })
            let back = try bundle.table("corrections.csv")
            #expect(back.map { $0["kind"] } == ["refund"] && back[0]["amount"] == "45.00")
            let bank = try bundle.table("confirmations.csv")
            let today = "2026-12-23"
            let file = sheet(
                rows: ["PAY-1,180.00,\(today),paid,B1"],
                header: "payment,amount,paid_on,status,bank_reference"
            )
            #expect(bank.map { $0["sha256"] } == [Link.text(Checksum.of(Array(file)))])
            #expect(bank.first?["paid_pence"] == "18000")
            let movements = try bundle.table("movements.csv")
            let shown = try await council.look(
                ListMovements(line: "\(funded.package)/1", paging: Paging(size: "500")),
                as: .auditor
            )
            #expect(movements.count == shown.items.count && movements.count > 8)
        }
    }

    @Test(arguments: Engine.allCases)
    func `comes to the same figures as the position, by hledger alone`(
        engine: Engine
    ) async throws {
        try await withBundle(on: engine) { council, funded, bundle in
            let check = try bundle.run("hledger", "-f", "movements.journal", "check")
            #expect(check.status == 0, "\(check.output)")
            let package = try await council.look(
                ShowPackage(package: funded.package),
                as: .auditor
            )
            let stands = package.lines[0]
            let line = try #require(try bundle.table("lines.csv").first)
            let stages: [(String, Pence)] = [
                ("held", stands.heldPence), ("committed", stands.committedPence),
                ("delivered", stands.deliveredPence), ("invoiced", stands.invoicedPence),
                ("paid", stands.paidPence),
            ]
            #expect(stands.paidPence == Pence(13_500) && stands.committedPence > .zero)
            for (stage, pence) in stages {
                let reckoned = try bundle.hledger(":\(stage)$", of: "\(funded.package)/1")
                #expect(reckoned == pence.count, "\(stage)")
                #expect(line[stage] == pence.decimal, "\(stage)")
            }
            #expect(line["this_payment"] == "180.00")
            try await council.damage(
                "UPDATE line_balances SET pence = pence + 1 WHERE stage = 'paid'"
            )
            try await withFolder { folder in
                let other = try await council.evidence(of: "PAY-1", in: folder)
                let found = try other.run("hledger", "-f", "movements.journal", "check")
                #expect(found.status == 1 && found.output.contains("paid"), "\(found.output)")
            }
        }
    }
}
