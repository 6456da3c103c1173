import Money
import Panel

extension Planner {
    /// What is reported of all packages up to yesterday, in the order of the days.
    var outcomes: [PlannedOutcome] {
        let all = packages.indices.flatMap { Review(of: $0, in: self)?.outcomes ?? [] }
        return all.enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }

    /// What another sitting decided about a package later.
    func revisit(of package: Int) -> (sitting: Int, kind: Chapter.Revisit)? {
        for (sitting, planned) in sittings.enumerated() {
            for revisit in planned.revisits where revisit.package == package {
                return (sitting, revisit.kind)
            }
        }
        return nil
    }
}

/// How a funded package is reviewed while it lasts, and afterwards.
private struct Review {
    private let package: Int
    private let planned: PlannedPackage
    private let almanac: Almanac
    private let course: Course
    private let revisit: (sitting: Int, kind: Chapter.Revisit)?
    private let isEnded: Bool
    /// Nothing is reported from this day on.
    private let end: Day

    init?(of package: Int, in planner: Planner) {
        planned = planner.packages[package]
        guard let funded = planned.funded, funded + 1 < planner.sittings.count else { return nil }
        self.package = package
        almanac = planner.almanac
        revisit = planner.revisit(of: package)
        var lot = Lot(seed: UInt64(package))
        let usual = Course.drawn(by: &lot)
        switch revisit?.kind {
        case .more: course = .well
        case .less: course = .slowly
        case .endedEarly: course = .worse
        case .movedAway, nil: course = usual
        }
        isEnded = revisit?.kind == .movedAway || revisit?.kind == .endedEarly
        end = isEnded ? almanac.sittings[revisit?.sitting ?? 0] : almanac.today
    }

    var outcomes: [PlannedOutcome] {
        var lot = Lot(seed: 1_000_000 + UInt64(package))
        let reported = goals(&lot) + family(&lot) + schooling(&lot) + risk(&lot) + safety
        return reported.filter { $0.day < end } + parting
    }

    /// The provider says how near the goal is.
    private func goals(_ lot: inout Lot) -> [PlannedOutcome] {
        let line = planned.lines[0]
        let days = [9, line.from.days(until: line.to) / 2 + 2, line.from.days(until: line.to) + 3]
        let raters = lot.isDrawn(25) ? ["self", "provider"] : ["provider", "self"]
        var goals: [PlannedOutcome] = []
        for (review, after) in days.enumerated() {
            let score = min(course.scores[review] + lot.draw(0...1), 10)
            let isLeftOut = revisit == nil && review < 2 && lot.isDrawn(review == 0 ? 20 : 45)
            let note = course.notes(at: review).drawn(by: &lot)
            guard !isLeftOut, line.want != .family else { continue }
            goals.append(
                outcome(
                    line.from.adding(days: after),
                    "goal",
                    "\(score)",
                    // Now and then the other one scores it.
                    evidence: raters[lot.isDrawn(8) ? 1 : 0],
                    note: note,
                    by: line.provider
                )
            )
        }
        return goals
    }

    /// How it is at home, by whoever supports the family.
    private func family(_ lot: inout Lot) -> [PlannedOutcome] {
        guard let line = planned.lines.first(where: { $0.want == .family }) else { return [] }
        return [0, 2].map { review in
            outcome(
                review == 0 ? line.from.adding(days: 12) : line.to.adding(days: 6),
                "goal",
                "\(course.scores[review])",
                evidence: "self",
                for: .family,
                note: course.notes(at: review).drawn(by: &lot),
                by: line.provider
            )
        }
    }

    /// Lessons attended, and where the child learns or works afterwards.
    private func schooling(_ lot: inout Lot) -> [PlannedOutcome] {
        let wanted = planned.lines.first { [.tutoring, .course].contains($0.want) }
        guard let line = wanted else { return [] }
        let after = line.to.adding(days: 24)
        let age = almanac.birthday(of: planned.child).age(on: after)
        let before = outcome(
            line.from.adding(days: 12),
            "attendance",
            "\(lot.draw(16...44))/60",
            evidence: "document"
        )
        return [
            before,
            outcome(
                line.to.adding(days: 10),
                "attendance",
                "\(lot.draw(course.attended))/60",
                evidence: "document"
            ),
            outcome(
                after,
                "activity",
                course.activities(age: age).drawn(by: &lot),
                evidence: lot.isDrawn(50) ? "official" : "document"
            ),
        ]
    }

    /// How safe the child is, out of ten: whoever begins says it, and whoever sees the end.
    private var safety: [PlannedOutcome] {
        let line = planned.lines[0]
        guard line.want != .family else { return [] }
        return [(line.from.adding(days: 9), 0), (line.to.adding(days: 4), 2)].map { day, review in
            outcome(
                day,
                "distance",
                "\(min(course.scores[review] + 2, 10))",
                evidence: "provider",
                domain: "safety",
                by: line.provider
            )
        }
    }

    /// The level is looked at again twelve weeks after the sitting.
    private func risk(_ lot: inout Lot) -> [PlannedOutcome] {
        guard let level = planned.level, let funded = planned.funded else { return [] }
        let found = course.level(after: level.code)
        let note = course.notes(at: 2).drawn(by: &lot)
        return [
            outcome(
                almanac.after(funded, days: 84),
                "risk",
                found,
                evidence: "official",
                note: note
            )
        ]
    }

    /// Where a child is whose package was ended.
    private var parting: [PlannedOutcome] {
        guard isEnded else { return [] }
        let isYoung = almanac.birthday(of: planned.child).age(on: end) < 16
        let code =
            switch revisit?.kind {
            case .endedEarly: isYoung ? "130" : "290"
            default: isYoung ? "150" : "810"
            }
        return [outcome(end.adding(days: 1), "activity", code, evidence: "official")]
    }

    private func outcome(
        _ day: Day,
        _ measure: String,
        _ value: String,
        evidence: String,
        for beneficiary: Beneficiary = .child,
        domain: String? = nil,
        note: String? = nil,
        by provider: Int? = nil
    ) -> PlannedOutcome {
        PlannedOutcome(
            package: package,
            day: day.working,
            measure: measure,
            value: value,
            evidence: evidence,
            beneficiary: beneficiary,
            domain: domain,
            note: note,
            provider: provider
        )
    }
}
