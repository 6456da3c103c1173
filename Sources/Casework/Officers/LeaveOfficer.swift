package import Money
package import Panel
import Store

/// Ends an officer's sign-in: no token of theirs is good any more.
package struct LeaveOfficer: ActRequest {
    package static let act = Act.leaveOfficer

    package var officer: String

    package init(officer: String) {
        self.officer = officer
    }

    package struct Answer: Codable, Sendable {
        package let officer: String
        package let leftOn: Day
        /// How many tokens were good, and are no more.
        package let tokens: Int
        /// How many browsers were signed in.
        package let visits: Int
        /// The provider that has nobody left who may sign in.
        package let lastOfProvider: String?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let leaving = try desk.presentOfficer(officer)
        if leaving.roles.contains(.administrator), try desk.fetch(Officers.administrators) == 1 {
            throw Refusal.officer(.lastAdministrator)
        }
        let ending = try desk.fetch(
            Officers.leaving(leaving.id, of: leaving.provider, on: desk.today, at: desk.now)
        )
        desk.save(
            Officers.leave(leaving.id, on: desk.today),
            Tokens.revokeAll(of: leaving.id, at: desk.now),
            SignIns.endAll(of: leaving.id, at: desk.now)
        )
        desk.record(leaving.reference, ["on": "\(desk.today)"])
        return Answer(
            officer: leaving.reference,
            leftOn: desk.today,
            tokens: ending.tokens,
            visits: ending.visits,
            lastOfProvider: try ending.colleagues == 0
                ? desk.reference(of: leaving.provider) : nil
        )
    }
}

extension ReadingDesk {
    /// The officer of this reference, whether or not they have left.
    func knownOfficer(_ text: String) throws -> (officer: Officer, leftOn: Day?) {
        let reference = try Noun.officer.read(text)
        let known = try fetch(Officers.known(reference))
        return try found(known, .officer, reference)
    }

    /// The officer of this reference, refused when they have left.
    func presentOfficer(_ text: String) throws -> Officer {
        let (officer, leftOn) = try knownOfficer(text)
        guard leftOn == nil else { throw Refusal.officer(.alreadyLeft) }
        return officer
    }
}
