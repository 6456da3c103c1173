import Money
import Panel
import Store

/// A decision that takes effect after its sitting has closed, and what of each line it frees.
struct Taking {
    let decision: Decisions.Decision
    /// Of its package.
    let lines: [Lines.Placed]
    /// The same as they are delivered on.
    let delivered: [ID: DeliveryLines.Placed]
    /// What it says about each line, where it says anything.
    let changes: [ID: Decisions.LineChange]
    /// By line, above zero.
    let released: [ID: Pence]

    init(
        _ decision: Decisions.Decision,
        _ lines: [Lines.Placed],
        _ delivered: [ID: DeliveryLines.Placed],
        _ changes: [Decisions.LineChange],
        awaiting: [ID: Awaiting]
    ) {
        self.decision = decision
        self.lines = lines
        self.delivered = delivered
        self.changes = Dictionary(
            changes.map { ($0.line, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let free = changes.compactMap { change -> (ID, Pence)? in
            guard let placed = delivered[change.line] else { return nil }
            let rest = placed.line.committed - (awaiting[change.line]?.pence ?? .zero)
            return (change.line, decision.kind == .end ? rest : min(-change.amount, rest))
        }
        released = Dictionary(free) { first, _ in first }.filter { $0.value > .zero }
    }
}

extension Desk {
    /// What decisions free whose day is over; what was delivered by then and awaits acceptance stays.
    func takings(_ decisions: [Decisions.Decision]) throws -> [Taking] {
        let (placed, all) = try fetch(
            Lines.of(decisions.map(\.package)),
            Decisions.changes(of: decisions.map(\.id))
        )
        let ids = placed.map(\.line.id)
        let delivered = try fetchEach(ids.parts(of: 500).map { DeliveryLines.of($0) })
            .flatMap { $0 }
        let byLine = Dictionary(uniqueKeysWithValues: delivered.map { ($0.line.id, $0) })
        return try decisions.map { decision in
            let lines = placed.filter { $0.package == decision.package }
            return Taking(
                decision,
                lines,
                byLine,
                all.filter { $0.decision == decision.id },
                awaiting: try awaiting(
                    on: lines.compactMap { byLine[$0.line.id]?.line },
                    upTo: decision.kind.lastDayBefore(decision.takesEffect)
                )
            )
        }
    }

    /// Of each order that a decision changes, the version that says what is left of it.
    func makeVersions(of takings: [Taking]) throws {
        let orders = try fetch(Orders.standing(of: takings.map(\.decision.package)))
        let versions = takings.flatMap { taking in
            orders.filter { order in
                order.package == taking.decision.package
                    && taking.changes.keys.contains { order.lines[$0] != nil }
            }.map { order in taking.version(of: order) }
        }
        save(Orders.insert(versions, event: event))
    }

    /// Moves what a decision frees, today.
    ///
    /// - Returns: how much.
    func release(_ taking: Taking) -> Pence {
        for (line, amount) in taking.released.sorted(by: { $0.key < $1.key }) {
            guard let placed = taking.delivered[line] else { continue }
            move(.release, amount, on: placed, reason: taking.decision.reason)
        }
        return taking.released.values.sum()
    }
}

extension Taking {
    fileprivate func version(of order: Orders.Standing) -> Orders.NewVersion {
        let lines = lines.map(\.line).compactMap { line -> OrderedLine? in
            guard let before = order.lines[line.id] else { return nil }
            return line.ordered(
                by: decision.kind,
                quantity: before.quantity,
                releasing: released[line.id] ?? .zero
            )
        }
        return Orders.NewVersion(
            order: Orders.Standing(
                id: order.id,
                reference: order.reference,
                package: order.package,
                provider: order.provider,
                version: order.version + 1,
                lines: Dictionary(uniqueKeysWithValues: lines.map { ($0.line, $0) })
            ),
            decision: decision.id,
            effectiveOn: decision.takesEffect
        )
    }
}
