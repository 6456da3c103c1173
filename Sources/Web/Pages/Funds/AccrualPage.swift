import Casework
import Hummingbird
import Money
import Panel

/// Where the books stand at the end of a day, fund by fund.
enum AccrualPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let answer = try await asked.look(ShowAccruals(at: asked.query("at")))
        let title = "Accruals at the end of \(Shown.day(answer.at))"
        var model = RecordModel(asked.page(title, crumbs: [Link("Accruals")]), title)
        model.caption =
            "A commitment is no accrual: what is not delivered stands in a column of "
            + "its own."
        model.tabs = asked.tabs(FundPages.tabs)
        model.filters = try await asked.filters([
            FormField("at", .day, "At the end of", isOptional: true)
        ])
        model.sections = answer.funds.map { section($0, at: answer.at) }
        if answer.funds.isEmpty {
            model.sections = [Section(empty: "No fund yet. Enter a grant first.")]
        }
        return asked.website.page("record", model)
    }

    private static func section(_ fund: ShowAccruals.Fund, at day: Day) -> Section {
        var section = Section(fund.fund)
        section.summary = [
            Fact("Fund", fund.fund, "/funds/\(fund.fund)?as_at=\(day)"),
            Fact("Earned", fund.earnedPence.description),
            Fact("Received", fund.receivedPence.description, "/receipts?fund=\(fund.fund)"),
            fund.inAdvancePence > .zero
                ? Fact("Received in advance", fund.inAdvancePence.description)
                : Fact("Owed by the funder", fund.debtorPence.description),
        ]
        guard !fund.heads.isEmpty else {
            section.empty = "Nothing is allocated to a head yet."
            return section
        }
        let columns = fund.heads.map { head in
            [
                head.recordedNotAcceptedPence, head.acceptedNotInvoicedPence,
                head.invoicedNotPaidPence, head.paidPence, head.committedPence,
            ]
        }
        section.table = TableModel(
            "Heads of \(fund.fund)",
            [
                "Head", "Recorded, not accepted (estimate)", "Accepted, not invoiced",
                "Invoiced, not paid", "Paid", "Committed, not delivered",
            ],
            zip(fund.heads, columns).map { head, figures in
                [.heading(head.head.named("head"))] + figures.map { .amount($0) }
            },
            foot: [
                [.heading("All heads")]
                    + columns[0].indices.map { place in .amount(columns.map { $0[place] }.sum()) }
            ]
        )
        return section
    }
}

/// What is committed and not delivered, and how long its lines have been over.
enum CommitmentPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let answer = try await asked.look(ListCommitments(fund: asked.query("fund")))
        let title = "Commitments by age"
        var model = RecordModel(asked.page(title, crumbs: [Link("Commitments")]), title)
        model.intro = "Committed and not delivered. What has lapsed is for the panel to release."
        model.tabs = asked.tabs(FundPages.tabs)
        model.filters = try await asked.filters([MoneyPages.fund])
        var section = Section()
        if answer.items.isEmpty {
            section.empty = "Nothing is committed and undelivered."
        } else {
            let rows = answer.items.map { (key: String?.none, record: $0 as Any) }
            section.table = Record.table(rows, caption: title)
        }
        model.sections = [section]
        return asked.website.page("record", model)
    }
}
