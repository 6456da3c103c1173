import Crypto
import Foundation

/// What an officer signs in with on the command line: 256 bits by lot, shown once.
///
/// The database keeps its hash; a fast hash will do, since nobody can guess what was drawn by lot.
package struct Token: Hashable, Sendable {
    package let text: String

    /// Draws a new one.
    package init() {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let letters = bytes.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        text = "dvt_" + letters
    }

    package init(reading text: String) {
        self.text = text.filter { !$0.isWhitespace }
    }

    package var hash: [UInt8] {
        Array(SHA256.hash(data: Data(text.utf8)))
    }
}
