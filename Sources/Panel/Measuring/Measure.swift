package import Money

/// What is measured about a child or family, and how it is read: a dated row, which the council
/// keeps.
package struct Measure: Hashable, Sendable {
    /// The ways in which a measure can be read: these only the program knows.
    package enum Kind: String, Choice {
        /// A code of a list.
        case code
        /// Sessions attended, of those possible.
        case sessions
        /// A whole number on a scale.
        case score
        /// A score on the scale of an instrument that others own.
        case instrument
        /// How many.
        case count
        /// That something has begun.
        case start
        /// A code of a list, for so many days and for up to three reasons.
        case exclusion
    }

    package let code: String
    package let kind: Kind
    /// The code list that its values are of.
    package let list: String?
    /// Of a score, or the bounds of a count.
    package let scale: ScoreScale?
    /// The code list of what is scored one by one.
    package let domains: String?
    /// The code list of the reasons that go with it.
    package let reasons: String?
    /// Nil where it may be about either.
    package let whose: Beneficiary?
    /// Somebody's judgement, which must say why.
    package let needsNote: Bool
    /// Nil where one value is not better than another, or an instrument says it.
    package let better: Better?
    package var from: Day

    package init(
        code: String,
        kind: Kind,
        list: String? = nil,
        scale: ScoreScale? = nil,
        domains: String? = nil,
        reasons: String? = nil,
        whose: Beneficiary? = nil,
        needsNote: Bool = false,
        better: Better? = nil,
        from: Day
    ) {
        self.code = code
        self.kind = kind
        self.list = list
        self.scale = scale
        self.domains = domains
        self.reasons = reasons
        self.whose = whose
        self.needsNote = needsNote
        self.better = better
        self.from = from
    }
}

extension Measure {
    /// Refuses a row that nothing could be read by.
    package func check() throws(Refusal) {
        if kind == .code || kind == .exclusion {
            guard list != nil else { throw .rule(.measureNeeds("list")) }
        }
        if kind == .exclusion {
            guard reasons != nil else { throw .rule(.measureNeeds("reasons")) }
        }
        if kind == .score || kind == .count {
            guard scale != nil else { throw .rule(.measureNeeds("least and most")) }
        }
    }
}

/// From a whole number to another, both included.
package struct ScoreScale: Hashable, Sendable {
    package let least: Int
    package let most: Int

    /// - Precondition: `least` is not above `most`.
    package init(least: Int, most: Int) {
        precondition(least <= most, "a scale that ends before it starts")
        self.least = least
        self.most = most
    }

    /// Reads both ends, 0 to 9,999 each.
    package init(readingLeast least: String, most: String) throws(Refusal) {
        let first = try Input.number(least, what: "least", in: 0...9999)
        let last = try Input.number(most, what: "most", in: 0...9999)
        guard first <= last else { throw .rule(.scaleUpsideDown) }
        self.init(least: first, most: last)
    }

    /// A whole number on it; nil for anything else.
    func number(reading text: String) -> Int? {
        guard (1...4).contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
        guard let number = Int(text), least <= number, number <= most else { return nil }
        return number
    }
}

/// A scale of an instrument, in one of its editions: never a word of what it asks.
package struct Instrument: Hashable, Sendable {
    package let code: String
    package let edition: String
    package let domain: String
    package let label: String
    package let scale: ScoreScale
    /// Nil where nobody said.
    package let better: Better?
    package let from: Day
    /// The last day; nil until a later row of the same.
    package let to: Day?

    package init(
        code: String,
        edition: String,
        domain: String,
        label: String,
        scale: ScoreScale,
        better: Better? = nil,
        from: Day,
        to: Day?
    ) {
        self.code = code
        self.edition = edition
        self.domain = domain
        self.label = label
        self.scale = scale
        self.better = better
        self.from = from
        self.to = to
    }
}

extension Measure {
    /// Of whom it tells.
    package func beneficiary(reading text: String?) throws(Refusal) -> Beneficiary {
        guard let text else { return whose ?? .child }
        let told = try Input.choice(text, of: Beneficiary.self, what: "beneficiary")
        if let whose, whose != told { throw .outcome(.otherBeneficiary(whose)) }
        return told
    }

    package func check(hasNote: Bool) throws(Refusal) {
        guard hasNote || !needsNote else { throw .outcome(.noteNeeded(code)) }
    }
}
