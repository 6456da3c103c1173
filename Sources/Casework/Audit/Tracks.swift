import Money
import Panel
import Reports
import Store

/// All that was found about some decisions, loaded together, to be put into the shape that answers.
struct Tracks {
    private let lines: [Lines.Placed]
    private let packages: [ID: (reference: String, child: String)]
    private let quantities: [ID: [ID: Quantity]]
    /// By decision's reference.
    private let movements: [String: [Movements.Posted]]
    private let outcomes: [String: [Outcomes.Outcome]]

    /// - Parameters:
    ///   - decided: the decisions.
    ///   - lines: those to keep to; nil is all of the decisions' packages.
    ///   - packages: such as have perhaps no decision.
    init(
        _ decided: [Traces.Decided],
        lines: [Lines.Placed]? = nil,
        at desk: ReadingDesk,
        packages known: [Packages.Package] = []
    ) throws {
        var packages = Dictionary(
            decided.map { ($0.package, ($0.packageReference, $0.child)) },
            uniquingKeysWith: { first, _ in first }
        )
        for package in known {
            packages[package.id] = (package.reference, package.childReference)
        }
        self.packages = packages.mapValues { (reference: $0.0, child: $0.1) }
        let ids = packages.keys.sorted()
        self.lines = try lines ?? (ids.isEmpty ? [] : desk.fetch(Lines.of(ids)))
        outcomes = Dictionary(
            grouping: try ids.isEmpty ? [] : desk.fetch(Outcomes.of(packages: ids)),
            by: \.package
        )
        let decisions = decided.map(\.id)
        guard !decisions.isEmpty else {
            quantities = [:]
            movements = [:]
            return
        }
        let (changes, posted) = try desk.fetch(
            Decisions.changes(of: decisions),
            Movements.of(decisions: decisions)
        )
        quantities = Dictionary(grouping: changes, by: \.decision).mapValues { changes in
            Dictionary(
                changes.map { ($0.line, $0.quantity) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let kept = Set(
            self.lines.map { placed in
                LineReference.text(packages[placed.package]?.0 ?? "", placed.line.position)
            }
        )
        movements = Dictionary(
            grouping: posted.filter { $0.line.map(kept.contains) ?? false },
            by: { $0.decision ?? "" }
        )
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
            lines.map { line($0, quantity: changed[$0.line.id], moved) },
            moved,
            outcomes[decision.packageReference] ?? [],
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
    func traced(_ reference: String, _ wanted: [Line], _ decided: [Traces.Decided]) -> Traced {
        let moved = decided.flatMap { movements[$0.reference] ?? [] }
        let ids = Set(wanted.map(\.id))
        let lines = lines.filter { ids.contains($0.line.id) }
        let package = lines.first.flatMap { packages[$0.package] }
        var traced = traced(
            reference,
            lines.map { line($0, quantity: nil, moved) },
            moved,
            package.flatMap { outcomes[$0.reference] } ?? [],
            events: decided.flatMap(\.events)
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
            events: [number] + decided.flatMap(\.events)
        )
        traced.movements = own.map(ShownMovement.init)
        traced.decisions = decided.map(self.traced)
        return traced
    }

    private func traced(
        _ reference: String,
        _ lines: [TracedLine],
        _ moved: [Movements.Posted],
        _ outcomes: [Outcomes.Outcome],
        events: [Int64]
    ) -> Traced {
        let reached = moved.map(\.passage).reached()
        let all = Set(events + moved.map(\.event) + outcomes.map(\.event))
        return Traced(
            of: reference,
            lines: lines,
            committedToDatePence: reached[.committed] ?? .zero,
            releasedPence: moved.map(\.passage).released(),
            paidToDatePence: reached[.paid] ?? .zero,
            outcomes: outcomes.map(ShownOutcome.init),
            events: all.sorted()
        )
    }

    private func line(
        _ placed: Lines.Placed,
        quantity: Quantity?,
        _ moved: [Movements.Posted]
    ) -> TracedLine {
        let line = placed.line
        let reference = reference(placed)
        let own = moved.filter { $0.line == reference }
        return TracedLine(
            line: TracedLine.Facts(
                line: reference,
                service: placed.serviceReference,
                provider: line.provider.reference,
                fund: line.fund.reference,
                head: line.head,
                quantity: (quantity ?? line.quantity).description,
                movements: own.map(ShownMovement.init)
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
