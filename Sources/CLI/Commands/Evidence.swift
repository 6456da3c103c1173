import ArgumentParser
import Casework
import Sheets

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
        let answer = try await House.visit(common) { house in
            try await Progress.saying("writing \(output)", common) {
                do {
                    return try await house.casework.write(
                        WriteEvidence(payment: payment),
                        as: house.caller
                    ) { try partial.start() }
                } catch let unwritten as SpoolFolder.Unwritten {
                    throw partial.fault(unwritten.detail)
                }
            }
        }
        try partial.keep()
        try Output.show(answer, common, drawing: drawing)
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
