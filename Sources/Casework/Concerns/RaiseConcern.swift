import Money
package import Panel
import Store

/// Tells those who decide on a child's case of a worry about the child, an order's or any that the
/// officer may know of.
///
/// The answer says first whom to ring: no form helps a child in danger.
package struct RaiseConcern: ActRequest {
    package static let act = Act.raiseConcern

    /// This or a child.
    package var order: String?
    package var child: String?
    package var text: String

    package init(order: String? = nil, child: String? = nil, text: String) {
        self.order = order
        self.child = child
        self.text = text
    }

    package struct Answer: Codable, Sendable {
        package let ringNow: String
        package let concern: String
        package let child: String
        package let order: String?
        /// Who sees to it.
        package let owner: String
        package let ownerName: String
        package let acknowledgeBy: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let about = try about(at: desk)
        _ = try desk.knownChild(about.child.reference)
        let text = try Input.narrative(text, what: "text")
        let found = try desk.fetch(
            Concerns.owner(for: about.child.id, raisedBy: desk.officer.id)
        )
        guard let owner = found else { throw Refusal.concern(.noOwner) }
        let id = desk.newID()
        let due = desk.now.adding(minutes: desk.settings.concernHours * 60)
        let new = Concerns.New(
            id: id,
            reference: try desk.newReference(.concern),
            child: about.child.id,
            order: about.order?.id,
            raiser: desk.officer.id,
            owner: owner.id,
            textHash: desk.seal(text, of: id, as: ConcernText.name),
            raisedAt: desk.now,
            acknowledgeBy: due
        )
        desk.save(Concerns.insert(new, event: desk.event))
        // Whoever reads the chain learns that there is a concern, not about whom.
        desk.record(new.reference, ["acknowledge-by": "\(due)", "owner": owner.reference])
        return Answer(
            ringNow: WhomToRingNow.sentence(number: desk.settings.concernNumber),
            concern: new.reference,
            child: about.child.reference,
            order: about.order?.reference,
            owner: owner.reference,
            ownerName: owner.name,
            acknowledgeBy: due.description
        )
    }

    private func about(
        at desk: Desk
    ) throws -> (child: (id: ID, reference: String), order: (id: ID, reference: String)?) {
        switch (order.asTyped, child.asTyped) {
        case (let order?, nil):
            let order = try desk.order(order)
            return (try desk.child(order.childReference), (order.id, order.reference))
        case (nil, let child?): return (try desk.concernedChild(child), nil)
        case (nil, nil), (.some, .some): throw Refusal.concern(.aboutOne)
        }
    }
}

extension String? {
    /// What somebody typed; nil where it is nothing.
    fileprivate var asTyped: String? {
        flatMap { $0.trimmingSpaces().isEmpty ? nil : $0 }
    }
}

/// What a concern's words are sealed as.
enum ConcernText {
    static let name = "concern"
}
