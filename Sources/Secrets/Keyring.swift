import Crypto
import Foundation

/// The keys that seal identities and case texts.
///
/// They stand in a file outside the database: a line each, `name base64`, the first being the one
/// that seals anew; older ones still open.
package struct Keyring: Sendable {
    private let keys: [String: SymmetricKey]
    /// The name of the key that seals.
    package let current: String

    package enum Unreadable: Error, Hashable, Sendable {
        case noKey
        case malformedLine(Int)
    }

    package init(reading text: String) throws(Unreadable) {
        var keys: [String: SymmetricKey] = [:]
        var first: String?
        for (position, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let words = line.split(separator: " ")
            guard words.count == 2, let bytes = Data(base64Encoded: String(words[1])),
                bytes.count == 32
            else { throw .malformedLine(position + 1) }
            keys[String(words[0])] = SymmetricKey(data: bytes)
            first = first ?? String(words[0])
        }
        guard let first else { throw .noKey }
        self.keys = keys
        current = first
    }

    /// A line for a new key file.
    package static func newLine(name: String) -> String {
        let key = SymmetricKey(size: .bits256)
        return "\(name) \(key.withUnsafeBytes { Data($0) }.base64EncodedString())\n"
    }

    /// A key for one purpose, derived so that no key ever serves two.
    func key(for purpose: String, named name: String) -> SymmetricKey? {
        keys[name].map { master in
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master,
                info: Data(purpose.utf8),
                outputByteCount: 32
            )
        }
    }

    /// The blind index and fingerprints must stay equal when a key is added: they use the oldest
    /// name, in the order of names.
    func steadyKey(for purpose: String) -> SymmetricKey {
        let oldest = keys.keys.min() ?? current
        guard let key = key(for: purpose, named: oldest) else {
            preconditionFailure("a keyring holds the key it was made with")
        }
        return key
    }
}
