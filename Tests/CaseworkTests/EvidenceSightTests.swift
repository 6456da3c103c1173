import Casework
import Database
import Foundation
import Panel
import TestSupport
import Testing

@Suite struct `What an auditor's bundle keeps to itself` {
    @Test(arguments: Engine.allCases)
    func `is who the child is, what is said of the case, and where the money went`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await council.refundedCase()
            try await withFolder { folder in
                let bundle = try await council.evidence(of: "PAY-1", as: .finance, in: folder)
                for file in bundle.answer.files {
                    let text = try bundle.text(file.file).lowercased()
                    for planted in [
                        "zbigniew", "quill", "2011-04-30", "elm close", "back in education",
                        "12345678", "20-00-00", "0115 496", "last_digits",
                        "account_ending",
                    ] {
                        let isThere = text.contains(planted)
                        #expect(!isThere, "\(planted) in \(file.file)")
                    }
                }
                let sealed = try await council.words(in: ["officers"])
                #expect(sealed.contains("The finance"))
                let hands = try bundle.text("hands.csv")
                #expect(!hands.contains("The finance") && hands.contains("OFR-"))
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `is opened by finance and auditors, and by nobody for what is not there`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.act(DraftRun(), as: .payer)
            try await withFolder { folder in
                for role in [Role.chair, .coordinator, .payer, .administrator] {
                    let code = await refusal {
                        try await council.evidence(of: "PAY-1", as: role, in: folder)
                    }
                    #expect(code == "not-permitted", "\(role)")
                }
                let provider = await refusal {
                    try await council.casework.write(
                        WriteEvidence(payment: "PAY-1"),
                        as: payable.funded.worker
                    ) { throw CancellationError() }
                }
                #expect(provider == "not-permitted")
                let missing = await refusal {
                    try await council.evidence(of: "PAY-9", in: folder)
                }
                #expect(missing == "not-found")
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
                let pending = try await council.evidence(of: "PAY-1", in: folder)
                #expect(try pending.text("README.txt").contains("It is pending."))
                #expect(try pending.run("hledger", "-f", "movements.journal", "check").status == 0)
            }
        }
    }
}
