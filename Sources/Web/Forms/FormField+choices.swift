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
                .map { Choice($0.code, $0.label) }
        }
        .unchosen()
    }

    func providers() -> FormField {
        choosing { asked in
            try await asked.look(ListProviders(paging: Paging(size: "500"))).items
                .map { Choice($0.provider, "\($0.name) (\($0.provider))") }
        }
        .unchosen()
    }

    func funds(unchosen text: String = unchosen) -> FormField {
        choosing { asked in
            try await asked.look(ListFunds(paging: Paging(size: "500"))).items
                .map { Choice($0.fund, "\($0.name) (\($0.fund))") }
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
