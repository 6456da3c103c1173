/// How much of a unit: thousandths, so that an hour and a quarter is exact.
package struct Quantity: Hashable, Comparable, Sendable {
    package let thousandths: Int64

    package init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    package static func < (left: Quantity, right: Quantity) -> Bool {
        left.thousandths < right.thousandths
    }

    /// Reads `12` and `1.25`: at most three decimals, at most nine digits before them.
    package init?(reading text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, (1...9).contains(first.count),
            first.allSatisfy(\.isASCIIDigit), let whole = Int64(first)
        else { return nil }
        var thousandths: Int64 = 0
        if parts.count == 2 {
            let decimals = parts[1]
            guard (1...3).contains(decimals.count), decimals.allSatisfy(\.isASCIIDigit) else {
                return nil
            }
            let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
            thousandths = Int64(padded) ?? 0
        }
        self.init(thousandths: whole * 1000 + thousandths)
    }

    /// Quantity × price, rounded half up to the penny, without any VAT: see `Price`.
    ///
    /// Nil when the product is larger than money can be.
    package func total(at price: Pence) -> Pence? {
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: price.count)
        guard !overflow, product <= Int64.max - 500 else { return nil }
        return Pence((product + 500) / 1000)
    }
}

extension Quantity: CustomStringConvertible {
    package var description: String {
        let (whole, part) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard part != 0 else { return String(whole) }
        var decimals = String(1000 + part).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return "\(whole).\(decimals)"
    }
}
