import Casework

/// What a field may be chosen from, as the house has it today.
enum Choices {
    /// Words that are what they say: `on-delivery` as “On delivery”.
    static func words(_ words: String...) -> @Sendable (Asked) async throws -> [FormField.Choice] {
        { _ in words.map { FormField.Choice($0, $0.asLabel) } }
    }

    /// The same for a filter, which need not be set.
    static func any(of words: String...) -> @Sendable (Asked) async throws -> [FormField.Choice] {
        { _ in [FormField.Choice("", "All")] + words.map { FormField.Choice($0, $0.asLabel) } }
    }
}

extension Asked {
    /// The codes of a list that are in force, in the order of their labels.
    func codes(_ list: String) async throws -> [CodeCard] {
        let listed = try await look(ListCodes(list: list, paging: Paging(size: "500")))
        return listed.items.filter(\.inForce).sorted { $0.label < $1.label }
    }
}

extension Casework {
    /// Every row of every code list, however many a council keeps.
    func everyCode(as caller: Caller) async throws -> [CodeCard] {
        var (codes, paging): ([CodeCard], Paging?) = ([], Paging(size: "500"))
        while let page = paging {
            let listed = try await look(ListCodes(paging: page), as: caller)
            codes += listed.items
            paging = listed.next.map { Paging(size: "500", after: "\($0)") }
        }
        return codes
    }
}
