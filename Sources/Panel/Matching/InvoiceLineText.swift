package import Money

/// One line that an invoice asks for, as it is written: `ORD-1/2 x 4 at 45.00 vat 36.00`; without
/// VAT where there is none.
package struct InvoiceLineText: Hashable, Sendable {
    /// The order's line as its reference is written.
    package let orderLine: String
    package let quantity: Quantity
    package let price: Pence
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
        self.orderLine = try OrderLineReference(reading: orderLine).description
        self.quantity = try Input.quantity(quantity)
        self.price = try Input.amount(price, largest: largest)
        self.vat = try Input.amountOrNone(vat, largest: largest)
        guard let net = self.quantity.total(at: self.price), net <= largest else {
            throw .input(.amountTooLarge(largest))
        }
        guard net > .zero else { throw .input(.amountNotAboveZero) }
    }
}

/// A line of an order: the order's reference with the line's number in its package, `ORD-1/2`.
package struct OrderLineReference: Hashable, Sendable, CustomStringConvertible {
    package let order: String
    package let position: Int

    package init(order: String, position: Int) {
        self.order = order
        self.position = position
    }

    package init(reading text: String) throws(Refusal) {
        let parts = text.trimmingSpaces().split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int(parts[1]), position > 0 else {
            throw .input(.malformedReference(noun: "line of an order", example: "ORD-12/2"))
        }
        order = try Noun.order.read(String(parts[0]))
        self.position = position
    }

    package var description: String { "\(order)/\(position)" }
}
