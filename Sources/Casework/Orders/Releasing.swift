import Money
import Panel
import Store

extension Desk {
    /// Gives back what is committed on lines of packages that have ended, and makes the versions of
    /// their orders that say so.
    ///
    /// Nothing stays committed on a package that has ended: what comes back to its lines is
    /// available at once.
    ///
    /// - Parameter amounts: each line at most once; nothing is done for one of a package that goes
    ///   on.
    func release(
        _ amounts: [(placed: DeliveryLines.Placed, pence: Pence)],
        reason: String
    ) throws {
        let ended = amounts.filter { $0.placed.line.endedOn != nil && $0.pence > .zero }
        for (reference, amounts) in Dictionary(grouping: ended, by: \.placed.order).sorted(by: {
            $0.key < $1.key
        }) {
            let order = try order(reference)
            let released = Dictionary(
                amounts.map { ($0.placed.line.id, $0.pence) },
                uniquingKeysWith: +
            )
            let lines = try lines(of: order).map { other in
                other.line.ordered(
                    by: .end,
                    quantity: other.line.quantity,
                    releasing: released[other.line.id] ?? .zero
                )
            }
            let version = Orders.NewVersion(
                order: Orders.Standing(
                    id: order.id,
                    reference: order.reference,
                    package: order.package,
                    provider: order.provider.id,
                    version: order.version + 1,
                    lines: Dictionary(uniqueKeysWithValues: lines.map { ($0.line, $0) })
                ),
                decision: amounts[0].placed.decision,
                effectiveOn: today
            )
            save(Orders.insert([version], event: event))
            for (placed, pence) in amounts {
                move(.release, pence, on: placed, reason: reason)
            }
        }
    }
}
