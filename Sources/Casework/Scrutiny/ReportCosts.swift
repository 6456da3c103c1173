package import Panel
package import Reports
import Store

/// What packages cost for each that started, was engaged, was completed or has an outcome: by
/// service, provider or head.
package struct ReportCosts: LookUp {
    package static let act = Act.seeMoney

    /// service, provider or head.
    package var by: String
    package var fund: String?

    package init(by: String, fund: String? = nil) {
        self.by = by
        self.fund = fund
    }

    package struct Answer: Codable, Sendable {
        /// Smaller counts are not told.
        package let leastCount: Int
        package let items: [Cost]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let kind = try Input.choice(by, of: Costs.Kind.self, what: "kind")
        let fund = try fund.map { try desk.fund($0).id }
        let least = desk.settings.leastCount(on: desk.today)
        let tallies = try desk.fetch(Costs.tallies(by: kind, on: desk.today, fund: fund))
        return Answer(
            leastCount: least,
            items: tallies.map { tally in
                Cost(
                    key: tally.key,
                    started: tally.started,
                    engaged: tally.engaged,
                    completed: tally.completed,
                    withOutcome: tally.withOutcome,
                    spent: tally.spent,
                    hiding: Suppression(threshold: least)
                )
            }
        )
    }
}
