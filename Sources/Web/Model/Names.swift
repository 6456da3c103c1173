import Casework
import Panel
import Synchronization

/// What codes, providers and officers are called.
struct Names: Sendable {
    static let none = Names(labels: .none, people: [:], zone: "UTC")

    let labels: Labels
    /// Of providers and officers, by reference.
    let people: [String: String]
    /// By whose clock times are told.
    let zone: String
    /// What filters offer, by what they narrow a list to; where nothing stands, nobody asked.
    var offered: [Offered: [FormField.Choice]] = [:]

    /// What a list is narrowed to.
    enum Offered: Hashable, Sendable {
        case funds
        case providers
        /// The codes of a list.
        case codes(String)
    }
}

/// The names as they were a moment ago: every page shows some, and they seldom change.
///
/// Kept apart for each way of working and each provider, since not everybody is told every name.
final class NameShelf: Sendable {
    private let kept = Mutex<[String: (names: Names, until: ContinuousClock.Instant)]>([:])

    func names(_ casework: Casework, for officer: SignedIn, _ caller: Caller) async -> Names {
        let key =
            officer.provider ?? officer.roles.map(\.rawValue).sorted().joined(separator: " ")
        if let kept = kept.withLock({ $0[key] }), kept.until > .now { return kept.names }
        let whole = Paging(size: "500")
        guard let codes = try? await casework.everyCode(as: caller) else { return .none }
        var people: [String: String] = [:]
        let providers = try? await casework.look(ListProviders(paging: whole), as: caller)
        for provider in providers?.items ?? [] { people[provider.provider] = provider.name }
        let officers = try? await casework.look(NameOfficers(paging: whole), as: caller)
        for officer in officers?.items ?? [] { people[officer.officer] = officer.name }
        let zone = (try? await casework.look(Today(), as: caller))?.timeZone ?? Names.none.zone
        var names = Names(labels: Labels(of: codes), people: people, zone: zone)
        let funds = try? await casework.look(ListFunds(paging: whole), as: caller)
        names.offered[.funds] = funds?.items.map(FormField.Choice.init)
        names.offered[.providers] = providers?.items.map(FormField.Choice.init)
        for (list, codes) in Dictionary(grouping: codes.filter(\.inForce), by: \.list) {
            names.offered[.codes(list)] = codes.map(FormField.Choice.init)
        }
        kept.withLock { $0[key] = (names, .now + .seconds(20)) }
        return names
    }
}
