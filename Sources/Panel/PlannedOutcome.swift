package import Money

/// An outcome as it is planned: `activity 310 by 2027-03-31`, then, if wanted, how it was before,
/// `from 619 on 2026-11-18`, and how it is measured, `how the college confirms it`.
///
/// What is scored may stand behind the target: `distance 7 domain safety by 2027-03-31`,
/// `score 14 instrument sdq edition self domain total by 2027-03-31`.
package struct PlannedOutcomeText: Hashable, Sendable {
    /// How something stood on a day, as it was typed.
    package struct Baseline: Hashable, Sendable {
        package let value: String
        package let on: Day
    }

    package let measure: String
    package let target: String
    package let by: Day
    package let baseline: Baseline?
    private let scored: [Told.Field: String?]
    /// For those who decide on the case.
    package let how: String?

    package static let example =
        "activity 310 by 2027-03-31 from 619 on 2026-11-18 how the college confirms it"

    package init(reading text: String) throws(Refusal) {
        let pieces = text.split(whereSeparator: \.isWhitespace)
        let place = pieces.firstIndex { $0.lowercased() == "how" } ?? pieces.endIndex
        let parts = WordedText.parts(of: pieces[..<place], words: Self.words)
        let first = (parts[""] ?? "").split(separator: " ")
        guard first.count == 2, let by = parts["by"],
            (parts["from"] == nil) == (parts["on"] == nil)
        else { throw .input(.malformedLine(Self.example)) }
        measure = String(first[0])
        target = String(first[1])
        self.by = try Input.day(by)
        scored = [
            .domain: parts["domain"], .instrument: parts["instrument"],
            .edition: parts["edition"],
        ]
        baseline =
            if let value = parts["from"], let on = parts["on"] {
                Baseline(value: value, on: try Input.day(on))
            } else { nil }
        let how = pieces[place...].dropFirst().joined(separator: " ")
        self.how =
            place == pieces.endIndex
            ? nil : try Input.narrative(how, what: "way it is measured")
    }

    private static let words: Set<String> = [
        "by", "from", "on", "domain", "instrument", "edition",
    ]

    /// A value of it, to be read as a reported one is.
    package func told(_ value: String) -> Told {
        Told(measure, scored.merging([.value: value]) { _, value in value })
    }
}

/// How much is planned for a package, and until when.
package struct PlanRule: Hashable, Sendable {
    /// Outcomes that are planned for it already.
    private let planned: Int
    /// All together.
    private let most: Int
    private let today: Day

    package init(planned: Int, most: Int, today: Day) {
        self.planned = planned
        self.most = most
        self.today = today
    }

    package func check(adding count: Int) throws(Refusal) {
        guard planned + count <= most else { throw .package(.planTooLong(most)) }
    }

    package func check(_ outcome: PlannedOutcomeText) throws(Refusal) {
        guard outcome.by >= today else { throw .package(.targetPast(outcome.by)) }
    }
}

/// What an outcome that was planned came to, when the package was over.
package enum EndScore: String, Choice {
    case met
    case partly
    case notMet = "not-met"
    case notKnown = "not-known"
}

/// A score as it is typed: `1 met`, or `2 partly: came half of the time`.
package struct EndScoreText: Hashable, Sendable {
    /// The outcome's number in its package.
    package let outcome: Int
    package let score: EndScore
    package let note: String?

    package static let example = "1 partly: came half of the time"

    package init(reading text: String) throws(Refusal) {
        let halves = text.split(separator: ":", maxSplits: 1).map(String.init)
        let words = (halves.first ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 2, let outcome = Int(words[0]), outcome > 0 else {
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
    private let lines: [Open]
    /// The numbers of the outcomes that were planned.
    private let planned: [Int]

    package init(fundedOn: Day?, completedOn: Day?, lines: [Open], planned: [Int]) {
        self.fundedOn = fundedOn
        self.completedOn = completedOn
        self.lines = lines
        self.planned = planned
    }

    package func check(on day: Day, _ scores: [EndScoreText]) throws(Refusal) {
        guard let fundedOn else { throw .package(.notCompletable) }
        if let completedOn { throw .package(.completed(completedOn)) }
        guard day >= fundedOn else { throw .package(.completedTooEarly(fundedOn)) }
        let open = lines.filter { $0.to > day && $0.committed > .zero }
        guard open.isEmpty else { throw .package(.stillDelivering(open.map(\.line))) }
        let scored = scores.map(\.outcome)
        if let unknown = scored.first(where: { !planned.contains($0) }) {
            throw .package(.notPlanned(unknown, planned: planned.count))
        }
        if let twice = scored.first(where: { one in scored.count { $0 == one } > 1 }) {
            throw .package(.scoredTwice(twice))
        }
        let missing = planned.filter { !scored.contains($0) }
        guard missing.isEmpty else { throw .package(.scoresMissing(missing)) }
    }
}
