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

/// What makes two planned outcomes of a package the same: all that is said of one but how it stood
/// before.
package struct PlannedKey: Hashable, Sendable {
    private let measure: String
    private let target: [String?]
    private let by: Day
    private let how: String?

    /// - Parameter how: as it is measured, where that was said.
    package init(measure: String, _ target: Reading, by day: Day, how: String?) {
        self.measure = measure
        self.target = [target.value, target.domain, target.instrument, target.edition]
        by = day
        self.how = how?.lowercased()
    }
}
