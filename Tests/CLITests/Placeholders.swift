import Foundation
import Money

/// What stands in braces in a transcript, since it differs from run to run.
///
/// - `{today}`, `{today-30}`, `{today-15y}`: days, in Europe/London.
/// - `{home}`, `{database}`: the folder and the database of this run.
/// - `{moment}`, `{month}`, `{hash}`, `{incident}`: anything that looks like one.
/// - Any other name stands for whatever is there when it is met first, and for the same ever after,
///   in what is typed too: a child's reference, a token.
///
/// Columns after one may stand further left or right than they are written.
struct Placeholders {
    private let today: Day
    private var bound: [String: String]

    init(today: Day, home: String, database: String) {
        self.today = today
        bound = ["home": home, "database": database]
    }

    enum Unbound: Error {
        /// No line before this one says what it stands for.
        case name(String)
    }

    /// A command with everything put in.
    func fill(_ text: String) throws(Unbound) -> String {
        var filled = ""
        for part in Self.parts(of: text) {
            switch part {
            case .text(let text): filled += text
            case .name(let name):
                guard let value = value(of: name) else { throw .name(name) }
                filled += value
            }
        }
        return filled
    }

    /// Whether a line that was said is the one expected.
    func fits(_ said: String, _ expected: String) -> Bool {
        match(said, expected) != nil
    }

    /// Remembers what the line's new names stand for.
    mutating func learn(from said: String, _ expected: String) {
        for (name, value) in match(said, expected) ?? [:] where Self.shapes[name] == nil {
            bound[name] = value
        }
    }

    /// What was said with names in the place of what is known to vary, its columns where they stood.
    func named(_ said: String) -> String {
        var text = ""
        var rest = said[...]
        var column = 0
        while !rest.isEmpty {
            let gap = rest.prefix { $0 == " " }
            let cell = rest[gap.endIndex...].cell
            column += gap.count
            let missing = max(column - text.count, text.isEmpty ? 0 : min(gap.count, 2))
            text += String(repeating: " ", count: missing) + namedCell(String(cell))
            column += cell.count
            rest = rest[cell.endIndex...]
        }
        return text
    }

    private func namedCell(_ said: String) -> String {
        var text = said
        for (name, value) in bound.sorted(by: { $0.value.count > $1.value.count }) {
            text = text.replacing(value, with: "{\(name)}")
        }
        text = text.replacing(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/, with: "{moment}")
            .replacing(/[0-9a-f]{64}|[0-9a-f]{12}…/, with: "{hash}")
            .replacing(/incident [0-9A-F]{8}/, with: "incident {incident}")
            .replacing(/"incident" : "[0-9A-F]{8}"/, with: "\"incident\" : \"{incident}\"")
        return text.replacing(/\d{4}-\d{2}-\d{2}/) { match in
            guard let day = Day(reading: String(match.output)) else { return String(match.output) }
            return "{\(name(of: day))}"
        }
    }

    private static let shapes = [
        "moment": #"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z"#, "month": #"[A-Z][a-z]+ \d{4}"#,
        "hash": "[0-9a-f]{64}|[0-9a-f]{12}…", "incident": "[0-9A-F]{8}",
    ]

    private enum Part {
        case text(String)
        case name(String)
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let match = rest.firstMatch(of: /\{([a-z][^{}"\n]*)\}/) {
            parts.append(.text(String(rest[..<match.range.lowerBound])))
            parts.append(.name(String(match.1)))
            rest = rest[match.range.upperBound...]
        }
        return parts + [.text(String(rest))]
    }

    private func match(_ said: String, _ expected: String) -> [String: String]? {
        if said == expected { return [:] }
        var names: [String] = []
        var pattern = ""
        for part in Self.parts(of: expected) {
            switch part {
            case .text(let text):
                // Before the first name everything stands where it is written.
                let cells = text.split(separator: /\ {2,}/, omittingEmptySubsequences: false)
                pattern +=
                    pattern.isEmpty
                    ? Self.escaped(text[...])
                    : cells.map(Self.escaped).joined(separator: " {2,}")
            case .name(let name):
                pattern +=
                    value(of: name).map { Self.escaped($0[...]) }
                    ?? "(\(Self.shapes[name].map { "(?:\($0))" } ?? #"\S+?"#))"
                if value(of: name) == nil { names.append(name) }
            }
        }
        guard let regex = try? Regex(pattern), let match = said.wholeMatch(of: regex) else {
            return nil
        }
        let values = match.output.dropFirst().map { String($0.substring ?? "") }
        return Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
    }

    private static func escaped(_ text: Substring) -> String {
        NSRegularExpression.escapedPattern(for: String(text))
    }

    private func value(of name: String) -> String? {
        bound[name] ?? day(name)?.description
    }

    /// `today-30` is a day, `today-15y` the day fifteen years ago.
    private func day(_ name: String) -> Day? {
        guard let match = name.wholeMatch(of: /today(?:([+-]\d+)(y)?)?/) else { return nil }
        let count = match.1.flatMap { Int($0) } ?? 0
        guard match.2 != nil else { return today.adding(days: count) }
        // The 29th of February is not in every year.
        return Day(year: today.year + count, month: today.month, day: min(today.day, 28))
    }

    private func name(of day: Day) -> String {
        let days = today.days(until: day)
        let years = "today\(day.year - today.year)y"
        if days < -800, self.day(years) == day { return years }
        return days == 0 ? "today" : "today\(days < 0 ? "" : "+")\(days)"
    }
}

extension Substring {
    /// As far as the next gap between columns.
    fileprivate var cell: Substring {
        firstRange(of: "  ").map { self[..<$0.lowerBound] } ?? self
    }
}
