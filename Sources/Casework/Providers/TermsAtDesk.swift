import Money
import Panel
import Store

extension ReadingDesk {
    /// How a price is treated from a day on: what is not said stays as it was.
    func treatment(
        funding: String?,
        vat: String?,
        isVATLost: Bool?,
        unless known: Treatment,
        from day: Day
    ) throws -> Treatment {
        let funding = try funding.map { text throws(Refusal) in
            try Input.choice(text, of: Funding.self, what: "funding")
        }
        return try Treatment(
            funding: funding ?? known.funding,
            vat: vat.map { try code($0, of: "vat", on: day).code } ?? known.vat,
            isVATLost: isVATLost ?? known.isVATLost
        )
    }

    /// A rule that says what is charged when nobody comes: `standard` unless said.
    func noShowRule(_ text: String?) throws -> String {
        let rule = text?.trimmingSpaces().lowercased() ?? "standard"
        let names = try fetch(NoShowRules.names(on: today))
        guard names.contains(rule) else {
            throw Refusal.input(.unknownChoice(what: "no-show rule", choices: names))
        }
        return rule
    }
}

extension Treatment {
    /// What the audit chain says of it.
    var facts: [String: String] {
        ["funding": funding.rawValue, "vat": vat, "vat_lost": isVATLost ? "yes" : "no"]
    }
}
