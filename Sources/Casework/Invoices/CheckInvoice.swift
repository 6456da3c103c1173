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
        if let closed = invoice.state.obstacle { throw Refusal.invoice(closed) }
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

/// An invoice with what would become of its lines.
struct MatchedInvoice {
    let billing: Billing
    let matches: [LineMatch]
    /// Those that it may be the same as, which came before it.
    let alike: [String]
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
    ) throws -> MatchedInvoice {
        try check([invoice], of: invoice.provider, isNoDuplicate: isNoDuplicate)[0]
    }

    /// Each of these, behind whatever came before it.
    ///
    /// - Parameters:
    ///   - invoices: at least one, all of one provider.
    ///   - provider: whose they are.
    ///   - isNoDuplicate: finance says that none like them is the same.
    func check(
        _ invoices: [Invoices.Invoice],
        of provider: ID,
        isNoDuplicate: Bool = false
    ) throws -> [MatchedInvoice] {
        let (card, lines, dated) = try fetch(
            Providers.card(of: provider),
            InvoiceLines.of(invoices.map(\.id)),
            Invoices.dated(Set(invoices.map(\.datedOn)).sorted(), of: provider)
        )
        guard let card else { preconditionFailure("an invoice is a provider's") }
        let billing = try Billing(
            ProviderStanding(id: card.id, reference: card.reference, standing: card.standing),
            .orders(lines.map(\.asked).orders),
            at: self
        )
        let asked = Dictionary(grouping: lines, by: \.invoice)
        let ordinals = Set(invoices.map(\.ordinal)).sorted()
        let left = Dictionary(
            uniqueKeysWithValues: zip(ordinals, billing.behindQueue(upTo: ordinals))
        )
        return invoices.map { invoice in
            let alike = dated.alike(
                datedOn: invoice.datedOn,
                gross: invoice.gross,
                before: invoice.ordinal
            )
            let left = left[invoice.ordinal] ?? billing
            let matches = left.match(
                asked[invoice.id] ?? [],
                duplicateOf: isNoDuplicate ? nil : alike.first
            )
            return MatchedInvoice(billing: left, matches: matches, alike: alike)
        }
    }
}

extension Billing {
    /// What was written down of an order that was not there then is no order's line for good.
    fileprivate func match(
        _ stored: [InvoiceLines.Asked],
        duplicateOf: String?
    ) -> [LineMatch] {
        var billing = self
        billing.leaveOut(stored.filter { $0.line == nil }.map(\.asked.orderLine))
        return billing.match(stored.map(\.asked), duplicateOf: duplicateOf)
    }
}
