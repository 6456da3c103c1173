package import Money

/// A live invoice by what another may be the same as.
package struct AlikeInvoice: Hashable, Sendable {
    package let reference: String
    /// The number in its reference.
    package let ordinal: Int64
    package let datedOn: Day
    /// With all VAT.
    package let gross: Pence

    package init(reference: String, ordinal: Int64, datedOn: Day, gross: Pence) {
        self.reference = reference
        self.ordinal = ordinal
        self.datedOn = datedOn
        self.gross = gross
    }
}

extension [AlikeInvoice] {
    /// The references of those that an invoice may be the same as: of its day and amount, and there
    /// before it.
    ///
    /// - Parameters:
    ///   - datedOn: its day.
    ///   - gross: its amount, with all VAT.
    ///   - ordinal: the number in its reference; all others came before one that has none yet.
    package func alike(datedOn: Day, gross: Pence, before ordinal: Int64 = .max) -> [String] {
        filter { $0.datedOn == datedOn && $0.gross == gross && $0.ordinal < ordinal }
            .map(\.reference)
    }
}
