package import Money

/// Quarters in which only few packages were funded, began or were completed, or few starts that
/// came of them had lasted.
///
/// Reports to scrutiny and to funders tell of the other quarters. Who came in these few is left out
/// of what costs are told of, which is of all quarters together: else one could be taken from the
/// other.
package struct FewQuarters: Hashable, Sendable {
    /// Of all funds, by what is counted: `funded`, `sustained-13`.
    package let all: [String: [Span]]
    /// By fund.
    package let funds: [String: [String: [Span]]]

    package init(all: [String: [Span]] = [:], funds: [String: [String: [Span]]] = [:]) {
        self.all = all
        self.funds = funds
    }

    package var isEmpty: Bool { all.isEmpty && funds.isEmpty }
}

/// How many came so far on a day.
package struct CameOn: Hashable, Sendable {
    /// An output, or `Achieved`.
    package let what: String
    package let day: Day
    /// Packages of an output; or children, each on one day of a quarter.
    package let count: Int

    package init(_ what: String, on day: Day, count: Int) {
        self.what = what
        self.day = day
        self.count = count
    }
}
