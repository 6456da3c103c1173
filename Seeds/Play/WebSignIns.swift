import Casework
import Panel

/// How everybody of the demo signs in on the web: known to all, so that no server may be reached by
/// others while such sign-ins are there.
package enum DemoPassword {
    package static let text = "three little ducks"
    /// As an authenticator takes it.
    package static let secondFactor = "DIVERSIONFUNDDEMODIVERSIONFUNDDE"
}

extension Player {
    /// Lets the first officer of each role in on the web.
    func openTheWeb() async throws {
        for place in signIns.indices {
            let name = "\(signIns[place].role)@\(Casework.demoDomain)"
            let invited = try await act(
                InviteOfficer(officer: signIns[place].officer, signInName: name),
                as: .administrator
            )
            try await takeUp(invited.invitation ?? "", DemoPassword.text, DemoPassword.secondFactor)
            signIns[place].signInName = name
        }
    }
}
