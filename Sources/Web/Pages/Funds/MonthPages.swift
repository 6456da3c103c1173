import Casework
import Money
import Panel

/// Months: what is closed, and closing the next.
enum MonthPages {
    static let routes: [Route] =
        [
            .list("/periods", ListPeriods.self, months)
        ]
        + Route.form(
            "/periods/close",
            ClosePeriod.self,
            ActForm(
                "Close a month",
                [
                    FormField(
                        "month",
                        .select,
                        "Month",
                        hint: "Months close in their order: only the next one may be closed."
                    ).choosing(next)
                ],
                button: "Close the month",
                warning: "A closed month is never opened again. Nothing dated in it may move "
                    + "afterwards; corrections are entries of the open month.",
                isWarning: true,
                isChecked: true
            ),
            drawing: would
        ) { _ in .goTo("/periods") }

    /// None while the next one is not over.
    @Sendable
    private static func next(_ asked: Asked) async throws -> [FormField.Choice] {
        let next = try await asked.look(NextPeriod())
        return next.isOver ? [FormField.Choice(next.month, Shown.month(next.from))] : []
    }

    /// The figures that the month closes with are a look away.
    @Sendable
    private static func would(_ answer: ClosePeriod.Answer) -> [Section] {
        var would = Section("What this would do")
        would.summary = [
            Fact("Closes", "\(Shown.day(answer.from)) to \(Shown.day(answer.to))"),
            Fact("May still be posted to", "from \(Shown.day(answer.openFrom)) on"),
            Fact(
                "Figures it closes with",
                "Accruals at the end of \(Shown.day(answer.to))",
                "/accruals?at=\(answer.to)"
            ),
        ]
        return [would]
    }

    private static let months = ListPage(
        title: "Closed months",
        intro: "The number of the closing’s event repeats a month’s figures for ever: type it as "
            + "“known at” on the page of a fund.",
        actions: [
            ListPage.Offer(text: "Close a month", href: "/periods/close", act: .closePeriod)
        ],
        tabs: FundPages.tabs,
        above: FundPages.above,
        empty: "No month is closed yet. Look at its accruals, then close it."
    )
}
