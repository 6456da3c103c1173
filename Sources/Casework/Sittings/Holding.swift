import Money
import Panel
import Store

extension Desk {
    /// Holds what a decision adds, dated the sitting's day.
    func hold(
        _ changes: [Change],
        of package: ID,
        for decision: ID,
        _ cases: Cases,
        reason: String
    ) {
        move(
            changes.filter { $0.amount > .zero }.map { change in
                Movement(
                    .hold,
                    change.amount,
                    fund: change.line.fund.id,
                    head: change.line.head,
                    promise: cases.promise(
                        for: change.line,
                        of: package,
                        decision: decision,
                        minuted: false
                    ),
                    reason: reason,
                    on: cases.sitting.on
                )
            }
        )
    }

    /// Gives back what an open decision holds.
    ///
    /// The changes have amounts below zero. Dated the sitting's day unless said, or the first day of
    /// the open month where that day's is closed.
    func unhold(
        _ changes: [Change],
        of package: ID,
        _ decision: ID,
        _ cases: Cases,
        reason: String,
        on day: Day? = nil
    ) {
        move(
            changes.map { change in
                Movement(
                    .unhold,
                    -change.amount,
                    fund: change.line.fund.id,
                    head: change.line.head,
                    promise: cases.promise(
                        for: change.line,
                        of: package,
                        decision: decision,
                        minuted: false
                    ),
                    reason: reason,
                    on: books.open(on: day ?? cases.sitting.on)
                )
            }
        )
    }
}
