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
    var tag: Tag?
    var summary: [Fact] = []
    var sections: [Section] = []
    var actions: [Link] = []

    init(_ page: Page, _ title: String) {
        self.page = page
        self.title = title
    }
}

/// A look-up of Casework as a page: what is known, and what may be done with it.
struct RecordPage<Answer: Sendable>: Sendable {
    let title: @Sendable (Answer) -> String
    var caption: String?
    /// Ways on, `{name}` being a word of this page's own path; shown to whose roles allow them.
    var actions: [ListPage.Offer] = []
    /// Whether one of them makes sense now; all do unless said.
    var isOffered: @Sendable (ListPage.Offer, Answer) -> Bool = { _, _ in true }
    /// What stands before the rest.
    var sections: @Sendable (Answer) -> [Section] = { _ in [] }
    /// How it stands, in a word.
    var tag: @Sendable (Answer) -> Tag? = { _ in nil }
    /// Names of properties that stand elsewhere.
    var leavingOut: Set<String> = []

    func model(_ answer: Answer, _ asked: Asked, crumbs: [Link]) -> RecordModel {
        let title = title(answer)
        var model = RecordModel(asked.page(title, crumbs: crumbs + [Link(title)]), title)
        model.caption = caption
        model.tag = tag(answer)
        model.summary = Record.facts(of: answer, leavingOut: leavingOut)
        model.sections = sections(answer) + Record.sections(of: answer, leavingOut: leavingOut)
        model.actions = actions.filter { offer in
            offer.isFor(asked.officer) && isOffered(offer, answer)
        }
        .map { Link($0.text, asked.filled($0.href)) }
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
            let answer = try await asked.look(
                ArgumentReader.read(lookUp, from: fields, isForm: true)
            )
            let parts = asked.request.uri.path.split(separator: "/").map(String.init)
            let crumbs = parts.count < 2 ? [] : [Link(parts[0].asTitle, "/\(parts[0])")]
            return asked.website.page("record", record.model(answer, asked, crumbs: crumbs))
        }
    }
}

extension Asked {
    /// An address with this path's own words in place of its braces.
    func filled(_ href: String) -> String {
        href.replacing(/\{(\w+)\}/) { parameter(String($0.1)) }
    }
}
