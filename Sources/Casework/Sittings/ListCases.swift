package import Money
package import Panel
package import Reports
import Store

/// The packages before an open sitting, oldest first: what awaits its decision, and what it has
/// decided on.
///
/// Goals, levels and reasons are for those who decide on a case; others see references and money.
package struct ListCases: LookUp {
    package typealias Answer = Listed<CaseCard>

    package static let act = Act.seeSittings
    package static let sorts = Packages.sortsBefore.words

    package var sitting: String
    package var paging: Paging

    package init(sitting: String, paging: Paging = Paging()) {
        self.sitting = sitting
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<CaseCard> {
        let sitting = try desk.sitting(sitting)
        let listing = try desk.fetch(
            Packages.before(sitting: sitting.id, paging.page(by: Packages.sortsBefore))
        )
        guard !listing.items.isEmpty else { return Listed(items: [], next: nil) }
        let folder = try CaseFolder(listing.items, before: sitting, at: desk)
        return Listed(listing, as: folder.card)
    }
}

/// One package as it lies before a sitting.
package struct CaseCard: Codable, Sendable {
    package let package: String
    package let child: String
    package let state: String
    package let proposedBy: String
    package let proposedOn: Day
    package let age: Int?
    package let level: String?
    package let levelReason: String?
    package let goal: String?
    package let totalPence: Pence
    package let lines: [CaseLine]
    package let outcomePlan: [ShownPlannedOutcome]
    /// What is promised to the child by each fund that the lines draw on.
    package let funds: [CaseFund]
    /// What is promised to the child by all funds.
    package let promisedPence: Pence
    /// What came of packages like it, for those who decide on a case; none where they are few.
    package let alike: Alike?
    /// What this sitting decided on it and has not taken back.
    package let decided: CaseDecision?
    /// What closed sittings decided for the child, newest first.
    package let before: [CaseDecision]
}

package struct CaseLine: Codable, Sendable {
    package let line: String
    package let service: String
    package let name: String
    package let unit: String
    package let quantity: String
    package let from: Day
    package let to: Day
    package let beneficiary: Beneficiary
    package let provider: String
    package let providerName: String
    package let standing: Standing
    /// Checks of the provider that are missing, or lapse before the line's last day.
    package let lacking: [String]
    package let fund: String
    package let head: String
    package let totalPence: Pence
}

package struct CaseFund: Codable, Sendable {
    package let fund: String
    package let promisedPence: Pence
    package let capPence: Pence?
    /// What is promised, and what the case asks of this fund, are together more than the cap.
    package let isOverCap: Bool
}

package struct CaseDecision: Codable, Sendable {
    package let decision: String
    package let on: Day
    package let package: String
    package let kind: DecisionKind
    /// Below zero gives back.
    package let totalPence: Pence
    /// The code of why.
    package let reason: String
    package let rationale: String?
}
