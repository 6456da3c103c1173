package import Money

/// Quarters in which only few packages were funded, began or were completed.
///
/// Reports to scrutiny and to funders tell of the other quarters. Who came in these few is left out
/// of what costs are told of, which is of all quarters together: else one could be taken from the
/// other.
package struct FewQuarters: Hashable, Sendable {
    /// Of all funds.
    package let all: [Output: [Span]]
    /// By fund.
    package let funds: [String: [Output: [Span]]]

    package init(all: [Output: [Span]] = [:], funds: [String: [Output: [Span]]] = [:]) {
        self.all = all
        self.funds = funds
    }

    package var isEmpty: Bool { all.isEmpty && funds.isEmpty }
}

/// How many packages came so far on a day.
package struct CameOn: Hashable, Sendable {
    package let what: Output
    package let day: Day
    package let packages: Int

    package init(_ what: Output, on day: Day, packages: Int) {
        self.what = what
        self.day = day
        self.packages = packages
    }
}
