import Casework
import Money
import Panel

/// What moves a fund's own money.
///
/// Each shows what it would do before it does it.
enum FundForms {
    static let routes =
        add + allocate + deallocate + virement + award + cap + giveBack + carry + receipt

    private static let amount = FormField("amount", .money, "Amount")
    private static let on = FormField(
        "on",
        .day,
        "Day it counts from",
        hint: "Today unless you say otherwise. Never a day to come, nor one of a closed month.",
        isOptional: true
    )
    private static let approval = FormField(
        "approval",
        .text,
        "The funder’s agreement",
        hint: "The reference of their letter or e-mail."
    )

    private static func head(_ name: String, _ label: String) -> FormField {
        FormField(name, .select, label).codes("head")
    }

    private static let add = Route.form(
        "/funds/add",
        AddFund.self,
        ActForm(
            "Enter a grant",
            [
                FormField("name", .text, "Name of the fund"),
                FormField("funder", .text, "Funder", hint: "Who grants it."),
                FormField("from", .day, "First day"),
                FormField("to", .day, "Last day"),
                FormField("award", .money, "Award"),
                FormField(
                    "child_cap",
                    .money,
                    "Most for one child",
                    hint: "More than this is never promised for one child.",
                    isOptional: true
                ),
                FormField("letter", .text, "The funder’s letter", isOptional: true),
                FormField(
                    "on",
                    .day,
                    "Day of the award",
                    hint: "The fund’s first day unless you say otherwise.",
                    isOptional: true
                ),
            ],
            button: "Enter the grant",
            intro: "The money stands unallocated until you put it under heads.",
            isChecked: true
        ).blaming(["ends-before-it-starts": ActForm.Blame("to")])
    ) { .goTo("/funds/\($0.fund)") }

    private static let allocate = Route.form(
        "/funds/{fund}/allocate",
        Allocate.self,
        ActForm(
            "Allocate money",
            [head("head", "Head"), amount, on],
            button: "Allocate it",
            intro: "Puts unallocated money under a head, where the panel can commit it.",
            isChecked: true
        ).telling(unallocated),
        drawing: moved("Left unallocated", "Available under the head")
    ) { .goTo("/funds/\($0.fund)") }

    private static let deallocate = Route.form(
        "/funds/{fund}/deallocate",
        Deallocate.self,
        ActForm(
            "Take money back from a head",
            [head("head", "Head"), amount, on],
            button: "Take it back",
            intro: "Only what is available: what is held or promised stays where it is.",
            isChecked: true
        ).telling(available),
        drawing: moved("Left available under the head", "Unallocated")
    ) { .goTo("/funds/\($0.fund)") }

    private static let virement = Route.form(
        "/funds/{fund}/virement",
        Vire.self,
        ActForm(
            "Virement",
            [head("from", "From head"), head("to", "To head"), amount, approval, on],
            button: "Move it",
            intro: "Moves available money from one head to another, with the funder’s agreement.",
            isChecked: true
        ).telling(available),
        drawing: moved("Left under the first head", "Available under the second")
    ) { .goTo("/funds/\($0.fund)") }

    private static let award = Route.form(
        "/funds/{fund}/award",
        ChangeAward.self,
        ActForm(
            "Change the award",
            [
                FormField("down", .radios, "What the funder says").choosing { _ in
                    [
                        FormField.Choice("no", "They grant more"),
                        FormField.Choice("yes", "They take back what is still unallocated"),
                    ]
                }.starting { _ in "no" },
                amount,
                FormField("letter", .text, "The funder’s letter", hint: "Its reference."),
                on,
            ],
            button: "Change the award",
            isChecked: true
        ).telling(unallocated),
        drawing: change
    ) { .goTo("/funds/\($0.fund)") }

    private static let cap = Route.form(
        "/funds/{fund}/cap",
        ChangeChildCap.self,
        ActForm(
            "Change the most for one child",
            [amount],
            button: "Change it",
            intro: "From now on. Never below what is already promised for a child.",
            isChecked: true
        )
    ) { .goTo("/funds/\($0.fund)") }

    private static let giveBack = Route.form(
        "/funds/{fund}/return",
        ReturnFunds.self,
        ActForm(
            "Return money to the funder",
            [amount, approval, on],
            button: "Return it",
            intro: "Only what is unallocated: take it back from its head first.",
            isWarning: true,
            isChecked: true
        ).telling(unallocated),
        drawing: moved("Left unallocated", "Returned so far")
    ) { .goTo("/funds/\($0.fund)") }

    private static let carry = Route.form(
        "/funds/{fund}/carry",
        CarryFunds.self,
        ActForm(
            "Carry money forward",
            [
                FormField("into", .select, "Into which fund").choosing(following).unchosen(),
                amount,
                approval, on,
            ],
            button: "Carry it forward",
            intro: "Out of this fund’s unallocated money and into another fund’s of the same "
                + "funder, in one act.",
            isChecked: true
        ).telling(unallocated)
    ) { .goTo("/funds/\($0.into)") }

    private static let receipt = Route.form(
        "/funds/{fund}/receipt",
        RecordReceipt.self,
        ActForm(
            "Enter a receipt",
            [
                amount, FormField("on", .day, "Day it came in"),
                FormField("reference", .text, "Reference", hint: "The bank’s, or the funder’s."),
            ],
            button: "Enter the receipt",
            intro: "Cash that the funder paid. It moves nothing: an award may be spent before it "
                + "is paid.",
            isChecked: true
        )
    ) { .goTo("/receipts?fund=\($0.fund)") }
}
