import Money
import Panel

@testable import Seeds

extension PlanTests {
    /// What a plan lacks to be the story that is told.
    static func gaps(in plan: Plan) -> [String] {
        let all = [counts(plan), days(plan), words(plan), outcomes(plan), deliveries(plan)]
        return all.flatMap { $0 }.compactMap { $0.isKept ? nil : $0.name }
    }

    private typealias Promise = (name: String, isKept: Bool)

    private static func counts(_ plan: Plan) -> [Promise] {
        let turns = plan.packages.map(\.turn)
        let revisits = plan.sittings.flatMap(\.revisits).map(\.kind)
        return [
            ("2 funds", Grant.all.count == 2),
            ("8 heads", Set(Grant.all.flatMap(\.heads).map(\.head)).count == 8),
            ("12 providers", Organisation.all.count == 12),
            ("60 children", plan.sittings.last?.children.upperBound == 60),
            ("a package for each child", Set(plan.packages.map(\.child)).count == 60),
            ("12 sittings", plan.sittings.count == 12),
            ("150 packages", plan.packages.count == 150),
            ("no package without a line", plan.packages.allSatisfy { !$0.lines.isEmpty }),
            ("refusals", turns.filter { $0 == .refused }.count >= 5),
            ("deferrals", turns.filter { $0 == .deferred }.count >= 5),
            ("withdrawals", turns.filter { $0 == .withdrawn }.count >= 2),
            ("replacements", turns.filter { $0 == .replaced }.count >= 2),
            ("some wait", turns.filter { $0 == .waiting }.count == 6),
            ("every revisit", revisits == Chapter.all.flatMap(\.revisits)),
            (
                "no revisit twice",
                Set(plan.sittings.flatMap(\.revisits).map(\.package)).count == revisits.count
            ),
            ("every want", Set(plan.packages.flatMap(\.lines).map(\.want)).count == 9),
            ("every provider", Set(plan.packages.flatMap(\.lines).map(\.provider)).count == 12),
            ("nobody who has gone comes back", plan.isFinal),
        ]
    }

    private static func days(_ plan: Plan) -> [Promise] {
        let almanac = plan.almanac
        let sittings = almanac.sittings
        let gaps = zip(sittings, sittings.dropFirst()).map { $0.days(until: $1) }
        return [
            ("the first tokens are good", almanac.beginning.days(until: almanac.today) < 365),
            ("about a month between sittings", gaps.allSatisfy { (24...38).contains($0) }),
            ("sittings on working days", sittings.allSatisfy { !$0.isOff }),
            ("all sittings before today", sittings.allSatisfy { $0 < almanac.today }),
            ("the last one lately", sittings[11].days(until: almanac.today) <= 5),
            (
                "the diary before today",
                Diary(plan).entries.allSatisfy { $0.day < almanac.today && !$0.day.isOff }
            ),
            (
                "papers that lapse soon",
                Organisation.all.flatMap { $0.papers(almanac) }
                    .filter { (1...60).contains(almanac.today.days(until: $0.lapses)) }.count >= 3
            ),
        ]
    }

    private static func words(_ plan: Plan) -> [Promise] {
        let ages = plan.packages.map { package in
            plan.almanac.birthday(of: package.child)
                .age(on: plan.almanac.before(package.sitting, days: package.proposedBefore))
        }
        return [
            ("children of 11 to 17", ages.allSatisfy { (11...17).contains($0) }),
            (
                "referred before proposed",
                plan.packages.allSatisfy { $0.referredBefore > $0.proposedBefore }
            ),
        ]
    }

    private static func outcomes(_ plan: Plan) -> [Promise] {
        func values(_ measure: String) -> [String] {
            plan.outcomes.filter { $0.measure == measure }.map(\.value)
        }
        let goals = values("goal").compactMap { Int($0) }
        return [
            ("enough outcomes", plan.outcomes.count >= 250),
            (
                "all measures",
                ["activity", "attendance", "goal", "risk"].allSatisfy { values($0).count >= 10 }
            ),
            ("good ends", goals.contains { $0 >= 8 }),
            ("bad ends", goals.filter { $0 <= 1 }.count >= 3),
            ("lessons missed", values("attendance").contains { $0.count == 4 || $0 < "16/60" }),
            ("no school any more", values("activity").contains { ["140", "130"].contains($0) }),
            ("work or training", values("activity").contains { $0 >= "230" && $0 < "530" }),
            ("high risk still", values("risk").contains("high")),
            ("families", plan.outcomes.contains { $0.beneficiary == .family }),
            ("after a funding that was minuted", plan.outcomes.allSatisfy(plan.isMinuted)),
            ("a variation worth tracing", plan.hasTellingVariation),
        ]
    }
}

extension Plan {
    /// Nothing is proposed or decided for a child once its package was ended.
    fileprivate var isFinal: Bool {
        sittings.enumerated().allSatisfy { place, sitting in
            sitting.revisits.filter { [.movedAway, .endedEarly].contains($0.kind) }
                .allSatisfy { revisit in
                    let child = packages[revisit.package].child
                    return packages.filter { $0.child == child }.count == 1 && place > 0
                }
        }
    }

    /// Reported after the sitting that funded the package was closed.
    fileprivate func isMinuted(_ outcome: PlannedOutcome) -> Bool {
        guard let funded = packages[outcome.package].funded, funded + 1 < sittings.count else {
            return false
        }
        return outcome.day >= almanac.sittings[funded]
    }

    /// The first package that was given more has outcomes of its own.
    fileprivate var hasTellingVariation: Bool {
        let first = sittings.flatMap(\.revisits).first { $0.kind == .more }
        return outcomes.filter { $0.package == first?.package }.count >= 3
    }
}
