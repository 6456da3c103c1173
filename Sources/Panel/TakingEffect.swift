package import Money

/// A decision in the minutes that waits for a day of its own.
package struct Coming: Hashable, Sendable {
    /// `CCEP-2026-11-18/3`.
    package let decision: String
    package let kind: DecisionKind
    package let on: Day

    package init(decision: String, kind: DecisionKind, on day: Day) {
        self.decision = decision
        self.kind = kind
        on = day
    }
}

extension DecisionKind {
    /// The last day on which what stood before is delivered on: an order that ends has its last day
    /// itself, a smaller one begins with its own.
    package func lastDayBefore(_ day: Day) -> Day {
        day.adding(days: self == .end ? 0 : -1)
    }
}

extension CaseFacts {
    /// The day from which on a decision holds: its sitting's, or a later one while its lines and
    /// their funds go on.
    ///
    /// - Parameter asked: what the chair said, if anything.
    package func effectiveDay(
        _ asked: Day?,
        of kind: DecisionKind,
        _ changes: [Change],
        sitting: Day
    ) throws(Refusal) -> Day {
        // An end takes a variation's place before that one's day, and another end's on any.
        if let coming, coming.kind == .vary, coming.on < asked ?? sitting {
            throw .decision(.awaitsEffect(coming.decision, coming.on))
        }
        guard let asked else { return sitting }
        guard kind == .vary || kind == .end else { throw .decision(.effectNotSaid(kind)) }
        let lasts = changes.map { min($0.line.span.to, $0.line.fund.period.to) }
        // A variation holds for each of its lines, an end for the one that goes on longest.
        let last = (kind == .end ? lasts.max() : lasts.min()) ?? sitting
        guard asked >= sitting, asked <= last else {
            throw .decision(.effectOutside(asked, from: sitting, to: last))
        }
        return asked
    }

    /// What waits for its day is not decided on again, but for an end: it may come first.
    func checkComing(for kind: DecisionKind) throws(Refusal) {
        guard let coming, kind != .end else { return }
        throw .decision(.awaitsEffect(coming.decision, coming.on))
    }
}
