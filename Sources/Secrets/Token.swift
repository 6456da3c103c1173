import Crypto
import Foundation

/// What an officer signs in with on the command line: 256 bits by lot, shown once.
///
/// The database keeps its hash; a fast hash will do, since nobody can guess what was drawn by lot.
package struct Token: Hashable, Sendable {
    package let text: String

    /// Draws a new one.
    package init() {
        let drawn = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        // The alphabet that addresses may hold too, without padding.
        let letters = drawn.base64EncodedData().compactMap { letter in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: letter
            }
        }
        text = "dvt_" + String(decoding: letters, as: UTF8.self)
    }

    package init(reading text: String) {
        self.text = String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    }

    package var hash: [UInt8] {
        Array(SHA256.hash(data: Data(text.utf8)))
    }
}
