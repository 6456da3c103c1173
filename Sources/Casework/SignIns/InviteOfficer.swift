package import Money
package import Panel
import Secrets
import Store

/// Lets an officer choose a password for the web, once and within some days.
///
/// Invited again, an officer who lost the password or the telephone begins anew: what was there
/// before is good no more, and every visit ends.
package struct InviteOfficer: ActRequest {
    package static let act = Act.inviteOfficer
    package static let isOpenToLocal = true

    package var officer: String
    /// What the officer will sign in with, an e-mail address for instance; kept where it is not
    /// given.
    package var signInName: String?

    package init(officer: String, signInName: String? = nil) {
        self.officer = officer
        self.signInName = signInName
    }

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let signInName: String
        /// Shown this once: an act sent again with its key answers without it.
        package var invitation: String?
        /// The last day on which it can be taken up.
        package let expires: Day
    }

    package static func remembered(_ answer: Answer) -> Answer {
        var answer = answer
        answer.invitation = nil
        return answer
    }

    package func perform(at desk: Desk) throws -> Answer {
        let officer = try desk.presentOfficer(officer)
        let before = try desk.fetch(Credentials.of(officer: officer.id))
        if desk.officer.signedIn == nil { try refuseUnlessFirst(officer, before, at: desk) }
        guard let typed = signInName ?? before?.name else {
            throw Refusal.input(.emptyText("sign-in name"))
        }
        let name = Input.folded(try Input.name(typed, what: "sign-in name"))
        let taken = try desk.fetch(Credentials.find(named: name))
        guard taken == nil || taken?.officer == officer.id else {
            throw Refusal.signIn(.nameTaken)
        }
        let expires = desk.today.adding(days: desk.settings.invitationDays)
        desk.save(
            Credentials.invite(
                officer.id,
                name: name,
                hash: desk.freshToken.hash,
                until: expires,
                event: desk.event
            ),
            SignIns.endAll(of: officer.id, at: desk.now)
        )
        desk.record(officer.reference, ["expires": "\(expires)"])
        return Answer(
            officer: officer.reference,
            signInName: name,
            invitation: desk.freshToken.text,
            expires: expires
        )
    }

    /// From the local command line only an administrator who never had a password, so that the
    /// first one gets in.
    private func refuseUnlessFirst(
        _ officer: Officer,
        _ before: Credentials.Credential?,
        at desk: Desk
    ) throws {
        let isFirst = officer.roles.contains(.administrator) && before?.password == nil
        guard isFirst else { throw Refusal.access(.notSignedIn) }
    }
}
