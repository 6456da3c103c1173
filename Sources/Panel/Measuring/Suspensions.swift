package import Money

/// The suspensions that were told of children, each for so many school days: more than the law
/// allows in a school year are worth a look.
///
/// They are no refusal. What a school did is so even where it may not do it, and what two people
/// told of one suspension is told twice.
package struct Suspensions: Sendable {
    /// A code of the list of kinds that its measure has: others end a place at school, or are of
    /// lunchtimes.
    package static let value = "suspension"
    /// Stable, as a refusal's.
    package static let tooLong = "suspended-too-long"

    /// By child's reference and the school year's first day.
    private var days: [Key: Int] = [:]

    private struct Key: Hashable {
        let child: String
        let year: Day
    }

    package init() {}

    package mutating func add(_ days: Int, of child: String, on day: Day) {
        self.days[Key(child: child, year: Self.schoolYear(of: day).from), default: 0] += days
    }

    /// Whether those of the school year that a day is in come to more than so many.
    package func exceed(_ most: Int, of child: String, on day: Day) -> Bool {
        days[Key(child: child, year: Self.schoolYear(of: day).from), default: 0] > most
    }

    /// September to August.
    package static func schoolYear(of day: Day) -> Span {
        let year = day.month >= 9 ? day.year : day.year - 1
        guard let first = Day(year: year, month: 9, day: 1),
            let last = Day(year: year + 1, month: 8, day: 31)
        else { preconditionFailure("every year has a September and an August") }
        return Span(from: first, to: last)
    }
}
