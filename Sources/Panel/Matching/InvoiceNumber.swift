import Money

/// A provider's own number of an invoice, as it stands on the paper.
package struct InvoiceNumber: Hashable, Sendable {
    package let text: String
    /// What of it is compared: letters and digits, in capitals.
    ///
    /// `inv 2026/07` is `INV-2026-07`.
    package let key: String

    package init(reading text: String) throws(Refusal) {
        guard let paper = PaperReference(text, most: 30) else {
            throw .invoice(.malformedNumber)
        }
        self.text = paper.text
        key = paper.key
    }
}
