import Casework
import Money

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
        let parts = day.description.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return day.description }
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }

    /// `November 2026`.
    static func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

    /// `2026-11-26T09:30:00Z` as `26 November 2026, 09:30 UTC`; nil for what is no moment.
    private static func moment(_ text: String) -> String? {
        guard text.count == 20,
            let match = text.wholeMatch(of: /(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\dZ/),
            let day = Day(reading: String(match.1))
        else { return nil }
        return "\(self.day(day)), \(match.2) UTC"
    }

    static func cell(_ value: AnswerValue) -> TableModel.Cell {
        var cell = TableModel.Cell(text(value), href(value))
        switch value {
        case .amount, .number: cell.isNumber = true
        case .text, .flag, .day, .moment, .words: break
        }
        return cell
    }

    /// Where what a value names is shown.
    static func href(_ value: AnswerValue) -> String? {
        guard case .text(let text) = value else { return nil }
        return Reference.path(text)
    }

    /// A state's colour, from what its word means for whoever must act.
    static func tag(_ state: String) -> Tag {
        let text = state.replacing("-", with: " ")
        switch state {
        case "approved", "funded", "paid", "matched", "accepted", "closed", "confirmed", "good",
            "held-and-funded", "arrived", "verified", "minuted":
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

/// Where what a reference names is shown.
enum Reference {
    /// Nil for a text that names nothing with a page of its own.
    static func path(_ text: String) -> String? {
        guard text.count < 40, let dash = text.firstIndex(of: "-") else { return nil }
        let noun = text[..<dash]
        if let page = pages[String(noun)] {
            let isLine = text.contains("/")
            let whole = isLine ? String(text.prefix { $0 != "/" }) : text
            let rest = whole[dash...].dropFirst()
            guard !rest.isEmpty, rest.allSatisfy({ $0.isNumber || noun == "CH" }) else {
                return nil
            }
            return "/\(page)/\(whole)"
        }
        guard
            let sitting = text.wholeMatch(of: /([A-Z]{2,12}-\d{4}-\d\d-\d\d(?:\.\d+)?)(?:\/(\d+))?/)
        else { return nil }
        return sitting.2.map { "/sittings/\(sitting.1)/decisions/\($0)" }
            ?? "/sittings/\(sitting.1)"
    }

    private static let pages = [
        "OFR": "officers", "FUND": "funds", "PRV": "providers", "SVC": "services",
        "PKG": "packages", "OUT": "outcomes", "ORD": "orders", "SES": "sessions",
        "INV": "invoices", "RUN": "runs", "PAY": "payments", "COR": "corrections",
        "CH": "children", "CCN": "concerns",
    ]
}
