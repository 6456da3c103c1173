import Casework
import Money
import Panel

/// Somebody who signed in, for people to try.
package struct SignIn: Encodable, Sendable {
    package let role: String
    package let name: String
    package let officer: String
    package let token: String
    /// On the web; nil until the demo opens it.
    package var signInName: String?
}

/// The database has officers already: a story begins in an empty one only.
package struct SomebodyIsThere: Error {}

extension Diary {
    /// The administrator was there before anybody else.
    static func officers(_ plan: Plan) -> [Entry] {
        [
            Entry(plan.almanac.beginning) { player in
                for hand in Hand.allCases where hand != .administrator {
                    try await player.signIn(hand.name, hand.role)
                }
            },
            // A token lasts a year, and the first ones are nearly that old.
            Entry(plan.almanac.sittings[plan.sittings.count - 1]) { player in
                try await player.renewTokens()
                try await player.openTheWeb()
            },
        ]
    }
}

extension Player {
    /// Adds the first officer, which nobody in particular may do in an empty database.
    ///
    /// Of two stories that begin at once one is refused here, so that they never mix.
    func begin() async throws {
        do {
            try await signIn(Hand.administrator.name, .administrator)
        } catch Refusal.access(.notSignedIn) {
            throw SomebodyIsThere()
        }
    }

    /// Gives the administrator a token again: nobody could sign in any more.
    func comeBack() async throws {
        let name = Hand.administrator.name
        give(nil, to: name)
        give(try await act(IssueToken(officer: signIns[0].officer), named: name).token, to: name)
    }

    func signIn(_ name: String, _ role: Role, provider: String? = nil) async throws {
        let added = try await act(
            AddOfficer(name: name, roles: [role.rawValue], provider: provider, issueToken: true),
            as: .administrator
        )
        give(added.token, to: name)
        guard !signIns.contains(where: { $0.role == role.rawValue }) else { return }
        signIns.append(
            SignIn(
                role: role.rawValue,
                name: name,
                officer: added.officer,
                token: added.token ?? ""
            )
        )
    }

    func renewTokens() async throws {
        for place in signIns.indices {
            let old = signIns[place]
            let issued = try await act(IssueToken(officer: old.officer), as: .administrator)
            signIns[place] = SignIn(
                role: old.role,
                name: old.name,
                officer: old.officer,
                token: issued.token ?? ""
            )
        }
    }
}
