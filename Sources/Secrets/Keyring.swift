import Crypto
import Foundation

/// The keys that seal identities and case texts.
///
/// They stand in a file outside the database: a line each, `name base64`, the newest first, which
/// is the one that seals anew; older ones still open.
package struct Keyring: Sendable {
    private let keys: [String: [Purpose: SymmetricKey]]
    /// The name of the key that seals.
    package let current: String
    /// The name of the key in the last line.
    private let oldest: String

    /// What a key is for: each has one of its own, derived so that no key ever serves two.
    enum Purpose: String, CaseIterable {
        case seal
        case index
        case fingerprint
        case caseText = "case-text"
    }

    package enum Unreadable: Error, Hashable, Sendable {
        case noKey
        case malformedLine(Int)
        /// The key is not the one that its name was made for.
        case garbledKey(Int)
    }

    package init(reading text: String) throws(Unreadable) {
        var keys: [String: [Purpose: SymmetricKey]] = [:]
        var names: [String] = []
        for (position, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let words = line.split(separator: " ")
            guard words.count == 2, let bytes = Data(base64Encoded: String(words[1])),
                bytes.count == 32
            else { throw .malformedLine(position + 1) }
            let (name, key) = (String(words[0]), SymmetricKey(data: bytes))
            guard Self.mark(in: name).map({ $0 == Self.mark(of: key) }) ?? true else {
                throw .garbledKey(position + 1)
            }
            keys[name] = Dictionary(
                uniqueKeysWithValues: Purpose.allCases.map {
                    ($0, Self.derived(from: key, for: $0.rawValue))
                }
            )
            names.append(name)
        }
        guard let first = names.first, let last = names.last else { throw .noKey }
        self.keys = keys
        current = first
        oldest = last
    }

    /// A line for a new key file.
    ///
    /// To the name is added a mark of the key itself, so that no two databases' keys are called
    /// alike, and a key that was mistyped is found.
    package static func newLine(name: String) -> String {
        let key = SymmetricKey(size: .bits256)
        let text = key.withUnsafeBytes { Data($0) }.base64EncodedString()
        return "\(name)-\(mark(of: key)) \(text)\n"
    }

    /// Whether what this key sealed can be opened.
    package func holds(_ name: String) -> Bool {
        keys[name] != nil
    }

    /// Eight digits that tell one key from another, and nothing about it.
    private static func mark(of key: SymmetricKey) -> String {
        derived(from: key, for: "name").withUnsafeBytes { Link.text(Array($0.prefix(4))) }
    }

    /// The mark that a name ends with; nil where it has none.
    private static func mark(in name: String) -> String? {
        let parts = name.split(separator: "-")
        guard parts.count > 1, let last = parts.last, last.count == 8,
            last.allSatisfy(\.isHexDigit)
        else { return nil }
        return String(last)
    }

    func key(for purpose: Purpose, named name: String) -> SymmetricKey? {
        keys[name]?[purpose]
    }

    private static func derived(from master: SymmetricKey, for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master,
            info: Data(purpose.utf8),
            outputByteCount: 32
        )
    }

    /// The blind index and fingerprints must stay equal when a key is added: they use the oldest,
    /// which is the last line's, since names end in a mark that has no order.
    func steadyKey(for purpose: Purpose) -> SymmetricKey {
        guard let key = key(for: purpose, named: oldest) else {
            preconditionFailure("a keyring holds the key it was made with")
        }
        return key
    }
}
