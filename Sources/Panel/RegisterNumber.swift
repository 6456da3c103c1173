import Money

/// The numbers by which registers know an organisation.
///
/// A well-formed number need not exist.
package enum RegisterNumber {
    /// England and Wales: six or seven digits, a group member's suffix allowed; Scotland: `SC` and
    /// six; Northern Ireland: `NIC` and six.
    ///
    /// None has a check digit.
    package static func charity(_ text: String) throws(Refusal) -> String {
        let number = compact(text)
        if number.hasPrefix("SC") || number.hasPrefix("NIC") {
            let digits = number.drop(while: \.isLetter)
            guard digits.count == 6, digits.allSatisfy(\.isASCIIDigit) else {
                throw .provider(.malformedCharityNumber)
            }
            return number
        }
        let parts = number.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (6...7).contains(parts[0].count),
            parts[0].first != "0",
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            parts.count == 1 || parts[1].count <= 3
        else { throw .provider(.malformedCharityNumber) }
        return number
    }

    /// Companies House: eight characters, left-padded with zeros; the prefixes in use.
    package static func company(_ text: String) throws(Refusal) -> String {
        var number = compact(text)
        if number.count < 8, number.allSatisfy(\.isASCIIDigit), !number.isEmpty {
            number = String(repeating: "0", count: 8 - number.count) + number
        }
        let prefix = String(number.prefix(2))
        let rest = number.dropFirst(2)
        let isKnown =
            prefixes.contains(prefix) && rest.allSatisfy(\.isASCIIDigit)
            || ["IP", "SP", "RS"].contains(prefix) && rest.allSatisfy { $0.isLetterOrDigit }
            || prefix.allSatisfy(\.isASCIIDigit) && rest.allSatisfy(\.isASCIIDigit)
        guard number.count == 8, isKnown else { throw .provider(.malformedCompanyNumber) }
        return number
    }

    private static let prefixes: Set<String> = [
        "AC", "CE", "CS", "FC", "FE", "GE", "GS", "IC", "LP", "NC", "NF", "NI", "NL", "NO", "NP",
        "OC", "OE", "PC", "R0", "RC", "SA", "SC", "SE", "SF", "SG", "SI", "SL", "SO", "SR", "SZ",
        "ZC",
    ]

    private static func compact(_ text: String) -> String {
        text.filter { !$0.isWhitespace }.uppercased()
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool {
        isASCIIDigit || ("A"..."Z").contains(self)
    }
}
