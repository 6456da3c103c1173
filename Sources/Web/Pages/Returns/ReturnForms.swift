import Casework
import Money
import Panel
import Reports

/// What is done with a return.
enum ReturnForms {
    static let routes: [Route] = draft + discard + reason + risks + submit + accept + target

    private static let warning =
        "This goes to people outside the council. Write no name and no reference of a child, a "
        + "package or an order."

    private static let draft = Route.form(
        "/returns/draft",
        DraftReturn.self,
        ActForm(
            "Begin a return",
            [
                FormField(
                    "of",
                    .radios,
                    "Of which quarter",
                    hint: "Those that are over and have no return yet. Once a later one is "
                        + "submitted, none can be begun of a quarter before it."
                ).choosing { asked in
                    try await asked.look(ListDueReturns()).items.map { item in
                        FormField.Choice(
                            "\(item.fund) \(item.quarter)",
                            "\(item.name): \(Shown.day(item.from)) to \(Shown.day(item.to))",
                            hint: "\(item.fund), \(item.quarter)"
                        )
                    }
                }
            ],
            button: "Begin it",
            intro: "Quarters are counted from the fund’s first month, unless your rules say "
                + "another."
        )
        .gathering { typed, _ in quarter(typed) }
        .telling { asked in
            try await asked.look(ListDueReturns()).items.isEmpty
                ? "Every quarter that is over has its return." : nil
        }
        .blaming([
            "missing-field": ActForm.Blame("of", "Choose a quarter."),
            "malformed-quarter": ActForm.Blame("of"), "quarter-not-over": ActForm.Blame("of"),
            "quarter-outside-fund": ActForm.Blame("of"), "return-exists": ActForm.Blame("of"),
            "return-out-of-order": ActForm.Blame("of"),
        ])
    ) { .goTo("/returns/\($0.return)") }

    /// A fund and its quarter are chosen together: each fund has its own.
    private static func quarter(_ typed: FormBody) -> FormBody {
        var gathered = typed
        let words = (typed["of"] ?? "").split(separator: " ").map(String.init)
        gathered.remove("of")
        guard words.count == 2 else { return gathered }
        gathered.set("fund", words[0])
        gathered.set("quarter", words[1])
        return gathered
    }

    private static let discard = Route.form(
        "/returns/{return}/discard",
        DiscardReturn.self,
        ActForm(
            "Discard the return",
            [FormField("reason", .radios, "Why").codes("discard-reason")],
            button: "Discard it",
            intro: "The draft stays, told as discarded. Another return of its quarter may be begun."
        )
    ) { _ in .goTo("/returns") }

    /// The heads of the return, and first those that lack a reason.
    @Sendable
    private static func heads(_ asked: Asked) async throws -> [FormField.Choice] {
        let shown = try await asked.look(ShowReturn(return: asked.parameter("return")))
        let lacking = shown.unexplained
        let others = shown.figures.heads.map(\.head).filter { !lacking.contains($0) }
        return (lacking + others).map { head in
            let mark = lacking.contains(head) ? ", needs a reason" : ""
            return FormField.Choice(head, head.named("head") + mark)
        }
    }

    private static let reason = Route.form(
        "/returns/{return}/reason",
        ExplainReturn.self,
        ActForm(
            "Say why a head is far from its budget",
            [
                FormField("head", .select, "Head").choosing(heads),
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
                + "signatory writes down that the funder has taken it, it may be submitted again. No return "
                + "of a quarter before it can be begun any more.",
            isChecked: true
        ),
        drawing: vouched
    ) { .goTo("/returns/\($0.return)") }

    @Sendable
    private static func vouched(_ answer: SubmitReturn.Answer) -> [Section] {
        var would = Section("What you vouch for")
        would.summary = [
            Fact("Quarter", answer.quarter),
            Fact("Spent in the quarter", answer.actualPence.description),
            Fact("Spent to date", answer.actualToDatePence.description),
        ]
        return [would]
    }

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
                    hint: "As a return names it, such as referred, goal or employment; "
                        + "sustained-13 for starts that lasted 13 weeks, outcome-met for planned "
                        + "outcomes that were met."
                ),
                FormField("number", .number, "How many in each quarter"),
                FormField("from", .day, "From", hint: "Today unless said.", isOptional: true),
            ],
            button: "Set it"
        )
        .blaming(["unknown-choice": ActForm.Blame("measured")])
    ) { _ in .goTo("/returns") }
}
