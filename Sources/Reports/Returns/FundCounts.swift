package import Panel

/// What was counted of a quarter in each fund, and in all of them together.
///
/// The public is told of all of them, and each funder of its own fund: what is left over when one is
/// taken from the other may be a few.
package struct FundCounts: Sendable {
    private let all: [String: Int]
    private let funds: [(fund: String, counts: [String: Int])]

    private init(all: [String: Int], funds: [(fund: String, counts: [String: Int])]) {
        self.all = all
        self.funds = funds
    }

    /// - Parameter funds: by reference; whoever is in two is counted in both.
    package init(all: [Counted], funds: [String: [Counted]]) {
        func byName(_ counted: [Counted]) -> [String: Int] {
            Dictionary(counted.map { ($0.what, $0.count) }, uniquingKeysWith: +)
        }
        self.all = byName(all)
        self.funds = funds.map { ($0, byName($1)) }.sorted { $0.0 < $1.0 }
    }

    /// What may be told of a fund; nil where it is of a few, or would tell of a few.
    ///
    /// The fund with most goes first, and whatever would leave a few over is not told of any.
    func told(_ what: String, of fund: String, hiding suppression: Suppression) -> Int? {
        let most = funds.map { (fund: $0.fund, count: $0.counts[what] ?? 0) }
            .sorted { $0.count > $1.count }
        var left = all[what] ?? 0
        for (other, count) in most {
            let isTold =
                count == 0
                || !suppression.isSmall(count) && !suppression.isSmall(max(left - count, 0))
            if other == fund { return isTold ? count : nil }
            if isTold { left -= count }
        }
        return 0
    }

    /// Of each fund and of all those who are counted by one name and not by the other.
    ///
    /// - Parameter outputs: where the one is counted.
    func rest(of what: String, in output: Output, of outputs: FundCounts) -> FundCounts {
        func less(_ part: [String: Int], _ whole: [String: Int]) -> [String: Int] {
            [what: max((whole[output.rawValue] ?? 0) - (part[what] ?? 0), 0)]
        }
        return FundCounts(
            all: less(all, outputs.all),
            funds: zip(funds, outputs.funds).map { ($0.fund, less($0.counts, $1.counts)) }
        )
    }

    func names(_ names: [String], of fund: String) -> [String] {
        let own = funds.first { $0.fund == fund }?.counts.keys ?? [:].keys
        return names + Set(own).subtracting(names).sorted()
    }
}
