import Crypto
import CryptoExtras
import Foundation

/// How a password is kept: scrypt (RFC 7914) with its own salt and the cost it was made at, so that
/// the cost may rise and older ones still open.
///
/// It takes a tenth of a second on purpose: never to be called where others wait.
package enum Password {
    private struct Cost {
        let rounds: Int
        let blockSize: Int
        let lanes: Int
    }

    /// What OWASP's password storage cheat sheet asks for at the least: 32 MiB for each try.
    private static let cost = Cost(rounds: 1 << 15, blockSize: 8, lanes: 3)

    /// The text to keep: `scrypt$rounds$block$lanes$salt$hash`.
    package static func kept(_ password: String) -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        let hash = derived(from: password, salt: salt, cost)
        let numbers = [cost.rounds, cost.blockSize, cost.lanes].map(String.init)
        return (["scrypt"] + numbers + [salt, hash].map { $0.base64EncodedString() })
            .joined(separator: "$")
    }

    /// Whether this is the password that was kept.
    ///
    /// - Parameter kept: nil where nobody is so called: it takes as long, and is false.
    package static func isRight(_ password: String, kept: String?) -> Bool {
        let parts = (kept ?? nobodys).split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
            let blockSize = Int(parts[2]), let lanes = Int(parts[3]),
            let salt = Data(base64Encoded: parts[4]), let hash = Data(base64Encoded: parts[5])
        else { return false }
        let cost = Cost(rounds: rounds, blockSize: blockSize, lanes: lanes)
        let isEqual = isSame(derived(from: password, salt: salt, cost), hash)
        return isEqual && kept != nil
    }

    /// What is compared with where nobody is so called.
    private static let nobodys = kept(
        SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
            Data(bytes).base64EncodedString()
        }
    )

    private static func derived(from password: String, salt: Data, _ cost: Cost) -> Data {
        // As the sign-in form on any machine would send it.
        let typed = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        guard
            let key = try? KDF.Scrypt.deriveKey(
                from: typed,
                salt: salt,
                outputByteCount: 32,
                rounds: cost.rounds,
                blockSize: cost.blockSize,
                parallelism: cost.lanes
            )
        else { preconditionFailure("scrypt takes these costs") }
        return key.withUnsafeBytes { Data($0) }
    }

    /// Takes as long wherever the two differ.
    private static func isSame(_ left: Data, _ right: Data) -> Bool {
        let key = SymmetricKey(size: .bits256)
        return HMAC<SHA256>.isValidAuthenticationCode(
            Data(HMAC<SHA256>.authenticationCode(for: left, using: key)),
            authenticating: right,
            using: key
        )
    }
}
