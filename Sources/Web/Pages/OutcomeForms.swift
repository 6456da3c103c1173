import Casework
import Money
import Panel

/// A form for each measure: it asks only for what that measure is read from.
enum OutcomeForms {
    static let honest =
        "“Not yet” and “worse” are fine answers. What you are paid does not depend on them."

    /// By the measure's code, in the order in which they are offered.
    static let all: [(measure: String, form: ActForm)] = [
        (
            "activity",
            form(
                "Report education, work or training",
                "activity",
                [
                    FormField(
                        "value",
                        .select,
                        "What the child does now",
                        hint: "Being out of education and work is an answer too."
                    ).choosing(activities)
                ]
            )
        ),
        (
            "attendance",
            form(
                "Report attendance",
                "attendance",
                [
                    FormField(
                        "attended",
                        .number,
                        "Sessions attended",
                        hint: "At school or wherever the child is expected, as they count it."
                    ),
                    FormField("possible", .number, "Sessions possible"),
                ]
            )
        ),
        (
            "goal",
            form(
                "Report how near a goal is",
                "goal",
                [
                    FormField(
                        "value",
                        .select,
                        "How near",
                        hint: "As the child sees it, where that can be asked."
                    ).choosing { _ in scores }
                ]
            )
        ),
        (
            "risk",
            form(
                "Report the risk",
                "risk",
                [
                    FormField(
                        "value",
                        .radios,
                        "How high the risk is now",
                        hint: "Higher than before is an answer too. If a child is in danger now, "
                            + "ring 999 first."
                    ).choosing(levels)
                ]
            )
        ),
    ]

    private static func form(
        _ title: String,
        _ measure: String,
        _ values: [FormField]
    ) -> ActForm {
        let about = [
            FormField(
                "child",
                .text,
                "Child",
                hint: "The reference on the order, such as CH-7K3QM2P."
            ),
            FormField("package", .text, "Package", hint: "For example PKG-3."),
        ]
        let rest = [
            FormField("on", .day, "The day it was so").startingToday,
            FormField("evidence", .radios, "Who says so").choosing { asked in
                try await asked.codes("evidence").map {
                    FormField.Choice($0.code, $0.label, hint: evidence[$0.code])
                }
            },
            FormField("beneficiary", .radios, "About whom")
                .choosing(Choices.words("child", "family")).starting { _ in "child" }.aside,
            FormField(
                "note",
                .area,
                "A note",
                hint: "Kept encrypted, for those who decide on the case.",
                isOptional: true
            ).aside,
            FormField("measure", .hidden, "Measure").starting { _ in measure },
        ]
        return ActForm(
            title,
            about + values + rest,
            button: "Report it",
            intro: honest,
            asideTitle: "About the family instead, or a note"
        )
    }

    private static let evidence = [
        "self": "The child or the family told us.", "provider": "We saw it ourselves.",
        "document": "A letter, a register or a certificate.",
        "official": "The school, the employer or an agency confirmed it.",
    ]

    private static let scores =
        [FormField.Choice("", "Choose")]
        + (0...10).map { score in
            let words = [0: "0, not yet", 5: "5, half way", 10: "10, reached"]
            return FormField.Choice("\(score)", words[score] ?? "\(score)")
        }

    /// From the lowest, where the council has these three.
    private static let levels: @Sendable (Asked) async throws -> [FormField.Choice] = { asked in
        let ladder = ["low", "medium", "high"]
        let place = { (code: String) in ladder.firstIndex(of: code) ?? ladder.count }
        return try await asked.codes("level").sorted { place($0.code) < place($1.code) }
            .map { FormField.Choice($0.code, $0.label) }
    }

    private static let activities: @Sendable (Asked) async throws -> [FormField.Choice] = { asked in
        let codes = try await asked.codes("activity").sorted { $0.code < $1.code }
        return [FormField.Choice("", "Choose")]
            + codes.map { FormField.Choice($0.code, "\($0.label) (\($0.code))") }
    }
}
