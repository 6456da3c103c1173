import Crypto
import Foundation

/// The audit chain's hash: SHA-256 over the link before and this one's parts, each with its length,
/// so that no two lists of parts read the same.
package enum Link {
    /// What the first link stands on.
    package static let origin = [UInt8](repeating: 0, count: 32)

    package static func hash(after previous: [UInt8], _ parts: [String]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: previous)
        for part in parts {
            let bytes = Data(part.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).bigEndian) {
                hasher.update(bufferPointer: $0)
            }
            hasher.update(data: bytes)
        }
        return Array(hasher.finalize())
    }

    /// A digest, or a part of one, as people compare it: two hexadecimal digits a byte.
    package static func text(_ hash: [UInt8]) -> String {
        hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
