import Mustache
import Reports

// What a field has many of is written here and not by the template, as a table's rows are: a list
// has a dozen fields above it, and one of them offers every fund.
extension FieldModel: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "name": self.name
        case "label": label
        case "hint": hint
        case "error": error
        case "value": value
        case "isOptional": isOptional
        case "isChosen": isChosen
        case "options": options
        case "offered": offered
        case "attributes": attributes
        case "isInput": Self.inputs.contains(kind)
        default: Self.kinds[name].map { $0 == kind }
        }
    }

    private static let inputs: Set<FormField.Kind> = [
        .text, .number, .day, .code, .password, .file,
    ]

    private static let kinds: [String: FormField.Kind] = [
        "isHidden": .hidden, "isTick": .tick, "isTicks": .ticks, "isRadios": .radios,
        "isArea": .area, "isSelect": .select, "isMoney": .money,
    ]

    /// What a list that drops down has in it, a line each.
    private var offered: String {
        options.reduce(into: "") { html, option in
            html += "<option"
            html.append(attribute: "value", option.value)
            html += option.isChosen ? " selected>" : ">"
            HTML.write(option.text, to: &html)
            html += "</option>\n"
        }
    }

    /// Of an `input`, but for what says what is wrong with it.
    private var attributes: String {
        let named = [("id", id), ("name", name)]
        let filled = named + [("value", value)]
        let completed = autocomplete.map { [("autocomplete", $0)] } ?? []
        let all: [(String, String)] =
            switch kind {
            case .money:
                filled + [
                    ("inputmode", "decimal"), ("autocomplete", "off"), ("spellcheck", "false"),
                ]
            case .number:
                [("class", "short")] + filled
                    + [("inputmode", "decimal"), ("autocomplete", "off")]
            case .day: [("class", "short"), ("type", "date")] + filled + completed
            case .code:
                [("class", "short")] + named + [
                    ("inputmode", "numeric"), ("autocomplete", "one-time-code"),
                    ("spellcheck", "false"),
                ]
            case .password:
                [("type", "password")] + named + completed + [("spellcheck", "false")]
            case .file: [("type", "file")] + named + [("accept", ".csv,text/csv")]
            case .text, .area, .select, .radios, .ticks, .tick, .hidden: filled + completed
            }
        return all.reduce(into: "") { html, attribute in
            html.append(attribute: attribute.0, attribute.1)
        }
    }
}

extension FieldModel.Option: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "value": value
        case "text": text
        case "hint": hint
        case "isChosen": isChosen
        case "id": id
        default: nil
        }
    }
}
