package import Money
package import Panel
import Store

/// Sends an invoice back with its reason: its number may be used again.
package struct RejectInvoice: ActRequest {
    package static let act = Act.rejectInvoice

    package var invoice: String
    /// A code of the list `invoice-reason`.
    package var reason: String

    package init(invoice: String, reason: String) {
        self.invoice = invoice
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let invoice: String
        package let state: InvoiceState
        package let reason: String
        package let rejectedOn: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        return try desk.reject(invoice, try desk.code(reason, of: "invoice-reason").code)
    }
}

/// Takes back what a provider sent itself, as long as it is not matched: its sessions may be invoiced
/// again, and so may its number.
package struct WithdrawInvoice: ActRequest {
    package typealias Answer = RejectInvoice.Answer

    package static let act = Act.withdrawInvoice

    package var invoice: String

    package init(invoice: String) {
        self.invoice = invoice
    }

    package func perform(at desk: Desk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        let isOwn = desk.officer.provider == invoice.provider
        let own = try desk.found(isOwn ? invoice : nil, .invoice, invoice.reference)
        return try desk.reject(own, "withdrawn")
    }
}

extension Desk {
    fileprivate func reject(
        _ invoice: Invoices.Invoice,
        _ reason: String
    ) throws -> RejectInvoice.Answer {
        try invoice.facts().checkRejection()
        if try hold(on: invoice) != nil {
            save(InvoiceHolds.release(invoice.id, on: today, event: event))
        }
        save(Invoices.reject(invoice.id, on: today, reason: reason))
        record(invoice.reference, ["reason": reason, "gross_pence": "\(invoice.gross.count)"])
        return RejectInvoice.Answer(
            invoice: invoice.reference,
            state: .rejected,
            reason: reason,
            rejectedOn: today
        )
    }
}
