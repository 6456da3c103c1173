package import Panel
import Store

/// Writes down that a provider is leaving: no new money goes to it, and what is committed already can
/// still be delivered and paid.
///
/// It comes back when it is approved again.
package struct LeaveProvider: ActRequest {
    package typealias Answer = ProviderStands

    package static let act = Act.leaveProvider

    package var provider: String
    /// A code of the list `leaving-reason`.
    package var reason: String

    package init(provider: String, reason: String) {
        self.provider = provider
        self.reason = reason
    }

    package func perform(at desk: Desk) throws -> ProviderStands {
        let provider = try desk.provider(provider)
        let reason = try desk.code(reason, of: "leaving-reason").code
        try provider.standing.checkLeaving()
        desk.save(Providers.set(.left, of: provider.id))
        desk.record(
            provider.reference,
            ["reason": reason, "was": provider.standing.rawValue]
        )
        return ProviderStands(provider: provider.reference, standing: .left)
    }
}
