import Crypto
import Foundation

/// What a file is known by outside: its SHA-256, as `sha256sum` prints it.
package enum Checksum {
    package static func of(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Data(bytes)))
    }

    /// Of a file, read in pieces.
    package static func of(fileAt path: String) throws -> [UInt8] {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var hasher = SHA256()
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            hasher.update(data: piece)
        }
        return Array(hasher.finalize())
    }
}
