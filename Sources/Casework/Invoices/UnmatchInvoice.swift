package import Money
package import Panel
import Store

/// Takes a match back while nobody pays it: its sessions may be billed again, and what was drawn or
/// given back with it goes the other way.
package struct UnmatchInvoice: ActRequest {
    package static let act = Act.unmatchInvoice

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
        /// What is delivered again and not invoiced.
        package let deliveredPence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        let reason = try desk.code(reason, of: "invoice-reason").code
        let owed = try desk.fetch(Correctables.lines(ofInvoice: invoice.id))
        let agreed = try invoice.facts(left: owed.map(\.left).sum()).checkUnmatching()
        let delivered = try moveBack(invoice, reason: reason, at: desk)
        desk.save(Invoices.unmatch(invoice.id), SessionItems.unbill(invoice.id))
        desk.record(
            invoice.reference,
            ["reason": reason, "agreed_pence": "\(agreed.count)"]
        )
        return Answer(
            invoice: invoice.reference,
            state: .received,
            reason: reason,
            deliveredPence: delivered
        )
    }

    /// The sessions stand delivered again at what they were accepted at.
    private func moveBack(
        _ invoice: Invoices.Invoice,
        reason: String,
        at desk: Desk
    ) throws -> Pence {
        let items = try desk.fetch(SessionItems.of([invoice.id]))
        let billed = Dictionary(grouping: items, by: \.line)
        let ids = billed.keys.sorted()
        let lines = try desk.fetchEach(ids.parts(of: 500).map { DeliveryLines.of($0) })
            .flatMap { $0 }
        let over = lines.map(\.line).filter { $0.endedOn != nil }
        let awaiting = try desk.awaiting(on: over)
        var drawn: [(DeliveryLines.Placed, Pence)] = []
        for placed in lines {
            let sums = billed[placed.line.id] ?? []
            let (agreed, accepted) = (sums.map(\.agreed).sum(), sums.map(\.accepted).sum())
            let missing = accepted - agreed
            let kept = awaiting[placed.line.id]?.pence ?? .zero
            try placed.line.checkTakingBack(missing, keeping: kept)
            desk.move(.unmatch, agreed, on: placed, reason: reason)
            desk.move(.accept, missing, on: placed, reason: reason)
            drawn.append((placed, -missing))
        }
        try desk.giveBack(drawn, reason: reason)
        return items.map(\.accepted).sum()
    }
}
