package import Money
package import Panel
import Secrets
import Store

/// Gives out the file that the council's ledger pays from; given out again it is the same to the
/// byte.
///
/// Nothing is paid by it: that happens when the bank says so.
package struct ExportRun: ActRequest {
    package static let act = Act.exportRun
    package static let mayBePreviewed = false

    package var run: String

    package init(run: String) {
        self.run = run
    }

    package struct Answer: Codable, Sendable {
        package let run: String
        package let state: RunState
        package let exportedOn: Day
        package let payments: Int
        package let totalPence: Pence
        /// Of the file, as `sha256sum` prints it.
        package let sha256: String
        /// It was given out before.
        package let isAgain: Bool
        /// CSV; none when the act is sent again with its key.
        package var file: String?
    }

    package static func remembered(_ answer: Answer) -> Answer {
        var answer = answer
        answer.file = nil
        return answer
    }

    package func perform(at desk: Desk) throws -> Answer {
        let run = try desk.run(run)
        switch run.state {
        case .approved: return try exportFirst(run, at: desk)
        case .exported, .confirmed: return try exportAgain(run, at: desk)
        case .draft, .cancelled: throw Refusal.run(.notApproved(run.state))
        }
    }

    private func exportFirst(_ run: Runs.Run, at desk: Desk) throws -> Answer {
        let payments = try desk.fetch(Payments.of(run: run.id)).filter { $0.state == .pending }
        try desk.payables(payments, []).checkAccounts()
        let file = try LedgerFile(run, payments, at: desk)
        let sealed = desk.keyring.seal(file.text, row: run.id.text, column: Self.column)
        let digest = Checksum.of(Array(file.text.utf8))
        desk.save(
            Runs.export(run.id, on: desk.today),
            RunFiles.insert(
                RunFiles.File(key: sealed.key, sealed: sealed.bytes, digest: digest),
                of: run.id,
                event: desk.event
            )
        )
        return answer(run, file.text, digest, opensBank: file.opensBank, at: desk)
    }

    private func exportAgain(_ run: Runs.Run, at desk: Desk) throws -> Answer {
        let (found, facts) = try desk.fetch(RunFiles.find(of: run.id), RunFiles.facts(of: run.id))
        guard let file = found, let facts else { preconditionFailure("what was sent is kept") }
        let first = try Canonical.read(facts, as: [String: String].self)
        let text = try desk.keyring.open(
            Sealed(key: file.key, bytes: file.sealed),
            row: run.id.text,
            column: Self.column
        )
        let opensBank = first["bank_details"] != nil
        return answer(run, text, file.digest, opensBank: opensBank, at: desk)
    }

    private func answer(
        _ run: Runs.Run,
        _ text: String,
        _ digest: [UInt8],
        opensBank: Bool,
        at desk: Desk
    ) -> Answer {
        let isAgain = run.exportedOn != nil
        let answer = Answer(
            run: run.reference,
            state: isAgain ? run.state : .exported,
            exportedOn: run.exportedOn ?? desk.today,
            payments: run.payments,
            totalPence: run.total,
            sha256: Link.text(digest),
            isAgain: isAgain,
            file: text
        )
        var facts = [
            "sha256": answer.sha256, "payments": "\(run.payments)",
            "total_pence": "\(run.total.count)",
        ]
        if isAgain { facts["again"] = "yes" }
        if opensBank { facts["bank_details"] = "yes" }
        desk.record(run.reference, facts)
        return answer
    }

    private static let column = "run_files.sealed"
}
