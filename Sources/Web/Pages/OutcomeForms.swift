import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// The form that a measure is reported on: it asks only for what that measure is read from.
enum OutcomeForms {
    static let honest =
        "“Not yet” and “worse” are fine answers. What you are paid does not depend on them."

    static let report = ActForm(
        "Report an outcome",
        [],
        button: "Report it",
        intro: honest,
        asideTitle: "More about it, or a note"
    )
    .asking { asked in
        let measure = try await asked.measure()
        return try await about + plan(asked.plan(of: measure.measure))
            + MeasureFields.of(measure) + rest(measure)
    }
    .telling { asked in
        let measure = try await asked.measure()
        let goal = try await asked.plan(of: measure.measure).flatMap(asked.planned)?.goal
        return [measure.label, goal].compactMap(\.self).joined(separator: ". ")
    }
    .explaining(AnchorTable.asked)
    .gathering { typed, _ in MeasureFields.gathered(typed) }

    private static let about = [
        FormField(
            "child",
            .text,
            "Child",
            hint: "The reference on the order, such as CH-7K3QM24."
        ),
        FormField("package", .text, "Package", hint: "For example PKG-3."),
    ]

    /// Which planned outcome is read: chosen from those of the measure, where the package is known.
    private static func plan(_ planned: [ShownPlannedOutcome]?) -> [FormField] {
        let label = "Which planned outcome"
        guard let planned else {
            let hint = "Its number in the package’s plan, where this reads one of it."
            return [FormField("planned", .number, label, hint: hint, isOptional: true).aside]
        }
        guard !planned.isEmpty else { return [] }
        let field = FormField(
            "planned",
            .select,
            label,
            hint: "So that each is followed by itself, where several are planned.",
            isOptional: true
        )
        .choosing { _ in planned.map { FormField.Choice("\($0.outcome)", $0.numbered) } }
        return [field.unchosen("None of these")]
    }

    private static func rest(_ measure: MeasureCard) -> [FormField] {
        let note = FormField(
            "note",
            .area,
            measure.needsNote ? "Why do you judge it so?" : "A note",
            hint: "Kept encrypted, for those who decide on the case. The child’s own words belong "
                + "here.",
            isOptional: !measure.needsNote
        )
        let whose = FormField("beneficiary", .radios, "About whom")
            .choosing(Choices.words("child", "family")).starting { _ in "child" }.aside
        return [
            FormField("on", .day, "The day it was so").startingToday,
            FormField("evidence", .radios, "Who says so").choosing { asked in
                try await asked.codes("evidence").map {
                    FormField.Choice($0.code, $0.label, hint: evidence[$0.code])
                }
            },
        ] + (measure.whose == nil ? [whose] : []) + [measure.needsNote ? note : note.aside]
    }

    private static let evidence = [
        "self": "The child or the family told us.", "provider": "We saw it ourselves.",
        "document": "A letter, a register or a certificate.",
        "official": "The school, the employer or an agency confirmed it.",
    ]

    static let verify = ActForm(
        "Verify this outcome",
        [
            FormField("evidence", .radios, "What did you see?").codes("verification")
        ],
        button: "I saw it",
        intro: "What was reported stays as it is: this stands beside it, under your name. Whoever "
            + "reported it does not verify it."
    )

    static let withdraw = ActForm(
        "Withdraw {outcome}",
        [
            FormField("reason", .radios, "Why").codes("outcome-reason"),
            FormField(
                "note",
                .area,
                "A note",
                hint: "Kept encrypted, for those who decide on the case.",
                isOptional: true
            ),
        ],
        button: "Withdraw it",
        intro: "For an outcome that was recorded by mistake. It stays, told as withdrawn, and is "
            + "counted nowhere from now on; what was submitted or published stays as it was told. "
            + "Report what is so as an outcome of its own.",
        isWarning: true
    )
}

extension Asked {
    /// What was planned by this measure for the package that the address names; nil where it names
    /// none.
    fileprivate func plan(of measure: String) async throws -> [ShownPlannedOutcome]? {
        guard let package = query("package") else { return nil }
        return try await look(ShowPackage(package: package)).outcomePlan
            .filter { $0.measure == measure }
    }

    /// Of these the one that the address names; where it names none, the only one that it may mean.
    fileprivate func planned(_ plan: [ShownPlannedOutcome]) -> ShownPlannedOutcome? {
        if let number = query("planned") { return plan.first { "\($0.outcome)" == number } }
        let domain = query("domain")
        let meant = plan.filter { domain == nil || $0.domain == domain }
        return meant.count == 1 ? meant[0] : nil
    }

    /// The measure that the address names, as it is read today.
    func measure() async throws -> MeasureCard {
        let wanted = parameter("measure")
        let measures = try await look(ListMeasures()).measures
        guard let measure = measures.first(where: { $0.measure == wanted }) else {
            throw HTTPError(.notFound)
        }
        return measure
    }
}
