import Crypto
import Foundation

/// The second factor: codes of six digits that change every thirty seconds (RFC 6238, with SHA-1
/// and the secret as base32, which every authenticator takes).
package struct OneTimeCode: Hashable, Sendable {
    /// As it is typed into an authenticator: base32 without padding (RFC 4648).
    package let text: String
    private let secret: [UInt8]

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    private static let seconds: Int64 = 30

    /// Draws a new secret of 160 bits.
    package init() {
        let drawn = SymmetricKey(size: SymmetricKeySize(bitCount: 160))
        let bytes = drawn.withUnsafeBytes { Array($0) }
        secret = bytes
        var text = ""
        var (buffer, bits) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(Self.letters[buffer >> bits & 31])
            }
        }
        self.text = text
    }

    /// Nil for what is no base32 of at least 128 bits; spaces and case do not matter.
    package init?(reading text: String) {
        let letters = text.uppercased().filter { !$0.isWhitespace && $0 != "=" }
        var bytes: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for letter in letters {
            guard let value = Self.letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
            }
        }
        guard bytes.count >= 16, bytes.count <= 64 else { return nil }
        secret = bytes
        self.text = letters
    }

    /// The number of the half-minute that a moment is in.
    ///
    /// - Parameter seconds: since 1970.
    package static func step(at seconds: Int64) -> Int64 {
        seconds / Self.seconds
    }

    /// The six digits of a step.
    package func digits(at step: Int64) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Data($0) }
        let code = HMAC<Insecure.SHA1>.authenticationCode(
            for: counter,
            using: SymmetricKey(data: secret)
        )
        let bytes = Array(code)
        let offset = Int(bytes[bytes.count - 1] & 15)
        let number = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let text = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    /// The step whose code this is: now's, or one on either side for a clock that is a little off.
    ///
    /// - Parameter last: the last step whose code was taken; it and older ones are good no more.
    package func step(of digits: String, at seconds: Int64, after last: Int64) -> Int64? {
        let typed = digits.filter { !$0.isWhitespace }
        let now = Self.step(at: seconds)
        return (now - 1...now + 1).first { $0 > last && self.digits(at: $0) == typed }
    }

    /// What an authenticator on the same telephone opens.
    package func address(for name: String, issuer: String) -> String {
        let allowed = CharacterSet.alphanumerics
        let person = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        let house = issuer.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        return "otpauth://totp/\(house):\(person)?secret=\(text)&issuer=\(house)"
    }
}
