package import Money

/// In which month a fund's quarters begin to be counted.
package enum QuarterYear: Hashable, Sendable {
    /// The month that the fund began in.
    case fund
    /// 1 is January, 4 the council's April.
    case month(Int)

    /// Reads `fund`, or a month's number.
    package init?(reading text: String) {
        if text == "fund" {
            self = .fund
        } else if let month = Int(text), (1...12).contains(month) {
            self = .month(month)
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .fund: "fund"
        case .month(let month): "\(month)"
        }
    }

    fileprivate func first(of fund: Fund) -> Int {
        switch self {
        case .fund: fund.period.from.month
        case .month(let month): month
        }
    }
}

/// A quarter of a year that need not be the calendar's: `2026-Q3` is the third of the year that
/// begins in 2026.
package struct ReturnQuarter: Hashable, Sendable {
    package let text: String
    package let span: Span

    package init(reading text: String, of fund: Fund, _ year: QuarterYear) throws(Refusal) {
        let text = text.trimmingSpaces().uppercased()
        guard let parts = text.wholeMatch(of: /(\d{4})-Q([1-4])/), let began = Int(parts.1),
            let number = Int(parts.2),
            let quarter = ReturnQuarter(year: began, number, from: year.first(of: fund))
        else { throw .fundReturn(.malformedQuarter) }
        self = quarter
    }

    /// The last one that was over on the day before.
    package init(endedBefore day: Day, of fund: Fund, _ year: QuarterYear) {
        let first = year.first(of: fund)
        let now = Month(of: day)
        let into = (now.first.month - first + 12) % 12
        let began = now.first.month >= first ? now.first.year : now.first.year - 1
        let (before, number) = into / 3 == 0 ? (began - 1, 4) : (began, into / 3)
        guard let quarter = ReturnQuarter(year: before, number, from: first) else {
            preconditionFailure("the calendar goes back a year")
        }
        self = quarter
    }

    /// Those of a fund that are over, the newest first.
    package static func over(before day: Day, of fund: Fund, _ year: QuarterYear) -> [ReturnQuarter]
    {
        var quarters: [ReturnQuarter] = []
        var quarter = ReturnQuarter(endedBefore: day, of: fund, year)
        while quarter.span.to >= fund.period.from {
            if quarter.isOf(fund) { quarters.append(quarter) }
            quarter = ReturnQuarter(endedBefore: quarter.span.from, of: fund, year)
        }
        return quarters
    }

    /// - Parameters:
    ///   - number: 1 to 4.
    ///   - first: the month that the first quarter begins in.
    private init?(year: Int, _ number: Int, from first: Int) {
        guard let january = Day(year: year, month: 1, day: 1).map(Month.init(of:)),
            let begins = january.adding(first - 1 + 3 * (number - 1)), let ends = begins.adding(2)
        else { return nil }
        text = "\(year)-Q\(number)"
        span = Span(from: begins.first, to: ends.last)
    }

    /// Refuses a quarter that cannot be told of yet, or is not the fund's.
    package func check(_ fund: Fund, today: Day) throws(Refusal) {
        guard span.to < today else { throw .fundReturn(.quarterNotOver(span.to)) }
        guard isOf(fund) else { throw .fundReturn(.outsideFund(fund.period)) }
    }

    /// Whether any day of the fund is in it.
    package func isOf(_ fund: Fund) -> Bool {
        span.from <= fund.period.to && fund.period.from <= span.to
    }
}
