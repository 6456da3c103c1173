import Casework
import Hummingbird
import Money
import Panel

/// What is committed and not delivered, and how long its lines have been over.
enum CommitmentPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let answer = try await asked.look(ListCommitments(fund: asked.query("fund")))
        guard asked.query("format") != "csv" else {
            return try await ListDownload.csv(named: "commitments") { sheet in
                try sheet.write(answer.items.map { AnswerField.all(of: $0) })
            }
        }
        let title = "Commitments by age"
        let crumbs = [FundPages.above, Link("Commitments")]
        var model = RecordModel(asked.page(title, crumbs: crumbs), title)
        model.intro = "Committed and not delivered. What has lapsed is for the panel to release."
        model.tabs = asked.tabs(FundPages.tabs)
        model.filters = try await asked.filters([MoneyPages.fund])
        guard !answer.items.isEmpty else {
            model.sections = [Section(empty: "Nothing is committed and undelivered.")]
            return asked.website.page("record", model)
        }
        var section = Section()
        section.table = TableModel(
            title,
            ["Fund", "Head", "Its lines", "Lines", "Committed"],
            answer.items.map { item in
                let lines =
                    "/commitments/lines?fund=\(item.fund)&head=\(item.head)&age=\(item.age)"
                return [
                    TableModel.Cell(item.fund, Reference.path(item.fund)),
                    TableModel.Cell(item.head.named("head")),
                    TableModel.Cell(text("\(item.age)")),
                    .number("\(item.lines)", lines), .amount(item.committedPence, lines),
                ]
            },
            foot: [
                [
                    .heading("All"), TableModel.Cell(""), TableModel.Cell(""),
                    .number("\(answer.items.map(\.lines).reduce(0, +))"),
                    .amount(answer.items.map(\.committedPence).sum()),
                ]
            ]
        )
        model.sections = [section]
        model.downloads = [Link("CSV", asked.again(adding: ["format": "csv"]))]
        return asked.website.page("record", model)
    }

    /// What a figure is made of.
    static let lines = ListPage(
        title: "Lines committed and not delivered",
        filters: [
            MoneyPages.fund, FormField("head", .select, "Head", isOptional: true).anyCode("head"),
            FormField("age", .select, "Age", isOptional: true).choosing { _ in
                [FormField.Choice("", "Any")] + ages.map { FormField.Choice($0.word, $0.text) }
            },
        ],
        links: ["line": "/movements?line={}"],
        above: Link("Commitments", "/commitments"),
        empty: "Nothing is committed and undelivered."
    )

    private static func text(_ age: String) -> String {
        ages.first { $0.word == age }?.text ?? Shown.word(age)
    }

    /// As the command line has them too.
    private static let ages = [
        (word: "not-begun", text: "Have not begun"), (word: "running", text: "Are running"),
        (word: "over-30-days-at-most", text: "Over for 30 days at most"),
        (word: "over-90-days-at-most", text: "Over for 31 to 90 days"),
        (word: "over-longer", text: "Over for more than 90 days"),
    ]
}
