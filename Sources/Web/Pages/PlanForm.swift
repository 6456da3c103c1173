import Casework
import Hummingbird
import HummingbirdCore
import Panel

/// What is to come of a package, in two steps: what is measured, then what that measure asks for.
enum PlanForm {
    static let routes: [Route] =
        [.get("/packages/{package}/plan", .may(PlanOutcomes.act), choose)]
        + Route.form("/packages/{package}/plan/{measure}", PlanOutcomes.self, plan) {
            .goTo("/packages/\($0.package)")
        }

    private static func choose(_ asked: Asked) async throws -> Response {
        let (title, package) = ("Plan an outcome", asked.parameter("package"))
        // What is not there for whoever asks has no plan either.
        let shown = try await asked.look(ShowPackage(package: package))
        let crumbs = [Link("Packages", "/packages"), Link(package, "/packages/\(package)")]
        var model = RecordModel(asked.page(title, crumbs: crumbs + [Link(title)]), title)
        model.caption = "\(package), \(shown.child)"
        model.intro = intro
        var section = Section("What is measured?")
        section.table = MeasureFields.table(
            of: try await asked.look(ListMeasures()).measures.filter(\.mayBePlanned),
            at: "/packages/\(package)/plan/{}"
        )
        model.sections = [section]
        return asked.website.page("record", model)
    }

    private static let intro =
        "The panel sees it with the case, and it is scored when the package is over."

    private static let plan = ActForm("Plan an outcome", [], button: "Plan it", intro: intro)
        .around("measure")
        .asking { asked in
            let measure = try await asked.measure()
            return MeasureFields.scored(measure)
                + value(of: measure, "target", "What is to be reached")
                + [FormField("by", .day, "By when")]
                + before(measure) + [how(measure)]
        }
        .telling { asked in try await asked.measure().label }
        .explaining(AnchorTable.asked)
        .gathering { typed, asked in
            gathered(MeasureFields.gathered(typed), of: asked.parameter("measure"))
        }
        .blaming([
            "malformed-line": ActForm.Blame(
                "target",
                "Say what is to be reached and by when; what stood before needs its day."
            ),
            "value-unreadable": ActForm.Blame("target"),
            "note-needed": ActForm.Blame("how"),
            "score-off-scale": ActForm.Blame("target"),
            "target-past": ActForm.Blame("by"),
            "malformed-date": ActForm.Blame("by"),
        ])

    /// A start is reached once it began: nothing is to be chosen.
    private static func value(
        of measure: MeasureCard,
        _ name: String,
        _ label: String,
        isOptional: Bool = false
    ) -> [FormField] {
        switch measure.kind {
        case .start: []
        case .sessions:
            [
                FormField(
                    name,
                    .text,
                    label,
                    hint: "Sessions attended of those possible, such as 45/50",
                    isOptional: isOptional
                )
            ]
        case .code, .score, .count, .instrument, .exclusion:
            [MeasureFields.value(measure, name, label, isOptional: isOptional)]
        }
    }

    private static func before(_ measure: MeasureCard) -> [FormField] {
        let asked = value(of: measure, "baseline", "How it stands now", isOptional: true)
        guard !asked.isEmpty else { return [] }
        let day = "On which day that was so"
        return asked + [FormField("baseline_on", .day, day, isOptional: true)]
    }

    private static func how(_ measure: MeasureCard) -> FormField {
        FormField(
            "how",
            .area,
            "How it is measured",
            hint: "Kept encrypted, for those who decide on the case. No names.",
            isOptional: !measure.needsNote
        )
    }

    /// As `PlannedOutcomeText` reads it.
    private static func gathered(_ typed: FormBody, of measure: String) -> FormBody {
        var gathered = typed
        var planned = measure + (typed["target"] == nil ? " started" : "")
        let parts = [
            ("target", ""), ("instrument", "instrument"), ("edition", "edition"),
            ("domain", "domain"), ("by", "by"), ("baseline", "from"), ("baseline_on", "on"),
            ("how", "how"),
        ]
        for (name, word) in parts {
            let text = typed[name] ?? ""
            if !text.allSatisfy(\.isWhitespace) { planned += " \(word) \(text)" }
            gathered.remove(name)
        }
        gathered.set("outcomes", all: [planned])
        return gathered
    }
}

extension MeasureCard {
    /// Whether a value of it can be aimed at: an exclusion is not.
    fileprivate var mayBePlanned: Bool { kind != .exclusion }
}
