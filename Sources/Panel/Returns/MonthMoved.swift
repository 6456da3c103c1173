package import Money

/// All that moved one way in one month under one head: as much of the ledger as a return reads.
package struct MonthMoved: Hashable, Sendable {
    package let edge: Edge
    package let fromHead: String
    package let toHead: String
    package let month: Month
    /// Recorded after an earlier return had told of its month.
    package let isLate: Bool
    package let pence: Pence

    package init(
        edge: Edge,
        fromHead: String,
        toHead: String,
        month: Month,
        isLate: Bool,
        pence: Pence
    ) {
        self.edge = edge
        self.fromHead = fromHead
        self.toHead = toHead
        self.month = month
        self.isLate = isLate
        self.pence = pence
    }
}

/// What a quarter's movements put right of quarters before it.
package struct PutRight: Hashable, Sendable {
    /// refund, clawback or withdrawn-acceptance.
    package let kind: String
    package let head: String
    /// The month that it is about.
    package let month: Month
    /// What was put right: above zero.
    package let pence: Pence

    package init(kind: String, head: String, month: Month, pence: Pence) {
        self.kind = kind
        self.head = head
        self.month = month
        self.pence = pence
    }
}
