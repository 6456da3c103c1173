/// The columns that a kind of file has, by their headings.
package struct SheetColumns: Sendable {
    package let needed: [String]
    package let optional: [String]
    /// For whoever fills it in, and passed over when it comes back.
    package let informing: [String]

    package init(needed: [String], optional: [String] = [], informing: [String] = []) {
        self.needed = needed
        self.optional = optional
        self.informing = informing
    }

    package var all: [String] { needed + optional + informing }

    /// A heading as it is compared: `Start ` and `start` are one, `bank reference` is
    /// `bank_reference`.
    static func folded(_ heading: String) -> String {
        heading.split(whereSeparator: \.isWhitespace).joined(separator: "_").lowercased()
    }
}
