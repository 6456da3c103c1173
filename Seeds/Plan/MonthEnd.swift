import Money

/// The days on which a month's deliveries are dealt with, once it is over.
struct MonthEnd: Hashable {
    /// Providers send in what they delivered.
    let recorded: Day
    let accepted: Day
    let invoiced: Day
    let matched: Day
    /// Payers draft the run, and it goes out.
    let run: Day
    /// The bank says that it is paid.
    let confirmed: Day
    /// What came back since is dealt with.
    let settled: Day
    /// The books of the month are closed, when the next month's are in.
    let closed: Day
}

extension Almanac {
    /// - Parameter month: counted from the one in which the story begins.
    func end(ofMonth month: Int) -> MonthEnd {
        let next = yearStart.adding(months: month + 1)
        func day(_ days: Int) -> Day { next.adding(days: days).working }
        return MonthEnd(
            recorded: day(4),
            accepted: day(7),
            invoiced: day(9),
            matched: day(12),
            run: day(15),
            confirmed: day(18),
            settled: day(21),
            closed: next.adding(months: 1).adding(days: 20).working
        )
    }

    /// The month of a day, counted from the one in which the story begins.
    func month(of day: Day) -> Int {
        (day.year - yearStart.year) * 12 + day.month - yearStart.month
    }

    /// When providers last send something in.
    var lately: Day { today.adding(days: -1).working }

    static let months = 0..<13
}
