import Money
import Panel
import Store

extension ReadingDesk {
    /// The invoice of this reference; to a provider's own officer there is no other's.
    func invoice(_ text: String) throws -> Invoices.Invoice {
        let reference = try Noun.invoice.read(text)
        let invoice = try fetch(Invoices.find(reference))
        return try found(invoice.flatMap { sees($0.provider) ? $0 : nil }, .invoice, reference)
    }

    /// The hold that lasts, if one does.
    func hold(on invoice: Invoices.Invoice) throws -> InvoiceHolds.Hold? {
        try fetch(InvoiceHolds.of([invoice.id])).last { $0.to == nil }
    }

    /// The days in which these invoices must be paid.
    func clocks(
        of invoices: [Invoices.Invoice]
    ) throws -> [ID: (clock: PaymentClock, hold: InvoiceHolds.Hold?)] {
        guard !invoices.isEmpty else { return [:] }
        let holds = Dictionary(
            grouping: try fetch(InvoiceHolds.of(invoices.map(\.id))),
            by: \.invoice
        )
        let clocks = invoices.map { invoice in
            let holds = holds[invoice.id] ?? []
            return (
                invoice.id, (clock: clock(of: invoice, holds), hold: holds.last { $0.to == nil })
            )
        }
        return Dictionary(clocks, uniquingKeysWith: { first, _ in first })
    }

    func clock(of invoice: Invoices.Invoice, _ holds: [InvoiceHolds.Hold]) -> PaymentClock {
        let holds = holds.map { PaymentClock.Hold(from: $0.from, to: $0.to) }
        return clock(receivedOn: invoice.receivedOn, holds, paidOn: invoice.paidOn)
    }

    /// The one clock, for whoever shows a due day and for what a run pays.
    func clock(
        receivedOn day: Day,
        _ holds: [PaymentClock.Hold],
        paidOn: Day? = nil
    ) -> PaymentClock {
        PaymentClock(
            received: day,
            terms: settings.paymentDays(on: day),
            holds: holds,
            paidOn: paidOn
        )
    }

    /// Whose invoices are looked at: a provider's officer's own, or those of the provider that is
    /// named.
    func invoicing(_ provider: String?) throws -> ProviderStanding {
        guard let provider else {
            guard let own = try ownProvider() else {
                throw Refusal.invoice(.providerNeeded)
            }
            return own
        }
        return try self.provider(provider)
    }
}

extension Desk {
    /// Whose invoice is entered: an officer's own provider's, or, for finance, any provider's.
    func entering(_ provider: String?) throws -> ProviderStanding {
        let named = try invoicing(provider)
        let isAllowed = officer.mayInvoice(for: named.id)
        return try found(isAllowed ? named : nil, .provider, named.reference)
    }
}

extension Invoices.Invoice {
    /// As the rules judge it.
    ///
    /// - Parameters:
    ///   - left: what of it is neither credited nor paid, for whoever takes a match back.
    ///   - held: why it is held, for whoever holds it.
    func facts(left: Pence = .zero, held: String? = nil) -> InvoiceFacts {
        InvoiceFacts(
            state: state,
            agreed: agreement?.pence,
            matchedOn: agreement?.on,
            run: run,
            left: left,
            held: held
        )
    }

    /// What is owed when it is paid late: what was agreed, less what was credited of it or paid
    /// before; or else what is asked for.
    var debt: Pence {
        agreement.map { $0.pence + $0.vat - credited - paidBefore } ?? gross
    }

    /// What a run would pay; none before it is matched, nor once it is paid.
    var leftToPay: Pence? { state == .matched ? debt : nil }
}
