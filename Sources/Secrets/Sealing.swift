import Crypto
import Foundation

/// What stands in a sealed column.
package struct Sealed: Hashable, Sendable {
    package let key: String
    package let bytes: [UInt8]

    package init(key: String, bytes: [UInt8]) {
        self.key = key
        self.bytes = bytes
    }
}

extension Keyring {
    package enum Unopened: Error, Hashable, Sendable {
        /// The key that sealed it is not in the key file.
        case missingKey(String)
        /// The bytes were changed, or belong to another row or column.
        case tampered
    }

    /// AES-GCM with a fresh nonce.
    ///
    /// Row, column and key are bound to it, so that a sealed value moved elsewhere does not open.
    package func seal(_ text: String, row: String, column: String) -> Sealed {
        guard let key = key(for: .seal, named: current),
            let box = try? AES.GCM.seal(
                Data(text.utf8),
                using: key,
                authenticating: place(row: row, column: column, key: current)
            ),
            let combined = box.combined
        else { preconditionFailure("AES-GCM seals with a 256-bit key and its own nonce") }
        return Sealed(key: current, bytes: Array(combined))
    }

    package func open(
        _ sealed: Sealed,
        row: String,
        column: String
    ) throws(Unopened) -> String {
        guard let key = key(for: .seal, named: sealed.key) else {
            throw .missingKey(sealed.key)
        }
        do {
            let box = try AES.GCM.SealedBox(combined: Data(sealed.bytes))
            let data = try AES.GCM.open(
                box,
                using: key,
                authenticating: place(row: row, column: column, key: sealed.key)
            )
            return String(decoding: data, as: UTF8.self)
        } catch {
            throw .tampered
        }
    }

    /// A keyed hash by which a local id is found without being stored.
    package func blindIndex(_ text: String) -> [UInt8] {
        hmac(text, purpose: .index)
    }

    /// A keyed hash of what was asked, to tell whether the same is asked again.
    package func fingerprint(_ content: [UInt8]) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Data(content),
                using: steadyKey(for: .fingerprint)
            )
        )
    }

    /// A hash that a record keeps of its case text, salted so that it says nothing alone.
    package func saltedHash(_ text: String, row: String, column: String) -> [UInt8] {
        hmac("\(row)\n\(column)\n\(text)", purpose: .caseText)
    }

    private func hmac(_ text: String, purpose: Purpose) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Data(text.utf8),
                using: steadyKey(for: purpose)
            )
        )
    }

    private func place(row: String, column: String, key: String) -> Data {
        Data("\(row)\n\(column)\n\(key)".utf8)
    }
}
