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
    package init(standing: StageSums, toDate: StageSums) {
        heldPence = standing[.held]
        committedPence = standing[.committed]
        deliveredPence = standing[.delivered]
        invoicedPence = standing[.invoiced]
        paidPence = standing[.paid]
        heldToDatePence = toDate[.held]
        committedToDatePence = toDate[.committed]
        deliveredToDatePence = toDate[.delivered]
        invoicedToDatePence = toDate[.invoiced]
        paidToDatePence = toDate[.paid]
    }
}
