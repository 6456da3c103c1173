import Money
package import Panel
import Store

/// Takes a concern on: from now on whoever acknowledges it sees to it, and its clock stands still.
package struct AcknowledgeConcern: ActRequest {
    package static let act = Act.acknowledgeConcern

    package var concern: String

    package init(concern: String) {
        self.concern = concern
    }

    package struct Answer: Codable, Sendable {
        package let concern: String
        package let owner: String
        package let ownerName: String
        package let acknowledged: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let concern = try desk.concern(concern)
        let state = concern.state(at: desk.now)
        try state.checkAcknowledging(by: desk.officer.id, raisedBy: concern.raiser)
        desk.save(
            Concerns.acknowledge(
                concern.id,
                by: desk.officer.id,
                at: desk.now,
                event: desk.event
            )
        )
        desk.record(concern.reference, ["late": state == .overdue ? "yes" : "no"])
        return Answer(
            concern: concern.reference,
            owner: desk.officer.reference,
            ownerName: desk.officer.name,
            acknowledged: desk.now.description
        )
    }
}
