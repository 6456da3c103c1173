package import Money

/// Which months may be closed: one after another, each once it is over and nothing of it is open.
package struct Books: Hashable, Sendable {
    /// The last day of the last closed month.
    package let closedThrough: Day?
    /// The first day of the oldest fund: no month before it has anything to close.
    package let beginning: Day?

    package init(closedThrough: Day?, beginning: Day?) {
        self.closedThrough = closedThrough
        self.beginning = beginning
    }

    /// The month that is closed next.
    package func next(today: Day) -> Month {
        closedThrough.map { Month(of: $0).next } ?? Month(of: beginning ?? today)
    }

    /// - Parameter unfinished: sittings of the month, or of one before, that have decided on money.
    package func check(
        _ month: Month,
        today: Day,
        unfinished: [String]
    ) throws(Refusal) {
        let next = next(today: today)
        guard month >= next else { throw .period(.alreadyClosed) }
        guard month.isOver(on: today) else { throw .period(.notOver(month.last)) }
        guard month == next else { throw .period(.notNext(next.description)) }
        guard unfinished.isEmpty else { throw .period(.unfinished(unfinished)) }
    }

    /// The first day on which money may move, if not on this one already.
    package func open(on day: Day) -> Day {
        closedThrough.map { max(day, $0.adding(days: 1)) } ?? day
    }

    package func check(_ movements: [Movement]) throws(Refusal) {
        for movement in movements { try check(movement.on) }
    }

    /// Nothing that the figures of a closed month come from is dated in it.
    package func check(_ day: Day) throws(Refusal) {
        guard let closedThrough, day <= closedThrough else { return }
        throw .period(.closed(through: closedThrough))
    }
}
