package import Money

/// One line that an invoice asks for, as it is written: `ORD-1/2 x 4 at 45.00 vat 36.00`; without
/// VAT where there is none.
package struct InvoiceLineText: Hashable, Sendable {
    /// The order's line as its reference is written.
    package let orderLine: String
    package let quantity: Quantity
    package let price: Pence
    package private(set) var net: Pence
    package let vat: Pence

    package static let example = "ORD-1/2 x 4 at 45.00 vat 36.00"

    /// - Parameter largest: from the settings.
    package init(reading text: String, largest: Pence) throws(Refusal) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        let words = parts.map { $0.lowercased() }
        guard parts.count == 5 || (parts.count == 7 && words[5] == "vat"), words[1] == "x",
            words[3] == "at"
        else { throw .input(.malformedLine(Self.example)) }
        try self.init(
            orderLine: String(parts[0]),
            quantity: String(parts[2]),
            price: String(parts[4]),
            vat: parts.count == 7 ? String(parts[6]) : "0",
            largest: largest
        )
    }

    /// The same in fields of their own, as a file has them.
    package init(
        orderLine: String,
        quantity: String,
        price: String,
        vat: String,
        largest: Pence
    ) throws(Refusal) {
        let reference = try OrderLineReference(reading: orderLine)
        self.orderLine = OrderLineReference.text(reference.order, reference.position)
        self.quantity = try Input.quantity(quantity)
        self.price = try Input.amount(price, largest: largest)
        self.vat = try Input.amountOrNone(vat, largest: largest)
        guard let net = self.quantity.total(at: self.price), net <= largest else {
            throw .input(.amountTooLarge(largest, typed: ""))
        }
        guard net > .zero else { throw .input(.amountNotAboveZero(typed: "")) }
        self.net = net
    }

    /// How far the net amount may be from quantity × price: each session was rounded by itself, and
    /// a drafted line asks for what stands delivered.
    private static let mostApart: Int64 = 2

    /// The same line with a net amount that was written beside it.
    package func asking(net written: Pence) throws(Refusal) -> InvoiceLineText {
        guard abs((written - net).count) <= Self.mostApart else {
            throw .invoice(.doesNotAddUp(asked: written, sum: net))
        }
        var line = self
        line.net = written
        return line
    }
}
