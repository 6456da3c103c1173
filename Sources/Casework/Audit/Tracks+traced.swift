import Money
import Panel
import Reports
import Store

// The shape that answers.
extension Tracks {
    /// Whether a decision changes a line that is kept to, or moved its money.
    func concerns(_ decision: Traces.Decided) -> Bool {
        let changed = quantities[decision.id] ?? [:]
        return movements[decision.reference] != nil
            || lines.contains { changed[$0.line.id] != nil }
    }

    /// One decision.
    func traced(_ decision: Traces.Decided) -> Traced {
        let moved = movements[decision.reference] ?? []
        let changed = quantities[decision.id] ?? [:]
        let lines = lines.filter { placed in
            placed.package == decision.package
                && (changed[placed.line.id] != nil
                    || moved.contains { $0.line == reference(placed) })
        }
        var traced = traced(
            decision.reference,
            lines.map { placed in
                line(placed, quantity: changed[placed.line.id], moved) {
                    $0.decision == decision.id
                }
            },
            moved,
            outcomes[decision.packageReference] ?? [],
            orders: orders.filter { $0.decisions.contains(decision.id) },
            events: decision.events
        )
        traced.decision = decision.reference
        traced.sitting = decision.sitting
        traced.kind = decision.kind.rawValue
        traced.closed = decision.isSittingClosed && decision.end == nil
        traced.ended = decision.end
        traced.decidedOn = decision.on
        traced.decidedBy = decision.officer
        traced.reason = decision.reason
        traced.supersedes = decision.supersedes
        traced.supersededBy = decision.supersededBy
        traced.minute = decision.minute.map { minute in
            Traced.Minute(
                event: minute.event,
                recordedAt: minute.recordedAt.description,
                quorum: minute.quorum.split(separator: " ").map(String.init)
            )
        }
        traced.package = decision.packageReference
        traced.child = decision.child
        return traced
    }

    /// A package or one line of it, with all decisions about it.
    ///
    /// - Parameters:
    ///   - reference: what was asked for.
    ///   - wanted: its lines.
    ///   - decided: the decisions.
    ///   - events: its own.
    func traced(
        _ reference: String,
        _ wanted: [Line],
        _ decided: [Traces.Decided],
        events: [Int64] = []
    ) -> Traced {
        let moved = decided.flatMap { movements[$0.reference] ?? [] }
        let ids = Set(wanted.map(\.id))
        let lines = lines.filter { ids.contains($0.line.id) }
        let isOfOne = Set(lines.map(\.package)).count == 1
        let package = isOfOne ? lines.first.flatMap { packages[$0.package] } : nil
        var traced = traced(
            reference,
            lines.map { placed in line(placed, quantity: nil, moved) { _ in true } },
            moved,
            package.flatMap { outcomes[$0.reference] } ?? [],
            orders: orders.filter { made in lines.contains { made.holds($0) } },
            events: events + decided.flatMap(\.events)
        )
        traced.package = package?.reference
        traced.child = package?.child
        traced.decisions = decided.map(self.traced)
        return traced
    }

    /// An event, its own movements, and the decisions it is about.
    func traced(
        event number: Int64,
        _ own: [Movements.Posted],
        _ decided: [Traces.Decided]
    ) -> Traced {
        let references = Set(decided.map(\.packageReference)).sorted()
        var traced = traced(
            String(number),
            [],
            own,
            references.flatMap { outcomes[$0] ?? [] },
            orders: orders.filter { !$0.decisions.isDisjoint(with: decided.map(\.id)) },
            events: [number] + decided.flatMap(\.events)
        )
        traced.movements = own.map(ShownMovement.init)
        traced.decisions = decided.map { decision in
            var traced = self.traced(decision)
            let moved = own.filter { $0.decision == decision.reference }
            traced.committedInEventPence = moved.map(\.passage).reached()[.committed]
            return traced
        }
        return traced
    }

    private func traced(
        _ reference: String,
        _ lines: [TracedLine],
        _ moved: [Movements.Posted],
        _ outcomes: [Outcomes.Outcome],
        orders: [Orders.Made],
        events: [Int64]
    ) -> Traced {
        let reached = moved.map(\.passage).reached()
        let delivered = lines.flatMap(\.line.sessions).flatMap(\.events)
        let corrected = lines.flatMap(\.line.corrections).map(\.event)
        let all = Set(events + moved.map(\.event) + outcomes.map(\.event) + delivered + corrected)
        return Traced(
            of: reference,
            orders: orders.map(\.reference),
            lines: lines,
            committedToDatePence: reached[.committed],
            releasedPence: moved.map(\.passage).released(),
            paidToDatePence: reached[.paid],
            outcomes: outcomes.map(show),
            events: all.sorted()
        )
    }

    private func line(
        _ placed: Lines.Placed,
        quantity: Quantity?,
        _ moved: [Movements.Posted],
        including isIncluded: (Sessions.Session) -> Bool
    ) -> TracedLine {
        let line = placed.line
        let reference = reference(placed)
        let own = moved.filter { $0.line == reference }
        return TracedLine(
            line: TracedLine.Facts(
                line: reference,
                order: orders.first { $0.holds(placed) }.map {
                    OrderLineReference.text($0.reference, line.position)
                },
                service: placed.serviceReference,
                name: placed.serviceName,
                provider: line.provider.reference,
                providerName: placed.providerName,
                fund: line.fund.reference,
                head: line.head,
                quantity: (quantity ?? line.quantity).description,
                invoices: invoices[line.id] ?? [],
                payments: payments[line.id] ?? [],
                corrections: corrections[line.id] ?? [],
                movements: own.map(ShownMovement.init),
                sessions: (sessions[line.id] ?? []).filter(isIncluded).map(TracedSession.init)
            ),
            funnel: LineFunnel(standing: line.balances, toDate: own.map(\.passage).reached())
        )
    }

    private func reference(_ placed: Lines.Placed) -> String {
        LineReference.text(packages[placed.package]?.reference ?? "", placed.line.position)
    }
}

extension Traces.Decided {
    fileprivate var events: [Int64] {
        [event] + [endEvent, minute?.event].compactMap { $0 }
    }
}

extension Movements.Posted {
    fileprivate var passage: Passage {
        Passage(from: from, to: to, amount: amount)
    }
}
