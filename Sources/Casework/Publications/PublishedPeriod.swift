import Money
import Panel
import Reports

/// The months that something is published for: the last whole quarter unless said.
struct PublishedPeriod {
    let first: Month
    let last: Month

    /// - Parameters:
    ///   - from: such as `2026-07`; `to` likewise, and the same month unless said.
    init(from: String?, to: String?, today: Day) throws(Refusal) {
        guard from != nil || to != nil else {
            let months = Month(of: today).intoQuarter
            guard let first = Month(of: today).adding(-months - 3), let last = first.adding(2)
            else {
                preconditionFailure("the calendar goes back a year")
            }
            self.first = first
            self.last = last
            return
        }
        first = try Month(typed: from ?? to ?? "")
        last = try Month(typed: to ?? from ?? "")
        guard first <= last else { throw .input(.endsBeforeItStarts) }
    }

    var span: Span { Span(from: first.first, to: last.last) }

    /// Each by its own.
    func quarters() throws(Refusal) -> [Span] {
        guard first.intoQuarter == 0, last.intoQuarter == 2 else {
            throw .publication(.notQuarters)
        }
        return Self.quarters(from: first, to: last)
    }

    /// All those of the council's years that the period is in.
    func quartersOfYears() throws(Refusal) -> [Span] {
        let years = try quarters().map { CouncilYear.around($0.from) }
        return Self.quarters(
            from: Month(of: years[0].from),
            to: Month(of: years[years.count - 1].to)
        )
    }

    private static func quarters(from first: Month, to last: Month) -> [Span] {
        var quarters: [Span] = []
        var month = first
        while month <= last, let end = month.adding(2) {
            quarters.append(Span(from: month.first, to: end.last))
            month = end.next
        }
        return quarters
    }
}

extension Month {
    /// 0, 1 or 2: a council's quarters begin as the calendar's do.
    fileprivate var intoQuarter: Int { (first.month - 1) % 3 }
}
