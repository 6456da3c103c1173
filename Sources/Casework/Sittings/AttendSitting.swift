package import Panel
import Store

/// Writes down who is there, and for which agency.
package struct AttendSitting: ActRequest {
    package static let act = Act.attendSitting

    package var sitting: String
    package var agency: String
    package var person: String

    package init(sitting: String, agency: String, person: String) {
        self.sitting = sitting
        self.agency = agency
        self.person = person
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let agency: String
        package let person: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        let agency = try desk.code(agency, of: "agency").code
        let name = try Input.name(person, what: "person")
        let attendance = Attendance(person: Input.searchName(name), agency: agency)
        let present = try desk.fetch(Sittings.attendances(of: sitting.id))
        guard !present.contains(where: { $0.attendance.person == attendance.person }) else {
            throw Refusal.sitting(.alreadyAttends)
        }
        desk.save(
            Sittings.insert(
                attendance: attendance,
                name: name,
                at: sitting.id,
                event: desk.event
            )
        )
        desk.record(sitting.reference, ["agency": agency])
        return Answer(sitting: sitting.reference, agency: agency, person: name)
    }
}
