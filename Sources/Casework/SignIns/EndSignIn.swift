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
        try desk.endVisit(signIn) { _ in true }
    }
}

extension Desk {
    /// - Parameter isThere: whether a visit of this officer is there for whoever asks.
    func endVisit(
        _ text: String,
        where isThere: (_ officer: String) -> Bool
    ) throws -> EndSignIn.Answer {
        let reference = try Noun.signIn.read(text)
        let known = try fetch(SignIns.find(reference)).flatMap { isThere($0.officer) ? $0 : nil }
        let visit = try found(known, .signIn, reference)
        guard visit.endedAt == nil else { throw Refusal.signIn(.alreadyEnded) }
        save(SignIns.end(visit.id, at: now))
        record(visit.officer, ["sign-in": visit.reference])
        return EndSignIn.Answer(signIn: visit.reference, officer: visit.officer)
    }
}
