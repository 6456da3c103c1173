import Database
import Dispatch
import Money
package import Panel
import Secrets
import Store

/// Signs an officer in on the web: what comes back is the cookie of one visit.
package struct SignIn: ActRequest {
    package static let act = Act.signIn
    package static let isOpenToStrangers = true
    package static let mayBePreviewed = false

    /// Folded, as it is kept.
    let name: String
    /// The six digits of the second factor.
    let code: String?
    /// What is kept of the password that was typed and found right.
    let proven: String

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let signIn: String
        /// The visit's secret, shown this once.
        package var secret: String?
    }

    package static func remembered(_ answer: Answer) -> Answer {
        var answer = answer
        answer.secret = nil
        return answer
    }

    package func perform(at desk: Desk) throws -> Answer {
        guard let found = try desk.fetch(Credentials.find(named: name)),
            found.password == proven
        else { throw Refusal.signIn(.wrongSignIn) }
        try checkCode(of: found, at: desk)
        let reference = try desk.newReference(.signIn)
        desk.save(
            SignIns.insert(
                id: desk.newID(),
                reference: reference,
                officer: found.officer,
                hash: desk.freshToken.hash,
                at: desk.now,
                endsAt: desk.now.adding(minutes: desk.settings.signInHours * 60),
                event: desk.event
            )
        )
        desk.record(found.officerReference, ["sign-in": reference])
        return Answer(
            officer: found.officerReference,
            signIn: reference,
            secret: desk.freshToken.text
        )
    }

    /// Whose role asks for a second factor needs one; whoever has one needs it too.
    private func checkCode(of found: Credentials.Credential, at desk: Desk) throws {
        guard let factor = found.secondFactor else {
            let isNeeded = !found.roles.isDisjoint(with: desk.settings.secondFactorRoles)
            guard !isNeeded else { throw Refusal.signIn(.wrongSignIn) }
            return
        }
        let secret = try desk.keyring.open(
            Sealed(key: factor.key, bytes: factor.bytes),
            row: found.officer.text,
            column: SecondFactor.column
        )
        guard let code,
            let step = OneTimeCode(reading: secret)?.step(
                of: code,
                at: desk.now.seconds,
                after: factor.step
            )
        else { throw Refusal.signIn(.wrongSignIn) }
        desk.save(Credentials.take(step: step, of: found.officer))
    }
}

extension Casework {
    /// Signs in with what was typed.
    ///
    /// The password is looked at outside the transaction, on a thread of its own: it takes long on
    /// purpose, as long for a name that nobody has.
    ///
    /// - Throws: `Refusal` `wrong-sign-in`, whatever of the three is wrong; `Fault`.
    package func signIn(
        name: String,
        password: String,
        code: String?
    ) async throws -> SignIn.Answer {
        // Nobody's name has a sign that no name may have.
        guard let named = try? Input.name(name, what: "sign-in name") else {
            throw Refusal.signIn(.wrongSignIn)
        }
        let folded = Input.folded(named)
        let kept = try await finding { try $0.fetch(Credentials.find(named: folded)) }?.password
        let isRight = await Patience.run {
            password.utf8.count <= PasswordRule.longest * 4
                && Password.isRight(password, kept: kept)
        }
        guard isRight, let kept else { throw Refusal.signIn(.wrongSignIn) }
        let request = SignIn(name: folded, code: code, proven: kept)
        return try await perform(request, as: .stranger)
    }
}

/// Work that takes long on purpose, one at a time, so that many who sign in at once do not take the
/// machine from everybody else.
enum Patience {
    private static let queue = DispatchQueue(label: "passwords")

    static func run<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async -> Answer {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: work()) }
        }
    }
}
