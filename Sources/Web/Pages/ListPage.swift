import Panel

/// A list of Casework as a page: filters in the address, a page at a time, and as CSV.
struct ListPage: Sendable {
    let title: String
    var intro: String?
    /// Names of properties; all of them where none is said.
    var columns: [String]?
    var filters: [FormField] = []
    var actions: [Offer] = []
    /// Ways on from each row.
    var rowOffers: [RowOffer] = []
    /// Views that belong together.
    var tabs: [Offer] = []
    /// Where the values of a column lead, `{}` being the value.
    var links: [String: String] = [:]
    /// Where the figures of a row lead, by property, `{name}` being another of its own.
    var figures: @Sendable (Asked) -> [String: String] = { _ in [:] }
    /// The page that stands before this one.
    var above: Link?
    /// What to say where nothing fits what the address asks for; nil for the usual words.
    var nothing: @Sendable (Asked) async throws -> String? = { _ in nil }
    /// Fields that stand in the address's path.
    var parameters: [String] = []
    /// What to say where there is nothing at all yet.
    let empty: String
    /// What the whole list comes to, however many pages it has; nothing unless said.
    var told: @Sendable (Asked, [String: Argument]) async throws -> [Fact] = { _, _ in [] }
    /// Columns in place of others, by name, where a filter is in the address.
    var columnsWhere: [String: [String: String]] = [:]

    /// The columns that this address shows.
    func columns(_ asked: Asked) -> [String]? {
        let instead = columnsWhere.filter { asked.query($0.key) != nil }.values
        return columns?.map { name in instead.lazy.compactMap { $0[name] }.first ?? name }
    }

    func crumbs(_ asked: Asked) -> [Link] {
        (above.flatMap { above in above.href.map { asked.crumb(above.text, $0) } } ?? [])
            + [Link(title)]
    }

    /// Somebody typed something into a filter.
    func isNarrowed(_ asked: Asked) -> Bool {
        filters.contains { asked.query($0.name) != nil }
    }

    /// What the address asks for; what it says nothing of is as its filter begins.
    func fields(_ asked: Asked, leavingOut names: Set<String>) -> [String: Argument] {
        var fields = asked.search.arguments(leavingOut: names)
        for name in parameters { fields[name] = .text(asked.parameter(name)) }
        for filter in filters where asked.query(filter.name) == nil {
            let initial = filter.initial(asked)
            if !initial.isEmpty { fields[filter.name] = .text(initial) }
        }
        return fields
    }

    /// A way on, for whose roles allow what is there.
    struct Offer: Sendable {
        let text: String
        let href: String
        let act: Act
        /// The one thing to do here: of a list the first, where none is said.
        var isMain = false
        var isWarning = false
        /// Only for a provider's own officers, or only for the council's; for both unless said.
        var isForProviders: Bool?

        func isFor(_ officer: SignedIn?) -> Bool {
            guard let officer else { return false }
            let isProvider = officer.provider != nil
            return officer.may(act) && (isForProviders ?? isProvider) == isProvider
        }
    }

    /// A way on from a row, `{name}` being one of its own properties.
    struct RowOffer: Sendable {
        let text: String
        let href: String
        let act: Act
        /// A property, and what it says where this makes sense.
        var when: (property: String, value: String)?
    }
}
