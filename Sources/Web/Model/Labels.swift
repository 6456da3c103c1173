import Casework
import Panel

/// What codes are called today, by the property of an answer that holds one.
struct Labels: Sendable {
    /// By property and code.
    private let labels: [String: [String: String]]

    /// Codes as words of their own, where no list was looked up.
    static let none = Labels(labels: [:])

    init(of rows: [CodeCard]) {
        // A code that was given another label is called by that.
        let codes = Dictionary(grouping: rows) { "\($0.list) \($0.code)" }.values.compactMap {
            $0.last(where: \.inForce) ?? $0.last
        }
        var labels: [String: [String: String]] = [:]
        for (property, lists) in Self.lists {
            let own = codes.filter { card in
                lists.contains { $0 == card.list || ($0 == "-reason" && card.list.hasSuffix($0)) }
            }
            for (code, cards) in Dictionary(grouping: own, by: \.code) {
                let said = Set(cards.map(\.label))
                // Lists that say it differently: which one is meant is not known here.
                if said.count == 1 { labels[property, default: [:]][code] = said.first }
            }
        }
        for card in codes where Self.lists[card.list] == nil {
            labels[card.list, default: [:]][card.code] = card.label
        }
        self.labels = labels
    }

    private init(labels: [String: [String: String]]) {
        self.labels = labels
    }

    /// What is shown for a code; nil for what is no code.
    func text(_ code: String, of property: String) -> String? {
        if let label = labels[property]?[code] { return label }
        if property == Achieved.list, let achieved = Achieved(named: code),
            let label = labels[property]?[achieved.code]
        {
            return achieved.words(label)
        }
        guard Self.lists[property] != nil || Self.words.contains(property) else { return nil }
        // What is longer is a hash.
        let letters =
            code.count <= 40
            && code.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
        return letters ? Shown.word(code) : nil
    }

    /// The lists that a property's codes are in.
    private static let lists = [
        "attendance": ["attendance"], "head": ["head"], "key": ["head"], "unit": ["unit"],
        "level": ["level"],
        "measure": ["measure"], "evidence": ["evidence"], "domain": ["domain"],
        "verified": ["verification"], "withdrawn": ["outcome-reason"], "agency": ["agency"],
        "basis": ["basis"], "check": ["check"], "nature": ["nature"], "held": ["hold-reason"],
        "reason": ["-reason"], "counted": ["measure", "grouping", Achieved.list],
        "vat": ["vat"], "activity": ["activity"], "class": ["retention-class"],
        "sex": ["sex"], "ethnicity": ["ethnicity"], "send": ["send"], "care": ["care"],
    ]
    /// Words that are fixed.
    private static let words: Set = [
        "kind", "next", "terms", "noShow", "beneficiary", "act", "scope", "rule", "funding",
        "list", "why", "absence", "group", "finding", "role", "how", "secondLook", "owner", "age",
        "since", "what", "changes",
    ]
}

extension String {
    /// What this code is called, as a property of that name holds it.
    func named(_ property: String) -> String {
        Reader.now.labels.text(self, of: property) ?? asWords.asTitle
    }
}
