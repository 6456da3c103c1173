import Casework
import Hummingbird
import Money
import Panel

/// Where the books stand at the end of a day, fund by fund.
enum AccrualPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let answer = try await asked.look(ShowAccruals(at: asked.query("at")))
        guard asked.query("format") != "csv" else {
            return try await ListDownload.csv(named: "accruals-\(answer.at)") { sheet in
                try sheet.write(
                    answer.funds.flatMap { fund in
                        fund.heads.map { head in
                            AnswerField.all(of: Whose(fund: fund.fund, at: answer.at))
                                + AnswerField.all(of: head)
                        }
                    }
                )
            }
        }
        let title = "Accruals at the end of \(Shown.day(answer.at))"
        let crumbs = [FundPages.above, Link("Accruals")]
        var model = RecordModel(asked.page(title, crumbs: crumbs), title)
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
        } else {
            model.downloads = [Link("CSV", asked.again(adding: ["format": "csv"]))]
        }
        return asked.website.page("record", model)
    }

    /// What a row of the file is about.
    private struct Whose {
        let fund: String
        let at: Day
    }

    private static func section(_ fund: ShowAccruals.Fund, at day: Day) -> Section {
        var section = Section(fund.fund)
        section.summary = [
            Fact("Fund", fund.fund, "/funds/\(fund.fund)?as_at=\(day)"),
            Fact("Earned", fund.earnedPence.description),
            Fact("Received", fund.receivedPence.description, "/receipts?fund=\(fund.fund)"),
        ]
        section.summary += [
            ("Brought in with what was carried", fund.broughtPence),
            ("Of it returned to the funder", fund.returnedPence),
            ("Of it carried on", fund.carriedPence),
        ].filter { $0.1 > .zero }.map { Fact($0.0, $0.1.description) }
        section.summary.append(
            fund.inAdvancePence > .zero
                ? Fact("Received in advance", fund.inAdvancePence.description)
                : Fact("Owed by the funder", fund.debtorPence.description)
        )
        guard !fund.heads.isEmpty else {
            section.empty = "Nothing is allocated to a head yet."
            return section
        }
        section.text = reconciled(fund, at: day)
        let columns = fund.heads.map { figures($0, of: fund.fund, at: day) }
        section.table = TableModel(
            "Heads of \(fund.fund)",
            [
                "Head", "Recorded, not accepted (estimate)", "Accepted, not invoiced",
                "Invoiced, not paid", "Paid", "Committed, not delivered",
            ],
            zip(fund.heads, columns).map { head, figures in
                [.heading(head.head.named("head"))]
                    + figures.map { .amount($0.amount, $0.href) }
            },
            foot: [
                [.heading("All heads")]
                    + columns[0].indices.map { place in
                        .amount(columns.map { $0[place].amount }.sum())
                    }
            ]
        )
        return section
    }

    /// Each leads to its movements where it is made of nothing else.
    private static func figures(
        _ head: ShowAccruals.Head,
        of fund: String,
        at day: Day
    ) -> [(amount: Pence, href: String?)] {
        func movements(_ stage: Stage) -> String {
            "/movements?fund=\(fund)&to=\(day)&head=\(head.head)&stage=\(stage.rawValue)"
        }
        let isLedger = head.acceptedLaterPence == .zero
        return [
            (head.recordedNotAcceptedPence, nil),
            (head.acceptedNotInvoicedPence, isLedger ? movements(.delivered) : nil),
            (head.invoicedNotPaidPence, movements(.invoiced)),
            (head.paidPence, movements(.paid)),
            (head.committedPence, isLedger ? movements(.committed) : nil),
        ]
    }

    /// Why what is committed here is not what the fund's own page of that day says.
    private static func reconciled(_ fund: ShowAccruals.Fund, at day: Day) -> String {
        let meant = "A service counts on its own day here, even if it was accepted afterwards."
        let late = fund.heads.map(\.acceptedLaterPence).sum()
        guard late != .zero else { return meant }
        let committed = fund.heads.map(\.committedPence).sum()
        return "\(meant) The fund’s page counts it when it was accepted: it has "
            + "\(committed + late) committed on \(Shown.day(day)), of it accepted after the day "
            + "\(late), which leaves \(committed)."
    }
}
