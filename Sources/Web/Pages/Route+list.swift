import Casework
import Foundation
import Hummingbird
import Panel

extension Route {
    static func list<L: LookUp, Item>(
        _ path: String,
        _ lookUp: L.Type,
        _ list: ListPage
    ) -> Route where L.Answer == Listed<Item> {
        .get(path, .may(L.act)) { asked in
            if asked.query("format") == "csv" {
                return try await ListDownload.csv(lookUp, list, asked)
            }
            let fields = list.fields(asked, leavingOut: ["format", "done"])
            let sorts = Sorting(of: L.sorts, asked)
            let answer: L.Answer
            do {
                answer = try await asked.look(ArgumentReader.read(lookUp, from: fields, .form))
            } catch let refusal as Refusal where list.isNarrowed(asked) {
                let model = try await refused(refusal, list, asked)
                return asked.website.page("list", model, status: refusal.status)
            }
            var model = try await model(answer, list, sorts, asked)
            if !answer.items.isEmpty { model.summary = try await list.told(asked, fields) }
            return asked.website.page("list", model)
        }
    }

    /// A list that stands on its page in sections; as a file it is a list like any other.
    static func listed<L: LookUp, Item>(
        _ path: String,
        _ lookUp: L.Type,
        _ record: RecordPage<Listed<Item>>
    ) -> Route where L.Answer == Listed<Item> {
        let page = Route.record(path, lookUp, record)
        return .get(path, .may(L.act)) { asked in
            guard asked.query("format") == "csv" else { return try await page.answer(asked) }
            return try await ListDownload.csv(lookUp, ListPage(title: path, empty: ""), asked)
        }
    }

    /// What was typed into a filter cannot be read: it stands there to be typed again.
    private static func refused(
        _ refusal: Refusal,
        _ list: ListPage,
        _ asked: Asked
    ) async throws -> ListModel {
        var model = ListModel(
            page: asked.page(list.title, crumbs: list.crumbs(asked)),
            title: list.title
        )
        model.page.isWrong = true
        model.errors = [Link(refusal.reason.pageSentence)]
        model.filters = try await asked.filters(list.filters)
        model.tabs = asked.tabs(list.tabs)
        return model
    }

    private static func model<Item>(
        _ answer: Listed<Item>,
        _ list: ListPage,
        _ sorts: Sorting,
        _ asked: Asked
    ) async throws -> ListModel {
        var model = ListModel(
            page: asked.page(list.title, crumbs: list.crumbs(asked)),
            title: list.title
        )
        model.intro = list.intro
        if !list.filters.isEmpty {
            model.filters = try await asked.filters(list.filters + sorts.kept)
        }
        let isFiltered = model.filters?.isFiltered == true
        if answer.items.isEmpty {
            let none = asked.query("after") != nil ? "Nothing more after that place." : list.empty
            let usual = isFiltered ? "Nothing fits. Clear the filters to see everything." : none
            model.empty = ListModel.Empty(text: try await list.nothing(asked) ?? usual)
        } else {
            let records = answer.items.map { (key: String?.none, record: $0 as Any) }
            let offers = list.rowOffers.filter { asked.officer?.may($0.act) == true }
            model.table = Record.table(
                records,
                caption: list.title,
                only: list.columns(asked),
                offering: offers,
                leading: list.figures(asked)
            )
            for (column, href) in list.links {
                model.table?.link(Shown.label(column.asLabel), to: href)
            }
            model.table.map { model.table = sorts.headings(of: $0) }
            model.downloads = [Link("CSV", asked.again(adding: ["format": "csv"]))]
        }
        let next = answer.next.map { asked.again(adding: ["after": "\($0)"]) }
        let first = asked.query("after").map { _ in asked.again(adding: [:]) }
        if next != nil || first != nil {
            model.pager = ListModel.Pager(
                next: next,
                first: first,
                shown: "\(answer.items.count) shown"
            )
        }
        model.actions = asked.ways(list.actions)
        if !model.actions.contains(where: \.isMain), !model.actions.isEmpty {
            model.actions[0].isMain = true
        }
        model.tabs = asked.tabs(list.tabs)
        return model
    }
}

extension Asked {
    /// This list's address from its top, with its filters and its order, and something more.
    func again(adding more: [String: String]) -> String {
        let left = search.values.filter { !["after", "format", "done"].contains($0.key) }
            .compactMapValues(\.first).merging(more) { _, new in new }
        let pairs = left.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
            name,
            value in
            let text = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return "\(name)=\(text)"
        }
        let path = request.uri.path
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }
}
