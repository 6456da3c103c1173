import Casework
import Panel

/// What an order's provider is told of the child, or that it is told nothing: on which basis, and
/// why that is proportionate.
enum DisclosureForm {
    static let routes = Route.form(
        "/orders/{order}/disclose",
        DiscloseOrder.self,
        ActForm(
            "Tell the provider about the child",
            [
                FormField("tell", .radios, "What to tell").choosing { _ in
                    [
                        FormField.Choice("yes", "What stands below, and nothing else"),
                        FormField.Choice("no", "Nothing: withhold it"),
                    ]
                },
                FormField("first_name", .text, "First name", isOptional: true, autocomplete: "off"),
                FormField("contact", .text, "Contact", isOptional: true, autocomplete: "off"),
                FormField(
                    "safety_note",
                    .text,
                    "Safety note",
                    hint: "What keeps the provider’s staff safe.",
                    isOptional: true,
                    autocomplete: "off"
                ),
                FormField("basis", .select, "On which basis").codes("basis"),
                FormField(
                    "reason",
                    .area,
                    "Why this is proportionate, or why it is withheld",
                    hint: "Kept sealed, for those who decide on the case."
                ),
            ],
            button: "Record it",
            intro: "Only what you write here is told: nothing is copied from the child’s identity. "
                + "The newest holds until the order ends."
        )
        .gathering { typed, _ in gathered(typed) }
        .warned { asked in
            let words = (asked.form["first_name"] ?? "").split(separator: " ")
            guard asked.form["tell"] == "yes", words.count > 1 else { return nil }
            return
                "“\(words.joined(separator: " "))” is more than one word: is it a first name only?"
        }
        .checkedWhereWarned
        .blaming([
            "disclosure-empty": ActForm.Blame("first_name", "Write what is told, or withhold it."),
            "basis-for-authorities": ActForm.Blame("basis"),
            "unknown-code": ActForm.Blame("basis", "Choose the basis."),
            "empty-text": ActForm.Blame("reason", "Say why this is proportionate."),
            "unknown-field": ActForm.Blame(
                "tell",
                "You withhold it, and something is written below: empty those fields, or tell it."
            ),
            "missing-field": ActForm.Blame("tell", "Choose whether to tell or to withhold."),
        ])
    ) { .goTo("/orders/\($0.order)") }

    private static func gathered(_ typed: FormBody) -> FormBody {
        var gathered = typed.gathered(["first-name", "contact", "safety-note"], into: "what")
        switch typed["tell"] {
        case "yes": gathered.remove("tell")
        // What is written is told or taken away by whoever wrote it, never dropped in silence.
        case "no"
        where ["first_name", "contact", "safety_note"]
            .contains { !(typed[$0] ?? "").allSatisfy(\.isWhitespace) }:
            break
        case "no":
            gathered.remove("tell")
            gathered.remove("what")
        // Neither was chosen: nobody is told or kept from anything by mistake.
        default: gathered.remove("basis")
        }
        return gathered
    }
}
