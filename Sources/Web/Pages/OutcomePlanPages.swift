import Casework
import Panel

/// What is to come of a package, and its end report.
enum OutcomePlanPages {
    static let routes: [Route] =
        [.list("/packages/unreported", ListUnreported.self, unreported)]
        + PlanForm.routes
        + Route.form("/packages/{package}/complete", CompletePackage.self, complete) {
            .goTo("/packages/\($0.package)")
        }

    static let offers = [
        ListPage.Offer(
            text: "Plan an outcome",
            href: "/packages/{package}/plan",
            act: .planOutcomes
        ),
        ListPage.Offer(
            text: "Complete it",
            href: "/packages/{package}/complete",
            act: .completePackage
        ),
    ]

    private static let unreported = ListPage(
        title: "Packages to complete",
        intro:
            "These are over, or were ended early. Score what was planned, so that it is known what came "
            + "of them.",
        columns: ["package", "child", "endedOn", "dueOn"],
        empty: "Every package that is over has its end report."
    )

    /// What it was proposed for, and what that came to where it was scored.
    static func goals(of package: ShowPackage.Answer) -> Section? {
        let note = package.goalsNote.map { ": \($0)" } ?? ""
        let score = package.goalsScore.map { score in
            "Came to: \(Shown.word(score.rawValue).lowercased())\(note)"
        }
        let said = [package.goal, score].compactMap(\.self)
        guard !said.isEmpty else { return nil }
        var section = Section("Goals")
        section.text = said.joined(separator: "\n")
        return section
    }

    /// As a table: what was planned, and what it came to.
    static func section(_ planned: [ShownPlannedOutcome]) -> Section {
        var section = Section("Outcome plan")
        section.table = TableModel(
            filled: "Outcome plan",
            ["Number", "Measure", "Target", "By", "Before", "Measured", "Came to"],
            planned.map { planned in
                let before = planned.start.map { start in
                    start + (planned.baselineOn.map { " on \(Shown.day($0))" } ?? "")
                }
                let note = planned.scoreNote.map { ": \($0)" } ?? ""
                return [
                    .heading("\(planned.outcome)", nil),
                    TableModel.Cell(planned.measured),
                    TableModel.Cell(planned.aim), Shown.cell(.day(planned.by)),
                    TableModel.Cell(before ?? ""), TableModel.Cell(planned.how ?? ""),
                    TableModel.Cell(planned.score.map { Shown.word($0.rawValue) + note } ?? ""),
                ]
            }
        )
        return section
    }

    /// What was planned and is still to be reached, each leading to where it is reported; nil where
    /// nothing is.
    static func toReport(
        _ planned: [ShownPlannedOutcome],
        child: String,
        package: String
    ) -> Section? {
        let open = planned.filter { $0.score == nil }
        guard !open.isEmpty else { return nil }
        var section = Section("What was planned")
        section.table = TableModel(
            "What was planned",
            ["Report on", "Number", "What for"],
            open.map { planned in
                let whose = "child=\(child)&package=\(package)\(planned.query)"
                return [
                    .heading(planned.measured, "/outcomes/report/\(planned.measure)?\(whose)"),
                    TableModel.Cell("\(planned.outcome)"), TableModel.Cell(planned.goal),
                ]
            }
        )
        return section
    }

    private static let complete = ActForm(
        "Complete the package",
        [FormField("on", .day, "When it was over").startingToday],
        button: "Complete it",
        intro: "“Not met” and “not known” are fine answers. It moves no money."
    )
    .asking(scores)
    .gathering { typed, _ in
        var gathered = typed
        let (scores, notes) = (typed.numbered("score"), typed.numbered("note"))
        for place in scores.keys { gathered.remove("score_\(place)") }
        for place in notes.keys { gathered.remove("note_\(place)") }
        gathered.set(
            "scores",
            all: scores.sorted { $0.key < $1.key }.map { place, score in
                let note = notes[place] ?? ""
                let what = place == goals ? EndScoreText.goals : "\(place)"
                return "\(what) \(score)" + (note.isEmpty ? "" : ": \(note)")
            }
        )
        return gathered
    }

    /// In place of an outcome's number.
    private static let goals = 0

    /// One for each outcome that was planned; for the goals where nothing was.
    @Sendable
    private static func scores(_ asked: Asked) async throws -> [FormField] {
        let package = try await asked.look(ShowPackage(package: asked.parameter("package")))
        guard !package.outcomePlan.isEmpty else {
            return score(goals, of: "The goals: nothing else was planned")
        }
        return package.outcomePlan.flatMap { planned in
            score(
                planned.outcome,
                of: "Outcome \(planned.outcome): \(planned.measured) "
                    + "\(planned.aim) by \(Shown.day(planned.by))"
            )
        }
    }

    private static func score(_ place: Int, of what: String) -> [FormField] {
        [
            FormField("score_\(place)", .radios, "What it came to").choosing { _ in
                EndScore.allCases.map { FormField.Choice($0.rawValue, Shown.word($0.rawValue)) }
            },
            FormField(
                "note_\(place)",
                .text,
                "A note",
                hint: "Kept encrypted. No names.",
                isOptional: true
            ),
        ].map { $0.grouped(what) }
    }
}
