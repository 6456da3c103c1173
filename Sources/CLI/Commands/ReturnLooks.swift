import ArgumentParser
import Casework
import Money
import Reports
import Sheets

struct ReturnList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List returns, newest first.",
        example: "return list --fund FUND-1"
    )

    @Option("Only of this fund.", "FUND") var fund: String?
    @Option("draft, submitted or accepted.", "STATE") var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListReturns {
        ListReturns(fund: fund, state: state, paging: paging)
    }

    var filters: [String?] { [fund, state] }

    var unlessAny: String { "No return yet: begin one with “diversion return draft”." }
}

struct ReturnShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show a return: a draft as of now, another as it was submitted.",
        example: "return show RTN-1",
        "return show RTN-1 --known-at 2041"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("As it was known then: a day, a moment or an event's number.", "TIME")
    var knownAt: String?
    @OptionGroup var common: CommonOptions

    func request() -> ShowReturn {
        ShowReturn(return: fundReturn, knownAt: knownAt)
    }

    func drawing(of answer: ShowReturn.Answer) -> [any Drawn] {
        let figures = answer.figures
        let heads = figures.heads + [figures.total]
        let reasons = figures.heads.filter { $0.reason != nil }
        return [
            Sheet(
                [
                    ("Return", Cell(figures.return)), ("State", Cell(answer.state)),
                    ("Fund", Cell("\(figures.fund), \(figures.name)")),
                    ("Quarter", Cell("\(figures.quarter): \(figures.from) to \(figures.to)")),
                    ("Known at event", Cell("\(figures.knownAtEvent)")),
                ] + signed(answer)
            ),
            Titled("Money", [spent(heads)]), Titled("Against budget", [against(heads)]),
        ]
            + titled("Reasons", reasons) { head in
                [("Head", head.head), ("Reason", head.reason), ("Said", head.explanation)]
            }
            + titled("Put right", figures.adjustments) { right in
                [
                    ("Kind", right.kind), ("Head", right.head), ("Of", right.belongsTo),
                    ("Changes", right.changes), ("Amount", right.pence.description),
                ]
            }
            + counts("Outputs", figures.outputs)
            + counts("Outcomes", figures.outcomes)
            + (figures.hiding.map { [Sentence($0, .dim)] } ?? [])
            + [Sentence("What a head or a count is made of: return trace, return counted.", .dim)]
            + (figures.risks.map { [Titled("Risks", [Sentence($0)])] } ?? [])
            + (answer.unexplained.isEmpty
                ? []
                : [
                    Sentence(
                        "Needs a reason: \(answer.unexplained.joined(separator: ", ")).",
                        .bold
                    )
                ])
    }

    private func signed(_ answer: ShowReturn.Answer) -> [(String, Cell)] {
        [
            ("Submitted by", answer.submittedBy), ("Accepted by", answer.acceptedBy),
            ("Accepted on", answer.acceptedOn.map { "\($0)" }),
            ("Reference", answer.reference), ("SHA-256, JSON", answer.documentSha256),
            ("SHA-256, CSV", answer.sheetSha256),
        ].compactMap { label, text in text.map { (label, Cell($0)) } }
    }

    private func spent(_ heads: [ReturnHead]) -> any Drawn {
        Table(
            of: heads,
            ("Head", { Cell($0.head) }),
            ("Actual", { Cell($0.actualPence) }),
            ("To date", { Cell($0.actualToDatePence) }),
            ("Accrued", { Cell($0.accruedPence) }),
            ("Committed", { Cell($0.committedPence) })
        )
    }

    private func against(_ heads: [ReturnHead]) -> any Drawn {
        Table(
            of: heads,
            ("Head", { Cell($0.head) }),
            ("Budget", { Cell($0.budgetPence) }),
            ("Virements", { Cell($0.virementsPence) }),
            ("Forecast", { Cell($0.forecastPence) }),
            ("Variance", { Cell($0.variancePence) }),
            ("Of budget", { Cell($0.variancePercent ?? "", isNumber: true) })
        )
    }

    private func counts(_ title: String, _ counts: [ReturnCount]) -> [any Drawn] {
        titled(title, counts) { count in
            [
                ("What", count.what),
                ("Count", count.count.map { "\($0)" } ?? "not told"),
                ("Target", count.target.map { "\($0)" }),
            ]
        }
    }

    private func titled<Record>(
        _ title: String,
        _ records: [Record],
        _ cells: (Record) -> [(String, String?)]
    ) -> [any Drawn] {
        guard let first = records.first else { return [] }
        let rows = records.map { cells($0).map { Cell($0.1 ?? "") } }
        return [Titled(title, [Table(cells(first).map(\.0), rows)])]
    }
}

struct ReturnTrace: LookErrand {
    static let configuration = CommandConfiguration(
        "trace",
        "What a head's figures are made of: decisions, allocations and virements.",
        example: "return trace RTN-1 --head mentoring"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("The head.", "HEAD") var head: String
    @OptionGroup var common: CommonOptions

    func request() -> TraceReturn {
        TraceReturn(return: fundReturn, head: head)
    }
}
