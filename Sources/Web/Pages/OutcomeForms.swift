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
        return about + (try await MeasureFields.of(measure)) + rest(measure)
    }
    .telling { asked in
        let measure = try await asked.measure()
        let goal = try await asked.planned(measure.measure)?.goal
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
    /// What was planned by this measure for the package that the address names.
    fileprivate func planned(_ measure: String) async throws -> ShownPlannedOutcome? {
        guard let package = query("package") else { return nil }
        let plan = try await look(ShowPackage(package: package)).outcomePlan
        return plan.first { planned in
            planned.measure == measure
                && (query("domain").map { $0 == planned.domain } ?? true)
        }
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
