import Money

/// What is measured about a child or family, and how its value reads.
///
/// Which of them a council uses is a dated code list; how each is read is here.
package enum Measure: String, CaseIterable, Sendable {
    /// In education, employment or training, by a code.
    case activity
    /// Sessions attended, of those possible.
    case attendance
    /// How near a goal, from 0 to 10.
    case goal
    /// Level of risk, by a code.
    case risk

    /// The code list that the value is of, if it is of one.
    package var list: String? {
        switch self {
        case .activity: "activity"
        case .risk: "level"
        case .attendance, .goal: nil
        }
    }
}

/// A value as it is kept: in words, and in numbers where it counts sessions.
package struct Reading: Hashable, Sendable {
    package let value: String
    package let attended: Int?
    package let possible: Int?

    package init(value: String, attended: Int? = nil, possible: Int? = nil) {
        self.value = value
        self.attended = attended
        self.possible = possible
    }
}

extension Measure {
    /// Reads what was reported.
    ///
    /// A value of a code list is given back as it was typed, for the list to be asked.
    ///
    /// - Throws: `OutcomeRefusal`, in its order.
    package func read(
        value: String?,
        attended: String?,
        possible: String?
    ) throws(Refusal) -> Reading {
        if self == .attendance { return try sessions(value, attended, possible) }
        guard attended == nil, possible == nil else {
            throw .outcome(
                .valueUnreadable("attended and possible go with the measure attendance")
            )
        }
        guard let value = value?.trimmingSpaces(), !value.isEmpty else {
            throw .outcome(.valueUnreadable("give one for the measure \(rawValue)"))
        }
        guard self == .goal else { return Reading(value: value) }
        guard value.allSatisfy(\.isASCIIDigit), let score = Int(value), score <= 10 else {
            throw .outcome(.scoreOffScale)
        }
        return Reading(value: String(score))
    }

    /// Both counts, or `41/50`.
    private func sessions(
        _ value: String?,
        _ attended: String?,
        _ possible: String?
    ) throws(Refusal) -> Reading {
        let parts: [String?]
        switch (value, attended, possible) {
        case (let value?, nil, nil):
            parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        case (nil, let attended?, let possible?): parts = [attended, possible]
        default: parts = []
        }
        let counts = parts.compactMap { $0.flatMap(Self.count) }
        guard parts.count == 2, counts.count == 2, counts[1] > 0 else {
            throw .outcome(
                .valueUnreadable("write sessions attended and possible, such as 41/50")
            )
        }
        guard counts[0] <= counts[1] else { throw .outcome(.attendedMoreThanPossible) }
        return Reading(
            value: "\(counts[0])/\(counts[1])",
            attended: counts[0],
            possible: counts[1]
        )
    }

    /// At most 9,999 sessions.
    private static func count(_ text: String) -> Int? {
        let digits = text.trimmingSpaces()
        guard (1...4).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(digits)
    }
}
