import Casework
import Money
import Panel

/// How a value of an answer reads on a page: money and days as people write them, references as ways
/// to what they name.
enum Shown {
    static func text(_ value: AnswerValue) -> String {
        switch value {
        case .amount(let amount): amount.description
        case .text(let text): moment(text) ?? text
        case .number(let number): number
        case .flag(let answer): answer ? "Yes" : "No"
        case .day(let day): self.day(day)
        case .moment(let moment): self.moment(moment.description) ?? moment.description
        case .words(let words): words.joined(separator: ", ")
        }
    }

    /// `26 November 2026`.
    static func day(_ day: Day) -> String {
        "\(day.day) \(months[day.month - 1]) \(day.year)"
    }

    /// `November 2026`.
    static func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

    /// When a head runs out; nil where it lasts to its fund's end.
    static func runsOut(_ month: Day?) -> String { month.map(Self.month) ?? "Lasts to the end" }

    /// `2026-07-26T09:30:00Z` as `26 July 2026, 10:30`, by the council's clock; nil for what is no
    /// moment.
    private static func moment(_ text: String) -> String? {
        guard text.utf8.count == 20,
            text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil,
            let instant = Instant(reading: text, in: "UTC")
        else { return nil }
        let zone = Reader.now.zone
        let mark = zone == "UTC" ? " UTC" : ""
        return "\(day(instant.day(in: zone))), \(instant.clock(in: zone))\(mark)"
    }

    /// A property's name as people say it.
    static func label(_ name: String) -> String {
        switch name {
        case "Pence": "Amount"
        case "On": "Day"
        case "Key": "What"
        case "Vat": "VAT"
        case _ where name.contains("at"): name.replacing(/(^V|\bv)at\b/, with: "VAT")
        default: name
        }
    }

    /// Whom a reference names, where whoever reads it may know.
    static func name(_ reference: String) -> String {
        Reader.now.name(of: reference) ?? reference
    }

    /// A code where nobody looked up its label.
    static func word(_ code: String) -> String { code.replacing("-", with: " ").asTitle }

    static func cell(_ value: AnswerValue) -> TableModel.Cell {
        var cell = TableModel.Cell(short(text(value)), href(value))
        switch value {
        case .amount, .number: cell.isNumber = true
        case .text(let text): cell.text = Reader.now.name(of: text) ?? cell.text
        case .flag, .day, .moment, .words: break
        }
        return cell
    }

    /// A day as a column has it, never broken into lines: `26 Nov 2026`.
    static func short(_ text: String) -> String {
        guard text.utf8.first.map(isDigit) == true else { return text }
        let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count == 3, months.contains(String(words[1]))
        else { return text }
        return "\(words[0])\u{a0}\(words[1].prefix(3))\u{a0}"
            + words[2].replacing(" UTC", with: "\u{a0}UTC")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Where what a value names is shown.
    static func href(_ value: AnswerValue) -> String? {
        guard case .text(let text) = value else { return nil }
        return Reference.path(text)
    }

    static func tag(_ state: some Choice) -> Tag { tag(state.rawValue) }

    /// A state's colour, from what its word means for whoever must act.
    static func tag(_ state: String) -> Tag {
        let text = state.replacing("-", with: " ")
        switch state {
        case "approved", "funded", "paid", "matched", "accepted", "closed", "confirmed", "good",
            "held-and-funded", "arrived", "live", "verified", "minuted":
            return Tag(text, .green)
        case "proposed", "open", "draft", "received", "recorded", "pending", "exported",
            "acknowledged":
            return Tag(text, .blue)
        case "raised", "held", "deferred", "cooling", "awaiting", "expired", "lapsing",
            "expiring":
            return Tag(text, .amber)
        case "refused", "rejected", "suspended", "returned", "bounced", "revoked", "lapsed",
            "overdue", "missing":
            return Tag(text, .red)
        default: return Tag(text, .grey)
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
