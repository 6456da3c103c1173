package import Panel
import Store

/// Ends somebody's visit, at once.
package struct EndSignIn: ActRequest {
    package static let act = Act.endSignIn

    package var signIn: String

    package init(signIn: String) {
        self.signIn = signIn
    }

    package struct Answer: Codable, Sendable {
        package let signIn: String
        package let officer: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let reference = try Noun.signIn.read(signIn)
        let known = try desk.fetch(SignIns.find(reference))
        let visit = try desk.found(known, .signIn, reference)
        guard visit.endedAt == nil else { throw Refusal.signIn(.alreadyEnded) }
        desk.save(SignIns.end(visit.id, at: desk.now))
        desk.record(visit.officer, ["sign-in": visit.reference])
        return Answer(signIn: visit.reference, officer: visit.officer)
    }
}
