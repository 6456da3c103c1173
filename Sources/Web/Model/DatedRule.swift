import Money

/// A row of a rule that has a first day: what it is about, what it says, and whether it is that
/// which holds today.
struct DatedRule {
    let about: [String]
    let value: String
    let from: Day
    let isInForce: Bool
    /// Where it is changed.
    let href: String
    /// What it is for, where its name does not say.
    let note: String?

    init(
        _ about: [String],
        _ value: String,
        _ from: Day,
        _ isInForce: Bool,
        _ href: String,
        note: String? = nil
    ) {
        self.about = about
        self.value = value
        self.from = from
        self.isInForce = isInForce
        self.href = href
        self.note = note
    }

    /// What holds today, and what is to come; what held before is history, and stays in the audit
    /// chain.
    ///
    /// - Parameters:
    ///   - headings: of what each is about.
    ///   - rules: in the order in which they are shown.
    static func sections(_ headings: [String], _ rules: [DatedRule]) -> [Section] {
        let now = rules.filter(\.isInForce)
        let since = Dictionary(now.map { ($0.about, $0.from) }) { _, last in last }
        let later = rules.filter { rule in
            !rule.isInForce && since[rule.about].map { rule.from > $0 } ?? true
        }
        var today = Section("What holds today")
        today.table = table(headings, "Since", now, caption: "What holds today")
        var next = Section("What is to come")
        if later.isEmpty {
            next.empty = "No change is to come."
        } else {
            next.table = table(headings, "From", later, caption: "What is to come")
        }
        return [today, next]
    }

    /// What every council begins with holds from a day long before it.
    private static func since(_ day: Day) -> String {
        day == Day(year: 2000, month: 1, day: 1) ? "The start" : Shown.day(day)
    }

    private static func table(
        _ headings: [String],
        _ day: String,
        _ rules: [DatedRule],
        caption: String
    ) -> TableModel {
        let isNoted = rules.contains { $0.note != nil }
        return TableModel(
            caption,
            headings + (isNoted ? ["What it does"] : []) + ["Value", day],
            rules.map { rule in
                var about = rule.about.map { TableModel.Cell($0.spaced) }
                about[about.count - 1].href = rule.href
                about[0].isHeading = true
                let notes = isNoted ? [rule.note ?? ""] : []
                return about
                    + (notes + [rule.value, since(rule.from)]).map { TableModel.Cell($0) }
            }
        )
    }
}

extension String {
    /// `hold-days` as `Hold days`.
    var spaced: String { asWords.asTitle }
}
