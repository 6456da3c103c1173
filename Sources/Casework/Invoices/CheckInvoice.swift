package import Panel
import Store

/// What would become of an invoice if it were matched now: look first, then match.
package struct CheckInvoice: LookUp {
    package typealias Answer = CheckedInvoice

    package static let act = Act.seeInvoices

    package var invoice: String

    package init(invoice: String) {
        self.invoice = invoice
    }

    package func answer(at desk: ReadingDesk) throws -> CheckedInvoice {
        let invoice = try desk.invoice(invoice)
        let holds = try desk.fetch(InvoiceHolds.of([invoice.id]))
        if let closed = invoice.isClosed { throw Refusal.invoice(closed) }
        if let agreement = invoice.agreement {
            throw Refusal.invoice(.alreadyMatched(on: agreement.on))
        }
        return CheckedInvoice(
            invoice,
            hold: holds.last { $0.to == nil },
            dueOn: desk.clock(of: invoice, holds).due(today: desk.today),
            try desk.check(invoice).matches
        )
    }
}

extension ReadingDesk {
    /// Matches an invoice's lines, without anything coming of it.
    ///
    /// - Parameters:
    ///   - invoice: which is neither matched nor closed.
    ///   - isNoDuplicate: finance says that none like it is the same.
    func check(
        _ invoice: Invoices.Invoice,
        isNoDuplicate: Bool = false
    ) throws -> (billing: Billing, matches: [LineMatch], alike: String?) {
        let (card, lines, dated) = try fetch(
            Providers.card(of: invoice.provider),
            InvoiceLines.of([invoice.id]),
            Invoices.dated([invoice.datedOn], of: invoice.provider)
        )
        let provider = ProviderStanding(
            id: invoice.provider,
            reference: invoice.providerReference,
            standing: card?.standing ?? .left
        )
        let asked = lines.map(\.asked)
        let orders = Set(asked.map { String($0.orderLine.prefix { $0 != "/" }) })
        var billing = try Billing(provider, orders: orders, at: self)
        // What was written down of an order that was not there then is no order's line for good.
        billing.leaveOut(lines.filter { $0.line == nil }.map(\.asked.orderLine))
        let alike = dated.first { $0.gross == invoice.gross && $0.ordinal < invoice.ordinal }
        let duplicateOf = isNoDuplicate ? nil : alike?.reference
        return (billing, billing.match(asked, duplicateOf: duplicateOf), alike?.reference)
    }
}
