package import Money
package import Panel
import Store

/// Opens a child's identity: recorded, with its reason, before it is answered.
package struct ReadIdentity: ActRequest {
    package static let act = Act.readIdentity
    package static let mayBePreviewed = false

    package var child: String
    /// A code of the list `identity-reason`.
    package var reason: String

    package init(child: String, reason: String) {
        self.child = child
        self.reason = reason
    }

    /// Sent again with its key, the act answers the reference only: to read the identity again is
    /// another act.
    package struct Answer: Codable, Sendable {
        package let child: String
        package var name: String?
        package var born: Day?
        package var localId: String?
        package var contact: String?
    }

    package static func remembered(_ answer: Answer) -> Answer {
        Answer(child: answer.child)
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (id, reference) = try desk.child(child)
        let reason = try desk.code(reason, of: "identity-reason").code
        let found = try desk.fetch(Identities.find(of: id))
        guard let sealed = found else { throw Refusal.child(.identityErased) }
        let identity = try desk.identity(sealed, of: id)
        desk.record(reference, ["reason": reason])
        return Answer(
            child: reference,
            name: identity.name,
            born: identity.born,
            localId: identity.localID,
            contact: identity.contact
        )
    }
}
