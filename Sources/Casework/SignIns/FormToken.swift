import Secrets

/// What a form of ours carries, so that no other site's form can act for whoever is signed in.
extension Casework {
    /// A secret for somebody who has not signed in yet.
    package static func newSecret() -> String {
        Token().text
    }

    /// - Parameter secret: the visit's, or a stranger's.
    /// - Throws: `Fault` where there is no key file.
    package func formToken(of secret: String) throws -> String {
        guard let keyring else { throw Fault.noKey }
        return Link.text(keyring.fingerprint(Array("form\n\(secret)".utf8)))
    }

    package func isFormToken(_ text: String, of secret: String) throws -> Bool {
        let right = try formToken(of: secret)
        // Every letter is looked at, so that the time says nothing of how many were right.
        return text.utf8.count == right.utf8.count
            && zip(text.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
