package import Panel
import Store

/// The reference of the child with a local id.
package struct FindChild: LookUp {
    package static let act = Act.findChild

    /// The text that was typed in: one line `local-id:`.
    package var identity: String

    package init(identity: String) {
        self.identity = identity
    }

    package struct Answer: Codable, Sendable {
        package let child: String
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let localID = try Identity.localID(reading: identity)
        let found = try desk.fetch(Identities.child(indexed: desk.index(localID: localID)))
        // What was typed is never said back.
        guard let child = found else { throw Refusal.noChild("with that local id") }
        return Answer(child: child)
    }
}
