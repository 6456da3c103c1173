/// A share with an interval around it, in thousandths.
package struct Share: Hashable, Sendable {
    package let low: Int
    package let middle: Int
    package let high: Int

    /// Wilson (1927), at 95%: never below nought or above all, and fair to few.
    package init(of part: Int, in whole: Int) {
        let (count, share) = (Double(whole), Double(part) / Double(whole))
        let square = 1.959_963_984_540_054 * 1.959_963_984_540_054
        let centre = (share + square / (2 * count)) / (1 + square / count)
        let spread =
            (square * (share * (1 - share) / count + square / (4 * count * count))).squareRoot()
            / (1 + square / count)
        func perMille(_ share: Double) -> Int {
            Int((min(max(share, 0), 1) * 1000).rounded())
        }
        low = perMille(centre - spread)
        middle = perMille(share)
        high = perMille(centre + spread)
    }

    /// `75.0% (53.1 to 88.8)`; nil where it is hidden.
    package static func words(_ middle: Int?, from low: Int?, to high: Int?) -> String? {
        func percent(_ perMille: Int) -> String { "\(perMille / 10).\(perMille % 10)" }
        guard let middle, let low, let high else { return nil }
        return "\(percent(middle))% (\(percent(low)) to \(percent(high)))"
    }
}
