import Money
import Panel
import Store

extension Desk {
    /// Makes what providers receive of the decisions that a sitting closes with: a new version of
    /// the order of each provider whose lines a decision changes, and the order itself where there
    /// is none yet.
    ///
    /// - Returns: the references of the orders, by the decision's id.
    func makeOrders(of closings: [Closing]) throws -> [ID: [String]] {
        let wanted = closings.flatMap(\.ordered)
        guard !wanted.isEmpty else { return [:] }
        var standing: [Parties: Orders.Standing] = [:]
        let packages = Set(wanted.map(\.parties.package)).sorted()
        for order in try fetch(Orders.standing(of: packages)) {
            standing[Parties(package: order.package, provider: order.provider)] = order
        }
        var fresh = try newReferences(
            .order,
            count: wanted.filter { standing[$0.parties] == nil }.count
        )[...]
        let versions = wanted.map { wanted in
            let order = standing[wanted.parties]
            return Orders.NewVersion(
                order: Orders.Standing(
                    id: order?.id ?? newID(),
                    reference: order?.reference ?? fresh.removeFirst(),
                    package: wanted.parties.package,
                    provider: wanted.parties.provider,
                    version: (order?.version ?? 0) + 1,
                    lines: wanted.lines(since: order?.lines ?? [:])
                ),
                decision: wanted.decision.id,
                effectiveOn: wanted.decision.takesEffect
            )
        }
        save(Orders.insert(versions, event: event))
        return Dictionary(grouping: versions, by: \.decision).mapValues {
            $0.map(\.order.reference)
        }
    }
}

/// Whom an order is between: there is one for each package and provider.
struct Parties: Hashable {
    let package: ID
    let provider: ID
}

/// What a decision orders from one provider.
struct Ordered {
    let parties: Parties
    let decision: Decisions.Decision
    /// Every line of the provider's in the package, whether this decision changes it or not.
    fileprivate let lines: [Line]
    fileprivate let quantities: [ID: Quantity]
    fileprivate let released: [ID: Pence]

    /// Every line as it is from now on.
    ///
    /// - Parameter before: as the order has had it.
    fileprivate func lines(since before: [ID: OrderedLine]) -> [ID: OrderedLine] {
        let ordered = lines.map { line in
            line.ordered(
                by: decision.kind,
                quantity: quantities[line.id] ?? before[line.id]?.quantity ?? line.quantity,
                releasing: released[line.id] ?? .zero
            )
        }
        return Dictionary(uniqueKeysWithValues: ordered.map { ($0.line, $0) })
    }
}

extension Closing {
    /// What goes to each provider whose lines the decision changes, in the order of the lines.
    ///
    /// Nobody is sent a variation that varies nothing of theirs.
    fileprivate var ordered: [Ordered] {
        guard decision.kind.movesMoney else { return [] }
        let quantities = Dictionary(
            changes.map { ($0.line, $0.quantity) },
            uniquingKeysWith: { first, _ in first }
        )
        let released = Dictionary(
            movements.filter { $0.edge == .release }.compactMap { movement in
                movement.promise.map { ($0.line, movement.amount) }
            },
            uniquingKeysWith: +
        )
        var providers: [ID] = []
        for line in lines
        where quantities[line.id] != nil && !providers.contains(line.provider.id) {
            providers.append(line.provider.id)
        }
        return providers.map { provider in
            Ordered(
                parties: Parties(package: decision.package, provider: provider),
                decision: decision,
                lines: lines.filter { $0.provider.id == provider },
                quantities: quantities,
                released: released
            )
        }
    }
}
