package import Panel
import Store

/// Takes somebody off an open sitting's attendance list who was written down by mistake; they may be
/// written down anew.
package struct WithdrawAttendance: ActRequest {
    package static let act = Act.withdrawAttendance

    package var sitting: String
    package var person: String

    package init(sitting: String, person: String) {
        self.sitting = sitting
        self.person = person
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let agency: String
        package let person: String
        package let state: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        let name = try Input.name(person, what: "person")
        let present = try desk.fetch(Sittings.attendances(of: sitting.id))
        let key = Input.searchName(name)
        guard let seat = present.first(where: { $0.attendance.person == key }) else {
            let near = Nearby.name(like: name, in: present.map(\.name))
            throw Refusal.sitting(.notAttending(near: near))
        }
        desk.save(Sittings.withdraw(attendance: key, at: sitting.id, event: desk.event))
        desk.record(sitting.reference, ["agency": seat.attendance.agency])
        return Answer(
            sitting: sitting.reference,
            agency: seat.attendance.agency,
            person: seat.name,
            state: "withdrawn"
        )
    }
}
