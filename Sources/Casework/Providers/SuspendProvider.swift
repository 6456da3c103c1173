package import Panel
import Store

/// Keeps new money from a provider until it is approved again.
package struct SuspendProvider: ActRequest {
    package typealias Answer = ProviderStands

    package static let act = Act.suspendProvider

    package var provider: String
    /// One word for the audit chain, such as `safeguarding` or `accounts-late`: never a story.
    package var reason: String

    package init(provider: String, reason: String) {
        self.provider = provider
        self.reason = reason
    }

    package func perform(at desk: Desk) throws -> ProviderStands {
        let provider = try desk.provider(provider)
        let reason = try Input.codeWord(reason, what: "reason")
        guard provider.standing != .suspended else { throw Refusal.provider(.alreadySuspended) }
        desk.save(Providers.set(.suspended, of: provider.id))
        desk.record(
            provider.reference,
            ["reason": reason, "was": provider.standing.rawValue]
        )
        return ProviderStands(provider: provider.reference, standing: .suspended)
    }
}
