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
        package let state: String
        package let reason: String
        package let rejectedOn: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        let reason = try desk.code(reason, of: "invoice-reason").code
        try invoice.facts().checkRejection()
        if try desk.hold(on: invoice) != nil {
            desk.save(InvoiceHolds.release(invoice.id, on: desk.today, event: desk.event))
        }
        desk.save(Invoices.reject(invoice.id, on: desk.today, reason: reason))
        desk.record(
            invoice.reference,
            ["reason": reason, "gross_pence": "\(invoice.gross.count)"]
        )
        return Answer(
            invoice: invoice.reference,
            state: InvoiceState.rejected.rawValue,
            reason: reason,
            rejectedOn: desk.today
        )
    }
}
