import Money

/// The days of the story: the panel sits each month on the same weekday, the last time before
/// today.
struct Almanac: Hashable {
    let today: Day
    /// Twelve, the first about eleven months ago.
    let sittings: [Day]

    init(today: Day) {
        self.today = today
        let last = today.adding(days: -1).working
        // The fifth of its weekday is the fourth of other months.
        let week = min((last.day - 1) / 7, 3)
        let earlier = (1..<12).map { last.firstOfMonth.adding(months: -$0) }
            .map { $0.next(weekday: last.weekday).adding(days: 7 * week).working }
        sittings = earlier.reversed() + [last]
    }

    /// Before the first sitting, and less than a year ago: the tokens made then last to the end.
    var beginning: Day { before(0, days: 16) }

    /// Every fund of the story begins on this day.
    var yearStart: Day { beginning.firstOfMonth }

    /// When those were entered whose time is over: by the rules that every council begins with.
    var longAgo: Day {
        (Day(year: today.year - 10, month: 3, day: 12) ?? beginning).working
    }

    /// Seventeen years before that.
    func birthday(ofFormer place: Int) -> Day {
        Day(year: today.year - 27, month: 4 + place, day: 3 + 7 * place) ?? longAgo
    }

    /// The last quarter that had been over for a fortnight by yesterday, and the day it was.
    var publishedQuarter: (from: Month, to: Month, day: Day) {
        let latest = today.adding(days: -15)
        let to = latest.adding(months: -1 - (latest.month - 1) % 3)
        return (
            Month(of: to.adding(months: -2)), Month(of: to),
            Month(of: to).last.adding(days: 14).working
        )
    }

    /// The last day of a grant.
    func end(of grant: Grant) -> Day {
        yearStart.adding(months: grant.months).adding(days: -1)
    }

    func before(_ sitting: Int, days: Int) -> Day {
        sittings[sitting].adding(days: -days).working
    }

    func after(_ sitting: Int, days: Int) -> Day {
        sittings[sitting].adding(days: days).working
    }

    /// From twelve to seventeen years ago.
    func birthday(of child: Int) -> Day {
        today.adding(days: -4400 - child * 23 % 60 * 31)
    }
}

extension Day {
    /// 0 is Sunday.
    var weekday: Int { (sinceEpoch + 4) % 7 }

    /// This day, or the last one before it on which offices are open.
    var working: Day {
        var day = self
        while day.isOff { day = day.adding(days: -1) }
        return day
    }

    /// A weekend, Christmas, or the New Year.
    var isOff: Bool {
        [0, 6].contains(weekday) || (month, day) == (1, 1)
            || month == 12 && (25...26).contains(day)
    }

    /// The first day of a month so many months away.
    func adding(months: Int) -> Day {
        Month(of: self).adding(months)?.first ?? self
    }

    /// This day, or the first one after it that is such a weekday.
    func next(weekday wanted: Int) -> Day {
        adding(days: (wanted - weekday + 7) % 7)
    }
}
