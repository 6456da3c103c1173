package import Panel

/// Ends a visit of one's own, at once: of a browser that was left open elsewhere.
package struct EndOwnVisit: ActRequest {
    package typealias Answer = EndSignIn.Answer

    package static let act = Act.endOwnVisit

    package var signIn: String

    package init(signIn: String) {
        self.signIn = signIn
    }

    package func perform(at desk: Desk) throws -> Answer {
        try desk.endVisit(signIn) { $0 == desk.officer.reference }
    }
}
