import Casework
import Money
import Panel

/// A refusal as pages say it: where its sentence names an option or a command, they have a field or
/// a page; and they write days as people do.
enum PageSentence {
    /// - Parameter fields: of the form that it stands on.
    static func text(_ sentence: String, on fields: [FormField] = []) -> String {
        var text = sentence
        for (command, page) in pages { text = text.replacing(command, with: page) }
        text = text.replacing(/“(contact add|diversion code list)[^”]*”/) { match in
            match.1 == "contact add" ? "“Keep a telephone number” on its page" : "“Codes”"
        }
        text = text.replacing(/“--vary[^”]*”/, with: "“Vary it”")
        text = text.replacing(/--([a-z]+(?:-[a-z]+)*)/) { label(String($0.1), fields) }
        text = text.replacing(/\bPRV-[0-9]+\b/) { match in
            let reference = String(match.0)
            let name = Shown.name(reference)
            return name == reference ? reference : "\(name) (\(reference))"
        }
        text = text.replacing(/(interest from: )([^.]+)\./) { match in
            let agencies = match.2.split(separator: "; ").map { String($0).named("agency") }
            return match.1 + agencies.joined(separator: "; ") + "."
        }
        return text.replacing(/(^|[ (])(\d{4}-\d\d-\d\d)(?=$|[ .,;:)])/) { match in
            match.1 + (Day(reading: String(match.2)).map(Shown.day) ?? String(match.2))
        }
    }

    /// The field that asks for what an option says; its word where the form has none.
    private static func label(_ option: String, _ fields: [FormField]) -> String {
        let name = option.replacing("-", with: "_")
        let field = fields.first { $0.name == name || $0.name == name + "s" }
        return "“\(field?.label ?? name.asLabel)”"
    }

    /// What a command does, as its page calls it.
    private static let pages = [
        (
            "This idempotency key was used for something else: use a new key for a new act.",
            "This form was sent already, and what stands in it is another: open it anew."
        ),
        ("set DIVERSION_TOKEN, or run “diversion login”", "sign in"),
        (
            "with “diversion officer add NAME --role administrator --issue-token”",
            "at the server’s command line"
        ),
        ("with “diversion child find”", "with “Find a child by local id”"),
        ("“invoice preflight” says", "“Before you invoice” says"),
        ("“bank propose” one", "propose one under “Bank accounts” on its page"),
        ("“payment look”", "“Look at the payment again” on its page"),
        ("“payment write-back”", "“Owe it again” on the payment’s page"),
        ("with “diversion child release”", "on the child’s page"),
        ("with “diversion measure add”", "with “Add or change a measure” under “Rules”"),
        ("see “diversion instrument list”", "choose one of the list"),
        ("with “charge change”", "with “Change a charge” under “Rules”"),
        ("with “sitting show”", "on the sitting’s page"),
        (", or “fund FUND-1” to it", ""),
        ("call it off with “sitting cancel”", "call it off on its page"),
        ("at least one --line", "at least one line"),
    ]
}

extension Refusing {
    /// To whoever reads a page.
    var pageSentence: String { PageSentence.text(sentence) }
}
