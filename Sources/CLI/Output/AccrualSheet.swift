import Casework
import Money

/// Accruals as finance books them: each fund's standing with its funder, and a row for each head.
enum AccrualSheet {
    static func drawing(of answer: ShowAccruals.Answer) -> [any Drawn] {
        let funds = answer.funds.map { fund in
            Titled("\(fund.fund) at \(answer.at)", [standing(of: fund), heads(of: fund)])
        }
        guard !funds.isEmpty else { return [Sentence("There is no fund yet.", .dim)] }
        guard !answer.adjustments.isEmpty else { return funds }
        return funds + [Titled("Of closed months", [adjustments(answer.adjustments)])]
    }

    private static func adjustments(_ adjustments: [ShownAdjustment]) -> Table {
        Table(
            of: adjustments,
            ("Month", { Cell($0.belongsTo) }),
            ("Adjustment", { Cell($0.kind) }),
            ("Count", { Cell("\($0.count)", isNumber: true) }),
            ("Money", { Cell($0.pence) })
        )
    }

    private static func standing(of fund: ShowAccruals.Fund) -> Sheet {
        let moved = [
            ("Brought in", fund.broughtPence), ("Returned", fund.returnedPence),
            ("Carried", fund.carriedPence),
        ]
        return Sheet(
            [("Earned", Cell(fund.earnedPence)), ("Received", Cell(fund.receivedPence))]
                + moved.filter { $0.1 > .zero }.map { ($0.0, Cell($0.1)) }
                + [
                    ("Debtor", Cell(fund.debtorPence)),
                    ("In advance", Cell(fund.inAdvancePence)),
                ]
        )
    }

    private static func heads(of fund: ShowAccruals.Fund) -> Table {
        Table(
            ["Head", "Not accepted", "Not invoiced", "Not paid", "Paid", "Committed"],
            fund.heads.map { head in
                [
                    Cell(head.head), Cell(head.recordedNotAcceptedPence),
                    Cell(head.acceptedNotInvoicedPence), Cell(head.invoicedNotPaidPence),
                    Cell(head.paidPence), Cell(head.committedPence),
                ]
            }
        )
    }
}
