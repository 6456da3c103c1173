import Casework
import Money

/// Whoever a page is for, and how the house calls things today: what a value shows and where it
/// leads depends on both.
struct Reader: Sendable {
    @TaskLocal static var now = Reader(officer: nil, names: .none)

    let officer: SignedIn?
    private let names: Names

    init(officer: SignedIn?, names: Names) {
        self.officer = officer
        self.names = names
    }

    var labels: Labels { names.labels }

    func offered(_ offered: Names.Offered) -> [FormField.Choice] { names.offered[offered] ?? [] }

    /// The council's time zone.
    var zone: String { names.zone }

    /// By the council's calendar.
    var today: Day { Clock.system.now().day(in: zone) }

    /// What a reference of a provider or an officer is the reference of; nil for any other, and to
    /// a provider's own officers, who know nobody else's.
    func name(of reference: String) -> String? {
        officer?.provider == nil ? names.people[reference] : nil
    }
}
