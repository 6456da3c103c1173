package import Money

/// How far somebody came by one measure while support lasted.
///
/// It says nothing of why.
package enum Came: String, Choice {
    case improved
    case same
    /// Possible, and no failure: what gets worse is worth knowing.
    case worse
    /// Nobody measured it when support began.
    case noBaseline = "no-baseline"
    /// Nobody measured it again when support ended: told, never left out.
    case noExit = "no-exit"
    /// By another kind of rater, or on another scale.
    case measuredOtherwise = "measured-otherwise"

    /// The one rule that compares two readings.
    package init(from baseline: Mark?, to exit: Mark?) {
        guard let baseline else {
            self = .noBaseline
            return
        }
        guard let exit else {
            self = .noExit
            return
        }
        let isOtherRater = baseline.rater.flatMap { rater in exit.rater.map { $0 != rater } }
        if isOtherRater == true || baseline.scale != exit.scale || baseline.better != exit.better {
            self = .measuredOtherwise
        } else if exit.number == baseline.number {
            self = .same
        } else {
            let isHigher = exit.number > baseline.number
            self = isHigher == (exit.better == .higher) ? .improved : .worse
        }
    }

    /// A reading as a number.
    package struct Mark: Hashable, Sendable {
        /// A score, a count, a code's place in its list, or the sessions attended of a hundred.
        package let number: Int
        /// Who judged it, as evidence says; nil where nobody knows, or where it is no judgement.
        package let rater: String?
        /// What it is a number on.
        package let scale: String
        package let better: Better

        package init(number: Int, rater: String?, scale: String, better: Better) {
            self.number = number
            self.rater = rater
            self.scale = scale
            self.better = better
        }
    }
}

/// Which way a scale gets better.
package enum Better: String, Choice {
    case higher
    case lower
}

/// Which readings tell how somebody came to support and how they left it.
///
/// The baseline is the first reading in the days around the start, before the end; the exit is the
/// last one in the days around the end, after the start and the baseline, by the same kind of rater
/// where there is one.
package struct DistanceRule: Hashable, Sendable {
    package let baseline: Window
    package let exit: Window

    /// Where no setting says.
    package static let usual = DistanceRule(
        baseline: Window(before: 56, after: 28),
        exit: Window(before: 28, after: 28)
    )

    package init(baseline: Window, exit: Window) {
        self.baseline = baseline
        self.exit = exit
    }

    /// So many days before and after one day, as a setting has them: `56 28`.
    package struct Window: Hashable, Sendable {
        private let before: Int
        private let after: Int

        init(before: Int, after: Int) {
            self.before = before
            self.after = after
        }

        package init?(reading text: String) {
            let words = text.split(separator: " ")
            let days = words.compactMap { Int($0) }
            guard words.count == 2, days.count == 2, days.allSatisfy((0...366).contains) else {
                return nil
            }
            self.init(before: days[0], after: days[1])
        }

        package var text: String { "\(before) \(after)" }

        package func span(around day: Day) -> Span {
            Span(from: day.adding(days: -before), to: day.adding(days: after))
        }
    }
}

extension Measure.Kind {
    /// Those that somebody judges, so that it matters who: sessions and episodes are counted.
    package static let judged: [Measure.Kind] = [.code, .score, .instrument]
}

/// What is told of by itself: a measure, of child or family, where it is so by domain, and of which
/// instrument.
package struct DistanceKey: Hashable, Comparable, Sendable {
    package let measure: String
    package let beneficiary: Beneficiary
    /// Empty for none, as what follows.
    package let domain: String
    package let instrument: String
    package let edition: String

    package init(
        measure: String,
        beneficiary: Beneficiary,
        domain: String,
        instrument: String,
        edition: String
    ) {
        self.measure = measure
        self.beneficiary = beneficiary
        self.domain = domain
        self.instrument = instrument
        self.edition = edition
    }

    private var parts: [String] {
        [measure, instrument, edition, domain, beneficiary.rawValue]
    }

    package static func < (one: Self, other: Self) -> Bool {
        one.parts.lexicographicallyPrecedes(other.parts)
    }
}

/// Children who came as far by one measure.
package struct DistanceCount: Hashable, Sendable {
    package let key: DistanceKey
    package let came: Came
    package let children: Int

    package init(key: DistanceKey, came: Came, children: Int) {
        self.key = key
        self.came = came
        self.children = children
    }
}
