import Casework
import Hummingbird

/// What a provider's own officers open for themselves, and the council's for one that they choose.
extension Route {
    /// Asks whose it is where nobody has said so.
    func onceProviderIsKnown() -> Route {
        Route(method: method, path: path, access: access) { asked in
            let isKnown = asked.officer?.provider != nil || asked.query("provider") != nil
            guard method == .get, !isKnown else { return try await answer(asked) }
            return try await asked.choosingProvider()
        }
    }
}

extension Asked {
    fileprivate func choosingProvider() async throws -> Response {
        let listing = ListProviders(paging: Paging(size: "500", sort: "name"))
        let providers = try await look(listing).items
        let title = "Which provider?"
        let first = request.uri.path.split(separator: "/").first.map(String.init) ?? ""
        var model = ListModel(
            page: page(title, crumbs: [Link(first.asTitle, "/\(first)"), Link(title)]),
            title: title
        )
        if providers.isEmpty {
            model.empty = ListModel.Empty(text: "No provider yet. A coordinator enters one.")
        } else {
            let rows = providers.map { provider in
                let href = request.uri.path + "?provider=\(provider.provider)"
                return [
                    TableModel.Cell.heading(provider.name, href),
                    TableModel.Cell(provider.provider),
                ]
            }
            model.table = TableModel(title, ["Name", "Reference"], rows)
        }
        return website.page("list", model)
    }
}
