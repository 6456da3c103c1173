package import Money
package import Panel
import Store

/// What the code lists hold, now and from later days on.
package struct ListCodes: LookUp {
    package typealias Answer = Listed<CodeCard>

    package static let act = Act.seeRules
    package static let sorts = CodeLists.sorts.words

    package var list: String?
    package var paging: Paging

    package init(list: String? = nil, paging: Paging = Paging()) {
        self.list = list
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<CodeCard> {
        let list = try list.map(desk.listName)
        let listing = try desk.fetch(
            CodeLists.list(list, on: desk.today, paging.page(by: CodeLists.sorts))
        )
        return Listed(listing) { entry in
            CodeCard(
                list: entry.list,
                code: entry.code,
                label: entry.label,
                family: entry.family.isEmpty ? nil : entry.family,
                from: entry.from,
                to: entry.to,
                inForce: entry.isInForce
            )
        }
    }
}

/// A dated row of a code list.
package struct CodeCard: Codable, Sendable {
    package let list: String
    package let code: String
    package let label: String
    package let family: String?
    package let from: Day
    package let to: Day?
    /// Today.
    package let inForce: Bool
}

extension Casework {
    /// The lists that codes can be added to, by name.
    package func codeLists(as caller: Caller) async throws -> [String] {
        try await reading(ListCodes.act, as: caller) { try $0.fetch(CodeLists.names) }
    }
}

extension ReadingDesk {
    /// The name of a list that there is.
    func listName(_ text: String) throws -> String {
        let names = try fetch(CodeLists.names)
        let wanted = text.trimmingSpaces().lowercased()
        guard names.contains(wanted) else {
            throw Refusal.input(.unknownChoice(what: "list", choices: names))
        }
        return wanted
    }

    /// The day from which a rule is to hold: today unless said, never a day gone by.
    func ruleDay(_ text: String?) throws -> Day {
        guard let text else { return today }
        let day = try Input.day(text)
        guard day >= today else { throw Refusal.rule(.beforeToday(today)) }
        return day
    }
}
