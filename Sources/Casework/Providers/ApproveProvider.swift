package import Panel
import Store

/// Lets a provider be funded: its needed checks hold, and somebody else verified them.
package struct ApproveProvider: ActRequest {
    package typealias Answer = ProviderStands

    package static let act = Act.approveProvider

    package var provider: String

    package init(provider: String) {
        self.provider = provider
    }

    package func perform(at desk: Desk) throws -> ProviderStands {
        let provider = try desk.provider(provider)
        let (checks, needed) = try desk.fetch(
            Checks.verified(of: provider.id),
            Rules.neededChecks(on: desk.today)
        )
        let exception = try checks.checkApproval(
            of: provider,
            needing: needed,
            by: desk.officer.id,
            exception: desk.exception(to: .verifyApprove),
            on: desk.today
        )
        desk.save(Providers.approve(provider.id, by: desk.officer.id))
        var facts = ["was": provider.standing.rawValue]
        facts["exception"] = exception
        desk.record(provider.reference, facts)
        return ProviderStands(provider: provider.reference, standing: .approved)
    }
}

/// How a provider stands after an act.
package struct ProviderStands: Codable, Sendable {
    package let provider: String
    package let standing: Standing
}
