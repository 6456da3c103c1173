import Database
package import Money
package import Panel
import Store

/// Completes a package that is over with its end report: a score for each outcome that was planned,
/// for its goals where nothing was.
///
/// It moves no money: what is left on a line goes back by a decision.
package struct CompletePackage: ActRequest {
    package static let act = Act.completePackage

    package var package: String
    package var on: String
    /// As `EndScoreText` reads them.
    package var scores: [String]

    package init(package: String, on: String, scores: [String] = []) {
        self.package = package
        self.on = on
        self.scores = scores
    }

    package struct Answer: Codable, Sendable {
        package let package: String
        package let child: String
        package let completedOn: Day
        package let met: Int
        package let partly: Int
        package let notMet: Int
        package let notKnown: Int
        /// What its goals came to, where they were scored.
        package let goals: EndScore?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (package, lines) = try desk.package(package)
        let on = try Input.pastDay(on, today: desk.today)
        let scores = try scores.map(EndScoreText.init)
        let (funded, made, ended, planned) = try desk.fetch(
            Outcomes.packages([package.reference], provider: nil),
            EndReports.made(package.id),
            EndReports.ended(package.id),
            PlannedOutcomes.of([package.id])
        )
        let report = EndReport(
            fundedOn: funded.first?.fundedOn,
            completedOn: made?.on,
            endedOn: ended,
            lines: lines.map { placed in
                EndReport.Open(
                    line: LineReference.text(package.reference, placed.line.position),
                    to: placed.line.span.to,
                    committed: placed.line.balances[.committed]
                )
            },
            planned: planned.map(\.position)
        )
        try report.check(on: on, scores)
        if scores.contains(where: { $0.note != nil }) {
            _ = try desk.knownChild(package.childReference)
        }
        let goals = scores.first { $0.outcome == nil }
        desk.save(saved(scores, goals, of: package.id, planned, on: on, at: desk))
        let count = { (score: EndScore) in
            scores.count { $0.score == score && $0.outcome != nil }
        }
        var facts = ["on": "\(on)"]
        facts["goals"] = goals?.score.rawValue
        for score in EndScore.allCases { facts[score.rawValue] = "\(count(score))" }
        desk.record(package.reference, facts)
        return Answer(
            package: package.reference,
            child: package.childReference,
            completedOn: on,
            met: count(.met),
            partly: count(.partly),
            notMet: count(.notMet),
            notKnown: count(.notKnown),
            goals: goals?.score
        )
    }

    private func saved(
        _ scores: [EndScoreText],
        _ goals: EndScoreText?,
        of package: ID,
        _ planned: [PlannedOutcomes.Planned],
        on day: Day,
        at desk: Desk
    ) -> [SQL] {
        let outcomes = Dictionary(uniqueKeysWithValues: planned.map { ($0.position, $0.id) })
        let scored = scores.compactMap { score in
            score.outcome.flatMap { outcomes[$0] }.map { planned in
                EndReports.Score(
                    planned: planned,
                    score: score.score,
                    noteHash: score.note.map { desk.seal($0, of: planned, as: "score") }
                )
            }
        }
        return EndReports.insert(
            scored,
            goals.map { goals in
                EndReports.Goals(
                    score: goals.score,
                    noteHash: goals.note.map { desk.seal($0, of: package, as: Self.goalsText) }
                )
            },
            of: package,
            on: day,
            by: desk.officer.id,
            event: desk.event
        )
    }

    /// What is said of the goals, as it is sealed beside them.
    static let goalsText = "goals-score"
}
