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
        let (before, made) = try desk.fetch(
            PlannedOutcomes.of([package.id]),
            EndReports.made(package.id)
        )
        guard !outcomes.isEmpty else { throw Refusal.input(.emptyText("outcome")) }
        guard package.state.mayBePlannedFor, made == nil else {
            throw Refusal.package(.planEnded)
        }
        _ = try desk.knownChild(package.childReference)
        let new = try desk.plan(outcomes, after: before)
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
    /// - Parameter before: what is planned for it already.
    func plan(
        _ texts: [String],
        after before: [PlannedOutcomes.Planned] = []
    ) throws -> [PlannedOutcomes.New] {
        guard !texts.isEmpty else { return [] }
        let rule = PlanRule(planned: before.count, most: settings.mostPlanned, today: today)
        try rule.check(adding: texts.count)
        let book = try measureBook()
        var known = try keys(of: before)
        return try texts.enumerated().map { place, text in
            let text = try PlannedOutcomeText(reading: text)
            try rule.check(text)
            let (measure, target) = try book.read(text.told(text.target), on: today)
            try measure.check(hasNote: text.how != nil)
            let key = PlannedKey(measure: measure.code, target, by: text.by, how: text.how)
            if let same = known[key] { throw Refusal.package(.alreadyPlanned(same)) }
            let position = before.count + place + 1
            known[key] = position
            let id = newID()
            return PlannedOutcomes.New(
                id: id,
                position: position,
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

    /// The numbers of these, by what would be the same again.
    private func keys(
        of planned: [PlannedOutcomes.Planned]
    ) throws -> [PlannedKey: Int] {
        guard !planned.isEmpty else { return [:] }
        let texts = try caseTexts(of: planned.map(\.id))
        return Dictionary(
            planned.map { planned in
                let key = PlannedKey(
                    measure: planned.measure,
                    planned.target,
                    by: planned.by,
                    how: texts[planned.id]?["how"]
                )
                return (key, planned.position)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func save(_ planned: [PlannedOutcomes.New], of package: ID) {
        save(PlannedOutcomes.insert(planned, of: package, by: officer.id, event: event))
    }
}
