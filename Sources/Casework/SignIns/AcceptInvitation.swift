package import Money
package import Panel
package import Secrets
import Store

/// Takes up an invitation: the officer chooses a password and shows that a second factor works.
package struct AcceptInvitation: ActRequest {
    package static let act = Act.acceptInvitation
    package static let isOpenToStrangers = true
    package static let mayBePreviewed = false

    package var invitation: String
    package var password: String
    /// The second factor's secret, as an authenticator has it.
    package var secret: String?
    /// The six digits that it shows now.
    package var code: String?

    package init(
        invitation: String,
        password: String,
        secret: String? = nil,
        code: String? = nil
    ) {
        self.invitation = invitation
        self.password = password
        self.secret = secret
        self.code = code
    }

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let signInName: String
    }

    /// Makes what is kept of the password before the transaction, since it takes long on purpose.
    package func ready(
        with keyring: Keyring,
        at now: Instant
    ) -> @Sendable (Desk) throws -> Answer {
        let kept = PasswordRule.fault(in: password) == nil ? Password.kept(password) : ""
        return { desk in try perform(at: desk, kept: kept) }
    }

    package func perform(at desk: Desk) throws -> Answer {
        try perform(at: desk, kept: Password.kept(password))
    }

    private func perform(at desk: Desk, kept: String) throws -> Answer {
        let hash = Token(reading: invitation).hash
        guard let invited = try desk.fetch(Credentials.find(invitation: hash)),
            let until = invited.invitedUntil, until >= desk.today
        else { throw Refusal.signIn(.wrongInvitation) }
        if let fault = PasswordRule.fault(in: password, of: invited.name) { throw fault }
        let factor = try secondFactor(of: invited, at: desk)
        desk.save(
            Credentials.takeUp(
                invited.officer,
                password: kept,
                secondFactor: factor,
                event: desk.event
            )
        )
        desk.record(
            invited.officerReference,
            ["second-factor": factor == nil ? "no" : "yes"]
        )
        return Answer(officer: invited.officerReference, signInName: invited.name)
    }

    private func secondFactor(
        of invited: Credentials.Credential,
        at desk: Desk
    ) throws -> Credentials.SecondFactor? {
        let isNeeded = !invited.roles.isDisjoint(with: desk.settings.secondFactorRoles)
        guard isNeeded || code?.isEmpty == false else { return nil }
        guard let secret, let code, let factor = OneTimeCode(reading: secret),
            let step = factor.step(of: code, at: desk.now.seconds, after: 0)
        else { throw Refusal.signIn(.wrongCode) }
        let sealed = desk.keyring.seal(
            factor.text,
            row: invited.officer.text,
            column: SecondFactor.column
        )
        return Credentials.SecondFactor(key: sealed.key, bytes: sealed.bytes, step: step)
    }
}

/// The second factor's secret, as somebody is told it who is setting it up.
package enum SecondFactor {
    /// Where it is sealed.
    static let column = "credentials.second_factor"

    package static func newSecret() -> String {
        OneTimeCode().text
    }

    /// The six digits that an authenticator with this secret shows at a moment; nil for what is no
    /// secret.
    package static func code(of secret: String, at moment: Instant) -> String? {
        OneTimeCode(reading: secret)?.digits(at: OneTimeCode.step(at: moment.seconds))
    }

    /// In groups of four, to be typed.
    package static func spaced(_ secret: String) -> String {
        secret.enumerated().reduce(into: "") { text, next in
            if next.offset > 0, next.offset.isMultiple(of: 4) { text.append(" ") }
            text.append(next.element)
        }
    }

    /// What an authenticator on the same telephone opens; nil for what is no secret.
    package static func address(_ secret: String) -> String? {
        OneTimeCode(reading: secret)?.address(for: "sign-in", issuer: "Diversion fund")
    }
}
