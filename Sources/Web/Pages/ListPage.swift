import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
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
    /// What to say where there is nothing at all yet.
    let empty: String

    /// What the address asks for; what it says nothing of is as its filter begins.
    func fields(_ asked: Asked, leavingOut names: Set<String>) -> [String: Argument] {
        var fields = asked.search.arguments(leavingOut: names)
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
        /// Only for a provider's own officer: others do it elsewhere.
        var isForProviders = false

        func isFor(_ officer: SignedIn?) -> Bool {
            guard let officer else { return false }
            return officer.may(act) && (!isForProviders || officer.provider != nil)
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

extension Route {
    static func list<L: LookUp, Item>(
        _ path: String,
        _ lookUp: L.Type,
        _ list: ListPage
    ) -> Route where L.Answer == Listed<Item> {
        .get(path, .may(L.act)) { asked in
            if asked.query("format") == "csv" { return try await csv(lookUp, list, asked) }
            let fields = list.fields(asked, leavingOut: ["format", "done"])
            let answer = try await asked.look(
                ArgumentReader.read(lookUp, from: fields, .form)
            )
            return asked.website.page("list", try await model(answer, list, asked))
        }
    }

    private static func model<Item>(
        _ answer: Listed<Item>,
        _ list: ListPage,
        _ asked: Asked
    ) async throws -> ListModel {
        var model = ListModel(
            page: asked.page(list.title, crumbs: [Link(list.title)]),
            title: list.title
        )
        model.intro = list.intro
        if !list.filters.isEmpty { model.filters = try await asked.filters(list.filters) }
        let isFiltered = model.filters?.isFiltered == true
        if answer.items.isEmpty {
            let none = asked.query("after") != nil ? "Nothing more after that place." : list.empty
            model.empty = ListModel.Empty(
                text: isFiltered ? "Nothing fits. Clear the filters to see everything." : none
            )
        } else {
            let records = answer.items.map { (key: String?.none, record: $0 as Any) }
            let offers = list.rowOffers.filter { asked.officer?.may($0.act) == true }
            model.table = Record.table(
                records,
                caption: list.title,
                only: list.columns,
                offering: offers
            )
            for (column, href) in list.links {
                model.table?.link(Shown.label(column.asLabel), to: href)
            }
            model.downloads = [Link("CSV", address(asked, adding: ["format": "csv"]))]
        }
        let next = answer.next.map { address(asked, adding: ["after": "\($0)"]) }
        let first = asked.query("after").map { _ in address(asked, adding: [:]) }
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

    /// This list's address with its filters and something more.
    private static func address(_ asked: Asked, adding more: [String: String]) -> String {
        let left = asked.search.values.filter { !["after", "format", "done"].contains($0.key) }
            .compactMapValues(\.first).merging(more) { _, new in new }
        let pairs = left.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
            name,
            value in
            let text = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return "\(name)=\(text)"
        }
        let path = asked.request.uri.path
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    /// Every page of the list, as far as a sheet of paper goes.
    private static func csv<L: LookUp, Item>(
        _ lookUp: L.Type,
        _ list: ListPage,
        _ asked: Asked
    ) async throws -> Response where L.Answer == Listed<Item> {
        var fields = list.fields(asked, leavingOut: ["format", "done", "after", "size"])
        fields["size"] = .text("500")
        var items: [Item] = []
        repeat {
            let page = try await asked.look(ArgumentReader.read(lookUp, from: fields, .form))
            items += page.items
            fields["after"] = page.next.map { .text("\($0)") }
        } while fields["after"] != nil && items.count < 10_000
        let records = items.map { AnswerField.all(of: $0) }
        let text = AnswerSheet.csv(records)
        return .download(
            text,
            type: "text/csv; charset=utf-8",
            name: "\(asked.request.uri.path.dropFirst()).csv"
        )
    }
}

extension Response {
    /// A file to keep: its name is ours, never what somebody typed.
    static func download(_ text: String, type: String, name: String) -> Response {
        let safe = name.map { $0.isLetter || $0.isNumber || ".-_".contains($0) ? $0 : "-" }
        return Response(
            status: .ok,
            headers: [
                .contentType: type,
                .contentDisposition: "attachment; filename=\"\(String(safe))\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
