import Database
import Money
package import Panel
import Secrets
import Store

/// Changes one's own password; every other visit ends.
package struct ChangePassword: ActRequest {
    package static let act = Act.changePassword
    package static let mayBePreviewed = false

    /// What is kept of the password that was typed and found right.
    let proven: String
    /// What is kept of the one that was chosen.
    let chosen: String
    /// Of the visit in which it is changed.
    let secret: String

    package struct Answer: Codable, Sendable {
        package let officer: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let found = try desk.proven(by: proven)
        desk.save(
            Credentials.change(password: chosen, of: found.officer, event: desk.event),
            SignIns.endOthers(of: found.officer, but: Token(reading: secret).hash, at: desk.now)
        )
        desk.record(found.officerReference)
        return Answer(officer: found.officerReference)
    }
}

/// Sets up another second factor of one's own; every other visit ends.
package struct RenewFactor: ActRequest {
    package static let act = Act.renewFactor
    package static let mayBePreviewed = false

    /// What is kept of the password that was typed and found right.
    let proven: String
    /// The new factor's secret, as an authenticator has it.
    let factor: String
    /// The six digits that it shows now.
    let code: String
    /// Of the visit in which it is changed.
    let secret: String

    package typealias Answer = ChangePassword.Answer

    package func perform(at desk: Desk) throws -> Answer {
        let found = try desk.proven(by: proven)
        guard let factor = OneTimeCode(reading: factor),
            let step = factor.step(of: code, at: desk.now.seconds, after: 0)
        else { throw Refusal.signIn(.wrongCode) }
        let sealed = desk.keyring.seal(
            factor.text,
            row: found.officer.text,
            column: SecondFactor.column
        )
        desk.save(
            Credentials.change(
                Credentials.SecondFactor(key: sealed.key, bytes: sealed.bytes, step: step),
                of: found.officer,
                event: desk.event
            ),
            SignIns.endOthers(of: found.officer, but: Token(reading: secret).hash, at: desk.now)
        )
        desk.record(found.officerReference)
        return Answer(officer: found.officerReference)
    }
}

extension Desk {
    /// One's own, if what was found right is still what is kept.
    fileprivate func proven(by kept: String) throws -> Credentials.Credential {
        guard let found = try fetch(Credentials.of(officer: officer.id)), found.password == kept
        else { throw Refusal.signIn(.wrongPassword) }
        return found
    }
}

extension Casework {
    /// Changes the password of whoever's visit this is.
    ///
    /// - Throws: `Refusal`; `Fault`.
    package func changePassword(
        _ password: String,
        to chosen: String,
        in visit: String
    ) async throws {
        let found = try await proven(password, in: visit)
        if let fault = PasswordRule.fault(in: chosen, of: found.name) { throw fault }
        let hash = await Patience.run { Password.kept(chosen) }
        let request = ChangePassword(proven: found.kept, chosen: hash, secret: visit)
        _ = try await perform(request, as: .visit(visit))
    }

    /// Sets up another second factor of whoever's visit this is.
    ///
    /// - Throws: `Refusal`; `Fault`.
    package func renewFactor(
        _ factor: String,
        code: String,
        password: String,
        in visit: String
    ) async throws {
        let found = try await proven(password, in: visit)
        let request = RenewFactor(proven: found.kept, factor: factor, code: code, secret: visit)
        _ = try await perform(request, as: .visit(visit))
    }

    /// What is kept of a password that is right, found outside the transaction: it takes long on
    /// purpose.
    private func proven(
        _ password: String,
        in visit: String
    ) async throws -> (name: String, kept: String) {
        let own = try await reading(.changePassword, as: .visit(visit)) { desk in
            try desk.fetch(Credentials.of(officer: desk.officer.id))
        }
        let kept = own?.password
        let isRight = await Patience.run {
            password.utf8.count <= PasswordRule.longest * 4
                && Password.isRight(password, kept: kept)
        }
        guard isRight, let own, let kept else { throw Refusal.signIn(.wrongPassword) }
        return (own.name, kept)
    }
}
