import Casework
import Panel

/// Changing a rule from a day on.
enum RuleForms {
    static let routes: [Route] = limit + code + codes + charge

    static let from = FormField(
        "from",
        .day,
        "From which day?",
        hint: "Today where you leave it empty; never a day gone by",
        isOptional: true
    )

    private static let limit = Route.form(
        "/rules/limit",
        ChangeLimit.self,
        ActForm(
            "Change a limit",
            [
                FormField("role", .select, "Role").choosing { _ in
                    Role.allCases.filter { !Limit.Measure.measures(of: $0).isEmpty }
                        .map { FormField.Choice($0.rawValue, $0.rawValue.asTitle) }
                },
                FormField(
                    "measure",
                    .select,
                    "Measured over",
                    hint: "Each measure is for the role that stands beside it"
                ).choosing { _ in
                    Role.allCases.flatMap { role in
                        Limit.Measure.measures(of: role).map { measure in
                            FormField.Choice(
                                measure.rawValue,
                                "\(measure.rawValue.asTitle) (\(role.rawValue))"
                            )
                        }
                    }
                },
                FormField("amount", .money, "Most"),
                FormField(
                    "days",
                    .number,
                    "Looking back over how many days?",
                    hint: "For a child, corrections and transfers only",
                    isOptional: true
                ),
                from,
            ],
            button: "Change it",
            isChecked: true
        )
    ) { _ in .goTo("/rules/limits") }

    private static let code = Route.form(
        "/rules/code",
        AddCode.self,
        ActForm(
            "Add or change a code",
            [
                FormField("list", .select, "List").choosing(lists),
                FormField(
                    "code",
                    .text,
                    "Code",
                    hint: "Small letters, figures and dashes, for example new-reason; of an "
                        + "anchor its domain and score, for example safety-5",
                    autocomplete: "off"
                ),
                FormField("label", .text, "What people read", autocomplete: "off"),
                FormField(
                    "family",
                    .text,
                    "Belongs to",
                    hint: "A quorum’s group, “needed” for a check, a VAT rate in basis points. "
                        + "Left empty it stays as it is; “none” takes it away.",
                    isOptional: true,
                    autocomplete: "off"
                ),
                from,
                FormField("to", .day, "Last day", isOptional: true),
            ],
            button: "Save",
            isChecked: true
        )
    ) { .goTo("/rules/codes?list=\($0.list)") }

    private static let codes = Route.form(
        "/rules/codes/load",
        LoadCodes.self,
        ActForm(
            "Send a file of codes",
            [FormField("file", .file, "The file", hint: fileHint)],
            button: "Take it in",
            intro: "Columns: list, code, label, and family, from and to where wanted. What is "
                + "wrong is told by row and column. What holds just so already is left alone.",
            isChecked: true
        )
    ) { _ in .goTo("/rules/codes") }

    static let fileHint =
        "CSV, as a spreadsheet saves it. All of its rows are taken in, or none."

    private static let charge = Route.form(
        "/rules/charge",
        ChangeCharge.self,
        ActForm(
            "Change a no-show charge",
            [
                FormField("rule", .text, "Rule", hint: "As services name it", autocomplete: "off")
                    .starting { _ in "standard" },
                FormField("attendance", .select, "Attendance").codes("attendance"),
                FormField("share", .text, "Share of a session", hint: "For example 50%"),
                from,
            ],
            button: "Change it",
            isChecked: true
        )
    ) { _ in .goTo("/rules/charges") }

    /// The lists that there are.
    @Sendable
    static func lists(_ asked: Asked) async throws -> [FormField.Choice] {
        try await asked.casework.codeLists(as: asked.caller).map {
            FormField.Choice($0, $0.spaced)
        }
    }
}
