import Money
package import Panel
import Store

/// A concern as it stands in lists: who, when and how far, no word of what.
package struct ShownConcern: Codable, Sendable {
    package let concern: String
    package let child: String
    package let order: String?
    package let state: ConcernState
    package let raised: String
    package let raisedBy: String
    package let acknowledgeBy: String
    /// Who sees to it.
    package let owner: String
    package let ownerName: String
    package let acknowledged: String?
    package let closed: String?
    /// A code of the list `concern-reason`.
    package let reason: String?

    init(_ concern: Concerns.Concern, now: Instant) {
        self.concern = concern.reference
        child = concern.child
        order = concern.order
        state = concern.state(at: now)
        raised = concern.raisedAt.description
        raisedBy = concern.raisedBy
        acknowledgeBy = concern.acknowledgeBy.description
        owner = concern.owner
        ownerName = concern.ownerName
        acknowledged = concern.acknowledgedAt?.description
        closed = concern.closedAt?.description
        reason = concern.reason
    }
}

extension ReadingDesk {
    /// The concern of this reference; to a provider's own officer only one that the provider raised.
    func concern(_ text: String) throws -> Concerns.Concern {
        let reference = try Noun.concern.read(text)
        let found = try fetch(Concerns.find(reference, provider: reportingProvider))
        return try self.found(found, .concern, reference)
    }
}
