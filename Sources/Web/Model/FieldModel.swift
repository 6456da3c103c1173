/// A field of a form as the template draws it.
struct FieldModel: Sendable {
    var id: String
    var name: String
    var label: String
    var hint: String?
    var error: String?
    var value: String
    var autocomplete: String?
    var isOptional = false
    var options: [Option] = []
    let kind: FormField.Kind
    /// Of a tick.
    var isChosen = false

    struct Option: Sendable {
        let value: String
        let text: String
        var hint: String?
        var isChosen = false
        var id = ""
    }

    init(_ field: FormField, values: [String], options: [FormField.Choice], error: String?) {
        id = "field-\(field.name)"
        name = field.name
        label = field.label
        hint = field.hint
        self.error = error
        value = values.first ?? ""
        autocomplete = field.autocomplete
        isOptional = field.isOptional
        kind = field.kind
        self.options = options.enumerated().map { place, choice in
            Option(
                value: choice.value,
                text: choice.text,
                hint: choice.hint,
                isChosen: values.contains(choice.value),
                id: place == 0 ? "field-\(field.name)" : "field-\(field.name)-\(place + 1)"
            )
        }
        if kind == .tick {
            isChosen = values.contains("true")
            value = "true"
        }
    }
}
