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
}

/// The names as they were a moment ago: every page shows some, and they seldom change.
final class NameShelf: Sendable {
    private let kept = Mutex<(names: Names, until: ContinuousClock.Instant)?>(nil)

    func names(_ casework: Casework, for officer: SignedIn, _ caller: Caller) async -> Names {
        if let kept = kept.withLock({ $0 }), kept.until > .now { return kept.names }
        let whole = Paging(size: "500")
        guard let codes = try? await casework.look(ListCodes(paging: whole), as: caller) else {
            return .none
        }
        let labels = Labels(of: codes.items)
        let zone = (try? await casework.look(Today(), as: caller))?.timeZone ?? Names.none.zone
        // A provider's officer would be told of their own only.
        guard officer.provider == nil,
            let providers = try? await casework.look(ListProviders(paging: whole), as: caller),
            let officers = try? await casework.look(NameOfficers(paging: whole), as: caller)
        else { return Names(labels: labels, people: [:], zone: zone) }
        let pairs =
            providers.items.map { ($0.provider, $0.name) }
            + officers.items.map { ($0.officer, $0.name) }
        let people = Dictionary(pairs) { first, _ in first }
        let names = Names(labels: labels, people: people, zone: zone)
        kept.withLock { $0 = (names, .now + .seconds(20)) }
        return names
    }
}
