import Crypto
import Foundation

/// What a file is known by outside: its SHA-256, as `sha256sum` prints it.
package enum Checksum {
    package static func of(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Data(bytes)))
    }
}
