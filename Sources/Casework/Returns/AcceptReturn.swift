package import Money
package import Panel
import Secrets
import Store

/// Writes down that the funder has taken a return: its files are kept to the byte from now on, and
/// the event says the SHA-256 of each.
package struct AcceptReturn: ActRequest {
    package static let act = Act.acceptReturn

    package var `return`: String
    /// The funder's letter or e-mail.
    package var reference: String
    /// Today unless said.
    package var on: String?

    package init(return: String, reference: String, on: String? = nil) {
        self.return = `return`
        self.reference = reference
        self.on = on
    }

    package struct Answer: Codable, Sendable {
        package let `return`: String
        package let quarter: String
        package let knownAtEvent: Int64
        package let acceptedBy: String
        package let on: Day
        package let reference: String
        package let documentSha256: String
        package let sheetSha256: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let entry = try desk.fundReturn(`return`)
        let theirs = try PaperReference(reading: reference, what: "funder's reference").text
        let on = try on.map { try Input.pastDay($0, today: desk.today) } ?? desk.today
        try desk.facts(of: entry).checkAccept(by: desk.officer.id, on: on)
        guard let submission = entry.submission else {
            preconditionFailure("what is submitted has a submission")
        }
        let figures = try desk.figures(
            of: entry,
            knownAt: submission.event,
            desk.rules(of: entry, isSubmitted: true)
        )
        let files = try ReturnFiles(figures)
        desk.save(
            Returns.accept(
                entry.id,
                Returns.Accepting(
                    submission: submission.event,
                    officer: desk.officer.id,
                    reference: theirs,
                    on: on,
                    files: files.frozen,
                    documentHash: files.documentHash,
                    sheetHash: files.sheetHash
                ),
                event: desk.event
            )
        )
        desk.record(
            entry.reference,
            [
                "reference": theirs, "on": "\(on)", "known_at": "\(submission.event)",
                "document_sha256": Link.text(files.documentHash),
                "sheet_sha256": Link.text(files.sheetHash),
            ]
        )
        return Answer(
            return: entry.reference,
            quarter: entry.quarter,
            knownAtEvent: submission.event,
            acceptedBy: desk.officer.reference,
            on: on,
            reference: theirs,
            documentSha256: Link.text(files.documentHash),
            sheetSha256: Link.text(files.sheetHash)
        )
    }
}
