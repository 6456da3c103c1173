package import Panel
import Store

/// Proposes to erase who a child is, and every text about the case; another officer approves it.
package struct ProposeErasure: ActRequest {
    package static let act = Act.proposeErasure

    package var child: String
    /// A code of the list `erasure-reason`; one of the family `early` holds before the time is over.
    package var reason: String

    package init(child: String, reason: String) {
        self.child = child
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let erasure: String
        package let child: String
        package let reason: String
        package let state: ErasureState
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (id, reference) = try desk.child(child)
        let reason = try desk.code(reason, of: "erasure-reason")
        let isEarly = reason.family == "early"
        try desk.retention(of: id).checkProposal(isEarly: isEarly, on: desk.today)
        let proposal = ErasureProposal(
            id: desk.newID(),
            reference: try desk.newReference(.erasure),
            child: id,
            childReference: reference,
            reason: reason.code,
            isEarly: isEarly,
            proposer: desk.officer.id,
            state: .proposed
        )
        desk.save(Erasures.insert(proposal, on: desk.today, event: desk.event))
        desk.record(proposal.reference, ["child": reference, "reason": reason.code])
        return Answer(
            erasure: proposal.reference,
            child: reference,
            reason: reason.code,
            state: proposal.state
        )
    }
}

/// Leaves a child's record as it is, though somebody proposed to erase it.
package struct RefuseErasure: ActRequest {
    package typealias Answer = ProposeErasure.Answer

    package static let act = Act.refuseErasure

    package var erasure: String

    package init(erasure: String) {
        self.erasure = erasure
    }

    package func perform(at desk: Desk) throws -> ProposeErasure.Answer {
        let proposal = try desk.erasure(erasure)
        try proposal.checkOpen()
        desk.save(Erasures.refuse(proposal, by: desk.officer.id, event: desk.event))
        desk.record(proposal.reference, ["child": proposal.childReference])
        return ProposeErasure.Answer(
            erasure: proposal.reference,
            child: proposal.childReference,
            reason: proposal.reason,
            state: .refused
        )
    }
}
