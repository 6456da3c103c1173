package import Panel
import Store

/// Ends a visit of one's own, at once: of a browser that was left open elsewhere.
package struct EndOwnVisit: ActRequest {
    package typealias Answer = EndSignIn.Answer

    package static let act = Act.endOwnVisit

    package var signIn: String

    package init(signIn: String) {
        self.signIn = signIn
    }

    package func perform(at desk: Desk) throws -> Answer {
        let reference = try Noun.signIn.read(signIn)
        let known = try desk.fetch(SignIns.find(reference))
        let own = known?.officer == desk.officer.reference ? known : nil
        let visit = try desk.found(own, .signIn, reference)
        guard visit.endedAt == nil else { throw Refusal.signIn(.alreadyEnded) }
        desk.save(SignIns.end(visit.id, at: desk.now))
        desk.record(visit.officer, ["sign-in": visit.reference])
        return Answer(signIn: visit.reference, officer: visit.officer)
    }
}
