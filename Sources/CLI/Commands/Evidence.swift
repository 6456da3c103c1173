import ArgumentParser
import Casework
import Sheets
import Web

struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "evidence",
        "An auditor's bundle for one payment: its way, its money, who did what, and hashes.",
        notes: "It holds references and figures, no identity and no bank account. README.txt in it "
            + "says what each file is and how to check it. The folder must be new or empty.",
        example: "evidence PAY-1 -o evidence-PAY-1"
    )

    @Argument("The payment.", "PAYMENT") var payment: String
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("A folder that is new, or empty.", valueName: "FOLDER")
    )
    var output: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let partial = try PartialFolder(of: output)
        defer { partial.remove() }
        let answer = try await Progress.saying("writing \(output)", common) {
            do {
                return try await write(WriteEvidence(payment: payment), to: partial)
            } catch let unwritten as SpoolFolder.Unwritten {
                throw partial.fault(unwritten.detail)
            }
        }
        try partial.keep()
        try Output.show(answer, common, drawing: drawing)
    }

    private func write(
        _ evidence: WriteEvidence,
        to partial: PartialFolder
    ) async throws -> WriteEvidence.Answer {
        if let remote = try await Remote(common) {
            let sent = try await remote.evidence(evidence)
            let folder = try partial.start()
            for file in sent.texts { _ = try folder.write(file.file, [file.text]) }
            return sent.written
        }
        return try await House.visit(common) { house in
            try await house.casework.write(evidence, as: house.caller) { try partial.start() }
        }
    }

    private func drawing(of answer: WriteEvidence.Answer) -> [any Drawn] {
        [
            Listing(of: answer.files, ["File", "What it is"]) {
                [Cell($0.file)]
            } texts: { file in
                [file.what]
            },
            Sentence("Written to \(output), as at event \(answer.event).", .dim),
        ]
    }
}
