import Money
import Panel
package import Store

extension ReadingDesk {
    /// The order of this reference; to a provider's own officer there is no other's.
    package func order(_ text: String) throws -> Orders.Order {
        let reference = try Noun.order.read(text)
        let order = try fetch(Orders.find(reference, today: today))
        return try found(
            order.flatMap { sees($0.provider.id) ? $0 : nil },
            .order,
            reference
        )
    }

    /// The order's lines: its provider's in the package.
    package func lines(of order: Orders.Order) throws -> [Lines.Placed] {
        try fetch(Lines.of([order.package])).filter { $0.line.provider.id == order.provider.id }
    }

    /// A line of an order, `ORD-1/2`.
    package func orderLine(_ text: String) throws -> (order: Orders.Order, line: Lines.Placed) {
        let reference = try OrderLineReference(reading: text)
        let order = try order(reference.order)
        guard
            let line = try lines(of: order).first(where: { $0.line.position == reference.position })
        else {
            let written = OrderLineReference.text(order.reference, reference.position)
            throw Refusal.access(.notFound(noun: "order line", reference: written, near: nil))
        }
        return (order, line)
    }
}
