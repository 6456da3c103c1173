import Foundation
import Money

/// What programs do to a cell on its way, and how it is undone.
package enum CellText {
    /// A spreadsheet runs what begins like this as a formula.
    private static let formulas = Array("=+-@\t\r\n".utf8)

    /// With an apostrophe in front where a spreadsheet would run it.
    static func guarded(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// A cell that came in: without the spaces around it, nor the apostrophe that it left with.
    static func read(_ text: String) -> String {
        let trimmed = text.trimmingSpaces()
        return trimmed.first == "'" && isFormula(trimmed.dropFirst())
            ? String(trimmed.dropFirst()) : trimmed
    }

    /// What was guarded before is guarded again, so that it comes back as it was.
    private static func isFormula(_ text: some StringProtocol) -> Bool {
        // Most begin with a letter or a digit.
        guard let first = text.utf8.first, first < UInt8(ascii: "A"),
            !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        else { return false }
        return text.utf8.first { $0 != UInt8(ascii: "'") }.map(formulas.contains) ?? false
    }

    /// A day as the spreadsheets of this country rewrite it, `18/11/2026`, in the form in which it
    /// went out; anything else as it is.
    package static func day(_ text: String) -> String {
        guard let read = Day(slashed: text) else { return text }
        return read.description
    }

    /// A time of day as spreadsheets rewrite it, `9:05` and `16:30:00`, as `09:05` and `16:30`;
    /// anything else as it is.
    package static func time(_ text: String) -> String {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || (parts.count == 3 && parts[2] == "00"), parts[1].count == 2
        else { return text }
        return (parts[0].count == 1 ? "0" : "") + "\(parts[0]):\(parts[1])"
    }
}
