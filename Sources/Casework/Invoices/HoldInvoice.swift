package import Money
package import Panel
import Store

/// Holds an invoice with its reason: it is neither matched nor paid, and its days stand still.
package struct HoldInvoice: ActRequest {
    package static let act = Act.holdInvoice

    package var invoice: String
    /// A code of the list `hold-reason`, which says who must act.
    package var reason: String

    package init(invoice: String, reason: String) {
        self.invoice = invoice
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let invoice: String
        package let held: String
        package let heldOn: Day
        /// Who must act.
        package let next: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        let reason = try desk.code(reason, of: "hold-reason")
        try invoice.facts(held: desk.hold(on: invoice)?.reason).checkHold()
        desk.save(
            InvoiceHolds.insert(
                [invoice.id],
                reason: reason.code,
                on: desk.today,
                event: desk.event
            )
        )
        desk.record(invoice.reference, ["reason": reason.code])
        return Answer(
            invoice: invoice.reference,
            held: reason.code,
            heldOn: desk.today,
            next: reason.family.isEmpty ? Role.finance.rawValue : reason.family
        )
    }
}
