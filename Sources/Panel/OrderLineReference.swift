import Money

/// An order line's reference: its order's with the line's number in its package, `ORD-1/2`.
package struct OrderLineReference: Hashable, Sendable {
    package let order: String
    package let position: Int

    package init(reading text: String) throws(Refusal) {
        let parts = text.trimmingSpaces().split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int(parts[1]), position > 0 else {
            throw .input(.malformedReference(noun: "order line", example: "ORD-1/2"))
        }
        order = try Noun.order.read(String(parts[0]))
        self.position = position
    }

    package static func text(_ order: String, _ position: Int) -> String {
        "\(order)/\(position)"
    }
}
