package import Money
package import Panel

/// Promised money, stage by stage: what stands in each, and what ever reached it.
package struct LineFunnel: Hashable, Codable, Sendable {
    package let heldPence: Pence
    package let committedPence: Pence
    package let deliveredPence: Pence
    package let invoicedPence: Pence
    package let paidPence: Pence
    package let heldToDatePence: Pence
    package let committedToDatePence: Pence
    package let deliveredToDatePence: Pence
    package let invoicedToDatePence: Pence
    package let paidToDatePence: Pence

    /// - Parameters:
    ///   - standing: what stands in each stage.
    ///   - toDate: what ever reached each.
    package init(standing: [Stage: Pence], toDate: [Stage: Pence]) {
        heldPence = standing[.held] ?? .zero
        committedPence = standing[.committed] ?? .zero
        deliveredPence = standing[.delivered] ?? .zero
        invoicedPence = standing[.invoiced] ?? .zero
        paidPence = standing[.paid] ?? .zero
        heldToDatePence = toDate[.held] ?? .zero
        committedToDatePence = toDate[.committed] ?? .zero
        deliveredToDatePence = toDate[.delivered] ?? .zero
        invoicedToDatePence = toDate[.invoiced] ?? .zero
        paidToDatePence = toDate[.paid] ?? .zero
    }
}
