import Money
package import Panel
import Store

/// What a provider sees before invoicing: what will match, what will not and why, what waits for
/// whom, what was not reported, and when money would be due.
package struct PreflightInvoice: LookUp {
    package typealias Answer = Preflight

    package static let act = Act.seeInvoices

    /// Only this order.
    package var order: String?
    /// As `InvoiceLineText` reads them; all that may be invoiced if there are none.
    package var lines: [String]
    /// The officer's own unless said.
    package var provider: String?

    package init(order: String? = nil, lines: [String] = [], provider: String? = nil) {
        self.order = order
        self.lines = lines
        self.provider = provider
    }

    package func answer(at desk: ReadingDesk) throws -> Preflight {
        let provider = try desk.invoicing(provider)
        guard lines.count <= InvoiceEntry.mostLines else {
            throw Refusal.invoice(.tooManyLines(InvoiceEntry.mostLines))
        }
        let typed = try [AskedLine](reading: lines, largest: desk.settings.largestAmount)
        let billing = try desk.unasked(of: provider, order: order)
        let asked = typed.isEmpty ? billing.drafted() : typed
        let (dated, waiting) = try desk.fetch(
            Invoices.dated([desk.today], of: provider.id),
            Invoices.waiting(of: provider.id)
        )
        let ids = billing.lines.map(\.line.id).parts(of: 500)
        let recorded = try desk.fetchEach(ids.map { Sessions.recorded(on: $0) })
            .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        let gross = asked.map { $0.net + $0.vat }.sum()
        let alike = dated.alike(datedOn: desk.today, gross: gross)
        let matches = billing.match(asked, duplicateOf: alike.first)
        let clocks = try desk.clocks(of: waiting)
        return Preflight(
            provider: provider.reference,
            matches: !matches.isEmpty && matches.allSatisfy(\.outcome.isMatched),
            lines: matches.map(CheckedLine.init),
            payablePence: matches.map { $0.agreed + $0.agreedVAT }.sum(),
            dueOn: desk.today.adding(days: desk.settings.paymentDays(on: desk.today)),
            accepted: billing.lines.compactMap { Preflight.Accepted($0, billing) },
            underWay: waiting.map { invoice in
                let (clock, hold) = clocks[invoice.id] ?? (desk.clock(of: invoice, []), nil)
                return Preflight.UnderWay(
                    invoice: invoice.reference,
                    number: invoice.number,
                    totalPence: invoice.gross,
                    held: hold?.reason,
                    next: hold?.owner ?? Role.finance.rawValue,
                    dueOn: clock.due(today: desk.today)
                )
            },
            waiting: billing.lines.flatMap { line in
                (billing.waiting[line.line.id] ?? []).map { Preflight.Waiting($0) }
            },
            unreported: billing.lines.compactMap { placed in
                Preflight.Unreported(
                    placed.line,
                    recorded: recorded[placed.line.id] ?? Quantity(thousandths: 0),
                    by: desk.today
                )
            }
        )
    }
}
