package import Money
package import Panel
import Secrets
import Store

/// One sitting as its minutes have it: who was there, their interests, what was decided, and the
/// head of the audit chain as the chair closed it.
package struct ShowSitting: LookUp {
    package static let act = Act.seeSittings

    package var sitting: String

    package init(sitting: String) {
        self.sitting = sitting
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let on: Day
        package let state: String
        package let closedBy: String?
        package let closedAt: String?
        /// The closing's number and hash in the audit chain.
        package let auditEvent: Int64?
        package let auditHead: String?
        package let attendance: [Present]
        package let interests: [Declared]
        package let decisions: [ShownDecision]
        /// While it is open: packages over for so long that the panel asks for their end reports.
        package let overdueReports: [ListUnreported.Item]
    }

    package struct Present: Codable, Sendable {
        package let person: String
        package let agency: String
    }

    package struct Declared: Codable, Sendable {
        package let person: String
        package let provider: String
        package let nature: String
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let sitting = try desk.sitting(sitting)
        let (attendances, interests, decisions, closing) = try desk.fetch(
            Sittings.attendances(of: sitting.id),
            Sittings.interests(of: sitting.id),
            Decisions.all(in: sitting.id),
            Events.last(of: .closeSitting, on: sitting.reference)
        )
        return Answer(
            sitting: sitting.reference,
            on: sitting.on,
            state: sitting.shownState,
            closedBy: sitting.closedBy,
            closedAt: sitting.closedAt?.description,
            auditEvent: closing?.number,
            auditHead: closing.map { Link.text($0.hash) },
            attendance: attendances.map {
                Present(person: $0.name, agency: $0.attendance.agency)
            },
            interests: interests.map {
                Declared(person: $0.name, provider: $0.provider, nature: $0.nature)
            },
            decisions: decisions.map(ShownDecision.init),
            overdueReports: try sitting.shownState == "open"
                ? ListUnreported(overdue: true).answer(at: desk).items : []
        )
    }
}
