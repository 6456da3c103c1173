import Casework
import Hummingbird
import Money
import Panel

/// How punctually invoices are paid, and which are late.
enum PunctualityPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let answer = try await asked.look(
            InvoiceClock(
                from: asked.query("from"),
                to: asked.query("to"),
                provider: asked.query("provider")
            )
        )
        guard asked.query("format") != "csv" else {
            return try await ListDownload.csv(named: "late-invoices") { sheet in
                try sheet.write(answer.late.map { AnswerField.all(of: $0) })
            }
        }
        let title = "Paid in time, \(Shown.day(answer.from)) to \(Shown.day(answer.to))"
        var model = RecordModel(
            asked.page(title, crumbs: [Link("Invoices", "/invoices"), Link("Paid in time")]),
            title
        )
        model.intro = "What was paid in time, what stands still and why, and what being late costs."
        model.tabs = asked.tabs(InvoicePages.tabs)
        model.filters = try await asked.filters([
            FormField("from", .day, "Paid on or after"), FormField("to", .day, "Paid on or before"),
            FormField("provider", .select, "Provider").anyProvider(),
        ])
        model.summary = summary(answer)
        model.sections = [late(answer), stops(answer)]
        if !answer.late.isEmpty {
            model.downloads = [
                Link("CSV of the late ones", asked.again(adding: ["format": "csv"]))
            ]
        }
        return asked.website.page("record", model)
    }

    private static func summary(_ answer: InvoiceClock.Answer) -> [Fact] {
        let share = answer.percentOnTime.map { " (\($0)%)" } ?? ""
        return [
            Fact("Paid in those days", Words.count("\(answer.paid)", "invoice")),
            Fact("Of them in time", "\(answer.paidOnTime)\(share)"),
            Fact("Not paid yet", Words.count("\(answer.open)", "invoice")),
            Fact("Of them late", "\(answer.openLate)"),
            Fact("Interest owed for being late", answer.interestPence.description),
            Fact("Fixed sums owed for being late", answer.compensationPence.description),
        ]
    }

    private static func late(_ answer: InvoiceClock.Answer) -> Section {
        let title = "Late, and not paid yet"
        guard !answer.late.isEmpty else { return Section(title, empty: "None is late.") }
        var section = Section(title)
        section.text =
            answer.moreLate > 0 ? "The latest of them; \(answer.moreLate) more are." : nil
        section.table = Record.table(
            answer.late.map { (key: nil, record: $0) },
            caption: title,
            only: [
                "invoice", "provider", "state", "held", "dueOn", "daysLate", "debtPence",
                "interestPence", "compensationPence",
            ]
        )
        return section
    }

    private static func stops(_ answer: InvoiceClock.Answer) -> Section {
        let title = "Why days stood still"
        guard !answer.stops.isEmpty else { return Section(title, empty: "None was held.") }
        var section = Section(title)
        section.table = TableModel(
            title,
            ["Why", "Who acts", "Times held", "Days in all", "Held now"],
            answer.stops.map { stop in
                [
                    .heading(stop.reason.named("held")), TableModel.Cell(stop.owner.asTitle),
                    .number("\(stop.holds)"), .number("\(stop.days)"), .number("\(stop.lasting)"),
                ]
            }
        )
        return section
    }
}
