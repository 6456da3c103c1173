package import Casework
import Foundation
import Sheets

/// An auditor's bundle as the API gives it out: all its files in one answer, as they were at one
/// event.
package struct SentEvidence: Codable, Sendable {
    package let written: WriteEvidence.Answer
    package let texts: [SentFile]
}

package struct SentFile: Codable, Sendable {
    package let file: String
    package let text: String
}

extension Endpoint {
    static let evidence = Endpoint(
        path: "evidence",
        method: .get,
        act: WriteEvidence.act,
        request: WriteEvidence.self,
        mayBePreviewed: false,
        shapes: { (Shape(of: WriteEvidence.self), Shape(of: SentEvidence.self)) },
        answer: { asked in
            let request = try await asked.read(WriteEvidence.self)
            let (folder, written) = try await SpooledFile.evidence(
                request,
                asked.casework,
                asked.caller
            )
            let texts = try written.files.map { file in
                SentFile(file: file.file, text: try folder.text(of: file.file))
            }
            return try AnswerText.json(SentEvidence(written: written, texts: texts))
        }
    )
}

extension SpooledFile {
    /// The bundle, in a folder that is gone when nobody holds it any more.
    static func evidence(
        _ request: WriteEvidence,
        _ casework: Casework,
        _ caller: Caller
    ) async throws -> (folder: SpooledFile, written: WriteEvidence.Answer) {
        let folder = SpooledFile()
        let written = try await casework.write(request, as: caller) {
            folder.remove()
            return try SpoolFolder(path: folder.path)
        }
        return (folder, written)
    }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    }
}
