package import Money

/// What is put right in an open month of one whose books are closed.
package struct Adjustment: Hashable, Sendable {
    package enum Kind: String, Choice {
        case refund
        case clawback
        case creditNote = "credit-note"
        case writeBack = "write-back"
        case undoneMatch = "undone-match"
        /// Somebody's word that a session took place was taken back.
        case withdrawnAcceptance = "withdrawn-acceptance"
        /// Cash that was written down wrongly.
        case reversedReceipt = "reversed-receipt"
    }

    package let kind: Kind
    /// The month in which it moves.
    package let month: Month
    /// The one of the services that it is about, whose books are closed.
    package let belongsTo: Month
    /// How many.
    package let count: Int
    package let pence: Pence

    package init(kind: Kind, month: Month, belongsTo: Month, count: Int, pence: Pence) {
        self.kind = kind
        self.month = month
        self.belongsTo = belongsTo
        self.count = count
        self.pence = pence
    }
}
