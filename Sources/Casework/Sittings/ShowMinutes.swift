package import Money
package import Panel
import Secrets
import Store

/// The minutes of one sitting: who was there, their interests, what stands decided and why; with the
/// head of the audit chain once the chair has closed it.
///
/// Until then it is what closing would put there. Reasons are for those who decide on a case.
package struct ShowMinutes: LookUp {
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
        package let closedByName: String?
        package let closedAt: String?
        /// The closing's number and hash in the audit chain.
        package let auditEvent: Int64?
        package let auditHead: String?
        /// Agencies of which nobody is there, each as `health or education`.
        package let missing: [String]
        package let attendance: [ShowSitting.Present]
        package let interests: [ShowSitting.Declared]
        package let decisions: [Minute]
        /// Numbers of decisions that were withdrawn, replaced or let lapse before the close.
        package let setAside: [String]
    }

    package struct Minute: Codable, Sendable {
        package let decision: String
        package let package: String
        package let child: String
        package let kind: DecisionKind
        /// Below zero gives back.
        package let totalPence: Pence
        package let decidedBy: String
        package let decidedByName: String
        package let supersedes: String?
        /// The code of why.
        package let reason: String
        package let rationale: String?
        /// The agencies that counted for it; none before the close.
        package let quorum: [String]
        package let lines: [MinutedLine]
        /// What providers received of it.
        package let orders: [String]
    }

    package struct MinutedLine: Codable, Sendable {
        package let line: String
        package let name: String
        package let provider: String
        package let providerName: String
        package let fund: String
        package let head: String
        /// What there is of it from then on.
        package let quantity: String
        package let unit: String
        package let changePence: Pence
        /// The last day that it goes on to, where that changes.
        package let until: Day?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let sitting = try desk.sitting(sitting)
        let (attendances, interests, decisions, agencies, closing) = try desk.fetch(
            Sittings.attendances(of: sitting.id),
            Sittings.interests(of: sitting.id),
            Decisions.all(in: sitting.id),
            Decisions.agencies(in: sitting.id),
            Events.last(of: .closeSitting, on: sitting.reference)
        )
        let (quorum, officers) = try desk.fetch(Rules.quorum(on: sitting.on), Officers.council)
        let standing = decisions.filter { $0.isMinuted || $0.isOpen }
        return Answer(
            sitting: sitting.reference,
            on: sitting.on,
            state: sitting.shownState,
            closedBy: sitting.closedBy,
            closedByName: officers.first { $0.reference == sitting.closedBy }?.name,
            closedAt: sitting.closedAt?.description,
            auditEvent: closing?.number,
            auditHead: closing.map { Link.text($0.hash) },
            missing: quorum.missing(Set(attendances.map(\.attendance.agency))),
            attendance: attendances.map {
                ShowSitting.Present(person: $0.name, agency: $0.attendance.agency)
            },
            interests: interests.map {
                ShowSitting.Declared(person: $0.name, provider: $0.provider, nature: $0.nature)
            },
            decisions: try Self.minutes(of: standing, agencies, at: desk),
            setAside: decisions.filter { !$0.isMinuted && !$0.isOpen }.map(\.reference)
        )
    }

    private static func minutes(
        of decisions: [Decisions.Decision],
        _ agencies: [ID: [String]],
        at desk: ReadingDesk
    ) throws -> [Minute] {
        guard !decisions.isEmpty else { return [] }
        let (changed, placed, orders) = try desk.fetch(
            Decisions.changes(of: decisions.map(\.id)),
            Lines.of(decisions.map(\.package)),
            Orders.made(of: decisions.map(\.package))
        )
        let changes = Dictionary(grouping: changed, by: \.decision)
        let texts = try desk.caseTexts(of: decisions.map(\.id))
        return decisions.map { decision in
            Minute(
                decision: decision.reference,
                package: decision.packageReference,
                child: decision.childReference,
                kind: decision.kind,
                totalPence: (changes[decision.id] ?? []).map(\.amount).sum(),
                decidedBy: decision.officerReference,
                decidedByName: decision.officerName,
                supersedes: decision.supersedes,
                reason: decision.reason,
                rationale: texts[decision.id]?["rationale"],
                quorum: agencies[decision.id] ?? [],
                lines: lines(of: decision, changes[decision.id] ?? [], placed),
                orders: orders.filter { $0.decisions.contains(decision.id) }.map(\.reference)
            )
        }
    }

    /// Those that it changed, in the order of the package.
    private static func lines(
        of decision: Decisions.Decision,
        _ changes: [Decisions.LineChange],
        _ placed: [Lines.Placed]
    ) -> [MinutedLine] {
        placed.compactMap { placed in
            changes.first { $0.line == placed.line.id }.map { change in
                MinutedLine(
                    line: LineReference.text(decision.packageReference, placed.line.position),
                    name: placed.serviceName,
                    provider: placed.line.provider.reference,
                    providerName: placed.providerName,
                    fund: placed.line.fund.reference,
                    head: placed.line.head,
                    quantity: change.quantity.description,
                    unit: placed.unit,
                    changePence: change.amount,
                    until: change.until
                )
            }
        }
    }
}
