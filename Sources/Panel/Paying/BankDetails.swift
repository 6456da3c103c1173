import Money

/// Where a provider is paid: read from what was typed in, sealed at once, and nowhere else.
///
/// No refusal about it repeats a digit of it.
package struct BankDetails: Hashable, Sendable {
    package let name: String
    /// Six digits.
    package let sortCode: String
    /// Eight digits.
    package let accountNumber: String

    /// Reads the lines `name:`, `sort-code:` and `account-number:`, in any order.
    package init(reading text: String) throws(Refusal) {
        let keys: Set = ["name", "sort-code", "account-number"]
        guard let lines = FieldLines(reading: text, keys: keys) else {
            throw .bank(.detailsUnreadable)
        }
        guard let name = lines["name"] else { throw .bank(.nameMissing) }
        self.name = try Input.name(name, what: "account's name")
        sortCode = try Self.sortCode(lines["sort-code"] ?? "")
        accountNumber = try Self.accountNumber(lines["account-number"] ?? "")
    }

    /// As banks print it, `20-00-00`, or without the dashes.
    private static func sortCode(_ text: String) throws(Refusal) -> String {
        let digits = text.filter { $0 != "-" && !$0.isWhitespace }
        guard digits.count == 6, digits.allSatisfy(\.isASCIIDigit) else {
            throw .bank(.malformedSortCode)
        }
        return digits
    }

    /// Some accounts have six or seven digits: banks put zeros before them.
    private static func accountNumber(_ text: String) throws(Refusal) -> String {
        let digits = text.filter { !$0.isWhitespace }
        guard (6...8).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else {
            throw .bank(.malformedAccountNumber)
        }
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// All that is ever shown.
    package var lastDigits: String { String(accountNumber.suffix(4)) }

    /// The account as it is compared with others.
    package var compared: String { "\(sortCode) \(accountNumber)" }
}

/// A telephone number to call a provider back on.
package struct PhoneNumber: Hashable, Sendable {
    package let text: String

    /// Digits with spaces between them, a plus in front if need be: 9 to 15 of them.
    package init(reading text: String) throws(Refusal) {
        let parts = text.trimmingSpaces().split(whereSeparator: \.isWhitespace)
        let digits = parts.joined()
        let rest = digits.first == "+" ? digits.dropFirst() : digits[...]
        guard (9...15).contains(rest.count), rest.allSatisfy(\.isASCIIDigit) else {
            throw .bank(.malformedPhone)
        }
        self.text = parts.joined(separator: " ")
    }

    /// All that a list shows.
    package var lastDigits: String { String(text.filter(\.isASCIIDigit).suffix(4)) }
}
