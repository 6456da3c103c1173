package import Money

/// What an outcome that was planned came to, when the package was over.
package enum EndScore: String, Choice {
    case met
    case partly
    case notMet = "not-met"
    case notKnown = "not-known"
}

/// A score as it is typed: `1 met`, or `2 partly: came half of the time`; `goals met` where nothing
/// was planned.
package struct EndScoreText: Hashable, Sendable {
    /// The outcome's number in its package; nil for the goals that it was proposed with.
    package let outcome: Int?
    package let score: EndScore
    package let note: String?

    package static let example = "1 partly: came half of the time"
    /// Stands for the goals in place of a number.
    package static let goals = "goals"

    package init(reading text: String) throws(Refusal) {
        let halves = text.split(separator: ":", maxSplits: 1).map(String.init)
        let words = (halves.first ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        let outcome = words.first.flatMap { Int($0) }
        guard words.count == 2, outcome ?? 0 > 0 || words[0].lowercased() == Self.goals else {
            throw .input(.malformedLine(Self.example))
        }
        self.outcome = outcome
        score = try Input.choice(words[1], of: EndScore.self, what: "score")
        note = try halves.count == 2 ? Input.narrative(halves[1], what: "note") : nil
    }
}

/// What an end report is judged by: cases stand in the order in which they are checked.
package struct EndReport: Sendable {
    /// A line, how long it goes on, and what of it is neither delivered nor given back.
    package struct Open: Hashable, Sendable {
        package let line: String
        package let to: Day
        package let committed: Pence

        package init(line: String, to day: Day, committed: Pence) {
            self.line = line
            to = day
            self.committed = committed
        }
    }

    private let fundedOn: Day?
    private let completedOn: Day?
    private let endedOn: Day?
    private let lines: [Open]
    /// The numbers of the outcomes that were planned.
    private let planned: [Int]

    /// - Parameter endedOn: from which day on the panel ended it; nil where it did not.
    package init(
        fundedOn: Day?,
        completedOn: Day?,
        endedOn: Day? = nil,
        lines: [Open],
        planned: [Int]
    ) {
        self.fundedOn = fundedOn
        self.completedOn = completedOn
        self.endedOn = endedOn
        self.lines = lines
        self.planned = planned
    }

    package func check(on day: Day, _ scores: [EndScoreText]) throws(Refusal) {
        guard let fundedOn else { throw .package(.notCompletable) }
        if let completedOn { throw .package(.completed(completedOn)) }
        guard day >= fundedOn else { throw .package(.completedTooEarly(fundedOn)) }
        let open = lines.filter { $0.to > day && $0.committed > .zero }
        if let endedOn {
            guard day >= endedOn || open.isEmpty else { throw .package(.endsLater(endedOn)) }
        } else {
            guard open.isEmpty else { throw .package(.stillDelivering(open.map(\.line))) }
        }
        try check(scores.map(\.outcome))
    }

    /// - Parameter scored: numbers of outcomes, nil for the goals.
    private func check(_ scored: [Int?]) throws(Refusal) {
        if let unknown = scored.compactMap(\.self).first(where: { !planned.contains($0) }) {
            throw .package(.notPlanned(unknown, planned: planned.count))
        }
        if let twice = scored.first(where: { one in scored.count { $0 == one } > 1 }) {
            throw .package(.scoredTwice(twice))
        }
        let missing = planned.filter { !scored.contains($0) }
        guard missing.isEmpty else { throw .package(.scoresMissing(missing)) }
        guard !planned.isEmpty || scored.contains(nil) else { throw .package(.goalsNotScored) }
    }
}
