package import Money
package import Panel
import Store

/// One provider: its numbers, how each check stands, and what it offers at what price today.
package struct ShowProvider: LookUp {
    package static let act = Act.seeProviders

    package var provider: String

    package init(provider: String) {
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        package let provider: String
        package let name: String
        package let charity: String?
        package let company: String?
        /// What the council's ledger calls it today.
        package let supplierNumber: String?
        package let standing: Standing
        package let checks: [CheckCard]
        package let services: [ServiceCard]
    }

    package struct CheckCard: Codable, Sendable {
        package let kind: String
        /// No provider is approved, nor funded, without it.
        package let needed: Bool
        /// `missing`, `verified`, `expiring` within sixty days, or `lapsed`.
        package let state: CheckState
        package let verifiedOn: Day?
        package let verifiedBy: String?
        package let expires: Day?
        /// Below zero when it has lapsed.
        package let daysLeft: Int?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let stands = try desk.provider(provider)
        let (found, checks, needed, services, numbers) = try desk.fetch(
            Providers.card(of: stands.id),
            Checks.verified(of: stands.id),
            Rules.neededChecks(on: desk.today),
            Services.of(provider: stands.id),
            SupplierNumbers.of([stands.id], on: desk.today)
        )
        let card = try desk.found(found, .provider, stands.reference)
        return Answer(
            provider: card.reference,
            name: card.name,
            charity: card.charity,
            company: card.company,
            supplierNumber: numbers[stands.id],
            standing: card.standing,
            checks: cards(of: checks, needed: needed, on: desk.today),
            services: try desk.priced(services)
        )
    }

    private func cards(
        of checks: [VerifiedCheck],
        needed: [String],
        on today: Day
    ) -> [CheckCard] {
        let further = Set(checks.map(\.check.kind)).subtracting(needed).sorted()
        return (needed + further).map { kind in
            let (state, standing) = checks.state(of: kind, on: today)
            let span = standing?.check.span
            return CheckCard(
                kind: kind,
                needed: needed.contains(kind),
                state: state,
                verifiedOn: span?.from,
                verifiedBy: standing?.verifiedBy,
                expires: span?.to,
                daysLeft: span.map { today.days(until: $0.to) }
            )
        }
    }
}
