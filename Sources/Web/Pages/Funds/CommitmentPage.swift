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
        var model = RecordModel(asked.page(title, crumbs: [Link("Commitments")]), title)
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
                [
                    TableModel.Cell(item.fund, Reference.path(item.fund)),
                    TableModel.Cell(item.head.named("head")),
                    TableModel.Cell(ages[item.age] ?? Shown.word(item.age)),
                    .number("\(item.lines)"), .amount(item.committedPence),
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

    /// As the command line has them too.
    private static let ages = [
        "not-begun": "Have not begun", "running": "Are running",
        "over-30-days-at-most": "Over for 30 days at most",
        "over-90-days-at-most": "Over for 31 to 90 days",
        "over-longer": "Over for more than 90 days",
    ]
}
