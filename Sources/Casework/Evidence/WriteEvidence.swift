package import Money
package import Panel
import Secrets
package import Sheets

/// Writes an auditor's bundle for one payment: the way from the sitting to the bank, the money of
/// every line on it, who did what, and the hash of each file.
///
/// References and figures only: no identity, no text of a case, no bank account.
package struct WriteEvidence: Request {
    package static let act = Act.writeEvidence

    package var payment: String

    package init(payment: String) {
        self.payment = payment
    }

    package struct Answer: Codable, Sendable {
        package let payment: String
        /// The audit chain's last event when it was read, and its hash.
        package let event: Int64
        package let head: String
        package let on: Day
        /// The officer who asked.
        package let madeBy: String
        package let files: [File]
    }

    /// One file of the bundle.
    package struct File: Codable, Sendable {
        package let file: String
        package let what: String
        /// Of a table.
        package let rows: Int?
        package let sha256: String
    }
}

extension Casework {
    /// Writes the bundle out, all of it from one snapshot.
    ///
    /// - Parameter folder: makes the folder, anew when the reading starts again because its
    ///   connection was lost.
    /// - Throws: `Refusal`, `Fault`, `SpoolFolder.Unwritten`, or what the folder throws.
    package func write(
        _ evidence: WriteEvidence,
        as caller: Caller,
        in folder: @escaping @Sendable () throws -> SpoolFolder
    ) async throws -> WriteEvidence.Answer {
        try await reading(WriteEvidence.act, as: caller) { desk in
            let facts = try EvidenceFacts(of: evidence.payment, at: desk)
            let bundle = EvidenceBundle(facts, on: try folder())
            return try bundle.write()
        }
    }
}

/// The files as they are written, each known by its hash as soon as it is whole.
struct EvidenceBundle {
    private let facts: EvidenceFacts
    private let folder: SpoolFolder

    init(_ facts: EvidenceFacts, on folder: SpoolFolder) {
        self.facts = facts
        self.folder = folder
    }

    func write() throws -> WriteEvidence.Answer {
        var files = [
            try put("trace.json", facts.trace, "the whole way, as “diversion trace” tells it"),
            try put("payment.json", facts.paid, "the payment, its run and its invoices"),
        ]
        for table in facts.tables { files.append(try put(table)) }
        files.append(
            try put(
                "movements.journal",
                "the same for hledger, which checks what stands on the lines",
                rows: facts.movements.count,
                facts.journal
            )
        )
        files.append(try put("check.py", "checks every hash in here", [Self.checker]))
        files.append(try put("index.json", facts.answer(files), "this list, for programs"))
        let guide = EvidenceGuide(facts, files)
        files.append(try put("README.txt", "what this is and how to check it", [guide.text]))
        let sums = files.map { "\($0.sha256)  \($0.file)\n" }
        files.append(try put("SHA256SUMS", "every other file's hash, for sha256sum", sums))
        return facts.answer(files)
    }

    private func put(
        _ name: String,
        _ record: some Encodable,
        _ what: String
    ) throws -> WriteEvidence.File {
        try put(name, what, [AnswerText.json(record) + "\n"])
    }

    private func put(_ table: EvidenceTable) throws -> WriteEvidence.File {
        try put(
            table.name,
            table.what,
            rows: table.rows.count,
            [CSVLine.header(table.headings)] + table.rows.map(CSVLine.text)
        )
    }

    private func put(
        _ name: String,
        _ what: String,
        rows: Int? = nil,
        _ pieces: [String]
    ) throws -> WriteEvidence.File {
        let path = try folder.write(name, pieces)
        return WriteEvidence.File(
            file: name,
            what: what,
            rows: rows,
            sha256: Link.text(try Checksum.of(fileAt: path))
        )
    }
}
