package import Money
package import Panel
import Store

/// What an order becomes if the sitting that decided so closes, or once the day that it decided for
/// has come: before and after in pounds.
package struct PendingVersion: Codable, Sendable {
    package let decision: String
    package let sitting: String
    package let kind: DecisionKind
    /// Its sitting has closed, and it waits for its day.
    package let closed: Bool
    /// From which day on.
    package let effectiveOn: Day
    package let beforePence: Pence
    package let afterPence: Pence
    package let lines: [ChangedLine]

    package struct ChangedLine: Codable, Sendable {
        package let line: String
        package let quantityBefore: String
        package let quantityAfter: String
        package let beforePence: Pence
        package let afterPence: Pence
        /// The last day that it goes on to, where that changes.
        package let until: Day?
    }
}

extension ReadingDesk {
    /// Nil where nothing of the order is about to change.
    ///
    /// Nor does a provider's officer see what the panel has not closed yet: it may still be
    /// withdrawn.
    ///
    /// - Parameter coming: the decision in the minutes that makes a later version.
    func pendingVersion(
        of order: Orders.Order,
        _ lines: [Line],
        _ ordered: [ID: OrderedLine],
        coming: String?
    ) throws -> PendingVersion? {
        let open = officer.seesOnlyOwnProvider ? nil : order.openDecision
        let found =
            if let open { try fetch(Decisions.find(open)) } else {
                try coming.flatMap { try fetch(Decisions.find($0)) }
            }
        guard let decision = found, decision.kind.movesMoney else { return nil }
        let decided = try fetch(Decisions.changes(of: [decision.id]))
        let changes = lines.compactMap { line in
            decided.first { $0.line == line.id }.map { (line: line, change: $0) }
        }
        guard !changes.isEmpty else { return nil }
        let changed = changes.map { line, change in
            // Of a closed sitting, what is added is committed already.
            let added = decision.isMinuted ? max(change.amount, .zero) : .zero
            let released = decision.kind == .end ? line.committed : -min(change.amount, .zero)
            let after = line.ordered(
                by: decision.kind,
                quantity: change.quantity,
                releasing: released
            )
            return PendingVersion.ChangedLine(
                line: OrderLineReference.text(order.reference, line.position),
                quantityBefore: (ordered[line.id]?.quantity ?? line.quantity).description,
                quantityAfter: after.quantity.description,
                beforePence: line.reached - added,
                afterPence: after.total,
                until: change.until
            )
        }
        let unchanged = lines.filter { line in !changes.contains { $0.line.id == line.id } }
            .map(\.reached).sum()
        return PendingVersion(
            decision: decision.reference,
            sitting: decision.sitting,
            kind: decision.kind,
            closed: decision.isMinuted,
            effectiveOn: decision.takesEffect,
            beforePence: unchanged + changed.map(\.beforePence).sum(),
            afterPence: unchanged + changed.map(\.afterPence).sum(),
            lines: changed
        )
    }
}

extension Line {
    /// Committed and beyond: without what is only held.
    fileprivate var reached: Pence {
        promised - balances[.held]
    }
}
