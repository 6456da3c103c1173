import Money
import Reports

extension Funnel {
    /// What stands in each stage of the funnel, in their order.
    var standing: [Pence] {
        [
            availablePence, promised.heldPence, promised.committedPence, promised.deliveredPence,
            promised.invoicedPence, promised.paidPence,
        ]
    }

    /// What ever reached each.
    var reached: [Pence] {
        [
            availableToDatePence, promised.heldToDatePence, promised.committedToDatePence,
            promised.deliveredToDatePence, promised.invoicedToDatePence, promised.paidToDatePence,
        ]
    }
}
