package import Panel
import Store

/// Enters a child: a reference drawn by lot, and the identity sealed apart.
///
/// The identity is in no event, answer, message or log; of the request only a keyed hash is kept.
package struct AddChild: ActRequest {
    package static let act = Act.addChild

    /// The text that was typed in: lines `name:`, `born:`, `local-id:`, `contact:`.
    package var identity: String

    package init(identity: String) {
        self.identity = identity
    }

    package struct Answer: Codable, Sendable {
        package let child: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let identity = try Identity(reading: identity, today: desk.today)
        let index = identity.localID.map { desk.index(localID: $0) }
        if let index, try desk.fetch(Identities.child(indexed: index)) != nil {
            throw Refusal.child(.exists)
        }
        let id = desk.newID()
        let reference = try desk.drawReference()
        desk.save(
            Children.insert(id: id, reference: reference, event: desk.event),
            Identities.insert(desk.seal(identity, of: id), of: id, index: index)
        )
        desk.record(reference)
        return Answer(child: reference)
    }
}

extension Desk {
    /// A child's reference that nobody has yet.
    fileprivate func drawReference() throws -> String {
        while true {
            let reference = ChildReference.text(lot: UInt32.random(in: 0..<(1 << 30)))
            let taken = try fetch(Children.find(reference))
            if taken == nil { return reference }
        }
    }
}
