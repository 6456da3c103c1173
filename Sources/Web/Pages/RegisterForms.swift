import Casework
import Panel

/// Registers put right: a fund, a provider, a child.
///
/// What is left empty stays as it is.
enum RegisterForms {
    static let routes: [Route] = fund + provider + leaving + child

    private static let reason = FormField("reason", .radios, "Why").codes("register-reason")

    private static func other(_ name: String, _ label: String, hint: String? = nil) -> FormField {
        FormField(name, .text, label, hint: hint, isOptional: true, autocomplete: "off")
    }

    private static let fund = Route.form(
        "/funds/{fund}/change",
        ChangeFund.self,
        ActForm(
            "Change a fund",
            [
                other("name", "Another name"),
                FormField("to", .day, "A later last day", isOptional: true),
                other("letter", "The funder’s letter", hint: "Needed for another last day."),
                reason,
            ],
            button: "Change it",
            intro: "What you leave empty stays as it is.",
            isChecked: true
        )
        .telling { asked in
            let fund = try await asked.look(ShowFund(fund: asked.parameter("fund")))
            return "\(fund.name), until \(Shown.day(fund.to))."
        }
        .blaming([
            "end-not-later": ActForm.Blame("to"), "letter-needed": ActForm.Blame("letter"),
            "nothing-changed": ActForm.Blame("name"), "fund-exists": ActForm.Blame("name"),
        ])
    ) { .goTo("/funds/\($0.fund)") }

    private static let provider = Route.form(
        "/providers/{provider}/correct",
        CorrectProvider.self,
        ActForm(
            "Put a provider’s entry right",
            [
                other("name", "Another name"),
                other("charity", "Another charity number", hint: "Or “none”."),
                other("company", "Another company number", hint: "Or “none”."),
                reason,
            ],
            button: "Put it right",
            intro: "What you leave empty stays as it is. Who it was before stays on record.",
            isChecked: true
        )
        .telling { asked in
            let provider = try await asked.look(ShowProvider(provider: asked.parameter("provider")))
            let numbers = [
                provider.charity.map { "charity \($0)" }, provider.company.map { "company \($0)" },
            ]
            return ([provider.name] + numbers.compactMap(\.self)).joined(separator: ", ")
        }
        .blaming([
            "nothing-corrected": ActForm.Blame("name"), "provider-exists": ActForm.Blame("name"),
            "malformed-charity-number": ActForm.Blame("charity"),
            "charity-number-taken": ActForm.Blame("charity"),
            "malformed-company-number": ActForm.Blame("company"),
            "company-number-taken": ActForm.Blame("company"),
        ])
    ) { .goTo("/providers/\($0.provider)") }

    private static let leaving = Route.form(
        "/providers/{provider}/leave",
        LeaveProvider.self,
        ActForm(
            "A provider is leaving",
            [FormField("reason", .radios, "Why").codes("leaving-reason")],
            button: "It is leaving",
            intro: "No new money goes to it. What is committed already can still be delivered and "
                + "paid. It comes back when it is approved again.",
            isWarning: true
        )
    ) { .goTo("/providers/\($0.provider)") }

    private static let child = Route.form(
        "/children/{child}/correct",
        CorrectChild.self,
        ActForm(
            "Put right who a child is",
            [
                other("name", "The right name"),
                FormField("born", .day, "The right day of birth", isOptional: true),
                other("local_id", "The right local id"),
                other("contact", "The right contact"),
                reason,
            ],
            button: "Put it right",
            intro: "What you leave empty stays as it is. What you write is sealed at once; it is "
                + "recorded which of these were put right, and never what to."
        )
        .gathering { typed, _ in
            typed.gathered(["name", "born", "local-id", "contact"], into: "identity")
        }
        .blaming([
            "nothing-corrected": ActForm.Blame("name"),
            "identity-born-missing": ActForm.Blame("born", "Enter the day of birth."),
            "identity-born-implausible": ActForm.Blame("born"),
            "identity-unreadable": ActForm.Blame("name", "Write each of these on one line."),
            "child-exists": ActForm.Blame(
                "local_id",
                "Another child has this local id: find it by its local id."
            ),
        ])
    ) { .goTo("/children/\($0.child)") }
}
