import Casework
import Panel

/// What is done with a return.
enum ReturnForms {
    static let routes: [Route] = draft + reason + risks + submit + accept + target

    private static let warning =
        "This goes to people outside the council. Write no name and no reference of a child, a "
        + "package or an order."

    private static let draft = Route.form(
        "/returns/draft",
        DraftReturn.self,
        ActForm(
            "Begin a return",
            [
                FormField("fund", .select, "Fund").funds(),
                FormField("quarter", .text, "Quarter", hint: "Such as 2026-Q3."),
            ],
            button: "Begin it",
            intro: "Quarters are counted from the fund’s first month, unless your rules say "
                + "another."
        )
        .blaming([
            "malformed-quarter": ActForm.Blame("quarter"),
            "quarter-not-over": ActForm.Blame("quarter"),
            "quarter-outside-fund": ActForm.Blame("quarter"),
            "return-exists": ActForm.Blame("quarter"),
            "return-out-of-order": ActForm.Blame("quarter"),
        ])
    ) { .goTo("/returns/\($0.return)") }

    private static let reason = Route.form(
        "/returns/{return}/reason",
        ExplainReturn.self,
        ActForm(
            "Say why a head is far from its budget",
            [
                FormField("head", .select, "Head").codes("head"),
                FormField("reason", .select, "Reason").codes("variance-reason"),
                FormField("text", .area, "In words for the funder"),
            ],
            button: "Say it",
            warning: warning
        )
        .blaming([
            "names-a-case": ActForm.Blame("text"), "no-such-head": ActForm.Blame("head"),
        ])
    ) { .goTo("/returns/\($0.return)") }

    private static let risks = Route.form(
        "/returns/{return}/risks",
        SayRisks.self,
        ActForm(
            "Say what stands in the way",
            [FormField("text", .area, "Risks")],
            button: "Say it",
            warning: warning
        )
        .blaming(["names-a-case": ActForm.Blame("text")])
    ) { .goTo("/returns/\($0.return)") }

    private static let submit = Route.form(
        "/returns/{return}/submit",
        SubmitReturn.self,
        ActForm(
            "Submit the return",
            [],
            button: "Submit it",
            intro: "You vouch for its figures: they stay those that are known now. Until another "
                + "signatory writes down that the funder has taken it, it may be submitted again."
        )
    ) { .goTo("/returns/\($0.return)") }

    private static let accept = Route.form(
        "/returns/{return}/accept",
        AcceptReturn.self,
        ActForm(
            "The funder has taken the return",
            [
                FormField(
                    "reference",
                    .text,
                    "Funder’s letter or e-mail",
                    hint: "Such as OPCC letter 31."
                ),
                FormField("on", .day, "Taken on", hint: "Today unless said.", isOptional: true),
            ],
            button: "It is accepted",
            warning: "An accepted return is never changed. What is put right afterwards stands in "
                + "the next one.",
            isWarning: true
        )
        .blaming(["malformed-paper": ActForm.Blame("reference")])
    ) { .goTo("/returns/\($0.return)") }

    private static let target = Route.form(
        "/returns/target",
        SetTarget.self,
        ActForm(
            "Set a target",
            [
                FormField("fund", .select, "Fund").funds(),
                FormField(
                    "measured",
                    .text,
                    "What is counted",
                    hint: "As a return names it, such as referred, goal or employment."
                ),
                FormField("number", .number, "How many in each quarter"),
                FormField("from", .day, "From", hint: "Today unless said.", isOptional: true),
            ],
            button: "Set it"
        )
        .blaming(["unknown-choice": ActForm.Blame("measured")])
    ) { _ in .goTo("/returns") }
}
