package import Panel
import Store

extension ReadingDesk {
    /// The provider of this reference; to a provider's own officer there is no other.
    package func provider(_ text: String) throws -> ProviderStanding {
        let reference = try Noun.provider.read(text)
        let provider = try fetch(Providers.find(reference))
        return try found(provider.flatMap { sees($0.id) ? $0 : nil }, .provider, reference)
    }

    /// The provider that this officer works for.
    func ownProvider() throws -> ProviderStanding? {
        guard let own = officer.provider else { return nil }
        return try fetch(Providers.standings(of: [own])).first
    }

    /// Whether this officer may see what concerns that provider.
    package func sees(_ provider: ID) -> Bool {
        !officer.seesOnlyOwnProvider || officer.provider == provider
    }

    /// The one provider whose affairs this officer sees; nil sees every provider's.
    package var onlyProvider: ID? {
        officer.seesOnlyOwnProvider ? officer.provider ?? ID("none") : nil
    }
}
