import Database
package import Money
package import Panel
import Secrets
import Store

/// Takes up an invitation: the officer chooses a password and shows that a second factor works.
package struct AcceptInvitation: ActRequest {
    package static let act = Act.acceptInvitation
    package static let isOpenToStrangers = true
    package static let mayBePreviewed = false

    let invitation: String
    /// What is kept of the password that was chosen.
    let chosen: String
    /// The second factor's secret, as an authenticator has it.
    let secret: String?
    /// The six digits that it shows now.
    let code: String?

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let signInName: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let hash = Token(reading: invitation).hash
        guard let invited = try desk.fetch(Credentials.find(invitation: hash)),
            let until = invited.invitedUntil, until >= desk.today
        else { throw Refusal.signIn(.wrongInvitation) }
        let factor = try secondFactor(of: invited, at: desk)
        desk.save(
            Credentials.takeUp(
                invited.officer,
                password: chosen,
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

extension Casework {
    /// Takes up an invitation with what was typed.
    ///
    /// What is kept of the password is made where nobody waits for it, and only for whoever shows an
    /// invitation: it takes long on purpose.
    ///
    /// - Throws: `Refusal`; `Fault`.
    package func accept(
        _ invitation: String,
        password: String,
        secret: String?,
        code: String?
    ) async throws -> AcceptInvitation.Answer {
        let hash = Token(reading: invitation).hash
        guard let invited = try await finding({ try $0.fetch(Credentials.find(invitation: hash)) })
        else { throw Refusal.signIn(.wrongInvitation) }
        if let fault = PasswordRule.fault(in: password, of: invited.name) { throw fault }
        let chosen = await Patience.run { Password.kept(password) }
        let request = AcceptInvitation(
            invitation: invitation,
            chosen: chosen,
            secret: secret,
            code: code
        )
        return try await perform(request, as: .stranger)
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
