package import Money

/// The year so far, at the end of one of its quarters: what fair share and distance are told of.
///
/// Only so, since of two stretches that one may choose freely the one can be taken from the other,
/// which would tell of whoever is in one of them only.
package struct YearSoFar: Hashable, Sendable {
    /// The year until each quarter's end, the shortest first and what is told of last.
    package let spans: [Span]

    package var span: Span { spans[spans.count - 1] }

    /// Each by its own.
    package var quarters: [Span] {
        zip([span.from] + spans.map { $0.to.adding(days: 1) }, spans).map { from, span in
            Span(from: from, to: span.to)
        }
    }

    /// - Parameters:
    ///   - text: a quarter's last month, such as `2026-09`; the last that is over unless said.
    ///   - began: the month that years begin in: 4 is April.
    package init(upTo text: String?, from began: Int, today: Day) throws(Refusal) {
        let last = try Self.last(text, from: began, today: today)
        guard last.isOver(on: today) else { throw .input(.inTheFuture(last.last)) }
        let into = Self.into(last, from: began)
        guard into % 3 == 2, let first = last.adding(-into) else {
            throw .publication(.notQuarterEnd)
        }
        spans = stride(from: 2, through: into, by: 3).compactMap { months in
            first.adding(months).map { Span(from: first.first, to: $0.last) }
        }
    }

    private static func last(
        _ text: String?,
        from began: Int,
        today: Day
    ) throws(Refusal) -> Month {
        let now = Month(of: today)
        guard let text else {
            guard let last = now.adding(-(into(now, from: began) % 3) - 1) else {
                preconditionFailure("the calendar goes back a quarter")
            }
            return last
        }
        return try Month(typed: text)
    }

    /// How many months of its year were before a month.
    private static func into(_ month: Month, from began: Int) -> Int {
        (month.first.month - began + 12) % 12
    }
}

extension QuarterYear {
    /// For what is of no fund: where quarters are each fund's own, the council's April.
    package var month: Int {
        switch self {
        case .fund: 4
        case .month(let month): month
        }
    }
}

extension Month {
    /// `2026-04`, as somebody typed it.
    package init(typed text: String) throws(Refusal) {
        guard let month = Month(reading: text) else { throw .period(.malformedMonth) }
        self = month
    }
}
