import Casework
import Money

// From what was delivered to what was paid for it.
extension Trail {
    /// All that a payment pays, on whatever line.
    static func payment(_ payment: TracedPayment) -> any Drawn {
        let sheet = Sheet([
            ("Run", Cell("\(payment.run), \(payment.state)")),
            ("Paid on", Cell(payment.paidOn.map { "\($0)" } ?? "")),
            ("Invoices", Cell(payment.invoices.joined(separator: ", "))),
            ("Amount", Cell(payment.pence)),
            ("Stands", Cell(payment.standsPence)),
            ("Corrections", Cell(payment.corrections.joined(separator: ", "))),
        ])
        return Titled("Payment \(payment.payment)", [sheet])
    }

    static func sessions(_ lines: [TracedLine]) -> Titled? {
        titled(
            "Sessions",
            ["Session", "Line", "On", "Quantity", "Attendance", "State", "Worth", "Invoice"],
            each(lines, \.line.sessions) { line, session in
                [
                    Cell(session.session), line, Cell("\(session.on)"),
                    Cell(session.quantity, isNumber: true), Cell(session.attendance),
                    Cell(session.state), session.valuePence.map { Cell($0) } ?? .none,
                    Cell(session.invoice ?? ""),
                ]
            }
        )
    }

    static func invoices(_ lines: [TracedLine]) -> Titled? {
        titled(
            "Invoices",
            [
                "Invoice", "Line", "Number", "Dated", "State", "Asked", "Agreed", "Sessions",
                "Paid by",
            ],
            each(lines, \.line.invoices) { line, invoice in
                [
                    Cell(invoice.invoice), line, Cell(invoice.number), Cell("\(invoice.datedOn)"),
                    Cell(invoice.state), Cell(invoice.askedPence), Cell(invoice.agreedPence),
                    Cell(invoice.sessions.joined(separator: ", ")), Cell(invoice.payment ?? ""),
                ]
            }
        )
    }

    static func payments(_ lines: [TracedLine]) -> Titled? {
        titled(
            "Payments",
            [
                "Payment", "Line", "Run", "State", "Paid on", "Invoices", "Amount", "Stands",
                "Corrections",
            ],
            each(lines, \.line.payments) { line, payment in
                [
                    Cell(payment.payment), line, Cell(payment.run), Cell(payment.state),
                    Cell(payment.paidOn.map { "\($0)" } ?? ""),
                    Cell(payment.invoices.joined(separator: ", ")), Cell(payment.pence),
                    Cell(payment.standsPence), Cell(payment.corrections.joined(separator: ", ")),
                ]
            }
        )
    }

    /// A row for each of what the lines have, with the line as its order names it.
    private static func each<Item>(
        _ lines: [TracedLine],
        _ items: (TracedLine) -> [Item],
        row: (Cell, Item) -> [Cell]
    ) -> [[Cell]] {
        lines.flatMap { traced in
            items(traced).map { row(Cell(traced.line.order ?? traced.line.line), $0) }
        }
    }
}
