package import Money

/// The codes of one list as they hold on each day: of each code its newest row not after that day,
/// unless that row has ended.
package struct DatedCodes: Sendable {
    package struct Row: Hashable, Sendable {
        package let code: String
        package let family: String
        package let from: Day
        /// The last day; nil until a later row of the same code.
        package let to: Day?
        /// What it is called; empty where nobody reads it.
        package let label: String

        package init(code: String, family: String, from: Day, to: Day?, label: String = "") {
            self.code = code
            self.family = family
            self.from = from
            self.to = to
            self.label = label
        }
    }

    private let rows: [String: [Row]]

    package init(_ rows: [Row]) {
        self.rows = Dictionary(grouping: rows.sorted { $0.from < $1.from }, by: \.code)
    }

    package func code(_ code: String, on day: Day) -> Row? {
        guard let newest = row(code, on: day) else { return nil }
        return newest.to.map { $0 >= day } ?? true ? newest : nil
    }

    /// The row that was the newest on that day, ended or not.
    func row(_ code: String, on day: Day) -> Row? {
        rows[code]?.last { $0.from <= day }
    }

    /// All that are in force on that day, in order.
    package func codes(on day: Day) -> [String] {
        rows.keys.filter { code($0, on: day) != nil }.sorted()
    }

    /// The code as it was typed.
    ///
    /// - Throws: `retired-code`; `unknown-code` with the one that may have been meant.
    package func read(_ text: String, of list: String, on day: Day) throws(Refusal) -> Row {
        let wanted = text.trimmingSpaces().lowercased()
        if let row = code(wanted, on: day) { return row }
        if let last = row(wanted, on: day)?.to {
            throw .input(.retiredCode(list: list, code: wanted, last: last))
        }
        let near = Nearby.word(like: wanted, in: codes(on: day))
        throw .input(.unknownCode(list: list, code: wanted, near: near))
    }
}
