import Money
package import Panel
import Store

/// Says what is to come of a package that was proposed or goes on: what, by when, how it is
/// measured, and how it stood before.
package struct PlanOutcomes: ActRequest {
    package static let act = Act.planOutcomes

    package var package: String
    /// As `PlannedOutcomeText` reads them.
    package var outcomes: [String]

    package init(package: String, outcomes: [String]) {
        self.package = package
        self.outcomes = outcomes
    }

    package struct Answer: Codable, Sendable {
        package let package: String
        package let child: String
        /// How many are planned for it now.
        package let planned: Int
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (package, _) = try desk.package(package)
        let (before, completed) = try desk.fetch(
            PlannedOutcomes.of([package.id]),
            EndReports.completed(package.id)
        )
        guard !outcomes.isEmpty else { throw Refusal.input(.emptyText("outcome")) }
        guard package.state.mayBePlannedFor, completed == nil else {
            throw Refusal.package(.planEnded)
        }
        _ = try desk.knownChild(package.childReference)
        let new = try desk.plan(outcomes, after: before.count)
        desk.save(new, of: package.id)
        desk.record(package.reference, ["outcomes": "\(new.count)"])
        return Answer(
            package: package.reference,
            child: package.childReference,
            planned: before.count + new.count
        )
    }
}

extension Desk {
    /// Reads what is planned for a package, and seals how it is measured.
    ///
    /// - Parameter planned: how many there are already.
    func plan(_ texts: [String], after planned: Int) throws -> [PlannedOutcomes.New] {
        guard !texts.isEmpty else { return [] }
        let rule = PlanRule(planned: planned, most: settings.mostPlanned, today: today)
        try rule.check(adding: texts.count)
        let book = try measureBook()
        return try texts.enumerated().map { place, text in
            let text = try PlannedOutcomeText(reading: text)
            try rule.check(text)
            let (measure, target) = try book.read(text.told(text.target), on: today)
            try measure.check(hasNote: text.how != nil)
            let id = newID()
            return PlannedOutcomes.New(
                id: id,
                position: planned + place + 1,
                measure: measure.code,
                target: target,
                by: text.by,
                baseline: try text.baseline.map { baseline in
                    let on = try Input.pastDay("\(baseline.on)", today: today)
                    return try book.read(text.told(baseline.value), on: on).reading.value
                },
                baselineOn: text.baseline?.on,
                howHash: text.how.map { seal($0, of: id, as: "how") }
            )
        }
    }

    func save(_ planned: [PlannedOutcomes.New], of package: ID) {
        save(PlannedOutcomes.insert(planned, of: package, by: officer.id, event: event))
    }
}
