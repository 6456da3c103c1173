import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// One record as the template draws it.
struct RecordModel: Sendable {
    var page: Page
    let title: String
    var caption: String?
    var intro: String?
    var tag: Tag?
    var summary: [Fact] = []
    var sections: [Section] = []
    var actions: [Link] = []
    var tabs: [NavigationLink] = []
    var filters: ListModel.Filters?
    var downloads: [Link] = []
    /// Ways on that are seldom wanted: they stand after everything.
    var more: [Link] = []

    init(_ page: Page, _ title: String) {
        self.page = page
        self.title = title
    }
}

/// A look-up of Casework as a page: what is known, and what may be done with it.
struct RecordPage<Answer: Sendable>: Sendable {
    let title: @Sendable (Answer) -> String
    var caption: String?
    var intro: String?
    var tag: @Sendable (Answer) -> Tag? = { _ in nil }
    /// Views that belong together.
    var tabs: [ListPage.Offer] = []
    /// What in the address says what is looked at.
    var filters: [FormField] = []
    /// Ways on, `{name}` being a word of this page's own path; shown to whose roles allow them.
    var actions: [ListPage.Offer] = []
    /// Whether one of them makes sense now; all do unless said.
    var isOffered: @Sendable (ListPage.Offer, Answer) -> Bool = { _, _ in true }
    /// What stands before the rest.
    var sections: @Sendable (Answer) -> [Section] = { _ in [] }
    /// Names of properties that stand elsewhere.
    var leavingOut: Set<String> = []
    /// The headings that its tables can be ordered by, each with a word of the look-up's `sorts`.
    var sorts: [String: String] = [:]
    /// What the look-up is always asked with.
    var asks: [String: String] = [:]

    func model(_ answer: Answer, _ asked: Asked, crumbs: [Link]) -> RecordModel {
        let title = title(answer)
        var model = RecordModel(asked.page(title, crumbs: crumbs + [Link(title)]), title)
        model.caption = caption
        model.intro = intro
        model.tag = tag(answer)
        model.tabs = asked.tabs(tabs)
        model.summary = Record.facts(of: answer, leavingOut: leavingOut).map { fact in
            // The page that somebody reads leads nowhere new.
            var fact = fact
            if fact.href == asked.request.uri.path { fact.href = nil }
            return fact
        }
        model.sections = sections(answer) + Record.sections(of: answer, leavingOut: leavingOut)
        model.actions = asked.ways(actions.filter { isOffered($0, answer) })
        if !sorts.isEmpty {
            model.downloads = [Link("CSV", asked.again(adding: ["format": "csv"]))]
        }
        return model
    }
}

extension Route {
    /// - Parameter path: its words in braces are the request's fields.
    static func record<L: LookUp>(
        _ path: String,
        _ lookUp: L.Type,
        _ record: RecordPage<L.Answer>
    ) -> Route {
        .get(path, .may(L.act)) { asked in
            let names = path.matches(of: /\{(\w+)\}/).map { String($0.1) }
            var fields = asked.search.arguments(leavingOut: ["done"])
            for name in names { fields[name] = .text(asked.parameter(name)) }
            for (name, value) in record.asks where fields[name] == nil {
                fields[name] = .text(value)
            }
            let answer = try await asked.look(
                ArgumentReader.read(lookUp, from: fields, .form)
            )
            let parts = asked.request.uri.path.split(separator: "/").map(String.init)
            let crumbs = parts.count < 2 ? [] : asked.crumb(parts[0].asTitle, "/\(parts[0])")
            var model = record.model(answer, asked, crumbs: crumbs)
            if !record.filters.isEmpty { model.filters = try await asked.filters(record.filters) }
            let sorts = Sorting(by: record.sorts, asked)
            for place in model.sections.indices {
                model.sections[place].table = model.sections[place].table.map(sorts.headings)
                model.sections[place].table?.keepLinks { Route.isOpen($0, to: asked.officer) }
            }
            return asked.website.page("record", model)
        }
    }
}

extension Asked {
    /// Views that belong together, for whose roles they are; where the address has filters, only
    /// the view that has the same ones is this one.
    func tabs(_ tabs: [ListPage.Offer]) -> [NavigationLink] {
        let offered = tabs.filter { $0.isFor(officer) }
        guard offered.count > 1 else { return [] }
        let here =
            offered.first { $0.href == again(adding: ["sort": ""]) }
            ?? offered.first { $0.href == request.uri.path }
        return offered.map {
            NavigationLink(text: $0.text, href: $0.href, isCurrent: $0.href == here?.href)
        }
    }

    /// Ways on for whose roles they are, with this path's own words in place of braces.
    func ways(_ offers: [ListPage.Offer]) -> [Link] {
        offers.filter { $0.isFor(officer) }
            .map { Link($0.text, filled($0.href), isMain: $0.isMain, isWarning: $0.isWarning) }
    }

    /// Fields in the address that say what is looked at.
    func filters(_ fields: [FormField]) async throws -> ListModel.Filters {
        var models: [FieldModel] = []
        for field in fields {
            let options = try await field.choices(self)
            // All of them, and nothing else to choose.
            if field.kind == .select, options.count < 2 { continue }
            // A provider's own officers see its own only, and no run.
            if officer?.provider != nil, ["provider", "run"].contains(field.name) { continue }
            var model = FieldModel(
                field,
                values: [query(field.name) ?? field.initial(self)],
                options: options,
                error: nil
            )
            // Nobody need fill in a filter: to say so of each is noise.
            model.isOptional = false
            models.append(model)
        }
        return ListModel.Filters(
            fields: models,
            action: request.uri.path,
            isFiltered: fields.contains { $0.kind != .hidden && query($0.name) != nil },
            clear: request.uri.path
        )
    }

    /// A page that stands before this one, where there is one for whoever asks.
    func crumb(_ text: String, _ href: String) -> [Link] {
        Route.isOpen(href, to: officer) ? [Link(text, href)] : []
    }

    /// An address with this path's own words in place of its braces.
    func filled(_ href: String) -> String {
        href.replacing(/\{(\w+)\}/) { parameter(String($0.1)) }
    }
}
