import Panel
import Secrets
import Store

/// A text of a case on its way into the register: sealed, and the hash that its record keeps.
struct CaseText: Sendable {
    let sealed: CaseTexts.Sealed
    let hash: [UInt8]
}

extension Keyring {
    /// Seals a text of a case under the record it belongs to: the one way it is done.
    func sealed(_ text: String, of record: ID, as name: String) -> CaseText {
        let sealed = seal(text, row: record.text, column: Self.column(name))
        return CaseText(
            sealed: CaseTexts.Sealed(
                record: record,
                name: name,
                key: sealed.key,
                bytes: sealed.bytes
            ),
            hash: saltedHash(text, row: record.text, column: name)
        )
    }

    /// Opens what `sealed(_:of:as:)` sealed.
    func text(_ stored: CaseTexts.Sealed) throws -> String {
        try open(
            Sealed(key: stored.key, bytes: stored.bytes),
            row: stored.record.text,
            column: Self.column(stored.name)
        )
    }

    private static func column(_ name: String) -> String { "case_texts.\(name)" }
}
