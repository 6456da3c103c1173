package import Money
package import Panel

/// What was put right in one month of another whose books were closed.
package struct ShownAdjustment: Codable, Sendable {
    /// refund, clawback, credit-note, write-back, undone-match, withdrawn-acceptance or
    /// reversed-receipt.
    package let kind: Adjustment.Kind
    /// The month of the services that it is about: 2026-10.
    package let belongsTo: String
    package let count: Int
    package let pence: Pence

    init(_ adjustment: Adjustment) {
        kind = adjustment.kind
        belongsTo = adjustment.belongsTo.description
        count = adjustment.count
        pence = adjustment.pence
    }
}
