package import Money
package import Panel
import Store

/// One line of an invoice: what would become of it while it is received, and what did become of it
/// once it was matched.
package struct ShownInvoiceLine: Codable, Sendable {
    /// `ORD-1/2`.
    package let line: String
    package let quantity: String
    package let pricePence: Pence
    package let netPence: Pence
    package let vatPence: Pence
    package let outcome: String?
    package let message: String?
    package let next: Role?
    package let agreedPence: Pence?
    /// The sessions that it bills.
    package let sessions: [String]
}

extension ReadingDesk {
    func lines(of invoice: Invoices.Invoice) throws -> [ShownInvoiceLine] {
        if invoice.state == .received {
            return try check(invoice).matches.map { match in
                ShownInvoiceLine(
                    match.asked,
                    outcome: match.outcome.code,
                    message: match.sentence,
                    next: match.next
                )
            }
        }
        let (asked, items) = try fetch(
            InvoiceLines.of([invoice.id]),
            SessionItems.of([invoice.id])
        )
        let billed = Dictionary(grouping: items, by: \.position)
        return asked.map { line in
            let items = billed[line.asked.position] ?? []
            return ShownInvoiceLine(
                line.asked,
                agreed: invoice.agreement == nil ? nil : items.map(\.agreed).sum(),
                sessions: items.map(\.session)
            )
        }
    }
}

extension ShownInvoiceLine {
    fileprivate init(
        _ asked: AskedLine,
        outcome: String? = nil,
        message: String? = nil,
        next: Role? = nil,
        agreed: Pence? = nil,
        sessions: [String] = []
    ) {
        line = asked.orderLine
        quantity = asked.quantity.description
        pricePence = asked.price
        netPence = asked.net
        vatPence = asked.vat
        self.outcome = outcome
        self.message = message
        self.next = next
        agreedPence = agreed
        self.sessions = sessions
    }
}
