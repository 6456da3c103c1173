package import Money
package import Panel
import Store

/// Who has a sign-in, newest first; those who left are still there.
package struct ListOfficers: LookUp {
    package typealias Answer = Listed<OfficerCard>

    package static let act = Act.seeOfficers
    package static let sorts = Officers.sorts.words
    package static let choices = ["role": Input.words(of: Role.self)]

    package var role: String?
    package var paging: Paging

    package init(role: String? = nil, paging: Paging = Paging()) {
        self.role = role
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<OfficerCard> {
        let role = try role.map(Role.init(reading:))
        let listing = try desk.fetch(Officers.list(role: role, paging.page(by: Officers.sorts)))
        let ids = listing.items.map(\.id)
        let roles = ids.isEmpty ? [:] : try desk.fetch(Officers.roles(of: ids))
        return Listed(listing) { card in
            OfficerCard(
                officer: card.reference,
                name: card.name,
                roles: roles[card.id, default: []].map(\.rawValue),
                provider: card.provider,
                leftOn: card.leftOn
            )
        }
    }
}

/// An officer as a list shows one.
package struct OfficerCard: Codable, Sendable {
    package let officer: String
    package let name: String
    package let roles: [String]
    package let provider: String?
    package let leftOn: Day?
}
