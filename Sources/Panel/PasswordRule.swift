/// What a password must be: long, and not the name itself; nothing about signs and figures.
///
/// As the NCSC's guidance on passwords advises: length, and no rules of composition.
package enum PasswordRule {
    package static let shortest = 12
    package static let longest = 200

    /// Why this is no password to choose; nil when it is one.
    ///
    /// - Parameter name: what the officer signs in with, folded.
    package static func fault(in password: String, of name: String? = nil) -> Refusal? {
        guard password.count >= shortest else { return .signIn(.passwordTooShort(shortest)) }
        guard password.utf8.count <= longest * 4, password.count <= longest else {
            return .signIn(.passwordTooLong(longest))
        }
        guard Set(password).count >= 5 else { return .signIn(.passwordTooPlain) }
        let folded = Input.folded(password)
        if let name, folded.contains(name) { return .signIn(.passwordTooPlain) }
        return nil
    }
}
