package import Panel
import Store

/// Keeps a child's record from being erased, whatever its time, until it is released.
package struct HoldChild: ActRequest {
    package static let act = Act.holdChild

    package var child: String
    /// A code of the list `child-hold-reason`.
    package var reason: String

    package init(child: String, reason: String) {
        self.child = child
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let child: String
        /// All that it is held for now.
        package let heldFor: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (id, reference) = try desk.child(child)
        let reason = try desk.code(reason, of: "child-hold-reason").code
        let facts = try desk.retention(of: id)
        try facts.checkHold(for: reason)
        desk.save(Retention.hold(id, for: reason, by: desk.officer.id, event: desk.event))
        desk.record(reference, ["reason": reason])
        return Answer(child: reference, heldFor: (facts.holds + [reason]).sorted())
    }
}

/// Takes a hold off again.
package struct ReleaseChild: ActRequest {
    package typealias Answer = HoldChild.Answer

    package static let act = Act.releaseChild

    package var child: String
    /// Why it was held.
    package var reason: String

    package init(child: String, reason: String) {
        self.child = child
        self.reason = reason
    }

    package func perform(at desk: Desk) throws -> HoldChild.Answer {
        let (id, reference) = try desk.child(child)
        // What the list no longer has can be released all the same.
        let reason = try Input.codeWord(reason, what: "reason")
        let facts = try desk.retention(of: id)
        try facts.checkRelease(from: reason)
        desk.save(Retention.release(id, from: reason, by: desk.officer.id, event: desk.event))
        desk.record(reference, ["reason": reason])
        return HoldChild.Answer(child: reference, heldFor: facts.holds.filter { $0 != reason })
    }
}
