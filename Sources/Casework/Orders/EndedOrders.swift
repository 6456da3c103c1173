import Money
import Panel
import Store

extension Desk {
    /// Gives back what is committed on orders that have ended, and makes the version of each that
    /// says so; nothing where there is nothing to give back.
    func release(
        _ amounts: [(placed: DeliveryLines.Placed, amount: Pence)],
        reason: String
    ) throws {
        let given = amounts.filter { $0.amount > .zero }
        for (reference, given) in Dictionary(grouping: given, by: \.placed.order)
            .sorted(by: { $0.key < $1.key })
        {
            let sums = Dictionary(
                given.map { ($0.placed.line.id, $0.amount) },
                uniquingKeysWith: +
            )
            let version = try ended(reference, releasing: sums, by: given[0].placed.decision)
            save(Orders.insert([version], event: event))
            for (placed, amount) in given {
                move(.release, amount, on: placed, reason: reason)
            }
        }
    }

    private func ended(
        _ reference: String,
        releasing amounts: [ID: Pence],
        by decision: ID
    ) throws -> Orders.NewVersion {
        let order = try order(reference)
        let lines = try lines(of: order).map { placed in
            placed.line.ordered(
                by: .end,
                quantity: placed.line.quantity,
                releasing: amounts[placed.line.id] ?? .zero
            )
        }
        return Orders.NewVersion(
            order: Orders.Standing(
                id: order.id,
                reference: order.reference,
                package: order.package,
                provider: order.provider.id,
                version: order.version + 1,
                lines: Dictionary(uniqueKeysWithValues: lines.map { ($0.line, $0) })
            ),
            decision: decision,
            effectiveOn: today
        )
    }
}
