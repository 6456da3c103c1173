package import Money
package import Panel
import Store

/// The chair closes the sitting: what it decided is committed, refused, deferred or ended, all of
/// it or none, and stands in the minutes.
package struct CloseSitting: ActRequest {
    package static let act = Act.closeSitting

    package var sitting: String

    package init(sitting: String) {
        self.sitting = sitting
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let committedPence: Pence
        package let releasedPence: Pence
        package let decisions: [Minuted]
    }

    package struct Minuted: Codable, Sendable {
        package let decision: String
        package let package: String
        package let kind: DecisionKind
        package let committedPence: Pence
        package let releasedPence: Pence
        /// What stays committed on a package that ends: it was delivered and awaits acceptance.
        package let keptPence: Pence
        /// The agencies that counted for it.
        package let quorum: [String]
        /// What providers receive of it.
        package let orders: [String]
        /// What they are asked to give back where it ends a package early.
        package let creditRequests: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        try desk.checkBegun(sitting)
        let (decisions, quorum, present) = try desk.fetch(
            Decisions.open(in: sitting.id),
            Rules.quorum(on: desk.today),
            Sittings.attendances(of: sitting.id)
        )
        try sitting.facts.checkClosing(present: present.count)
        guard !decisions.isEmpty else { return close(sitting, [], [:], [:], at: desk) }
        let hasOwn = decisions.contains { $0.proposedBy == desk.officer.id }
        let exception = try hasOwn ? desk.exception(to: .proposeDecide) : nil
        let cases = try Cases(decisions.map(\.package), in: sitting, at: desk)
        let changes = Dictionary(
            grouping: try desk.fetch(Decisions.changes(of: decisions.map(\.id))),
            by: \.decision
        )
        let awaiting = try awaiting(decisions, cases, at: desk)
        let closings = decisions.map { decision in
            Closing(
                decision,
                changes: changes[decision.id] ?? [],
                cases: cases,
                quorum: quorum,
                exception: exception,
                awaiting: awaiting,
                at: desk
            )
        }
        let blocked = closings.compactMap { closing in
            closing.obstacle.map {
                SittingRefusal.Blocked(decision: closing.decision.reference, refusal: $0)
            }
        }
        if let first = blocked.first {
            throw Refusal.sitting(.blocked(first, more: Array(blocked.dropFirst())))
        }
        desk.save(
            Decisions.minute(
                Dictionary(uniqueKeysWithValues: closings.map { ($0.decision.id, $0.agencies) }),
                event: desk.event
            )
        )
        desk.save(
            Packages.settle(
                closings.map {
                    Packages.Settled(
                        package: $0.decision.package,
                        state: $0.leads,
                        decision: $0.decision.id
                    )
                }
            )
        )
        let orders = try desk.makeOrders(of: closings)
        desk.move(closings.flatMap(\.movements))
        let done = closings.filter { $0.decision.effectiveOn != nil && !$0.isLater }
        desk.save(Decisions.carryOut(done.map(\.decision.id), event: desk.event))
        let credits = try desk.request(unearned(closings, at: desk), on: sitting.on)
        return close(sitting, closings, orders, credits, exception: exception, at: desk)
    }

    /// Of what decisions give back with this, what was delivered before their day and awaits
    /// acceptance.
    private func awaiting(
        _ decisions: [Decisions.Decision],
        _ cases: Cases,
        at desk: Desk
    ) throws -> [ID: Awaiting] {
        let giving = decisions.filter { $0.kind.givesBack && $0.takesEffect <= desk.today }
        let days = Dictionary(grouping: giving) { $0.kind.lastDayBefore($0.takesEffect) }
        var awaiting: [ID: Awaiting] = [:]
        for (day, some) in days {
            let lines = Set(some.map(\.package)).flatMap { cases.lines[$0] ?? [] }
            awaiting.merge(try desk.awaiting(on: lines.map(\.line.id), upTo: day)) { $1 }
        }
        return awaiting
    }

    /// What is asked back of bookings whose packages end.
    private func unearned(_ closings: [Closing], at desk: Desk) throws -> [Requested] {
        let ended = closings.filter { $0.decision.kind == .end && !$0.isLater }
        let lines = ended.flatMap(\.lines).map(\.id)
        let asked = try lines.isEmpty ? [:] : desk.fetch(Corrections.open(on: lines))
        return ended.flatMap {
            $0.unearned(by: desk.settings.unearned, beside: asked)
        }
    }

    private func close(
        _ sitting: Sittings.Sitting,
        _ closings: [Closing],
        _ orders: [ID: [String]],
        _ credits: [ID: [String]],
        exception: String? = nil,
        at desk: Desk
    ) -> Answer {
        desk.save(Sittings.close(sitting.id, by: desk.officer.id, at: desk.now))
        let answer = Answer(
            sitting: sitting.reference,
            committedPence: closings.map(\.committed).sum(),
            releasedPence: closings.map(\.released).sum(),
            decisions: closings.map { closing in
                Minuted(
                    decision: closing.decision.reference,
                    package: closing.decision.packageReference,
                    kind: closing.decision.kind,
                    committedPence: closing.committed,
                    releasedPence: closing.released,
                    keptPence: closing.kept,
                    quorum: closing.agencies.sorted(),
                    orders: orders[closing.decision.id] ?? [],
                    creditRequests: closing.lines.flatMap { credits[$0.id] ?? [] }
                )
            }
        )
        var facts = [
            "decisions": "\(closings.count)",
            "orders": "\(orders.values.map(\.count).reduce(0, +))",
            "committed_pence": "\(answer.committedPence.count)",
            "released_pence": "\(answer.releasedPence.count)",
        ]
        let kept = closings.map(\.kept).sum()
        facts["kept_pence"] = kept > .zero ? "\(kept.count)" : nil
        let asked = credits.values.flatMap { $0 }.count
        facts["credit_requests"] = asked > 0 ? "\(asked)" : nil
        facts["exception"] = exception
        desk.record(sitting.reference, facts)
        return answer
    }
}
