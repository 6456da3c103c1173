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
        let billing = try desk.unasked(of: provider, order: order, for: typed)
        let asked = typed.isEmpty ? billing.drafted() : typed
        let (dated, waiting) = try desk.fetch(
            Invoices.dated([desk.today], of: provider.id),
            Invoices.waiting(of: provider.id)
        )
        let gross = asked.map { $0.net + $0.vat }.sum()
        let alike = dated.alike(datedOn: desk.today, gross: gross)
        let matches = billing.match(asked, duplicateOf: alike.first)
        let unreported = try desk.unreported(on: billing)
        let accepted = billing.accepted
        let sessions = billing.lines.flatMap { billing.waiting[$0.line.id] ?? [] }
        let reported = billing.lines.map(\.line).filter { billing.waiting[$0.id] != nil }
        let projected = try desk.projected(reported)
        let requested = billing.requested(on: order)
        let most = Preflight.mostListed
        return Preflight(
            provider: provider.reference,
            matches: !matches.isEmpty && matches.allSatisfy(\.outcome.isMatched),
            lines: matches.prefix(most).map(CheckedLine.init),
            payablePence: matches.map { $0.agreed + $0.agreedVAT }.sum(),
            dueOn: desk.today.adding(days: desk.settings.paymentDays(on: desk.today)),
            accepted: Array(accepted.prefix(most)),
            underWay: try desk.underWay(Array(waiting.prefix(most))),
            waiting: sessions.prefix(most).map { Preflight.Waiting($0) },
            beyond: reported.compactMap { Preflight.Beyond($0, projected: projected[$0.id]) }
                .prefix(most).map(\.self),
            unreported: Array(unreported.prefix(most)),
            requested: Array(requested.prefix(most)),
            more: Preflight.More(
                lines: max(matches.count - most, 0),
                accepted: max(accepted.count - most, 0),
                underWay: max(waiting.count - most, 0),
                waiting: max(sessions.count - most, 0),
                unreported: max(unreported.count - most, 0),
                requested: max(requested.count - most, 0)
            )
        )
    }
}

extension Billing {
    /// What is accepted, line by line, and on no invoice.
    var accepted: [Preflight.Accepted] { lines.compactMap { Preflight.Accepted($0, self) } }

    /// What was asked back and is not here yet, of one order or of all.
    fileprivate func requested(on order: String?) -> [AskedBack] {
        let own = Set(lines.map(\.line.id))
        return requests.filter { order == nil || own.contains($0.line) }.map(AskedBack.init)
    }
}

extension ReadingDesk {
    /// The lines on which less was recorded than their days expect by now.
    func unreported(on billing: Billing) throws -> [Preflight.Unreported] {
        let ids = billing.lines.map(\.line.id).parts(of: 500)
        let recorded = try fetchEach(ids.map { Sessions.recorded(on: $0) })
            .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        return billing.lines.compactMap { placed in
            Preflight.Unreported(
                placed.line,
                recorded: recorded[placed.line.id] ?? Quantity(thousandths: 0),
                by: today
            )
        }
    }

    fileprivate func underWay(_ invoices: [Invoices.Invoice]) throws -> [Preflight.UnderWay] {
        let clocks = try clocks(of: invoices)
        let next = try next(of: invoices, held: clocks.compactMapValues { $0.hold?.owner })
        return invoices.map { invoice in
            let (clock, hold) = clocks[invoice.id] ?? (clock(of: invoice, []), nil)
            return Preflight.UnderWay(
                invoice: invoice.reference,
                number: invoice.number,
                totalPence: invoice.gross,
                held: hold?.reason,
                next: next[invoice.id] ?? Role.finance.rawValue,
                dueOn: clock.due(today: today)
            )
        }
    }
}
