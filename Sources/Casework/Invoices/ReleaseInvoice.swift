package import Money
package import Panel
import Store

/// Lets an invoice go on that was held; its days run on.
package struct ReleaseInvoice: ActRequest {
    package static let act = Act.releaseInvoice

    package var invoice: String

    package init(invoice: String) {
        self.invoice = invoice
    }

    package struct Answer: Codable, Sendable {
        package let invoice: String
        package let state: InvoiceState
        package let reason: String
        /// Days that this hold lasted.
        package let daysHeld: Int
        package let dueOn: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        let holds = try desk.fetch(InvoiceHolds.of([invoice.id]))
        guard let hold = holds.last(where: { $0.to == nil }) else {
            throw Refusal.invoice(.notHeld)
        }
        desk.save(InvoiceHolds.release(invoice.id, on: desk.today, event: desk.event))
        let days = hold.from.days(until: desk.today)
        desk.record(invoice.reference, ["reason": hold.reason, "days_held": "\(days)"])
        return Answer(
            invoice: invoice.reference,
            state: invoice.state,
            reason: hold.reason,
            daysHeld: days,
            dueOn: desk.clock(of: invoice, holds).due(today: desk.today)
        )
    }
}
