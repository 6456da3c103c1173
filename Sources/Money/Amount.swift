extension Pence {
    /// Why a text is no amount.
    package enum Unreadable: Error, Hashable, Sendable {
        case notAnAmount
        case fractionOfAPenny
        case tooLarge
    }

    /// Reads `1200`, `1,200.00`, `£1,200` and `-5.5`.
    ///
    /// Commas must stand where thousands do.
    package init(reading text: String) throws(Unreadable) {
        var rest = Substring(text.trimmingSpaces())
        let negative = rest.first == "-"
        if negative { rest.removeFirst() }
        if rest.first == "£" { rest.removeFirst() }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let pounds = try Self.pounds(parts[0])
        let pence = try parts.count == 2 ? Self.pence(parts[1]) : 0
        let (scaled, overflow) = pounds.multipliedReportingOverflow(by: 100)
        guard !overflow, scaled <= Int64.max - pence else { throw .tooLarge }
        self.init(negative ? -(scaled + pence) : scaled + pence)
    }

    private static func pounds(_ text: Substring) throws(Unreadable) -> Int64 {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        let wellGrouped =
            groups.count == 1
            || ((1...3).contains(groups[0].count)
                && groups.dropFirst().allSatisfy { $0.count == 3 })
        let digits = groups.joined()
        guard wellGrouped, !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else {
            throw .notAnAmount
        }
        guard let pounds = Int64(digits) else { throw .tooLarge }
        return pounds
    }

    private static func pence(_ text: Substring) throws(Unreadable) -> Int64 {
        guard !text.isEmpty, text.allSatisfy(\.isASCIIDigit) else { throw .notAnAmount }
        guard text.count <= 2 else { throw .fractionOfAPenny }
        return (Int64(text) ?? 0) * (text.count == 1 ? 10 : 1)
    }
}

extension Character {
    package var isASCIIDigit: Bool {
        isASCII && isNumber
    }
}

extension StringProtocol {
    package func trimmingSpaces() -> String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
