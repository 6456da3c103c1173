import Casework
import Panel

// Choices that many forms offer.
extension FormField {
    /// What stands in a list where nothing is chosen yet.
    static let unchosen = "Choose one"

    /// What a code list has today.
    func codes(_ list: String) -> FormField {
        choosing { asked in
            try await asked.look(ListCodes(list: list, paging: Paging(size: "500"))).items
                .filter(\.inForce)
                .map(Choice.init)
        }
        .unchosen()
    }

    func providers() -> FormField {
        choosing { asked in
            try await asked.look(ListProviders(paging: Paging(size: "500"))).items
                .map(Choice.init)
        }
        .unchosen()
    }

    func funds(unchosen text: String = unchosen) -> FormField {
        choosing { asked in
            try await asked.look(ListFunds(paging: Paging(size: "500"))).items
                .map(Choice.init)
        }
        .unchosen(text)
    }

    /// A list that drops down begins with nothing chosen, so that nobody takes the first by mistake.
    func unchosen(_ text: String = unchosen) -> FormField {
        guard kind == .select else { return self }
        let choices = choices
        return choosing { asked in try await [Choice("", text)] + choices(asked) }
    }
}

// Filters, which need not be set.
extension FormField {
    /// Every fund, or all of them.
    func anyFund() -> FormField { funds().orAny("All funds", of: .funds) }

    func anyProvider() -> FormField { providers().orAny("All providers", of: .providers) }

    /// A code list that narrows a list: everything unless one is chosen.
    func anyCode(_ list: String) -> FormField { codes(list).orAny("Any", of: .codes(list)) }

    /// A filter stands on every page of a list: it offers what there was a moment ago, and looks
    /// again only where the address asks for something that was not there then.
    private func orAny(_ text: String, of offered: Names.Offered) -> FormField {
        let (name, choices) = (name, choices)
        return choosing { asked in
            var known = Reader.now.offered(offered)
            let chosen = asked.query(name)
            if known.isEmpty || chosen != nil && !known.contains(where: { $0.value == chosen }) {
                known = try await choices(asked).filter { !$0.value.isEmpty }
            }
            return [Choice("", text)] + known
        }
    }
}

extension FormField.Choice {
    fileprivate static func named(_ name: String, _ reference: String) -> FormField.Choice {
        FormField.Choice(reference, "\(name) (\(reference))")
    }

    init(_ fund: ShownFund) { self = .named(fund.name, fund.fund) }

    init(_ provider: ProviderCard) { self = .named(provider.name, provider.provider) }

    init(_ code: CodeCard) { self.init(code.code, code.label) }
}
