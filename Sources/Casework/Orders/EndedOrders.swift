import Money
import Panel
import Store

extension Desk {
    /// What was delivered and is not paid for is committed again; once the package has ended it is
    /// available at once.
    ///
    /// - Returns: what is available.
    @discardableResult
    func giveBack(
        _ amounts: [(placed: DeliveryLines.Placed, amount: Pence)],
        reason: String
    ) throws -> Pence {
        for (placed, amount) in amounts {
            move(.unaccept, amount, on: placed, reason: reason)
        }
        return try release(amounts, reason: reason)
    }

    /// On a package that has ended only what awaits acceptance stays committed: the rest goes back
    /// to its head, with the version of each order that says so.
    ///
    /// - Parameters:
    ///   - amounts: what this act has committed again, beyond what the line says; of packages that
    ///     go on as well.
    ///   - settled: sessions that with this act await acceptance no more.
    ///   - reason: why.
    /// - Returns: what is available.
    @discardableResult
    func release(
        _ amounts: [(placed: DeliveryLines.Placed, amount: Pence)],
        settling settled: Set<ID> = [],
        reason: String
    ) throws -> Pence {
        let over = amounts.filter { $0.placed.line.endedOn != nil }
        let kept = try awaiting(on: over.map(\.placed.line), but: settled)
        let given = over.map { placed, amount -> (placed: DeliveryLines.Placed, amount: Pence) in
            let there = placed.line.committed + amount
            return (placed: placed, amount: there - (kept[placed.line.id]?.pence ?? .zero))
        }.filter { $0.amount > .zero }
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
        return given.map(\.amount).sum()
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
