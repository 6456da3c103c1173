import Money
package import Panel
import Store

/// Takes off a matched invoice what is not owed after all: the line has it committed again, or its
/// head has it where the package has ended.
package struct CreditInvoice: ActRequest {
    package typealias Answer = CorrectionMade

    package static let act = Act.creditInvoice

    package var invoice: String
    package var correction: CorrectionText

    package init(invoice: String, correction: CorrectionText) {
        self.invoice = invoice
        self.correction = correction
    }

    package func perform(at desk: Desk) throws -> CorrectionMade {
        let invoice = try desk.invoice(invoice)
        guard invoice.state == .matched, let agreement = invoice.agreement else {
            throw Refusal.correction(.notMatched)
        }
        if let run = invoice.run { throw Refusal.correction(.inRun(run)) }
        let (lines, vat) = try desk.fetch(
            Correctables.lines(ofInvoice: invoice.id),
            Correctables.vat(ofInvoice: invoice.id)
        )
        let correcting = try desk.correcting(
            .creditNote,
            correction,
            lines,
            vatLeft: vat,
            since: agreement.on,
            mayBeWhole: true
        )
        let made = CorrectionMade(
            correcting,
            try desk.correct([correcting])[0],
            provider: invoice.providerReference,
            invoice: invoice.reference
        )
        try release(correcting, at: desk)
        if correcting.isWhole { try close(invoice, at: desk) }
        desk.record(invoice.reference, made.facts)
        return made
    }

    private func release(_ correcting: Correcting, at desk: Desk) throws {
        let sums = correcting.takenByLine
        let placed = try desk.fetch(DeliveryLines.of(sums.keys.sorted()))
        try desk.release(
            placed.map { (placed: $0, amount: sums[$0.line.id] ?? .zero) },
            reason: correcting.reason
        )
    }

    /// Nothing of it is owed any more: it is paid where some of it was, and credited otherwise.
    private func close(_ invoice: Invoices.Invoice, at desk: Desk) throws {
        if let payment = try desk.fetch(Correctables.lastPayment(of: invoice.id)) {
            desk.save(Correctables.settle(invoice.id, by: payment))
        } else {
            desk.save(Correctables.set(.credited, of: [invoice.id]))
        }
        if try desk.hold(on: invoice) != nil {
            desk.save(InvoiceHolds.release(invoice.id, on: desk.today, event: desk.event))
        }
    }
}
